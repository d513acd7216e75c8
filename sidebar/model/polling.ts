// When the server is asked next: a pure decision from what is known. Times are epoch milliseconds.
import type { SidebarState } from '../../src/contract';
import { isUnfinished, type UnfinishedSearch } from '../text/search-words';

/** What was called and what came of it, on this machine's clock. */
export interface PollLog {
  readonly checkRunningSince: number | null;
  readonly refreshRunning: boolean;
  readonly lastCheckEndedAt: number | null;
  /** Of any call that answered with a state. */
  readonly lastAnswerAt: number | null;
  readonly lastFailureAt: number | null;
  readonly failuresInARow: number;
}

export const EMPTY_POLL_LOG: PollLog = {
  checkRunningSince: null,
  refreshRunning: false,
  lastCheckEndedAt: null,
  lastAnswerAt: null,
  lastFailureAt: null,
  failuresInARow: 0,
};

export interface PollSituation {
  /** The last state, or null before the first answer. */
  readonly state: SidebarState | null;
  /** The server's clock minus this machine's. */
  readonly clockOffsetMs: number;
  readonly hidden: boolean;
  readonly online: boolean;
  /** When somebody last turned to the sidebar, on this machine's clock. */
  readonly attendedAt: number;
  readonly log: PollLog;
}

export type PollStep =
  | { readonly kind: 'nothing' }
  /** `open` is the first look (getState), `look` any other (lookAtSearches), `check` moves searches on. */
  | { readonly kind: 'open' | 'look' | 'check'; readonly at: number };

/** So many failures in a row, and the first look does without all that `getState` mends and looks for. */
const OPENINGS_TRIED = 2;

/** How often an import's progress is looked at, and the least pause between two checks. */
const IMPORT_REFRESH_MS = 3000;
/** The menu, the trigger or a second window may have moved something. No platform event says so, so one looks. */
const ATTENDED_REFRESH_MS = 10_000;
/** The same when nobody has turned to the sidebar for a while; who does is shown the newest at once. */
const IDLE_REFRESH_MS = 60_000;
/** A check that is due so soon looks, too. */
const CHECK_ANYWAY_MS = 5000;
const ATTENDED_FOR_MS = 5 * 60_000;
/** Nobody looks, and browsers let a hidden tab's timers fire about once a minute anyway. */
const HIDDEN_PAUSE_MS = 60_000;
/** Nothing moves without the permission; coming back from Google's page is noticed at once anyway. */
const PERMISSION_LOOK_MS = 15_000;
const FIRST_RETRY_MS = 3000;
const LAST_RETRY_MS = 60_000;

const NOTHING: PollStep = { kind: 'nothing' };

/** The next call and when to make it; never a second check while one runs. */
export function nextPoll(situation: PollSituation): PollStep {
  const { state, clockOffsetMs, hidden, online, attendedAt, log } = situation;
  if (!online) return NOTHING;
  const retryAt =
    log.lastFailureAt === null || log.failuresInARow === 0
      ? Number.NEGATIVE_INFINITY
      : log.lastFailureAt + retryPauseMs(log.failuresInARow);

  if (state === null) {
    const kind = log.failuresInARow < OPENINGS_TRIED ? 'open' : 'look';
    return log.refreshRunning ? NOTHING : { kind, at: Math.max(0, retryAt) };
  }
  const lastAnswerAt = log.lastAnswerAt ?? 0;
  const hiddenUntil = hidden ? lastAnswerAt + HIDDEN_PAUSE_MS : 0;
  if (state.permissions !== null && state.permissions.stops !== 'background') {
    const lookAt = Math.max(lastAnswerAt + PERMISSION_LOOK_MS, hiddenUntil, retryAt);
    return log.refreshRunning ? NOTHING : { kind: 'look', at: lookAt };
  }
  const unfinished = state.searches.filter(isUnfinished);
  const isAttended = lastAnswerAt - attendedAt < ATTENDED_FOR_MS;
  const refreshAt = lastAnswerAt + (isAttended ? ATTENDED_REFRESH_MS : IDLE_REFRESH_MS);
  const runAt = nextRunAt(state) - clockOffsetMs;
  if (unfinished.length === 0 && runAt <= refreshAt && log.checkRunningSince === null) {
    // Where no trigger does it, an open sidebar makes the run; what stands in its way is not asked about every second.
    const checkedAt = log.lastCheckEndedAt ?? Number.NEGATIVE_INFINITY;
    return { kind: 'check', at: Math.max(0, runAt, checkedAt + IDLE_REFRESH_MS, hiddenUntil, retryAt) };
  }
  if (unfinished.length === 0) {
    // Who comes back to a hidden sidebar is shown the newest then.
    return hidden || log.refreshRunning ? NOTHING : { kind: 'look', at: Math.max(refreshAt, retryAt) };
  }

  if (log.checkRunningSince !== null) {
    if (log.refreshRunning) return NOTHING;
    const dueAt = Math.max(log.checkRunningSince, lastAnswerAt) + IMPORT_REFRESH_MS;
    return { kind: 'look', at: Math.max(dueAt, hiddenUntil, retryAt) };
  }

  const dueAt = Math.min(...unfinished.map(dueOnServer)) - clockOffsetMs;
  if (dueAt > refreshAt + CHECK_ANYWAY_MS) {
    return log.refreshRunning ? NOTHING : { kind: 'look', at: Math.max(refreshAt, hiddenUntil, retryAt) };
  }
  const pausedUntil = log.lastCheckEndedAt === null ? 0 : log.lastCheckEndedAt + IMPORT_REFRESH_MS;
  return { kind: 'check', at: Math.max(dueAt, pausedUntil, hiddenUntil, retryAt) };
}

/** When the first run of what repeats is due, on the server's clock; infinite where none is. */
function nextRunAt({ schedules }: SidebarState): number {
  const times = schedules.map((schedule) => schedule.nextRunAt ?? Number.POSITIVE_INFINITY);
  return Math.min(Number.POSITIVE_INFINITY, ...times);
}

/** How long to wait after so many failures: doubling from 3 s to a minute. */
export function retryPauseMs(failuresInARow: number): number {
  return Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failuresInARow - 1));
}

/** On the server's clock; infinite for a search that waits for its user. */
function dueOnServer({ progress }: UnfinishedSearch): number {
  switch (progress.kind) {
    case 'running':
      return progress.nextAskAt;
    case 'waiting':
      return progress.nextAttemptAt ?? Number.POSITIVE_INFINITY;
    case 'importing':
      return progress.nextAttemptAt ?? 0;
  }
}
