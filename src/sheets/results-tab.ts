// One search's tab: found or made, shaped, written in chunks that are read back, and finished.
// Every function here can be repeated: an execution may have been killed after any call.

import type { Verification } from '../contract';
import { throwDefect } from '../platform/defects';
import { COLUMN_KINDS } from '../results/columns';
import type { Table } from '../results/table';
import { columnsName } from './a1-notation';
import { expectedCells, typedCells } from './cells';
import { isOneChunk } from './chunks';
import { columnRuns } from './column-runs';
import { WIDE_PX, wideColumns } from './column-widths';
import { extendNewGrid, fitGrid, type Size, SPARE_COLUMNS, SPARE_ROWS, sizeOf, trimGrid } from './grid-size';
import { giveNewColour } from './new-colour';
import { markerTitle, tabTitle } from './tab-title';
import { compareCells } from './verification';

export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Titles tried for a tab before the marker's id is put into it, which nobody else has. */
const TITLES_TRIED = 50;

/** The search's tab, by its id where that is known, else by its marker title; null where there is none. */
export function findTab(spreadsheet: Spreadsheet, markerId: string, sheetId: number | null): Sheet | null {
  return sheetId === null
    ? spreadsheet.getSheetByName(markerTitle(markerId))
    : spreadsheet.getSheetById(sheetId);
}

/** A new tab under its marker title. The tab that the user looks at stays in front. */
export function createTab(spreadsheet: Spreadsheet, markerId: string): Sheet {
  const inFront = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(markerTitle(markerId));
  // With what is selected in it: a query may be typed from there.
  spreadsheet.setActiveSheet(inFront, true);
  return sheet;
}

/** Gives the tab the table's size with room beside it, and its columns their formats. No value is written. */
export function shapeTab(sheet: Sheet, table: Table): void {
  fitGrid(sheet, table);
  formatColumns(sheet, table);
}

/** The same for a new tab, but only makes room: finishing cuts off what is too much, when all rows are there. */
export function shapeNewTab(sheet: Sheet, table: Table): void {
  extendNewGrid(sheet, table);
  formatColumns(sheet, table);
}

/** Empties a tab whose content turned out to be of another file. */
export function emptyTab(sheet: Sheet): void {
  sheet.getFilter()?.remove();
  sheet.clear();
}

/** Writes grid rows `from` to `to` (exclusive; 0 is the header), reads them back and compares. */
export function writeRows(sheet: Sheet, table: Table, from: number, to: number): Verification {
  const expected = expectedCells(table, from, to);
  const range = sheet.getRange(from + 1, 1, to - from, table.header.length);
  range.setValues(typedCells(expected));
  // Reading applies what is pending, so an error of writing surfaces here at the latest.
  return compareCells(expected, range.getValues(), from);
}

/** Whether grid row `row` stands where it was written; if not, the user rearranged the tab. Throws outside of it. */
export function rowIsInPlace(sheet: Sheet, table: Table, row: number): boolean {
  const actual = sheet.getRange(row + 1, 1, 1, table.header.length).getValues();
  return compareCells(expectedCells(table, row, row + 1), actual, row).kind === 'verified';
}

/**
 * Dresses the tab, when all rows are in it, and gives it its title, last; a title that the user gave it
 * meanwhile stays. Answers the title.
 */
export function finishTab(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  table: Table,
  markerId: string,
  query: string,
): string {
  const grid = isOneChunk(table) ? trimGrid(sheet, table) : sizeOf(sheet);
  const all = sheet.getRange(1, 1, table.rows.length + 1, table.header.length);
  all.setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
  sheet.getRange(1, 1, 1, table.header.length).setFontWeight('bold');
  sheet.setFrozenRows(1);
  for (const { first, count } of wideColumns(table)) sheet.setColumnWidths(first + 1, count, WIDE_PX);
  if (sheet.getFilter() === null) filterRange(sheet, table, grid).createFilter();
  giveNewColour(sheet);
  const title = giveTitle(spreadsheet, sheet, markerId, query);
  // The record must not say that it is done before it is.
  SpreadsheetApp.flush();
  return title;
}

/** Sets aside a tab that the user has changed while it was written: under a title of its own, as it is. */
export function setAside(spreadsheet: Spreadsheet, sheet: Sheet, markerId: string, query: string): void {
  giveTitle(spreadsheet, sheet, markerId, `Changed while arriving: ${query}`);
}

/** Removes an unfinished tab, unless the user has made it theirs by giving it a title. */
export function discardTab(spreadsheet: Spreadsheet, markerId: string, query: string): void {
  const sheet = spreadsheet.getSheetByName(markerTitle(markerId));
  if (sheet === null) return;
  if (spreadsheet.getNumSheets() > 1) spreadsheet.deleteSheet(sheet);
  // A spreadsheet needs a tab; the last one is kept, and says what it is.
  else giveTitle(spreadsheet, sheet, markerId, `Incomplete: ${query}`);
}

function giveTitle(spreadsheet: Spreadsheet, sheet: Sheet, markerId: string, query: string): string {
  const current = sheet.getName();
  if (current !== markerTitle(markerId)) return current;
  for (let attempt = 1; attempt <= TITLES_TRIED; attempt += 1) {
    const title = tabTitle(query, attempt);
    if (spreadsheet.getSheetByName(title) === null && renamed(sheet, title)) return title;
  }
  const title = tabTitle(`${markerId} ${query}`, 1);
  sheet.setName(title);
  return title;
}

/** Another user may have taken the title since we looked, or it differs from one only in case. */
function renamed(sheet: Sheet, title: string): boolean {
  try {
    sheet.setName(title);
    return true;
  } catch (error) {
    throwDefect(error);
    return false;
  }
}

/** The rows with what the user puts beside and below them, so that sorting takes it along; as far as the grid goes. */
function filterRange(sheet: Sheet, table: Table, grid: Size): GoogleAppsScript.Spreadsheet.Range {
  const rows = Math.min(table.rows.length + 1 + SPARE_ROWS, grid.rows);
  const columns = Math.min(table.header.length + SPARE_COLUMNS, grid.columns);
  return sheet.getRange(1, 1, rows, columns);
}

/**
 * Long whole numbers are shown with all their digits. No other format: what is typed beside or into a column of the
 * format `@` would be text, and nobody knows whether an apostrophe is consumed there.
 */
function formatColumns(sheet: Sheet, table: Table): void {
  for (const { numberFormat } of Object.values(COLUMN_KINDS)) {
    if (numberFormat === null) continue;
    const runs = columnRuns(table.columns.map((kind) => COLUMN_KINDS[kind].numberFormat === numberFormat));
    const names = runs.map(({ first, count }) => columnsName(first, first + count - 1));
    if (names.length > 0) sheet.getRangeList(names).setNumberFormat(numberFormat);
  }
}
