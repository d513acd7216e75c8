// Why Sheets refused: found out by looking, because its error texts are in the user's language.

import type { Table } from '../results/table';
import { cellsFor, NEW_TAB } from './grid-size';
import type { Sheet, Spreadsheet } from './results-tab';

/** Google Sheets' limit for all tabs together, counted on their whole grids. */
const MAX_CELLS = 10_000_000;
/** Google Sheets' limit for one tab: its last column is ZZZ. */
export const MAX_COLUMNS = 18_278;

export type Trouble =
  | { readonly kind: 'no-room'; readonly missingCells: number }
  /** This user may not write to the tab. */
  | { readonly kind: 'protected' }
  | { readonly kind: 'unknown' };

/** Looks for the reason why a tab could not be made (`sheet` null) or written. */
export function findTrouble(spreadsheet: Spreadsheet, sheet: Sheet | null, table: Table): Trouble {
  const missingCells = cellsMissing(spreadsheet, sheet, table);
  if (missingCells > 0) return { kind: 'no-room', missingCells };
  if (sheet !== null && isProtected(sheet)) return { kind: 'protected' };
  return { kind: 'unknown' };
}

/** By how many the spreadsheet would have too many cells with so many more. */
export function cellsBeyondLimit(spreadsheet: Spreadsheet, more: number): number {
  const cells = (one: Sheet) => one.getMaxRows() * one.getMaxColumns();
  const used = spreadsheet.getSheets().reduce((total, one) => total + cells(one), 0);
  return Math.max(0, used + more - MAX_CELLS);
}

function cellsMissing(spreadsheet: Spreadsheet, sheet: Sheet | null, table: Table): number {
  const cells = (one: Sheet) => one.getMaxRows() * one.getMaxColumns();
  const needed = cellsFor(table);
  const more = sheet === null ? Math.max(needed, NEW_TAB.rows * NEW_TAB.columns) : needed - cells(sheet);
  return cellsBeyondLimit(spreadsheet, more);
}

function isProtected(sheet: Sheet): boolean {
  return [SpreadsheetApp.ProtectionType.SHEET, SpreadsheetApp.ProtectionType.RANGE]
    .flatMap((type) => sheet.getProtections(type))
    .some((protection) => !protection.canEdit());
}
