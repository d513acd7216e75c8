// How the record of a search changes while Sixtyfour works on it. Pure functions of record, event and time.

import type { TaskStatus } from '../../sixtyfour/answers';
import type { ApiFailure } from '../../sixtyfour/failures';
import { attemptBegun, CAME_TO_AN_END, failed, type Moment, withState } from './change';
import { importing } from './importing';
import {
  ASK_INTERVAL_MS,
  backOffMs,
  cutOffDelayMs,
  GIVE_UP_AFTER_MS,
  GIVE_UP_WITHOUT_FILE_MS,
  MIN_ASK_INTERVAL_MS,
} from './pace';
import type { Asker, Completed, Resumable, Running, SearchIn, SearchRecord } from './record';
import * as say from './sentences';

type RunningSearch = SearchIn<Running>;

/** Begins to ask after a task: an interval from now, or at once but not too soon after `askedAt`. */
export function watching(
  record: SearchRecord,
  task: { readonly taskId: string; readonly startedAt: number; readonly askedAt?: number | null },
  now: number,
): RunningSearch {
  const { askedAt } = task;
  const isNew = askedAt === undefined;
  const earliest = isNew ? now + ASK_INTERVAL_MS : (askedAt ?? 0) + MIN_ASK_INTERVAL_MS;
  return withState(record, {
    kind: 'running',
    taskId: task.taskId,
    startedAt: task.startedAt,
    status: 'queued',
    phase: null,
    message: '',
    resultsSoFar: null,
    asked: isNew || askedAt === null ? null : { at: askedAt, by: 'background' },
    statusPath: 'deep-search-status',
    unknownElsewhere: false,
    askAlone: false,
    withoutFileSince: null,
    watchedSince: now,
    failures: 0,
    ...CAME_TO_AN_END,
    nextAt: Math.max(now, earliest),
    problem: null,
  });
}

/** Before a task is asked after, so that nobody asks again too soon even if we are killed now. */
export function askSent(record: RunningSearch, by: Asker, { now, random }: Moment): RunningSearch {
  const { state } = record;
  const nextAt = now + ASK_INTERVAL_MS + cutOffDelayMs(state.attemptsCutOff, random);
  return withState(record, { ...state, ...attemptBegun(state), asked: { at: now, by }, nextAt });
}

/** Every execution died that was to ask after it. */
export function watchingGivenUp(record: RunningSearch, now: number): SearchRecord {
  return failed(record, say.WATCHING_CUT_OFF, taskOf(record.state), now);
}

/** The batch was lost on the way; next time it is asked by itself, and not before its time. */
export function batchLost(record: RunningSearch): RunningSearch {
  const problem = say.watchingInterrupted('Sixtyfour could not be reached');
  return withState(record, { ...record.state, ...CAME_TO_AN_END, askAlone: true, problem });
}

export function answered(record: RunningSearch, status: TaskStatus, moment: Moment): SearchRecord {
  const state = { ...record.state, ...CAME_TO_AN_END };
  const { now } = moment;
  switch (status.kind) {
    case 'failed':
      return failed(record, say.searchFailed(status.error), null, now);
    case 'ended':
      return failed(record, say.searchEnded(status.word, status.error), null, now);
    case 'completed':
      return completed(record, status, moment);
    case 'active': {
      if (now - state.watchedSince >= GIVE_UP_AFTER_MS) {
        return failed(record, say.GIVEN_UP, taskOf(state), now);
      }
      return withState(record, {
        ...state,
        ...progressOf(status),
        unknownElsewhere: false,
        askAlone: false,
        withoutFileSince: null,
        failures: 0,
        problem: status.known ? null : say.unknownStatus(status.word),
      });
    }
  }
}

function completed(record: RunningSearch, status: TaskStatus, { now, random }: Moment): SearchRecord {
  const { taskId, startedAt } = record.state;
  const { resourceHandleId } = status;
  // What was found need not all be exported; but of nothing, nothing is.
  const expectedRows = status.exportedCount ?? (status.resultsSoFar === 0 ? 0 : null);
  const notes = status.error === '' ? [] : [say.completedWith(status.error)];
  // Clocks differ: neither before its start, nor later than now.
  const completedAt = Math.max(startedAt, Math.min(now, status.closedAt ?? now));
  const search: Completed = { taskId, startedAt, completedAt, expectedRows };
  if (resourceHandleId !== null) return importing(record, { ...search, resourceHandleId }, now, notes);
  if (expectedRows === 0) {
    return withState(record, {
      kind: 'done',
      ...search,
      resourceHandleId,
      finishedAt: now,
      rows: 0,
      columns: 0,
      verification: { kind: 'verified' },
      notes,
      tab: null,
      delivery: null,
    });
  }
  const withoutFileSince = record.state.withoutFileSince ?? now;
  if (now - withoutFileSince >= GIVE_UP_WITHOUT_FILE_MS) {
    return failed(record, say.NEVER_GOT_FILE, taskOf(record.state), now);
  }
  const failures = withoutFileSince === now ? 1 : record.state.failures + 1;
  const nextAt = now + backOffMs(failures, null, random);
  return withState(record, {
    ...record.state,
    ...progressOf(status),
    ...CAME_TO_AN_END,
    unknownElsewhere: false,
    askAlone: false,
    withoutFileSince,
    failures,
    nextAt,
    problem: say.WITHOUT_FILE,
  });
}

export function askFailed(record: RunningSearch, failure: ApiFailure, { now, random }: Moment): SearchRecord {
  const state = { ...record.state, ...CAME_TO_AN_END };
  switch (failure.kind) {
    case 'key-refused':
    case 'not-permitted':
      return withState(record, state);
    case 'unknown-id':
      if (!state.unknownElsewhere) return askedElsewhere(record);
      return state.taskId === record.searchId
        ? failed(record, say.STARTED_ELSEWHERE, taskOf(state), now)
        : failed(record, say.watchingRefused(failure), taskOf(state), now);
    case 'no-balance':
      return failed(record, say.watchingRefused(failure), taskOf(state), now, failure.kind);
    case 'rejected':
    case 'not-enabled':
    case 'already-started':
      return failed(record, say.watchingRefused(failure), taskOf(state), now);
    case 'too-many':
    case 'unwell': {
      if (now - state.watchedSince >= GIVE_UP_AFTER_MS)
        return failed(record, say.GIVEN_UP, taskOf(state), now);
      const failures = state.failures + 1;
      const nextAt = now + backOffMs(failures, failure.retryAfterMs, random);
      const problem =
        failure.kind === 'too-many' ? say.TOO_MANY_REQUESTS : say.watchingInterrupted(failure.detail);
      return withState(record, { ...state, failures, nextAt, problem });
    }
  }
}

/** The one path does not know the task; its next question, not before its time, goes to the other. */
function askedElsewhere(record: RunningSearch): RunningSearch {
  const state = { ...record.state, ...CAME_TO_AN_END };
  const statusPath = state.statusPath === 'status' ? 'deep-search-status' : 'status';
  return withState(record, { ...state, statusPath, unknownElsewhere: true, problem: say.UNKNOWN_AT_FIRST });
}

/** The task, to ask after it later. */
export function taskOf({ taskId, startedAt, asked }: Running): Resumable {
  return { kind: 'task', taskId, startedAt, askedAt: asked?.at ?? null };
}

function progressOf(status: TaskStatus): Pick<Running, 'status' | 'phase' | 'message' | 'resultsSoFar'> {
  const { word, phase, message, resultsSoFar } = status;
  return { status: word, phase, message, resultsSoFar };
}
