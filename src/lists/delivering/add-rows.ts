// New rows below the last one of ours, written in as few calls as the user's columns between ours allow, and read back.

import type { Verification } from '../../contract';
import { cellName } from '../../sheets/a1-notation';
import type { CellValue } from '../../sheets/cells';
import { columnRuns } from '../../sheets/column-runs';
import type { Sheet } from '../../sheets/results-tab';
import { both } from '../../sheets/verification';
import { typed } from './write-cells';

/** What one call writes: at 25 µs a cell some seconds. */
const MOST_CELLS = 250_000;
const MOST_CHARACTERS = 4_000_000;
const NAMED_CELLS = 10;

/** Rows by the columns of the tab they go to, both from 0. */
export interface NewRows {
  readonly columns: readonly number[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** Inserts room below row `last` (from 0), less what a killed execution has inserted already. */
export function insertRoom(sheet: Sheet, last: number, count: number, inserted: number): void {
  if (count > inserted) sheet.insertRowsAfter(last + 1, count - inserted);
  if (count < inserted) sheet.deleteRows(last + 2 + count, inserted - count);
}

/** Writes the rows from row `first` on (from 0), and reads them back. */
export function writeNewRows(sheet: Sheet, first: number, { columns, rows }: NewRows): Verification {
  const width = columns.reduce((widest, column) => Math.max(widest, column + 1), 0);
  const isOurs = Array<boolean>(width).fill(false);
  for (const column of columns) isOurs[column] = true;
  const runs = columnRuns(isOurs).map(({ first: left, count }) => ({
    left,
    count,
    places: Array.from({ length: count }, (_, index) => columns.indexOf(left + index)),
  }));
  let verification: Verification = { kind: 'verified' };
  for (let from = 0; from < rows.length; ) {
    const to = chunkEnd(rows, from);
    const chunk = rows.slice(from, to);
    for (const { left, count, places } of runs) {
      const values = chunk.map((row) => places.map((place) => row[place] ?? ''));
      const range = sheet.getRange(first + from + 1, left + 1, chunk.length, count);
      range.setValues(values.map((row) => row.map(typed)));
      verification = both(verification, compared(values, range.getValues(), first + from, left));
    }
    from = to;
  }
  return verification;
}

/** Compares what was read back; a date is as good as the number that it was written as. */
export function compared(
  expected: readonly (readonly CellValue[])[],
  held: readonly (readonly unknown[])[],
  firstRow: number,
  firstColumn: number,
): Verification {
  const cells: string[] = [];
  let count = 0;
  expected.forEach((row, index) => {
    row.forEach((value, column) => {
      const found = held[index]?.[column];
      if (found === value || (typeof value === 'number' && found instanceof Date)) return;
      count += 1;
      if (cells.length < NAMED_CELLS) cells.push(cellName(firstRow + index, firstColumn + column));
    });
  });
  return count === 0 ? { kind: 'verified' } : { kind: 'differs', count, cells };
}

function chunkEnd(rows: readonly (readonly CellValue[])[], from: number): number {
  let [cells, characters] = [0, 0];
  for (let row = from; row < rows.length; row += 1) {
    const values = rows[row] ?? [];
    cells += values.length;
    for (const value of values) characters += typeof value === 'string' ? value.length : 1;
    if (row > from && (cells > MOST_CELLS || characters > MOST_CHARACTERS)) return row;
  }
  return rows.length;
}
