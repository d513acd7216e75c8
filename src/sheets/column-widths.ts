// How wide a tab's columns are: by their content, within bounds, in few different widths, because each run
// of equal widths is one service call.

import type { Table } from '../results/table';

/** In pixels, narrowest first. The last is the upper bound: longer text is clipped. */
const WIDTHS_PX = [90, 150, 240];
/** Roughly, in the default font of 10 points. */
const CHARACTER_PX = 7;
const PADDING_PX = 20;
/** Rows looked at; enough to tell a column of names from one of summaries. */
const SAMPLED_ROWS = 100;

export interface ColumnRun {
  /** Zero-based. */
  readonly first: number;
  readonly count: number;
  readonly widthPx: number;
}

/** Widths for all columns, neighbours of the same width together. */
export function columnRuns(table: Table): readonly ColumnRun[] {
  const runs: ColumnRun[] = [];
  table.header.forEach((name, column) => {
    const widthPx = widthOf(name, table.rows.slice(0, SAMPLED_ROWS), column);
    const last = runs[runs.length - 1];
    if (last !== undefined && last.widthPx === widthPx) {
      runs[runs.length - 1] = { ...last, count: last.count + 1 };
    } else {
      runs.push({ first: column, count: 1, widthPx });
    }
  });
  return runs;
}

function widthOf(name: string, rows: readonly (readonly string[])[], column: number): number {
  const lengths = [name, ...rows.map((row) => row[column] ?? '')].map((value) => value.length);
  const wanted = Math.max(...lengths) * CHARACTER_PX + PADDING_PX;
  return WIDTHS_PX.find((width) => width >= wanted) ?? WIDTHS_PX[WIDTHS_PX.length - 1] ?? wanted;
}
