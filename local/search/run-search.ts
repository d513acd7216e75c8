// One search from its start to its end, the way an open sidebar sees it through.
import type { DoneProgress, SearchProgress, SidebarState } from '../../src/contract';
import { AddOnFailure, type AddOnUser } from './add-on-user';
import type { Query } from './query';

/** The least pause between two checks, and the longest time without one. */
const SHORTEST_PAUSE_MS = 3_000;
const LONGEST_PAUSE_MS = 60_000;
/** A check may fail in passing; this many in a row do not. */
const MAX_FAILED_CHECKS = 5;

export interface SearchWatcher {
  /** Called after every look, `elapsedMs` after the start. */
  looked(progress: SearchProgress, elapsedMs: number): void;
  /** A check failed and is tried again. */
  stumbled(sentence: string): void;
}

/** What is to be seen through: `id` is the add-on's own, `searchId` what Sixtyfour is sent. */
export interface SearchRun extends Query {
  readonly id: string;
  readonly searchId: string;
  /** How long it may take, in milliseconds of the user's clock; null for as long as it takes. */
  readonly timeoutMs: number | null;
}

/** The time is over. */
export class TimedOut extends Error {
  override readonly name = 'TimedOut';
}

/** There will be no results; `isLost` says that Sixtyfour has nothing that could be gone on with. */
export class SearchFailed extends AddOnFailure {
  constructor(
    sentence: string,
    readonly isLost: boolean,
  ) {
    super(sentence);
  }
}

/**
 * Opens the sidebar, gives it the key, starts the search unless it knows it already, and checks until it has ended.
 * @throws AddOnFailure when there will be no results, with the add-on's own sentence
 * @throws TimedOut
 */
export async function runSearch(
  user: AddOnUser,
  apiKey: string,
  run: SearchRun,
  watcher: SearchWatcher,
): Promise<DoneProgress> {
  const startedAt = user.now();
  const endsAt = run.timeoutMs === null ? Number.POSITIVE_INFINITY : startedAt + run.timeoutMs;
  let state = await begun(user, apiKey, run);
  for (;;) {
    const progress = progressOf(state, run.id);
    const now = user.now();
    watcher.looked(progress, now - startedAt);
    if (progress.kind === 'done') return progress;
    requireHope(state, progress);
    await user.wait(Math.min(pauseMs(progress, now), Math.max(endsAt - now, 0)));
    if (user.now() >= endsAt) throw new TimedOut('The time is over.');
    state = await check(user, watcher);
  }
}

async function begun(user: AddOnUser, apiKey: string, run: SearchRun): Promise<SidebarState> {
  await user.openSidebar();
  await user.call('getState');
  const state = await user.call('saveApiKey', apiKey);
  if (state.searches.some(({ id }) => id === run.id)) return state;
  const { id, query, mode, maxResults, searchId } = run;
  return await user.call('startSearch', { id, query, mode, maxResults, searchId });
}

/** One check; what fails in passing is tried again. @throws AddOnFailure */
export async function check(
  user: AddOnUser,
  watcher: Pick<SearchWatcher, 'stumbled'>,
): Promise<SidebarState> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await user.call('checkSearches');
    } catch (error) {
      if (!(error instanceof AddOnFailure) || failures === MAX_FAILED_CHECKS) throw error;
      watcher.stumbled(error.message);
      await user.wait(SHORTEST_PAUSE_MS * 2 ** (failures - 1));
    }
  }
}

function progressOf(state: SidebarState, id: string): SearchProgress {
  const search = state.searches.find((candidate) => candidate.id === id);
  if (search === undefined) throw new Error('The add-on does not list the search that it was given.');
  return search.progress;
}

/** Nobody is here to press a button, so what waits for its user has failed. */
function requireHope(state: SidebarState, progress: SearchProgress): void {
  if (progress.kind === 'failed') throw new SearchFailed(progress.sentence, !progress.canImportAgain);
  if (progress.kind === 'stopped') throw new AddOnFailure('The search is not watched any more.');
  if (state.apiKey.kind === 'refused') throw new AddOnFailure(state.apiKey.sentence);
}

/** Until a check would find something to do, within reason. */
export function pauseMs(progress: SearchProgress, now: number): number {
  return Math.min(Math.max(dueAt(progress, now) - now, SHORTEST_PAUSE_MS), LONGEST_PAUSE_MS);
}

/** When a check would find something to do, in epoch milliseconds. */
function dueAt(progress: SearchProgress, now: number): number {
  switch (progress.kind) {
    case 'running':
      return progress.nextAskAt;
    case 'waiting':
    case 'importing':
      return progress.nextAttemptAt ?? now;
    case 'done':
    case 'failed':
    case 'stopped':
      return now;
  }
}
