// The spreadsheet as the page shows it.
import { type Area, lastColumnOf, lastRowOf } from '../apps-script/spreadsheet/area';
import { DEFAULT_COLUMN_WIDTH_PIXELS } from '../apps-script/spreadsheet/column';
import { shownRowsOf } from '../apps-script/spreadsheet/hidden-rows';
import type { LocalSpreadsheet } from '../apps-script/spreadsheet/local-spreadsheet';
import type { Tab } from '../apps-script/spreadsheet/tab';
import { displayOf, typedTextOf, viewsOf } from '../apps-script/spreadsheet/tab-snapshot';
import type { CellInputView, CellsView, CellView, FilterView, TabView, TextsView } from './protocol';

/** A cell on the screen shows no more than this of its text; the formula bar has the whole. */
const MAX_SHOWN_CHARACTERS = 500;

/** A rectangle that the page asks for; it may reach beyond the grid. */
export interface CellsRequest extends Area {
  readonly tabId: number;
}

/** The tabs of the strip; hidden ones are not on it. */
export function tabViews(spreadsheet: LocalSpreadsheet): readonly TabView[] {
  return spreadsheet.tabs.filter((tab) => !tab.isHidden).map(tabView);
}

function tabView(tab: Tab): TabView {
  const { rows, columns } = tab.grid.size;
  return {
    id: tab.id,
    title: tab.title,
    rows,
    columns,
    frozenRows: tab.frozenRows,
    columnWidths: columnWidths(tab),
    filter: filterView(tab),
    version: tab.version,
  };
}

function columnWidths({ grid }: Tab): Readonly<Record<number, number>> {
  const widths: Record<number, number> = {};
  for (let column = 1; column <= grid.size.columns; column += 1) {
    const { widthPixels } = grid.column(column);
    if (widthPixels !== DEFAULT_COLUMN_WIDTH_PIXELS) widths[column] = widthPixels;
  }
  return widths;
}

function filterView({ filter }: Tab): FilterView | null {
  return filter && { row: filter.row, firstColumn: filter.column, lastColumn: lastColumnOf(filter) };
}

/** @throws ScriptError when there is no such tab (any more) */
export function cellsView(spreadsheet: LocalSpreadsheet, request: CellsRequest): CellsView {
  const tab = spreadsheet.tab(request.tabId);
  const { size } = tab.grid;
  const rows = Math.min(request.rows, size.rows - request.row + 1);
  const columns = Math.min(request.columns, size.columns - request.column + 1);
  if (rows < 1 || columns < 1) return { version: tab.version, cells: [] };
  const area = { row: request.row, column: request.column, rows, columns };
  const cells: readonly (readonly (CellView | null)[])[] = viewsOf(tab, area, spreadsheet.typingRules);
  return { version: tab.version, cells: cells.map((row) => row.map((cell) => cell && shortened(cell))) };
}

/**
 * What is copied of a rectangle: texts in full, without the rows that the filter hides and without what lies
 * beyond the last cell that holds something.
 */
export function textsView(spreadsheet: LocalSpreadsheet, request: CellsRequest): TextsView {
  const tab = spreadsheet.tab(request.tabId);
  const rules = spreadsheet.typingRules;
  const last = Math.min(lastRowOf(request), Math.max(tab.grid.lastRow, request.row));
  const lastColumn = Math.min(lastColumnOf(request), Math.max(tab.grid.lastColumn, request.column));
  const columns = lastColumn - request.column + 1;
  const texts = shownRowsOf(tab, rules).flatMap((span) => {
    const row = Math.max(span.first, request.row);
    const rows = Math.min(span.last, last) - row + 1;
    if (rows < 1 || columns < 1) return [];
    const area = { row, column: request.column, rows, columns };
    return tab.grid.read(area, '', (content, format) => displayOf(content, format, rules));
  });
  return { texts };
}

function shortened(cell: CellView): CellView {
  if (cell.text.length <= MAX_SHOWN_CHARACTERS) return cell;
  return { ...cell, text: cell.text.slice(0, MAX_SHOWN_CHARACTERS) };
}

/** @throws ScriptError when there is no such tab (any more) */
export function cellInputView(
  spreadsheet: LocalSpreadsheet,
  { tabId, row, column }: { readonly tabId: number; readonly row: number; readonly column: number },
): CellInputView {
  return { input: typedTextOf(spreadsheet.tab(tabId), row, column, spreadsheet.typingRules) };
}
