// The rows that a filter hides: those whose displayed text, in a column of the filter, was left out of it.
import { lastRowOf } from './area';
import type { Tab } from './tab';
import { displayOf } from './tab-snapshot';
import type { TypingRules } from './typed-text';

/** Rows `first` to `last`, both included. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

type ReadingRules = Pick<TypingRules, 'locale' | 'timeZone'>;

/** In order, disjoint, never neighbours. */
export function hiddenRowsOf(tab: Tab, rules: ReadingRules): readonly RowSpan[] {
  const { filter, hiddenValues } = tab;
  if (filter === null || hiddenValues.size === 0) return [];
  const first = filter.row + 1;
  const last = lastRowOf(filter);
  // What is frozen stays in sight.
  const firstHidden = Math.max(first, tab.frozenRows + 1);
  const hidden = new Set<number>();
  for (const [column, values] of hiddenValues) {
    for (const [index, text] of displayedTexts(tab, column, rules).entries()) {
      if (values.has(text)) hidden.add(first + index);
    }
  }
  const spans: RowSpan[] = [];
  for (let row = firstHidden; row <= last; row += 1) {
    if (!hidden.has(row)) continue;
    const previous = spans.at(-1);
    if (previous?.last === row - 1) spans[spans.length - 1] = { ...previous, last: row };
    else spans.push({ first: row, last: row });
  }
  return spans;
}

/** The rows between those, in order. */
export function shownRowsOf(tab: Tab, rules: ReadingRules): readonly RowSpan[] {
  const shown: RowSpan[] = [];
  let next = 1;
  for (const { first, last } of hiddenRowsOf(tab, rules)) {
    if (first > next) shown.push({ first: next, last: first - 1 });
    next = last + 1;
  }
  if (next <= tab.grid.size.rows) shown.push({ first: next, last: tab.grid.size.rows });
  return shown;
}

/** What a column displays below the filter's header, row by row; '' for an empty cell. */
export function displayedTexts(tab: Tab, column: number, rules: ReadingRules): readonly string[] {
  const { filter } = tab;
  if (filter === null || filter.rows < 2 || column > tab.grid.size.columns) return [];
  const area = { row: filter.row + 1, column, rows: filter.rows - 1, columns: 1 };
  return tab.grid
    .read(area, '', (content, format) => displayOf(content, format, rules))
    .map(([text = '']) => text);
}
