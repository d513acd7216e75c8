// Whether cells hold what the add-on wrote: every sample, through the functions that write results.

import type { Table } from '../results/table';
import { type CellValue, expectedCells, typedCells } from '../sheets/cells';
import { type Sheet, shapeTab, writeRows } from '../sheets/results-tab';
import { attempted, type Check, differs, type Finding, notTried, ok } from './check';
import { samples } from './samples';
import { shown } from './shown';

/** More than a cell of ours ever holds: with its apostrophe one more than Sheets is known to take. */
const TOO_LONG_CHARACTERS = 50_000;

interface Cell {
  readonly value: unknown;
  readonly formula: string;
  readonly displayed: string;
}

/** A cell by the table's row and column, from 0; null where Sheets refused it. */
type Reader = (row: number, column: number) => Cell | null;

/** Writes the samples into the tab, which gets their size, and answers the checks of what stands there. */
export function cellChecks(sheet: Sheet): readonly Check[] {
  const { samples: all, table } = samples();
  const expected = expectedCells(table, 1, table.rows.length + 1);
  const read = attempted(() => writtenAndRead(sheet, table));
  const checkOf = (name: string, row: number): Check => {
    const column = table.rows[row]?.findIndex((value) => value !== '') ?? 0;
    const value = expected[row]?.[column] ?? '';
    const run = () =>
      read === null ? notTried('nothing could be written') : compared(value, read(row, column));
    return { name, expected: shown(value), run };
  };
  return [...all.map(({ name }, row) => checkOf(name, row)), sizeCheck(sheet, table), tooLongCheck(sheet)];
}

function compared(expected: CellValue, cell: Cell | null): Finding {
  if (cell === null) return differs('Refused');
  if (cell.formula !== '') return differs(`The formula ${shown(cell.formula)}`);
  if (cell.value !== expected) return differs(shown(cell.value));
  // A long number must not look like 1.2E+14. Short ones may: their look is the locale's.
  const isLongNumber = Number.isInteger(expected) && String(expected).length > 11;
  return isLongNumber && cell.displayed !== String(expected)
    ? differs(`${shown(cell.value)}, displayed as ${shown(cell.displayed)}`)
    : ok(shown(cell.value));
}

/** All in one go, as results are written; row by row where Sheets refuses that, to learn which it refuses. */
function writtenAndRead(sheet: Sheet, table: Table): Reader {
  const rows = table.rows.length;
  const refused = new Set<number>();
  shapeTab(sheet, table);
  if (attempted(() => writeRows(sheet, table, 0, rows + 1)) === null) {
    for (let row = 0; row < rows; row += 1) {
      if (attempted(() => writeRows(sheet, table, row + 1, row + 2)) === null) refused.add(row);
    }
  }
  const range = sheet.getRange(2, 1, rows, table.header.length);
  const values: readonly (readonly unknown[])[] = range.getValues();
  const formulas = range.getFormulas();
  const displayed = range.getDisplayValues();
  return (row, column) =>
    refused.has(row)
      ? null
      : {
          value: values[row]?.[column],
          formula: formulas[row]?.[column] ?? '',
          displayed: displayed[row]?.[column] ?? '',
        };
}

function sizeCheck(sheet: Sheet, table: Table): Check {
  const size = (rows: number, columns: number) => `${rows} rows, ${columns} columns`;
  const expected = size(table.rows.length + 1, table.header.length);
  return {
    name: 'Tab cut to the size of its data',
    expected,
    run() {
      const found = size(sheet.getMaxRows(), sheet.getMaxColumns());
      return found === expected ? ok(found) : differs(found);
    },
  };
}

/** Either will do, because the add-on writes no such text. A text that is cut in silence would not. */
function tooLongCheck(sheet: Sheet): Check {
  return {
    name: 'Text of 50,000 characters, not cut by the add-on',
    expected: 'Refused, or kept whole',
    run() {
      const text = 'x'.repeat(TOO_LONG_CHARACTERS);
      const cell = sheet.getRange(1, 1);
      const value: unknown = attempted(() => cell.setValues(typedCells([[text]])).getValue());
      if (value === null) return ok('Refused');
      return value === text ? ok('Kept whole') : differs(shown(value));
    },
  };
}
