// How the record of a search changes until Sixtyfour has accepted it. Pure functions of record, event and time.

import type { ApiFailure } from '../../sixtyfour/failures';
import { attemptBegun, CAME_TO_AN_END, failed, type Moment, withState } from './change';
import { backOffMs } from './pace';
import type { Running, SearchIn, SearchRecord, Waiting } from './record';
import { watching } from './running';
import * as say from './sentences';

type WaitingSearch = SearchIn<Waiting>;

/** Not sent yet; or to be sent once more, where a request of `attemptedAt` may have arrived. */
export function waiting(attemptedAt: number | null, now: number): Waiting {
  return {
    kind: 'waiting',
    attemptedAt,
    sentAt: null,
    failures: 0,
    ...CAME_TO_AN_END,
    nextAt: now,
    problem: null,
    paused: null,
  };
}

/** A search that was stopped before Sixtyfour answered: the same start once more, which is the same search. */
export function takenUp(record: SearchRecord, attemptedAt: number, now: number): WaitingSearch {
  return withState(record, waiting(attemptedAt, now));
}

/** Before a start request goes out. Should we be killed now, the next attempt waits as after a failure. */
export function startSent(record: WaitingSearch, { now, random }: Moment): WaitingSearch {
  const { state } = record;
  const nextAt = now + backOffMs(state.failures + state.attemptsCutOff + 1, null, random);
  const attemptedAt = state.attemptedAt ?? now;
  return withState(record, { ...state, ...attemptBegun(state), attemptedAt, sentAt: now, nextAt });
}

/** Every execution died that was to start it; what became of the request nobody knows. */
export function startGivenUp(record: WaitingSearch, now: number): SearchRecord {
  const attemptedAt = record.state.attemptedAt ?? now;
  return failed(record, say.START_CUT_OFF, { kind: 'start-sent', attemptedAt }, now);
}

/** Sixtyfour accepted the search. It is first asked after when an interval has passed. */
export function started(record: WaitingSearch, taskId: string, now: number): SearchIn<Running> {
  return watching(record, { taskId, startedAt: record.state.attemptedAt ?? now }, now);
}

export function startFailed(record: WaitingSearch, failure: ApiFailure, moment: Moment): SearchRecord {
  const state = { ...record.state, ...CAME_TO_AN_END };
  const { now, random } = moment;
  const failures = state.failures + 1;
  switch (failure.kind) {
    case 'already-started':
      // Without a task ID the search ID is the only name that it may be known by.
      return started(record, failure.taskId ?? record.searchId, now);
    case 'key-refused':
    case 'not-permitted':
      return withState(record, { ...state, attemptedAt: arrivedBefore(state), nextAt: now });
    case 'rejected':
    case 'no-balance':
    case 'not-enabled': {
      const attemptedAt = arrivedBefore(state);
      if (failure.kind === 'no-balance' && attemptedAt === null && record.groupId !== null) {
        // It waits with the rest of its group, which its user lets go on.
        return withState(record, { ...state, attemptedAt, nextAt: now, paused: { kind: 'balance' } });
      }
      const cause = failure.kind === 'no-balance' ? failure.kind : null;
      return attemptedAt === null
        ? failed(record, say.startRefused(failure), null, now, cause)
        : failed(record, say.repeatRefused(failure), { kind: 'start-sent', attemptedAt }, now, cause);
    }
    case 'too-many': {
      const nextAt = now + backOffMs(failures, failure.retryAfterMs, random);
      return withState(record, {
        ...state,
        attemptedAt: arrivedBefore(state),
        failures,
        nextAt,
        problem: say.TOO_MANY_SEARCHES,
      });
    }
    case 'unknown-id':
    case 'unwell': {
      const detail =
        failure.kind === 'unwell' ? failure.detail : 'Sixtyfour could not be reached as expected';
      const retryAfterMs = failure.kind === 'unwell' ? failure.retryAfterMs : null;
      const nextAt = now + backOffMs(failures, retryAfterMs, random);
      return withState(record, { ...state, failures, nextAt, problem: say.startUncertain(detail) });
    }
  }
}

/** A refusal is about the last start request only; an earlier one, whose answer was lost, may have arrived. */
function arrivedBefore({ attemptedAt, sentAt }: Waiting): number | null {
  return attemptedAt === sentAt ? null : attemptedAt;
}
