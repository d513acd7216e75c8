// Single cells of rows that are there already, in few calls: what stands between them is not touched, or where there
// would be too many calls, only what is ours and as it was delivered.

import type { Verification } from '../../contract';
import { type CellValue, typed } from '../../sheets/cells';
import { columnRuns } from '../../sheets/column-runs';
import type { Sheet } from '../../sheets/results-tab';
import { countDifferences } from '../../sheets/verification';
import type { Row } from '../recognising/keys';

/** Places are from 0. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

interface Stretch {
  readonly column: number;
  readonly row: number;
  readonly values: readonly unknown[];
}

/** At about 0.4 s a run, more of them would take longer than everything else. */
const MOST_RUNS = 20;

/** Where formulas are in the columns of these cells, from the first to the last of their rows: those are their users'. */
export function formulasAround(
  sheet: Sheet,
  cells: readonly Pick<CellWrite, 'row' | 'column'>[],
): ReadonlySet<string> {
  const found = new Set<string>();
  forEachBlock(cells, (first, last, firstColumn, count) => {
    const formulas = sheet.getRange(first + 1, firstColumn + 1, last - first + 1, count).getFormulas();
    formulas.forEach((row, down) => {
      row.forEach((formula, right) => {
        if (formula !== '') found.add(placeOf(first + down, firstColumn + right));
      });
    });
  });
  return found;
}

export function placeOf(row: number, column: number): string {
  return `${row}:${column}`;
}

/** Writes the cells. `mayRewrite`: whether a cell between them is ours and untouched. Reading back is for `differing`. */
export function writeCells(
  sheet: Sheet,
  writes: readonly CellWrite[],
  values: readonly Row[],
  mayRewrite: (row: number, column: number) => boolean,
): void {
  const exact = stretchesOf(writes, values, () => false);
  const stretches = exact.length <= MOST_RUNS ? exact : stretchesOf(writes, values, mayRewrite);
  for (const { row, column, values: cells } of stretches) {
    sheet.getRange(row + 1, column + 1, cells.length, 1).setValues(cells.map((value) => [typed(value)]));
  }
}

/** Reads the cells back and reports those that hold something else. */
export function differing(sheet: Sheet, writes: readonly CellWrite[]): Verification {
  const differences = countDifferences();
  forEachBlock(writes, (first, last, firstColumn, width) => {
    const held = sheet.getRange(first + 1, firstColumn + 1, last - first + 1, width).getValues();
    for (const { row, column, value } of writes) {
      if (column < firstColumn || column >= firstColumn + width) continue;
      if (held[row - first]?.[column - firstColumn] !== value) differences.add(row, column);
    }
  });
  return differences.verification();
}

function stretchesOf(
  writes: readonly CellWrite[],
  values: readonly Row[],
  mayRewrite: (row: number, column: number) => boolean,
): readonly Stretch[] {
  const stretches: { column: number; row: number; values: unknown[] }[] = [];
  const inOrder = [...writes].sort((one, other) => one.column - other.column || one.row - other.row);
  for (const { row, column, value } of inOrder) {
    const last = stretches[stretches.length - 1];
    const next = last === undefined || last.column !== column ? null : last.row + last.values.length;
    if (last === undefined || next === null || !between(next, row).every((gap) => mayRewrite(gap, column))) {
      stretches.push({ column, row, values: [value] });
      continue;
    }
    for (const gap of between(next, row)) last.values.push(values[gap]?.[column] ?? '');
    last.values.push(value);
  }
  return stretches;
}

function between(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** The smallest block of rows around the cells, for each run of neighbouring columns. */
function forEachBlock(
  cells: readonly Pick<CellWrite, 'row' | 'column'>[],
  visit: (first: number, last: number, firstColumn: number, count: number) => void,
): void {
  const width = cells.reduce((widest, { column }) => Math.max(widest, column + 1), 0);
  const isChosen = Array<boolean>(width).fill(false);
  let [first, last] = [Number.POSITIVE_INFINITY, -1];
  for (const { row, column } of cells) {
    isChosen[column] = true;
    first = Math.min(first, row);
    last = Math.max(last, row);
  }
  for (const run of columnRuns(isChosen, 1)) visit(first, last, run.first, run.count);
}
