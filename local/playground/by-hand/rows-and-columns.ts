// Inserting and deleting whole rows and columns.
import { shownRowsOf } from '../../apps-script/spreadsheet/hidden-rows';
import { cannotDeleteAll, cannotDeleteAllUnfrozen } from '../../apps-script/spreadsheet/spreadsheet-errors';
import type { InsertionRules, Tab } from '../../apps-script/spreadsheet/tab';
import type { TypingRules } from '../../apps-script/spreadsheet/typed-text';
import type { ActionOf } from '../actions';

/** New rows look like row `like`, the one beside which they were asked for; inserted among frozen ones they are frozen. */
export function insertRows(
  tab: Tab,
  { after, count, like }: ActionOf<'insert-rows'>,
  rules: InsertionRules,
): void {
  const isFrozen = after < tab.frozenRows;
  tab.insertRows(after, count, rules);
  if (isFrozen) tab.frozenRows += count;
  const pattern = like > after ? like + count : like;
  for (let number = 1; number <= tab.grid.size.columns; number += 1) {
    const { formats } = tab.grid.column(number);
    const run = { first: after + 1, last: after + count, format: formats.at(pattern) };
    formats.replace(run.first, run.last, [run]);
  }
}

/** New columns look like column `like`, its width included. */
export function insertColumns(tab: Tab, { after, count, like }: ActionOf<'insert-columns'>): void {
  tab.insertColumns(after, count);
  const pattern = tab.grid.column(like > after ? like + count : like);
  for (let number = after + 1; number <= after + count; number += 1) {
    const column = tab.grid.column(number);
    column.formats = pattern.formats.copy();
    column.widthPixels = pattern.widthPixels;
  }
}

/** Deletes rows, but not those among them that the filter hides. */
export function deleteRows(tab: Tab, { first, count }: ActionOf<'delete-rows'>, rules: TypingRules): void {
  const last = Math.min(first + count - 1, tab.grid.size.rows);
  const spans = shownRowsOf(tab, rules)
    .map((span) => ({ first: Math.max(span.first, first), last: Math.min(span.last, last) }))
    .filter((span) => span.last >= span.first);
  const deleted = spans.reduce((sum, span) => sum + span.last - span.first + 1, 0);
  if (deleted === tab.grid.size.rows) throw cannotDeleteAll('rows');
  const unfrozen = spans.reduce(
    (sum, span) => sum + Math.max(0, span.last - Math.max(span.first, tab.frozenRows + 1) + 1),
    0,
  );
  if (unfrozen === tab.grid.size.rows - tab.frozenRows) throw cannotDeleteAllUnfrozen();
  for (const span of spans.toReversed()) tab.deleteRows(span.first, span.last - span.first + 1);
}

export function deleteColumns(tab: Tab, { first, count }: ActionOf<'delete-columns'>): void {
  const { columns } = tab.grid.size;
  const last = Math.min(first + count - 1, columns);
  if (first === 1 && last === columns) throw cannotDeleteAll('columns');
  tab.deleteColumns(first, last - first + 1);
}
