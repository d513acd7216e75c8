// What is selected in a tab: cells, whole rows, whole columns, or everything. Pure.
import type { Area, GridSize } from '../../../apps-script/spreadsheet/area';
import type { CellPosition } from './cell-position';

export interface Selection {
  /** Whole rows and columns stay whole when the grid grows. */
  readonly kind: 'cells' | 'rows' | 'columns' | 'all';
  /** The active cell, where the selection began: what is typed goes there. */
  readonly anchor: CellPosition;
  /** The corner across from it, which Shift and dragging move. */
  readonly head: CellPosition;
}

export function oneCell(at: CellPosition): Selection {
  return { kind: 'cells', anchor: at, head: at };
}

/** The rectangle that a selection means in a grid of this size, which may have shrunk since. */
export function areaOf({ kind, anchor, head }: Selection, size: GridSize): Area {
  const rows = kind === 'columns' || kind === 'all' ? [1, size.rows] : [anchor.row, head.row];
  const columns = kind === 'rows' || kind === 'all' ? [1, size.columns] : [anchor.column, head.column];
  const [top, bottom] = within(rows, size.rows);
  const [left, right] = within(columns, size.columns);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The active cell, inside of a grid of this size. */
export function activeCell({ anchor }: Selection, size: GridSize): CellPosition {
  const { row, column } = areaOf(oneCell(anchor), size);
  return { row, column };
}

export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

export function isOneCell({ rows, columns }: Area): boolean {
  return rows === 1 && columns === 1;
}

function within(ends: readonly number[], count: number): readonly [number, number] {
  const clamped = ends.map((end) => Math.min(Math.max(end, 1), Math.max(count, 1)));
  return [Math.min(...clamped), Math.max(...clamped)];
}
