// Tabs that grow by a line at the bottom for each thing that happens, with headers of ours.

import { extendRows } from './grid-size';
import type { Sheet, Spreadsheet } from './results-tab';

export interface LinesTab {
  readonly title: string;
  readonly labels: readonly string[];
}

const DATE_FORMAT = 'yyyy-mm-dd hh:mm';

/** The tab, by its id or its title; made where there is none, behind the one that the user looks at. */
export function linesTab(spreadsheet: Spreadsheet, { title }: LinesTab, sheetId: number | null): Sheet {
  const known = sheetId === null ? null : spreadsheet.getSheetById(sheetId);
  const found = known ?? spreadsheet.getSheetByName(title);
  if (found !== null) return found;
  const inFront = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(title);
  spreadsheet.setActiveSheet(inFront, true);
  return sheet;
}

/** Writes the headers of an empty tab; its first column holds moments. */
export function writeHeader(sheet: Sheet, { labels }: LinesTab): void {
  sheet
    .getRange(1, 1, 1, labels.length)
    .setValues([[...labels]])
    .setFontWeight('bold');
  sheet.setFrozenRows(1);
  sheet.getRangeList(['A:A']).setNumberFormat(DATE_FORMAT);
}

/** Writes rows below the last one (from 1), and answers what the cells then hold. */
export function addBelow(sheet: Sheet, last: number, rows: readonly (readonly unknown[])[]): unknown[][] {
  extendRows(sheet, last + rows.length);
  const range = sheet.getRange(last + 1, 1, rows.length, Math.max(1, ...rows.map((row) => row.length)));
  range.setValues(rows.map((row) => [...row]));
  return range.getValues();
}
