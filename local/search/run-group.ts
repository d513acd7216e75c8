// Many searches from their one start to the end of the last, the way an open sidebar sees them through.
import type { SearchView, SidebarState, StartSearchesRequest } from '../../src/contract';
import { AddOnFailure, type AddOnUser } from './add-on-user';
import { check, pauseMs, type SearchWatcher, TimedOut } from './run-search';

export interface GroupWatcher extends Pick<SearchWatcher, 'stumbled'> {
  /** Called after every look, `elapsedMs` after the start, with the searches in their order. */
  looked(searches: readonly SearchView[], elapsedMs: number): void;
}

/**
 * Opens the sidebar, gives it the key, starts the searches by one call, and checks until all of them have ended.
 * @throws AddOnFailure where nothing was started, or what is left stands still and nobody is here to let it go on
 * @throws TimedOut
 */
export async function runGroup(
  user: AddOnUser,
  apiKey: string,
  request: StartSearchesRequest,
  timeoutMs: number | null,
  watcher: GroupWatcher,
): Promise<readonly SearchView[]> {
  const startedAt = user.now();
  const endsAt = timeoutMs === null ? Number.POSITIVE_INFINITY : startedAt + timeoutMs;
  await user.openSidebar();
  await user.call('getState');
  await user.call('saveApiKey', apiKey);
  let state = await user.call('startSearches', request);
  for (;;) {
    const searches = inOrder(state, request);
    const now = user.now();
    watcher.looked(searches, now - startedAt);
    const unfinished = searches.filter(isUnfinished);
    if (unfinished.length === 0) return searches;
    requireHope(state, request.groupId);
    const pause = Math.min(...unfinished.map(({ progress }) => pauseMs(progress, now)));
    await user.wait(Math.min(pause, Math.max(endsAt - now, 0)));
    if (user.now() >= endsAt) throw new TimedOut('The time is over.');
    state = await check(user, watcher);
  }
}

export function isUnfinished({ progress: { kind } }: SearchView): boolean {
  return kind === 'waiting' || kind === 'running' || kind === 'importing';
}

function inOrder({ searches }: SidebarState, request: StartSearchesRequest): readonly SearchView[] {
  return request.searches.map(({ id }) => {
    const found = searches.find((one) => one.id === id);
    if (found === undefined) throw new Error('The add-on does not list a search that it was given.');
    return found;
  });
}

/** Nobody is here to press a button. */
function requireHope({ apiKey, groups }: SidebarState, groupId: string): void {
  if (apiKey.kind === 'refused') throw new AddOnFailure(apiKey.sentence);
  const paused = groups.find(({ id }) => id === groupId)?.paused ?? null;
  if (paused !== null) throw new AddOnFailure(paused);
}
