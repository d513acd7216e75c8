// The grid: real DOM cells, but only those that can be seen and a few around them.
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { type Area, columnLetters } from '../../../apps-script/spreadsheet/area';
import type { TabView } from '../../protocol';
import { px } from '../pixels';
import { CellEditor } from './cell-editor';
import { CellStore } from './cell-store';
import { edit } from './editing';
import { gridEventHandlers } from './grid-events';
import { GridRow } from './grid-row';
import {
  cellId,
  columnHeaderAttributes,
  cornerAttributes,
  gridAttributes,
  headerRowAttributes,
  rowGroupAttributes,
} from './grid-semantics';
import { rowSpans } from './row-layout';
import { contains, type Selection } from './selected-range';
import { gridFocusRequests, selectedArea, selectedCell, selectionIn } from './selection';
import { SelectionFrame } from './selection-frame';
import { rowLayoutOf } from './shown-rows';
import { useViewport } from './viewport';
import {
  COLUMN_HEADER_HEIGHT_PX,
  columnLeft,
  columnWidth,
  FROZEN_BAR_HEIGHT_PX,
  layOutColumns,
  ROW_HEADER_WIDTH_PX,
  ROW_HEIGHT_PX,
  type Span,
  scrollToShow,
  totalWidth,
  visibleColumns,
  visibleRows,
} from './visible-window';

const cells = new CellStore();

export function Grid({ tab }: { readonly tab: TabView }) {
  const scroller = useRef<HTMLDivElement>(null);
  const viewport = useViewport(scroller, tab.id);
  const layout = useMemo(
    () => layOutColumns(tab.columns, tab.columnWidths),
    [tab.columns, JSON.stringify(tab.columnWidths)],
  );
  const selection = selectionIn(tab);
  const selected = selectedCell(tab);
  const area = selectedArea(tab);
  const frozenHeight = tab.frozenRows > 0 ? tab.frozenRows * ROW_HEIGHT_PX + FROZEN_BAR_HEIGHT_PX : 0;
  const bodyHeight = Math.max(0, viewport.height - COLUMN_HEADER_HEIGHT_PX - frozenHeight);
  const bodyWidth = Math.max(0, viewport.width - ROW_HEADER_WIDTH_PX);
  const rowLayout = rowLayoutOf(tab);
  const places = visibleRows(viewport.scrollTop, bodyHeight, rowLayout.shown, tab.frozenRows);
  const columns = visibleColumns(viewport.scrollLeft, bodyWidth, layout);
  const frozen: Span = { first: 1, last: tab.frozenRows };
  // Read so that arrived cells render.
  cells.revision.value;

  useEffect(() => {
    for (const rows of rowSpans(rowLayout, places)) cells.need(tab, rows, columns);
    cells.need(tab, frozen, columns);
  });

  /** Scrolls to the corner that moves; along whole rows or columns there is nowhere to scroll to. */
  const show = ({ kind, head: { row, column } }: Selection) => {
    const element = scroller.current;
    if (!element) return;
    if (kind === 'cells' || kind === 'columns') {
      const left = columnLeft(layout, column);
      const right = left + columnWidth(layout, column);
      element.scrollLeft = scrollToShow(element.scrollLeft, bodyWidth, left, right);
    }
    if (row <= tab.frozenRows || kind === 'columns' || kind === 'all') return;
    const top = (rowLayout.placeOf(row) - tab.frozenRows - 1) * ROW_HEIGHT_PX;
    element.scrollTop = scrollToShow(element.scrollTop, bodyHeight, top, top + ROW_HEIGHT_PX);
  };

  // Follows the selection, from wherever it was moved; not the size, or resizing would scroll.
  const { kind, head } = selection;
  const shownSelection = `${tab.id}:${kind}:${head.row}:${head.column}`;
  useLayoutEffect(() => {
    if (viewport.height > 0) show(selection);
  }, [shownSelection]);

  const focusRequests = gridFocusRequests.value;
  useLayoutEffect(() => {
    scroller.current?.focus({ preventScroll: true });
  }, [focusRequests]);

  const rowsOf = (span: Span, offset: number) => {
    const shown = [];
    for (let place = span.first; place <= span.last; place += 1) {
      const row = rowLayout.rowAt(place);
      const top = (place - offset - 1) * ROW_HEIGHT_PX;
      shown.push(<GridRow key={row} {...{ tab, row, top, columns, layout, cells, selected, area }} />);
    }
    return shown;
  };

  const editing = edit.value?.tabId === tab.id ? edit.value : null;
  const isFrozenEdit = editing !== null && editing.at.row <= tab.frozenRows;
  const editor = editing ? (
    <CellEditor
      edit={editing}
      style={{
        left: px(ROW_HEADER_WIDTH_PX + columnLeft(layout, editing.at.column)),
        top: px(
          (rowLayout.placeOf(editing.at.row) - (isFrozenEdit ? 0 : tab.frozenRows) - 1) * ROW_HEIGHT_PX,
        ),
        minWidth: px(columnWidth(layout, editing.at.column) + 1),
        minHeight: px(ROW_HEIGHT_PX + 1),
      }}
    />
  ) : null;

  return (
    <div
      ref={scroller}
      class="grid"
      {...gridAttributes(tab.title, tab.rows, tab.columns, cellId(selected.row, selected.column))}
      {...gridEventHandlers(tab, Math.max(1, Math.floor(bodyHeight / ROW_HEIGHT_PX) - 1))}
    >
      <div class="grid-canvas" style={{ width: px(ROW_HEADER_WIDTH_PX + totalWidth(layout)) }}>
        <div class="grid-head">
          <div
            {...headerRowAttributes()}
            class="column-headers"
            style={{ height: px(COLUMN_HEADER_HEIGHT_PX) }}
          >
            <div {...cornerAttributes} class="corner">
              <span class="for-screen-readers">Row</span>
            </div>
            {columnHeaders(columns, area, (column) => ({
              left: px(ROW_HEADER_WIDTH_PX + columnLeft(layout, column)),
              width: px(columnWidth(layout, column)),
            }))}
          </div>
          {tab.frozenRows > 0 ? (
            <div class="frozen-rows" {...rowGroupAttributes} style={{ height: px(frozenHeight) }}>
              {rowsOf(frozen, 0)}
              <SelectionFrame area={area} rows={frozen} {...{ layout, rowLayout }} />
              {isFrozenEdit ? editor : null}
            </div>
          ) : null}
        </div>
        <div
          {...rowGroupAttributes}
          class="grid-body"
          style={{ height: px(Math.max(0, rowLayout.shown - tab.frozenRows) * ROW_HEIGHT_PX) }}
        >
          {rowsOf(places, tab.frozenRows)}
          <SelectionFrame
            area={area}
            rows={{ first: tab.frozenRows + 1, last: tab.rows }}
            {...{ layout, rowLayout }}
          />
          {isFrozenEdit ? null : editor}
        </div>
      </div>
    </div>
  );
}

function columnHeaders(
  columns: Span,
  area: Area,
  placeOf: (column: number) => Readonly<Record<string, string>>,
) {
  const headers = [];
  for (let column = columns.first; column <= columns.last; column += 1) {
    headers.push(
      <div
        key={column}
        {...columnHeaderAttributes(column)}
        class={contains(area, area.row, column) ? 'column-header is-active' : 'column-header'}
        style={placeOf(column)}
      >
        {columnLetters(column)}
      </div>,
    );
  }
  return headers;
}
