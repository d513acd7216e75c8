// What becomes of an area when rows are inserted into its grid or deleted from it. Pure.
import { type Area, lastRowOf } from './area';

/** The same rectangle with rows for columns, so that what holds for rows is written once. */
export const turned = (area: Area): Area => ({
  row: area.column,
  column: area.row,
  rows: area.columns,
  columns: area.rows,
});

/** How many of the one span's places the other has, too. */
export function overlap(first: number, last: number, otherFirst: number, otherLast: number): number {
  return Math.max(0, Math.min(last, otherLast) - Math.max(first, otherFirst) + 1);
}

/** An area after `count` rows were inserted after row `after`: moved below them, or grown where they are inside of it. */
export function withInserted(area: Area, after: number, count: number): Area {
  if (after < area.row) return { ...area, row: area.row + count };
  return after < lastRowOf(area) ? { ...area, rows: area.rows + count } : area;
}

/** What is left of an area when rows `first` to `last` are gone; null when nothing is. */
export function withoutRows(area: Area, first: number, last: number): Area | null {
  const rows = area.rows - overlap(area.row, lastRowOf(area), first, last);
  if (rows === 0) return null;
  const row = area.row - overlap(1, area.row - 1, first, last);
  return { ...area, row, rows };
}

export function intersects(one: Area, other: Area): boolean {
  const [turnedOne, turnedOther] = [turned(one), turned(other)];
  return (
    overlap(one.row, lastRowOf(one), other.row, lastRowOf(other)) > 0 &&
    overlap(turnedOne.row, lastRowOf(turnedOne), turnedOther.row, lastRowOf(turnedOther)) > 0
  );
}
