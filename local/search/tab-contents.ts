// What a tab of the local spreadsheet holds, cell by cell.
import type { Area } from '../apps-script/spreadsheet/area';
import type { LocalSpreadsheet } from '../apps-script/spreadsheet/local-spreadsheet';
import { type CellValue, cellValueOf, formulaOf } from '../apps-script/spreadsheet/tab-snapshot';

export interface TabContents {
  readonly title: string;
  /** The header first; '' for an empty cell. */
  readonly values: readonly (readonly (string | number | boolean)[])[];
  /** As many; '' where there is none. */
  readonly formulas: readonly (readonly string[])[];
}

/** No tab at all, which is what a search without results leaves: at most its file's header is known. */
export function emptyTab(header: readonly string[]): TabContents {
  if (header.length === 0) return { title: '', values: [], formulas: [] };
  return { title: '', values: [header], formulas: [header.map(() => '')] };
}

/** The contents of the tab with this title, without the empty columns beside and the empty rows below them. */
export function contentsOf(spreadsheet: LocalSpreadsheet, title: string): TabContents {
  const tab = spreadsheet.tabTitled(title);
  if (tab === null) throw new Error(`The spreadsheet has no tab "${title}".`);
  const { grid } = tab;
  const area: Area = {
    row: 1,
    column: 1,
    rows: Math.max(1, grid.lastRow),
    columns: Math.max(1, grid.lastColumn),
  };
  const rules = spreadsheet.typingRules;
  const values = grid.read<CellValue>(area, '', (content, format) => cellValueOf(content, format, rules));
  return {
    title,
    values: values.map((row) => row.map((value) => (value instanceof Date ? value.toISOString() : value))),
    formulas: grid.read(area, '', formulaOf),
  };
}
