// What a user has selected in a spreadsheet.
import { type Area, type GridSize, liesWithin } from './area';

export interface Selection {
  readonly tabId: number;
  /** The one that was selected last. */
  readonly area: Area;
  /** Those before it, selected together with it. */
  readonly others: readonly Area[];
}

export const FIRST_CELL: Area = Object.freeze({ row: 1, column: 1, rows: 1, columns: 1 });

/** What is left of the selection: its rows or columns may have been deleted since. */
export function within(selection: Selection, size: GridSize): Selection {
  const others = selection.others.filter((area) => liesWithin(area, size));
  return { ...selection, others, area: liesWithin(selection.area, size) ? selection.area : FIRST_CELL };
}
