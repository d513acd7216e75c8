// Where a cell is, and its name as a spreadsheet writes it. Rows and columns count from 1.
import { a1Notation, areaOfA1, type GridSize } from '../../../apps-script/spreadsheet/area';

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

export function cellName({ row, column }: CellPosition): string {
  return a1Notation({ row, column, rows: 1, columns: 1 });
}

/** The cell that a typed name means, the first one of a range; null where the grid has no such cell. */
export function cellNamed(name: string, size: GridSize): CellPosition | null {
  const area = areaOfA1(name, size);
  if (area === null || area.row > size.rows || area.column > size.columns) return null;
  return { row: area.row, column: area.column };
}
