// What a list's tab holds at this moment, read in few calls.

import type { Sheet } from '../../sheets/results-tab';
import { cellText, type Row } from '../recognising/keys';

export interface TabNow {
  readonly sheet: Sheet;
  /** From the first cell to the last that holds anything. */
  readonly values: readonly Row[];
  readonly maxRows: number;
}

export function tabNow(sheet: Sheet): TabNow {
  const values = sheet.getDataRange().getValues();
  return { sheet, values, maxRows: sheet.getMaxRows() };
}

/** How many rows right below `row` (from 0) hold nothing; an unticked checkbox is nothing. */
export function emptyRowsBelow({ values, maxRows }: TabNow, row: number): number {
  for (let below = row + 1; below < values.length; below += 1) {
    if (!(values[below] ?? []).every(isEmpty)) return below - row - 1;
  }
  return maxRows - row - 1;
}

/** How many columns right of `column` (from 0) hold nothing. */
export function emptyColumnsRightOf({ sheet, values }: TabNow, column: number): number {
  const maxColumns = sheet.getMaxColumns();
  for (let right = column + 1; right < maxColumns; right += 1) {
    if (!values.every((row) => isEmpty(row[right] ?? ''))) return right - column - 1;
  }
  return maxColumns - column - 1;
}

function isEmpty(cell: unknown): boolean {
  return cell === false || cellText(cell) === '';
}
