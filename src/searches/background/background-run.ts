// One run of the time trigger: move what is due, and keep Sixtyfour's pace for young searches for a while.

import type { Services } from '../../platform/services';
import { disarmUnlessNeeded, noteRun } from '../kept/background-check';
import { save, type UserData } from '../kept/user-data';
import { EXECUTION_BUDGET_MS, moveSearches } from '../moving/move-searches';
import { canAsk } from '../moving/next-step';
import { YOUNG_MS } from '../record/pace';
import { type Asker, isIn, type Running } from '../record/record';

/** A run that waits for the next question is over before the next minute's run. */
const LINGER_EVERY_MINUTE_MS = 45_000;
/** An hourly run may as well see a search through. */
const LINGER_HOURLY_MS = 4 * 60_000;
/** A consumer account has 90 minutes of trigger runtime a day. Waiting may take 20 of them. */
const DAILY_LINGER_MS = 20 * 60_000;
/** Somebody watches a search that a sidebar has asked after within this time. */
const WATCHED_MS = 30_000;

/** Moves all that is due until a deadline (epoch ms), and answers the data as it then is. */
export type Move = (services: Services, by: Asker, deadline: number) => UserData;

/** What the trigger does. With nothing due it makes two service calls and takes no lock. */
export function runInBackground(services: Services, move: Move = moveSearches): void {
  const startedAt = services.clock.now();
  const data = move(services, 'background', startedAt + EXECUTION_BUDGET_MS);
  noteRun(services, data);
  disarmUnlessNeeded(services, linger(services, data, startedAt, move));
}

/** Asks, sleeps and asks again while a young search runs that nobody watches, within the day's allowance. */
function linger(services: Services, data: UserData, startedAt: number, move: Move): UserData {
  const { clock, properties } = services;
  const lingerMs =
    data.backgroundCheck?.kind === 'on' && data.backgroundCheck.everyMinutes > 1
      ? LINGER_HOURLY_MS
      : LINGER_EVERY_MINUTE_MS;
  const begunAt = clock.now();
  const until = startedAt + lingerMs;
  const spent = lingeredOn(data, begunAt);
  if (nextQuestionAt(data, begunAt) > until || spent + lingerMs > DAILY_LINGER_MS) return data;
  const day = dayOf(begunAt);
  // Charged in advance: a run that is killed while it waits has used its time, too.
  let current = save(properties, data, { lingered: { day, ms: spent + lingerMs } });
  for (;;) {
    const nextAt = nextQuestionAt(current, clock.now());
    if (nextAt > until) break;
    // Where another execution holds the lock, the question stays due; so never sleep for nothing.
    clock.sleep(Math.max(1000, nextAt - clock.now()));
    current = move(services, 'background', startedAt + EXECUTION_BUDGET_MS);
  }
  return save(properties, current, { lingered: { day, ms: spent + clock.now() - begunAt } });
}

/** When the next question about a young search is due that nobody else asks; Infinity where there is none. */
function nextQuestionAt(data: UserData, now: number): number {
  if (!canAsk(data)) return Number.POSITIVE_INFINITY;
  const unwatched = data.searches
    .filter((search) => isIn(search, 'running'))
    .filter(({ state }) => now - state.watchedSince < YOUNG_MS && !isWatched(state, now));
  return Math.min(...unwatched.map((search) => search.state.nextAt));
}

function isWatched({ asked }: Running, now: number): boolean {
  return asked?.by === 'sidebar' && now - asked.at < WATCHED_MS;
}

function lingeredOn({ lingered }: UserData, now: number): number {
  return lingered.day === dayOf(now) ? lingered.ms : 0;
}

function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}
