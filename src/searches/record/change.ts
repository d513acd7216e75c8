// What all changes of a record are made of. Pure.

import { MAX_ATTEMPTS_CUT_OFF } from './pace';
import type { Failed, FailureCause, Retry, SearchIn, SearchRecord, SearchState } from './record';
import * as say from './sentences';

/** The moment of an event: epoch ms, and a number from 0 up to 1 to vary back-off by. */
export interface Moment {
  readonly now: number;
  readonly random: number;
}

/** The record with another state. */
export function withState<State extends SearchState>(record: SearchRecord, state: State): SearchIn<State> {
  return { ...record, state };
}

/** What an attempt leaves that came to its end, well or badly. */
export const CAME_TO_AN_END = { attemptsCutOff: 0 } as const;

/** What is kept of an attempt when it begins, until it ends. */
export function attemptBegun({ attemptsCutOff, problem }: Retry): Pick<Retry, 'attemptsCutOff' | 'problem'> {
  return {
    attemptsCutOff: attemptsCutOff + 1,
    problem: attemptsCutOff === 0 ? problem : say.CUT_OFF,
  };
}

/** Whether so many attempts came to no end that another would be one too many. */
export function isCutOffTooOften({ attemptsCutOff }: Retry): boolean {
  return attemptsCutOff >= MAX_ATTEMPTS_CUT_OFF;
}

/** The search ended without results; `resumable` tells from where it can go on, if from anywhere. */
export function failed(
  record: SearchRecord,
  sentence: string,
  resumable: Failed['resumable'],
  now: number,
  cause: FailureCause | null = null,
): SearchRecord {
  return withState(record, { kind: 'failed', failedAt: now, sentence, cause, resumable, question: null });
}
