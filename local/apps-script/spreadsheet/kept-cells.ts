// Cells taken down as they are, contents and formats, to put them back or elsewhere.
import { type Area, lastRowOf } from './area';
import type { CellContent } from './cell-content';
import type { FormatRun } from './column-formats';
import type { Grid } from './grid';

export interface KeptCells {
  readonly rows: number;
  /** Rows count from 0 inside of what was kept. */
  readonly columns: readonly {
    readonly contents: readonly (CellContent | undefined)[];
    readonly formats: readonly FormatRun[];
  }[];
}

/** @param area must lie inside the grid */
export function keepCells(grid: Grid, area: Area): KeptCells {
  const columns = Array.from({ length: area.columns }, (_, index) => {
    const column = grid.column(area.column + index);
    return {
      contents: Array.from({ length: area.rows }, (_row, row) => column.contentAt(area.row + row)),
      formats: column.formats.between(area.row, lastRowOf(area)).map((run) => moved(run, -area.row)),
    };
  });
  return { rows: area.rows, columns };
}

/** Puts them in place of what is there; they must lie inside the grid. */
export function putCells(grid: Grid, row: number, column: number, kept: KeptCells): void {
  for (const [index, { contents, formats }] of kept.columns.entries()) {
    const target = grid.column(column + index);
    target.put(row, contents);
    target.formats.replace(
      row,
      row + kept.rows - 1,
      formats.map((run) => moved(run, row)),
    );
  }
}

function moved({ first, last, format }: FormatRun, rows: number): FormatRun {
  return { first: first + rows, last: last + rows, format };
}
