// The size of a tab's grid: how large it is, and made as large as a table. Empty cells count towards the limit
// of a spreadsheet, too, so that a tab is not to have more of them than it needs.

import type { Table } from '../results/table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** Of a new tab. Taken for granted where looking would cost time; were it smaller, the next attempt would look. */
export const NEW_TAB: Size = { rows: 1000, columns: 26 };

/** Empty columns of automatic format at the right of the results, for what the user adds. */
export const SPARE_COLUMNS = 3;

/** The same below them. Rows that later come above it are in the middle of the filter, which grows over them. */
export const SPARE_ROWS = 1;

/** Makes the grid as large as the table, with its header and what is spare. */
export function fitGrid(sheet: Sheet, table: Table): void {
  resize(sheet, sizeOf(sheet), sizeFor(table));
}

/** Makes room for the table in a new tab, where it has too little; what is too much, `trimGrid` cuts off later. */
export function extendNewGrid(sheet: Sheet, table: Table): void {
  const needs = sizeFor(table);
  if (!isWithin(needs, NEW_TAB)) resize(sheet, NEW_TAB, needs);
}

/** Makes the grid so many rows high, where it is lower. */
export function extendRows(sheet: Sheet, rows: number): void {
  const has = sheet.getMaxRows();
  if (has < rows) sheet.insertRowsAfter(has, rows - has);
}

/**
 * Cuts off what is beyond the table and what is spare, but nothing that the user has put there meanwhile. Answers the
 * size that it leaves.
 */
export function trimGrid(sheet: Sheet, table: Table): Size {
  const has = sizeOf(sheet);
  const needs = sizeFor(table);
  if (isWithin(has, needs)) return has;
  const kept = {
    rows: Math.max(needs.rows, sheet.getLastRow()),
    columns: Math.max(needs.columns, sheet.getLastColumn()),
  };
  resize(sheet, has, kept);
  return kept;
}

/** Whether the grid has at least the table's size; what is spare is the user's to delete. */
export function hasRoom(sheet: Sheet, table: Table): boolean {
  const { rows, columns } = sizeFor(table);
  return isWithin({ rows: rows - SPARE_ROWS, columns: columns - SPARE_COLUMNS }, sizeOf(sheet));
}

/** The cells that a tab of the table's own size has. */
export function cellsFor(table: Table): number {
  const { rows, columns } = sizeFor(table);
  return rows * columns;
}

/** How large the grid is now. */
export function sizeOf(sheet: Sheet): Size {
  return { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
}

function sizeFor(table: Table): Size {
  return { rows: table.rows.length + 1 + SPARE_ROWS, columns: table.header.length + SPARE_COLUMNS };
}

function isWithin(inner: Size, outer: Size): boolean {
  return inner.rows <= outer.rows && inner.columns <= outer.columns;
}

function resize(sheet: Sheet, has: Size, needs: Size): void {
  const rows = needs.rows - has.rows;
  const columns = needs.columns - has.columns;
  // What is too much goes first: the limit counts the whole grid.
  if (rows < 0) sheet.deleteRows(needs.rows + 1, -rows);
  if (columns < 0) sheet.deleteColumns(needs.columns + 1, -columns);
  if (rows > 0) sheet.insertRowsAfter(has.rows, rows);
  if (columns > 0) sheet.insertColumnsAfter(has.columns, columns);
}
