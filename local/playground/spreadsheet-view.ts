// The spreadsheet as the page shows it.
import { type Area, lastColumnOf, lastRowOf } from '../apps-script/spreadsheet/area';
import { DEFAULT_COLUMN_WIDTH_PIXELS } from '../apps-script/spreadsheet/column';
import { displayedTexts, hiddenRowsOf, shownRowsOf } from '../apps-script/spreadsheet/hidden-rows';
import type { LocalSpreadsheet } from '../apps-script/spreadsheet/local-spreadsheet';
import { sortedOrder } from '../apps-script/spreadsheet/sorting';
import type { Tab } from '../apps-script/spreadsheet/tab';
import {
  type CellView as CellLook,
  displayOf,
  typedTextOf,
  viewsOf,
} from '../apps-script/spreadsheet/tab-snapshot';
import { linkOf } from './cell-link';
import type {
  CellInputView,
  CellsView,
  CellView,
  FilterValuesView,
  FilterView,
  TabView,
  TextsView,
} from './protocol';

/** A cell on the screen shows no more than this of its text; the formula bar has the whole. */
const MAX_SHOWN_CHARACTERS = 500;

/** A rectangle that the page asks for; it may reach beyond the grid. */
export interface CellsRequest extends Area {
  readonly tabId: number;
}

/** The tabs of the strip; hidden ones are not on it. */
export function tabViews(spreadsheet: LocalSpreadsheet): readonly TabView[] {
  return spreadsheet.tabs
    .filter((tab) => !tab.isHidden)
    .map((tab) => tabView(tab, hiddenRowsOf(tab, spreadsheet.typingRules)));
}

function tabView(tab: Tab, hiddenRows: TabView['hiddenRows']): TabView {
  const { rows, columns } = tab.grid.size;
  return {
    id: tab.id,
    title: tab.title,
    rows,
    columns,
    frozenRows: tab.frozenRows,
    columnWidths: columnWidths(tab),
    filter: filterView(tab),
    hiddenRows,
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

function filterView({ filter, hiddenValues }: Tab): FilterView | null {
  return (
    filter && {
      row: filter.row,
      firstColumn: filter.column,
      lastColumn: lastColumnOf(filter),
      hidingColumns: [...hiddenValues.keys()],
    }
  );
}

/** @throws ScriptError when there is no such tab (any more) */
export function filterValuesView(
  spreadsheet: LocalSpreadsheet,
  tabId: number,
  column: number,
): FilterValuesView {
  const tab = spreadsheet.tab(tabId);
  const counts = new Map<string, number>();
  for (const text of displayedTexts(tab, column, spreadsheet.typingRules)) {
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const texts = [...counts.keys()];
  const values = sortedOrder(texts, 'ascending').map((place) => {
    const text = texts[place] ?? '';
    const isHidden = tab.hiddenValues.get(column)?.has(text) ?? false;
    return { text, count: counts.get(text) ?? 0, isHidden };
  });
  return { values };
}

/** @throws ScriptError when there is no such tab (any more) */
export function cellsView(spreadsheet: LocalSpreadsheet, request: CellsRequest): CellsView {
  const tab = spreadsheet.tab(request.tabId);
  const { size } = tab.grid;
  const rows = Math.min(request.rows, size.rows - request.row + 1);
  const columns = Math.min(request.columns, size.columns - request.column + 1);
  if (rows < 1 || columns < 1) return { version: tab.version, cells: [] };
  const area = { row: request.row, column: request.column, rows, columns };
  const cells = viewsOf(tab, area, spreadsheet.typingRules);
  return { version: tab.version, cells: cells.map((row) => row.map((cell) => cell && cellView(cell))) };
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

function cellView(cell: CellLook): CellView {
  const link = linkOf(cell.text);
  if (cell.text.length <= MAX_SHOWN_CHARACTERS) return { ...cell, link };
  return { ...cell, text: cell.text.slice(0, MAX_SHOWN_CHARACTERS), link };
}

/** @throws ScriptError when there is no such tab (any more) */
export function cellInputView(
  spreadsheet: LocalSpreadsheet,
  { tabId, row, column }: { readonly tabId: number; readonly row: number; readonly column: number },
): CellInputView {
  return { input: typedTextOf(spreadsheet.tab(tabId), row, column, spreadsheet.typingRules) };
}
