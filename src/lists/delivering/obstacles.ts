// What stands in the way of a delivery, looked for before anything is written.

import type { Sheet } from '../../sheets/results-tab';

/** Where a delivery is going to write. Places are from 0. */
export interface Reach {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly number[];
}

/** Whether the tab, or cells in it that a delivery writes or moves, are protected from this user. */
export function isProtectedFrom(sheet: Sheet, reach: Reach | null): boolean {
  const closed = (type: GoogleAppsScript.Spreadsheet.ProtectionType) =>
    sheet.getProtections(type).filter((protection) => !protection.canEdit());
  if (closed(SpreadsheetApp.ProtectionType.SHEET).length > 0) return true;
  const ranges = closed(SpreadsheetApp.ProtectionType.RANGE);
  return reach !== null && ranges.some((protection) => isInTheWay(protection.getRange(), reach));
}

function isInTheWay(
  range: GoogleAppsScript.Spreadsheet.Range,
  { firstRow, lastRow, columns }: Reach,
): boolean {
  const [top, bottom] = [range.getRow() - 1, range.getLastRow() - 1];
  const [left, right] = [range.getColumn() - 1, range.getLastColumn() - 1];
  // No rows can be inserted into the middle of it, whatever its columns are.
  if (top <= lastRow && bottom > lastRow) return true;
  if (bottom < firstRow || top > lastRow) return false;
  return columns.some((column) => column >= left && column <= right);
}
