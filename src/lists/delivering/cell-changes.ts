// The cells that a plan changes: which of them stay because they hold a formula, which others may be written again
// along with them, and the lines that tell of them.

import type { Sheet } from '../../sheets/results-tab';
import { cellOf, type Person } from '../memory/person';
import type { Layout } from '../planning/layout';
import type { CellChange } from '../planning/plan';
import { shortFingerprint } from '../recognising/fingerprint';
import { cellText } from '../recognising/keys';
import type { Task } from './begun';
import type { ChangeLine } from './changes-tab';
import { formulasAround, placeOf } from './write-cells';

/** The formulas in and between the cells that are to be written. */
export function readFormulas(sheet: Sheet, { plan, layout }: Task): ReadonlySet<string> {
  const cells = plan.changes
    .filter(({ kind }) => kind !== 'kept')
    .flatMap(({ row, column }) => {
      const place = layout.columns[column] ?? null;
      return place === null ? [] : [{ row, column: place }];
    });
  return formulasAround(sheet, cells);
}

/** A formula is the user's, even where its result is what was delivered. */
export function keptWhereFormula(
  change: CellChange,
  { columns }: Layout,
  formulas: ReadonlySet<string>,
): CellChange {
  const place = columns[change.column] ?? null;
  return place !== null && formulas.has(placeOf(change.row, place)) ? { ...change, kind: 'kept' } : change;
}

/** Whether the rows are where they were when they were read. `shift`: how far the key's column has moved since. */
export function areRowsInPlace({ tab: { sheet, values }, layout: { key } }: Task, shift: number): boolean {
  const held = sheet.getRange(1, key.column + shift + 1, values.length, 1).getValues();
  return values.every((row, index) => cellText(row[key.column]) === cellText(held[index]?.[0]));
}

/** Whether a cell between two that change may be written again: it is ours and as it was delivered, or in a new column. */
export function rewritable(
  { memory, layout, tab, plan }: Task,
  places: readonly (number | null)[],
  formulas: ReadonlySet<string>,
): (row: number, column: number) => boolean {
  const knownAt = new Map(places.map((place, column) => [place, column] as const));
  return (row, place) => {
    const column = knownAt.get(place);
    if (column === undefined) return false;
    if (column >= memory.columns.length) return true;
    const key = layout.keys[row] ?? null;
    const person: Person | undefined = key === null ? undefined : memory.people.get(key);
    const before = layout.columns[column] ?? null;
    if (person === undefined || before === null || formulas.has(placeOf(row, before))) return false;
    // Writing what was delivered once more changes nothing.
    return (
      plan.people.has(person.key) &&
      shortFingerprint(cellText(tab.values[row]?.[before])) === cellOf(person, column)
    );
  };
}

export function linesOf(
  { plan, tab, layout, days }: Task,
  changes: readonly CellChange[],
  title: string,
): readonly ChangeLine[] {
  const header = plan.columns.map(({ label, name }) => (label === '' ? name : label));
  const name = plan.columns.findIndex((column) =>
    /^(?:full ?)?name$/i.test(column.name.replace(/[_-]/g, ' ').trim()),
  );
  const whoAt = layout.columns[Math.max(0, name)] ?? layout.key.column;
  return changes
    .filter(({ kind }) => kind !== 'fill')
    .map(({ row, column, before, now, kind }) => ({
      when: days.now,
      tab: title,
      who: cellText(tab.values[row]?.[whoAt]),
      column: header[column] ?? '',
      before,
      now,
      isTakenOver: kind === 'taken-over',
    }));
}
