// What of the grid the pointer is on: a cell, the header of a row or of a column, or the corner of both.
import type { CellPosition } from './cell-position';
import type { Selection } from './selected-range';

export interface Pointed extends CellPosition {
  /** What a press selects there. */
  readonly kind: Selection['kind'];
}

export function pointedBy(event: MouseEvent): Pointed | null {
  return event.target instanceof Element ? pointedIn(event.target) : null;
}

function pointedIn(element: Element): Pointed | null {
  const place = element.closest<HTMLElement>('[data-selects]');
  if (!place) return null;
  const { selects, row = '1', column = '1' } = place.dataset;
  const kind = selects === 'rows' || selects === 'columns' || selects === 'all' ? selects : 'cells';
  return { kind, row: Number(row), column: Number(column) };
}

/** The part of the grid, in window coordinates, in which cells can be pointed at. */
export interface CellsBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The cell nearest to a point that may lie outside of the grid. */
export function cellNear(x: number, y: number, box: CellsBox): CellPosition | null {
  const inside = (at: number, first: number, last: number) => Math.min(Math.max(at, first + 1), last - 2);
  const elements = document.elementsFromPoint(inside(x, box.left, box.right), inside(y, box.top, box.bottom));
  const cell = elements.find((element) => element.matches('[data-selects="cells"]'));
  return cell ? pointedIn(cell) : null;
}

/** How many rows and columns to go on when the pointer is held beyond an edge: -1, 0 or 1 of each. */
export function stepBeyond(x: number, y: number, box: CellsBox): CellPosition {
  const step = (at: number, first: number, last: number) => (at < first ? -1 : at > last ? 1 : 0);
  return { row: step(y, box.top, box.bottom), column: step(x, box.left, box.right) };
}
