// What became of a schedule's runs, learnt from their searches; and when that is enough to pause it. Pure.

import { isIn, isUnfinished, type SearchRecord } from '../searches/record/record';
import { singleLine } from '../text';
import type { Schedule, ScheduleRun } from './schedule';
import * as say from './sentences';

/** Failed runs in a row before a schedule pauses by itself. */
const MAX_FAILED_IN_A_ROW = 3;
/** Ten reasons for a failure are to fit into one property, at 3 bytes a unit. */
const SENTENCE_LENGTH = 140;

/** The schedule with what its runs' searches have come to; the very same where that is nothing new. */
export function settled(schedule: Schedule, searches: readonly SearchRecord[]): Schedule {
  const ours = searches.filter(
    (one) => one.scheduleId === schedule.id && one.spreadsheetId === schedule.spreadsheetId,
  );
  const runs = schedule.runs.map((run) => settledRun(run, ours));
  if (runs.every((run, index) => run === schedule.runs[index])) return schedule;
  const next = { ...schedule, runs };
  return next.paused === null ? { ...next, paused: whyToPause(next, ours) } : next;
}

/** Whether a run is under way, or its results are still to be written. */
export function isUnderWay(schedule: Schedule, searches: readonly SearchRecord[]): boolean {
  return searches.some((one) => one.scheduleId === schedule.id && isUnfinished(one));
}

function settledRun(run: ScheduleRun, searches: readonly SearchRecord[]): ScheduleRun {
  if (run.outcome.kind === 'skipped') return run;
  const search = searches.find((one) => one.id === run.searchId);
  const known = search === undefined ? withoutSearch(run) : fromSearch(run, search);
  return JSON.stringify(known) === JSON.stringify(run) ? run : known;
}

/** What had ended stays as it was known; what had not, was taken off the list or is of another's making. */
function withoutSearch(run: ScheduleRun): ScheduleRun {
  return run.outcome.kind === 'under-way' ? { ...run, outcome: { kind: 'stopped' } } : run;
}

function fromSearch(run: ScheduleRun, { state, maxResults }: SearchRecord): ScheduleRun {
  switch (state.kind) {
    case 'waiting':
    case 'running':
    case 'importing':
      return { ...run, mostResults: maxResults, outcome: { kind: 'under-way' } };
    case 'done': {
      const { delivery } = state;
      const counts = {
        added: delivery?.new ?? null,
        changed: delivery?.changed ?? null,
        missing: delivery?.missing ?? null,
      };
      const mostResults = Math.max(state.rows, state.expectedRows ?? 0);
      return { ...run, mostResults, outcome: { kind: 'done', rows: state.rows, ...counts } };
    }
    case 'failed': {
      const mostResults = state.resumable === null ? 0 : maxResults;
      const sentence = singleLine(state.sentence, SENTENCE_LENGTH);
      return { ...run, mostResults, outcome: { kind: 'failed', sentence } };
    }
    case 'stopped':
      return { ...run, mostResults: state.resumable === null ? 0 : maxResults, outcome: { kind: 'stopped' } };
  }
}

function whyToPause({ runs, forgivenUntil }: Schedule, searches: readonly SearchRecord[]): string | null {
  const ended = runs.filter(
    ({ madeAt, outcome }) => madeAt > forgivenUntil && (outcome.kind === 'done' || outcome.kind === 'failed'),
  );
  const last = ended[ended.length - 1];
  const search = searches.find((one) => one.id === last?.searchId);
  if (search !== undefined && isIn(search, 'failed') && search.state.cause === 'no-balance') {
    return say.PAUSED_WITHOUT_BALANCE;
  }
  const latest = ended.slice(-MAX_FAILED_IN_A_ROW);
  const hasFailedTooOften =
    latest.length === MAX_FAILED_IN_A_ROW && latest.every(({ outcome }) => outcome.kind === 'failed');
  return hasFailedTooOften ? say.PAUSED_AFTER_FAILURES : null;
}
