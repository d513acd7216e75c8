// What all changes of a record are made of. Pure.

import type { Failed, SearchIn, SearchRecord, SearchState } from './record';

/** The moment of an event: epoch ms, and a number from 0 up to 1 to vary back-off by. */
export interface Moment {
  readonly now: number;
  readonly random: number;
}

/** The record with another state. */
export function withState<State extends SearchState>(record: SearchRecord, state: State): SearchIn<State> {
  return { ...record, state };
}

/** The search ended without results; `resumable` tells from where it can go on, if from anywhere. */
export function failed(
  record: SearchRecord,
  sentence: string,
  resumable: Failed['resumable'],
  now: number,
): SearchRecord {
  return withState(record, { kind: 'failed', failedAt: now, sentence, resumable });
}
