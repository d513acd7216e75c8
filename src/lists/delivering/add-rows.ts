// New rows below the last one of ours, written in as few calls as the user's columns between ours allow, and read back.

import type { Verification } from '../../contract';
import { type CellValue, typedCells } from '../../sheets/cells';
import type { Sheet } from '../../sheets/results-tab';
import { both, compareCells } from '../../sheets/verification';
import { placedRuns } from './placed-runs';

/** The most that one call writes: some seconds at 25 µs a cell. */
const MOST_CELLS = 250_000;
const MOST_CHARACTERS = 4_000_000;

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
  const runs = placedRuns(columns);
  let verification: Verification = { kind: 'verified' };
  for (let from = 0; from < rows.length; ) {
    const to = chunkEnd(rows, from);
    const chunk = rows.slice(from, to);
    for (const { left, indexes } of runs) {
      const values = chunk.map((row) => indexes.map((index) => row[index] ?? ''));
      const range = sheet.getRange(first + from + 1, left + 1, chunk.length, indexes.length);
      range.setValues(typedCells(values));
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
  return compareCells(
    expected,
    held,
    firstRow,
    firstColumn,
    (value, found) => found === value || (typeof value === 'number' && found instanceof Date),
  );
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
