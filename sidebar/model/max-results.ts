// The round numbers that the − and + buttons beside the maximum go through.
import { MAX_RESULTS_LIMIT } from '../../src/contract';

const STEPS: readonly number[] = [1, 10, 25, 50, 100, 250, 500, 1000, 2000, 3000, 4000, MAX_RESULTS_LIMIT];

/** The first is what most people stay with; the others are a try, a little, and all that one file holds. */
export const QUICK_MAXIMA: readonly number[] = [25, 100, 1000, MAX_RESULTS_LIMIT];

/** The quick choice above a maximum that was reached; null where there is none. */
export function moreThan(maxResults: number): number | null {
  return QUICK_MAXIMA.find((choice) => choice > maxResults) ?? null;
}

export type StepDirection = 'fewer' | 'more';

/** The next round number from `from`, which need not be one itself; the ends are the limits. */
export function stepMaxResults(from: number, direction: StepDirection): number {
  return direction === 'more'
    ? (STEPS.find((step) => step > from) ?? MAX_RESULTS_LIMIT)
    : (STEPS.filter((step) => step < from).at(-1) ?? 1);
}
