// Whether a tab holds what was written to it: every cell, compared by value and by type.

import type { Verification } from '../contract';
import { cellName } from './a1-notation';
import type { CellValue } from './cells';

/** How many differing cells are named; the rest is counted. */
const NAMED_CELLS = 10;

/** Compares what was read back with what had to be there. The first cell's row and column are the grid's, from 0. */
export function compareCells(
  expected: readonly (readonly CellValue[])[],
  actual: readonly (readonly unknown[])[],
  firstRow: number,
  firstColumn = 0,
  isSame: (value: CellValue, held: unknown) => boolean = (value, held) => held === value,
): Verification {
  const differences = countDifferences();
  expected.forEach((row, rowIndex) => {
    const found = actual[rowIndex];
    row.forEach((value, column) => {
      if (found !== undefined && isSame(value, found[column])) return;
      differences.add(firstRow + rowIndex, firstColumn + column);
    });
  });
  return differences.verification();
}

export interface Differences {
  /** A cell of the grid, from 0, holds something else. */
  add(row: number, column: number): void;
  verification(): Verification;
}

/** Counts cells that hold something else, and names the first of them. */
export function countDifferences(): Differences {
  const cells: string[] = [];
  let count = 0;
  return {
    add(row, column) {
      count += 1;
      if (cells.length < NAMED_CELLS) cells.push(cellName(row, column));
    },
    verification: () => (count === 0 ? { kind: 'verified' } : { kind: 'differs', count, cells }),
  };
}

/** What two checked stretches of a tab amount to. */
export function both(first: Verification, second: Verification): Verification {
  if (first.kind === 'verified') return second;
  if (second.kind === 'verified') return first;
  const cells = [...first.cells, ...second.cells].slice(0, NAMED_CELLS);
  return { kind: 'differs', count: first.count + second.count, cells };
}
