// One row of the grid: its number and those of its cells that can be seen.
import { useMemo } from 'preact/hooks';
import { type Area, columnLetters } from '../../../apps-script/spreadsheet/area';
import type { CellView, TabView } from '../../protocol';
import { px } from '../pixels';
import type { CellPosition } from './cell-position';
import type { CellStore } from './cell-store';
import { openFilterOf } from './filter-menu';
import { cellAttributes, rowAttributes, rowHeaderAttributes } from './grid-semantics';
import { contains } from './selected-range';
import {
  type ColumnLayout,
  columnLeft,
  columnWidth,
  ROW_HEADER_WIDTH_PX,
  ROW_HEIGHT_PX,
  type Span,
} from './visible-window';

export interface GridRowProps {
  readonly tab: TabView;
  readonly row: number;
  /** Pixels from the top of the rows that scroll, or of the frozen ones. */
  readonly top: number;
  readonly columns: Span;
  readonly layout: ColumnLayout;
  readonly cells: CellStore;
  readonly selected: CellPosition;
  readonly area: Area;
}

/** As it was where nothing of it has changed, so that a change elsewhere costs nothing here. */
export function GridRow(props: GridRowProps) {
  const { tab, row, top, columns, layout, cells, selected, area } = props;
  const ofThisRow = [
    selected.row === row ? selected.column : null,
    contains(area, row, area.column) ? `${area.column}:${area.columns}` : null,
    tab.filter?.row === row ? tab.filter : null,
    cells.rowRevision(tab.id, row),
  ];
  return useMemo(
    () => drawnRow(props),
    [tab.id, tab.columns, row, top, columns.first, columns.last, layout, ...ofThisRow],
  );
}

function drawnRow({ tab, row, top, columns, layout, cells, selected, area }: GridRowProps) {
  const shown = [];
  for (let column = columns.first; column <= columns.last; column += 1) {
    const isActive = selected.row === row && selected.column === column;
    const isSelected = contains(area, row, column);
    const cell = cells.cell(tab.id, row, column);
    const spill = cell ? spillWidth(cells, tab, row, column, cell, layout) : 0;
    shown.push(
      <div
        key={column}
        {...cellAttributes(row, column, isSelected)}
        class={cellClass(cell, isActive, isSelected)}
        style={{
          left: px(ROW_HEADER_WIDTH_PX + columnLeft(layout, column)),
          width: px(columnWidth(layout, column)),
        }}
      >
        {cell ? (
          <span class="cell-text" dir="auto" style={spill ? { width: px(spill), right: 'auto' } : undefined}>
            {cell.link === null ? cell.text : <CellLink link={cell.link} text={cell.text} />}
          </span>
        ) : null}
        {hasFilter(tab, row, column) ? <FilterMark tab={tab} column={column} /> : null}
      </div>,
    );
  }
  return (
    <div {...rowAttributes(row)} class="grid-row" style={{ top: px(top), height: px(ROW_HEIGHT_PX) }}>
      <div
        {...rowHeaderAttributes(row)}
        class={contains(area, row, area.column) ? 'row-header is-active' : 'row-header'}
      >
        {row}
      </div>
      {shown}
    </div>
  );
}

function cellClass(cell: CellView | null, isActive: boolean, isSelected: boolean): string {
  const names = ['cell'];
  if (isActive) names.push('is-active');
  else if (isSelected) names.push('is-selected');
  if (cell) names.push(`align-${cell.align}`, `wrap-${cell.wrap.toLowerCase()}`);
  if (cell?.bold) names.push('is-bold');
  return names.join(' ');
}

/** Text that is too long runs over into the empty cells beside it, as far as the next one that is not. */
function spillWidth(
  cells: CellStore,
  tab: TabView,
  row: number,
  column: number,
  cell: CellView,
  layout: ColumnLayout,
): number {
  if (cell.wrap !== 'OVERFLOW' || cell.align !== 'left' || cell.text === '') return 0;
  let last = column;
  while (last < tab.columns && isEmpty(cells.cell(tab.id, row, last + 1))) last += 1;
  return last === column ? 0 : columnLeft(layout, last + 1) - columnLeft(layout, column);
}

function isEmpty(cell: CellView | null): boolean {
  return cell === null || cell.text === '';
}

function hasFilter({ filter }: TabView, row: number, column: number): boolean {
  return filter !== null && row === filter.row && column >= filter.firstColumn && column <= filter.lastColumn;
}

/** Not a stop of its own for the keyboard: Alt with the down arrow opens it from any cell of its column. */
function FilterMark({ tab, column }: { readonly tab: TabView; readonly column: number }) {
  const hides = tab.filter?.hidingColumns.includes(column) === true;
  const letters = columnLetters(column);
  return (
    <button
      type="button"
      tabIndex={-1}
      class={hides ? 'filter-mark is-hiding' : 'filter-mark'}
      data-filter={column}
      aria-label={`Filter of column ${letters}${hides ? ', hides rows' : ''}`}
      aria-haspopup="dialog"
      onPointerDown={(event) => event.stopPropagation()}
      onClick={() => openFilterOf(tab, column)}
    >
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d="M2 3h8M3.5 6h5M5 9h2" stroke="currentColor" stroke-width="1.4" fill="none" />
      </svg>
    </button>
  );
}

/** As in Sheets, a click selects the cell; with Ctrl or Cmd it follows the link. */
function CellLink({ link, text }: { readonly link: string; readonly text: string }) {
  return (
    <a
      class="cell-link"
      href={link}
      target="_blank"
      rel="noopener noreferrer"
      tabIndex={-1}
      draggable={false}
      title="Ctrl+click or Alt+Enter opens the link"
      onClick={(event) => {
        if (!event.ctrlKey && !event.metaKey) event.preventDefault();
      }}
    >
      {text}
    </a>
  );
}
