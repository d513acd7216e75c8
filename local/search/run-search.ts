// One search from its start to its end, the way an open sidebar sees it through.
import { randomUUID } from 'node:crypto';
import type { DoneProgress, SearchProgress, SidebarState, StartSearchRequest } from '../../src/contract';
import { AddOnFailure, type AddOnUser } from './add-on-user';

/** The least pause between two checks, and the longest time without one. */
const SHORTEST_PAUSE_MS = 3_000;
const LONGEST_PAUSE_MS = 60_000;
/** A check may fail in passing; this many in a row do not. */
const MAX_FAILED_CHECKS = 5;

export interface SearchWatcher {
  /** Called once the search has its ID, before anything is sent. */
  begun(searchId: string): void;
  /** Called after every look, `elapsedMs` after the start. */
  looked(progress: SearchProgress, elapsedMs: number): void;
  /** A check failed and is tried again. */
  stumbled(sentence: string): void;
}

/**
 * Opens the sidebar, gives it the key, starts the search and checks until it has ended.
 * @throws AddOnFailure when there will be no results, with the add-on's own sentence
 */
export async function runSearch(
  user: AddOnUser,
  apiKey: string,
  wanted: Pick<StartSearchRequest, 'query' | 'mode' | 'maxResults'>,
  watcher: SearchWatcher,
): Promise<DoneProgress> {
  await user.openSidebar();
  await user.call('getState');
  await user.call('saveApiKey', apiKey);
  const { query, mode, maxResults } = wanted;
  const id = randomUUID();
  watcher.begun(id);
  const startedAt = user.now();
  let state = await user.call('startSearch', { id, query, mode, maxResults, searchId: '' });
  for (;;) {
    const progress = progressOf(state, id);
    watcher.looked(progress, user.now() - startedAt);
    if (progress.kind === 'done') return progress;
    requireHope(state, progress);
    await user.wait(pauseMs(progress, user.now()));
    state = await check(user, watcher);
  }
}

async function check(user: AddOnUser, watcher: SearchWatcher): Promise<SidebarState> {
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
  if (progress.kind === 'failed') throw new AddOnFailure(progress.sentence);
  if (progress.kind === 'stopped') throw new AddOnFailure('The search is not watched any more.');
  if (state.apiKey.kind === 'refused') throw new AddOnFailure(state.apiKey.sentence);
}

function pauseMs(progress: SearchProgress, now: number): number {
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
