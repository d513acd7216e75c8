// Which columns of a tab are made wider than Sheets makes them. There are two widths only, because each run of
// columns is one service call: the default, and one that shows most names, addresses and links.

import type { Table } from '../results/table';
import { type ColumnRun, columnRuns } from './column-runs';

/** The upper bound: longer text is clipped. */
export const WIDE_PX = 220;
/** What fits into Sheets' default column of 100 px, in the default font. */
const DEFAULT_CHARACTERS = 12;
/** Rows looked at; enough to tell a column of names from one of zip codes. */
const SAMPLED_ROWS = 100;

/** The runs of columns to make wide. A single narrow column between two wide ones goes with them. */
export function wideColumns(table: Table): readonly ColumnRun[] {
  const sample = table.rows.slice(0, SAMPLED_ROWS);
  const isWide = table.header.map((name, column) =>
    [name, ...sample.map((row) => row[column] ?? '')].some((value) => value.length > DEFAULT_CHARACTERS),
  );
  return columnRuns(isWide, 1);
}
