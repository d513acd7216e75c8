// The round numbers that the − and + buttons beside the maximum go through.
import { MAX_RESULTS_LIMIT } from '../../src/contract';

const STEPS: readonly number[] = [1, 10, 25, 50, 100, 250, 500, 1000, 2000, 3000, 4000, MAX_RESULTS_LIMIT];

export type StepDirection = 'fewer' | 'more';

/** The next round number from `from`, which need not be one itself; the ends are the limits. */
export function stepMaxResults(from: number, direction: StepDirection): number {
  return direction === 'more'
    ? (STEPS.find((step) => step > from) ?? MAX_RESULTS_LIMIT)
    : (STEPS.filter((step) => step < from).at(-1) ?? 1);
}
