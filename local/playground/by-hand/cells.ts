// Typing, clearing and copying cells. What reaches beyond the grid is left out, as if there were nothing there.
import { type Area, lastRowOf } from '../../apps-script/spreadsheet/area';
import { shownRowsOf } from '../../apps-script/spreadsheet/hidden-rows';
import { keepCells, putCells } from '../../apps-script/spreadsheet/kept-cells';
import type { LocalSpreadsheet } from '../../apps-script/spreadsheet/local-spreadsheet';
import type { Tab } from '../../apps-script/spreadsheet/tab';
import type { TypingRules } from '../../apps-script/spreadsheet/typed-text';
import type { ActionOf } from '../actions';

/** As much of an area as the grid has; at least one cell. */
export function areaWithin({ grid }: Tab, { row, column, rows, columns }: Area): Area {
  const first = Math.min(Math.max(row, 1), grid.size.rows);
  const left = Math.min(Math.max(column, 1), grid.size.columns);
  return {
    row: first,
    column: left,
    rows: Math.max(1, Math.min(rows, grid.size.rows - first + 1)),
    columns: Math.max(1, Math.min(columns, grid.size.columns - left + 1)),
  };
}

/** Rows of equal length: where a row of what is pasted is shorter, the rest of it is empty. */
export function textsWithin(tab: Tab, { row, column, texts }: ActionOf<'type-cells'>): readonly string[][] {
  const { size } = tab.grid;
  const columns = Math.min(Math.max(0, ...texts.map((cells) => cells.length)), size.columns - column + 1);
  if (columns < 1) return [];
  return texts
    .slice(0, Math.max(0, size.rows - row + 1))
    .map((cells) => Array.from({ length: columns }, (_, right) => cells[right] ?? ''));
}

/** Empties cells, but not those that the filter hides. */
export function clearShown(tab: Tab, area: Area, rules: TypingRules): void {
  for (const { first, last } of shownRowsOf(tab, rules)) {
    const row = Math.max(first, area.row);
    const rows = Math.min(last, lastRowOf(area)) - row + 1;
    if (rows > 0) tab.grid.clearContents({ ...area, row, rows });
  }
}

/** Where cells are copied to, and how: as often as the selected area holds them, or once. */
export function copyCells(
  spreadsheet: LocalSpreadsheet,
  tab: Tab,
  action: ActionOf<'copy-cells'>,
): { readonly area: Area; readonly copy: () => void } {
  const fromTab = spreadsheet.tab(action.fromTabId);
  const from = areaWithin(fromTab, {
    row: action.fromRow,
    column: action.fromColumn,
    rows: action.fromRows,
    columns: action.fromColumns,
  });
  const isMultiple = action.rows % from.rows === 0 && action.columns % from.columns === 0;
  const area = areaWithin(tab, isMultiple ? action : { ...action, rows: from.rows, columns: from.columns });
  const copy = () => {
    for (let down = 0; down < area.rows; down += from.rows) {
      for (let right = 0; right < area.columns; right += from.columns) {
        const rows = Math.min(from.rows, area.rows - down);
        const columns = Math.min(from.columns, area.columns - right);
        const kept = keepCells(fromTab.grid, { ...from, rows, columns });
        putCells(tab.grid, area.row + down, area.column + right, kept);
      }
    }
  };
  return { area, copy };
}
