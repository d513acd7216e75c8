// A table's values as they are handed to Sheets, and as they must come back.

import { COLUMN_KINDS } from '../results/columns';
import type { Table } from '../results/table';
import { grouped, wholeCharacters } from '../text';

/** What one cell holds. */
export type CellValue = string | number;

/** Sheets takes 50,000 characters a cell; the apostrophe in front may count as one of them. */
const MAX_CELL_LENGTH = 49_999;

/**
 * The values that grid rows `from` to `to` (exclusive; 0 is the header) must hold: numbers in numeric
 * columns, strings elsewhere, '' for an empty cell. A value too long for a cell ends with a visible mark.
 */
export function expectedCells(table: Table, from: number, to: number): CellValue[][] {
  const values: CellValue[][] = [];
  for (let row = from; row < to; row += 1) {
    const record = row === 0 ? table.header : (table.rows[row - 1] ?? []);
    values.push(
      record.map((value, column) =>
        row > 0 && value !== '' && COLUMN_KINDS[table.columns[column] ?? 'text'].holdsNumbers
          ? Number(value)
          : fitting(value),
      ),
    );
  }
  return values;
}

/** The same values for `setValues`. */
export function typedCells(expected: readonly (readonly CellValue[])[]): CellValue[][] {
  return expected.map((row) => row.map(typed));
}

/**
 * A value for `setValues`, which reads a string as if it were typed. A leading apostrophe makes the rest plain text,
 * whatever it looks like, and is itself consumed, in a cell of the automatic format; number format `@` alone does not
 * stop a formula.
 */
export function typed<Value>(value: Value): Value | string {
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}

/** How many of the table's values are longer than a cell can hold. */
export function countCutCells(table: Table): number {
  const isLong = (value: string) => value.length > MAX_CELL_LENGTH;
  return [table.header, ...table.rows].reduce((count, row) => count + row.filter(isLong).length, 0);
}

function fitting(value: string): string {
  if (value.length <= MAX_CELL_LENGTH) return value;
  const mark = `… [cut: the file has ${grouped(value.length)} characters here]`;
  return wholeCharacters(value, MAX_CELL_LENGTH - mark.length) + mark;
}
