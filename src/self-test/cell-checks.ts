// Whether cells hold what the add-on wrote: every sample, through the functions that write results.

import type { Table } from '../results/table';
import { expectedCells, typedCells } from '../sheets/cells';
import { SPARE_COLUMNS, SPARE_ROWS } from '../sheets/grid-size';
import { type Sheet, shapeTab, writeRows } from '../sheets/results-tab';
import { attempted, type Check, REFUSED } from './check';
import { samples } from './samples';
import { shown, shownSize } from './shown';

/** With its apostrophe one more than Sheets is known to take, so the add-on cuts such a text. */
const TOO_LONG_CHARACTERS = 50_000;

/** What a cell was found to hold, by the table's row and column, from 0. */
type Reader = (row: number, column: number) => string;

/** Writes the samples into the tab, which gets their size, and answers the checks of what stands there. */
export function cellChecks(sheet: Sheet): readonly Check[] {
  const { names, table } = samples();
  const expected = expectedCells(table, 1, table.rows.length + 1);
  const read = attempted(() => writtenAndRead(sheet, table));
  const checks = names.map((name, row): Check => {
    const column = table.rows[row]?.findIndex((value) => value !== '') ?? 0;
    return {
      name,
      expected: [shown(expected[row]?.[column])],
      run: () => read?.(row, column) ?? REFUSED,
    };
  });
  return [...checks, sizeCheck(sheet, table), ...apostropheChecks(sheet), uncutTextCheck(sheet)];
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
  return (row, column) => {
    const formula = formulas[row]?.[column] ?? '';
    if (refused.has(row)) return REFUSED;
    return formula === '' ? shown(values[row]?.[column]) : `The formula ${shown(formula)}`;
  };
}

function sizeCheck(sheet: Sheet, table: Table): Check {
  return {
    name: 'Tab cut to the size of its data, with room beside it',
    expected: [shownSize(table.rows.length + 1 + SPARE_ROWS, table.header.length + SPARE_COLUMNS)],
    run: () => shownSize(sheet.getMaxRows(), sheet.getMaxColumns()),
  };
}

/**
 * In an automatic cell the apostrophe must be consumed: that is how results are written. What becomes of it in a
 * plain-text cell nobody knows for sure, and no result is ever written into one.
 */
function apostropheChecks(sheet: Sheet): readonly Check[] {
  const written = (format: string | null) => {
    const cell = sheet.getRange(1, 1).clear();
    if (format !== null) cell.setNumberFormat(format);
    return shown(cell.setValues(typedCells([['=1+1']])).getValue());
  };
  return [
    { name: 'Apostrophe in an automatic cell', expected: [shown('=1+1')], run: () => written(null) },
    {
      name: 'Apostrophe in a plain-text cell',
      expected: [shown('=1+1'), shown("'=1+1")],
      run: () => written('@'),
    },
  ];
}

/** Either will do, because the add-on writes no such text; one that Sheets cuts in silence would not. */
function uncutTextCheck(sheet: Sheet): Check {
  const text = 'x'.repeat(TOO_LONG_CHARACTERS);
  return {
    name: 'Text that the add-on would have cut',
    expected: [REFUSED, shown(text)],
    run() {
      const cell = sheet.getRange(1, 1);
      return shown(cell.setValues(typedCells([[text]])).getValue());
    },
  };
}
