// Whether a tab holds what was written to it: every cell, compared by value and by type.

import type { Verification } from '../contract';
import { cellName } from './a1-notation';
import type { CellValue } from './cells';

/** How many differing cells are named; the rest is counted. */
const NAMED_CELLS = 10;

/** Compares what was read back with what had to be there. `firstRow` is the grid row of the first, from 0. */
export function compareCells(
  expected: readonly (readonly CellValue[])[],
  actual: readonly (readonly unknown[])[],
  firstRow: number,
): Verification {
  const cells: string[] = [];
  let count = 0;
  expected.forEach((row, rowIndex) => {
    const found = actual[rowIndex];
    row.forEach((value, column) => {
      if (found !== undefined && found[column] === value) return;
      count += 1;
      if (cells.length < NAMED_CELLS) cells.push(cellName(firstRow + rowIndex, column));
    });
  });
  return count === 0 ? { kind: 'verified' } : { kind: 'differs', count, cells };
}

/** What two checked stretches of a tab amount to. */
export function both(first: Verification, second: Verification): Verification {
  if (first.kind === 'verified') return second;
  if (second.kind === 'verified') return first;
  const cells = [...first.cells, ...second.cells].slice(0, NAMED_CELLS);
  return { kind: 'differs', count: first.count + second.count, cells };
}
