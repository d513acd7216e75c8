// Selecting by dragging: the selection follows the pointer, and goes on while it is held beyond an edge.
import type { TabView } from '../../protocol';
import { type CellsBox, cellNear, stepBeyond } from './pointed';
import { extendSelection, selectionIn } from './selection';
import { rowBeyond } from './shown-rows';
import { COLUMN_HEADER_HEIGHT_PX, ROW_HEADER_WIDTH_PX } from './visible-window';

/** As fast as one can still follow: some 25 rows a second. */
const STEP_INTERVAL_MS = 40;

/** Follows the pointer until its button is let go. A finger scrolls instead. */
export function dragSelection(grid: HTMLElement, tab: TabView, press: PointerEvent): void {
  if (press.pointerType === 'touch') return;
  let beyond = { row: 0, column: 0 };

  const follow = (event: PointerEvent) => {
    const box = cellsBox(grid);
    const near = cellNear(event.clientX, event.clientY, box);
    beyond = stepBeyond(event.clientX, event.clientY, box);
    if (!near || isHead(tab, near)) return;
    // Only now, so that a mere click stays one of the cell: the pointer may get over a frame, which would
    // keep its events to itself.
    if (!grid.hasPointerCapture(press.pointerId)) grid.setPointerCapture(press.pointerId);
    extendSelection(tab, near);
  };
  const goOn = () => {
    if (beyond.row === 0 && beyond.column === 0) return;
    const { row, column } = selectionIn(tab).head;
    extendSelection(tab, {
      row: rowBeyond(tab, row, beyond.row),
      column: Math.min(Math.max(column + beyond.column, 1), tab.columns),
    });
  };
  const interval = window.setInterval(goOn, STEP_INTERVAL_MS);
  const end = () => {
    window.clearInterval(interval);
    grid.removeEventListener('pointermove', follow);
    grid.removeEventListener('pointerup', end);
    grid.removeEventListener('lostpointercapture', end);
    window.removeEventListener('pointerup', end);
  };
  grid.addEventListener('pointermove', follow);
  grid.addEventListener('pointerup', end);
  grid.addEventListener('lostpointercapture', end);
  window.addEventListener('pointerup', end);
}

function isHead(tab: TabView, { row, column }: { readonly row: number; readonly column: number }): boolean {
  const { head } = selectionIn(tab);
  return head.row === row && head.column === column;
}

function cellsBox(grid: HTMLElement): CellsBox {
  const { left, top } = grid.getBoundingClientRect();
  return {
    left: left + ROW_HEADER_WIDTH_PX,
    top: top + COLUMN_HEADER_HEIGHT_PX,
    right: left + grid.clientWidth,
    bottom: top + grid.clientHeight,
  };
}
