// Whether cells hold what the add-on wrote: every sample, through the functions that write results.

import { type CellValue, expectedCells, typedCells } from '../sheets/cells';
import { type Sheet, shapeTab, writeRows } from '../sheets/results-tab';
import { attempted, type Check, differs, type Finding, notTried, ok } from './check';
import { type Sample, samples } from './samples';
import { shown } from './shown';

/** More than a cell of ours ever holds; with its apostrophe, one more than Sheets is known to take. */
const TOO_LONG_CHARACTERS = 50_000;

interface Cell {
  readonly value: unknown;
  readonly formula: string;
}

/** Writes the samples to the tab, which gets their size, and answers the checks of what stands there. */
export function cellChecks(sheet: Sheet | null): readonly Check[] {
  const all = samples();
  const { table } = all;
  const read = sheet === null ? null : attempted(() => writtenAndRead(sheet, all.table));
  const expected = expectedCells(table, 1, table.rows.length + 1);
  const checks = all.samples.map((sample, row) => {
    const column = table.rows[row]?.findIndex((value) => value !== '') ?? 0;
    return cellCheck(sample, expected[row]?.[column] ?? '', () => read?.(row, column));
  });
  return sheet === null ? checks : [...checks, ...tabChecks(sheet, table.rows.length + 1)];
}

function cellCheck({ name }: Sample, expected: CellValue, read: () => Cell | 'refused' | undefined): Check {
  return {
    name,
    expected: shown(expected),
    run(): Finding {
      const cell = read();
      if (cell === undefined) return notTried('the tab could not be written and read');
      if (cell === 'refused') return differs('Refused');
      if (cell.formula !== '') return differs(`The formula ${shown(cell.formula)}`);
      return cell.value === expected ? ok(shown(cell.value)) : differs(shown(cell.value));
    },
  };
}

/** All in one go, as results are written; row by row where Sheets refuses that, to learn which it refuses. */
function writtenAndRead(sheet: Sheet, table: ReturnType<typeof samples>['table']) {
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
  return (row: number, column: number): Cell | 'refused' =>
    refused.has(row) ? 'refused' : { value: values[row]?.[column], formula: formulas[row]?.[column] ?? '' };
}
