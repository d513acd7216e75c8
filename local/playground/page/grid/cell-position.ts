// Where cells are, and their names as a spreadsheet writes them. Rows and columns count from 1.
import {
  type Area,
  a1Notation,
  areaOfA1,
  type GridSize,
  lastColumnOf,
  lastRowOf,
} from '../../../apps-script/spreadsheet/area';

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

export function cellName({ row, column }: CellPosition): string {
  return a1Notation({ row, column, rows: 1, columns: 1 });
}

/** The cells that a typed name means, as many of them as the grid has; null where it has none of them. */
export function areaNamed(name: string, size: GridSize): Area | null {
  const area = areaOfA1(name, size);
  if (area === null || area.row > size.rows || area.column > size.columns) return null;
  const rows = Math.min(lastRowOf(area), size.rows) - area.row + 1;
  const columns = Math.min(lastColumnOf(area), size.columns) - area.column + 1;
  return { ...area, rows, columns };
}
