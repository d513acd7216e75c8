// What the sidebar is shown of the user's groups of searches: how many are how far, and why one stands still.

import type { GroupView } from '../../contract/groups';
import { pauseOf } from '../record/group';
import { isIn, type SearchRecord, type SearchState } from '../record/record';
import { groupPaused } from '../record/sentences';

/** The groups among one spreadsheet's searches, which come oldest first; the groups newest first. */
export function groupViews(here: readonly SearchRecord[]): readonly GroupView[] {
  const groups = new Map<string, SearchRecord[]>();
  for (const search of here) {
    const { groupId } = search;
    if (groupId !== null) groups.set(groupId, [...(groups.get(groupId) ?? []), search]);
  }
  return [...groups]
    .map(([id, searches]) => groupView(id, searches))
    .sort((a, b) => b.createdAt - a.createdAt);
}

function groupView(id: string, searches: readonly SearchRecord[]): GroupView {
  const count = (kind: SearchState['kind']) => searches.filter((search) => isIn(search, kind)).length;
  const rows = searches.map(({ state }) => (state.kind === 'done' ? state.rows : 0));
  const pause = searches.map(pauseOf).find((one) => one !== null) ?? null;
  const pausedImports = searches.filter((search) => isIn(search, 'importing') && pauseOf(search) !== null);
  return {
    id,
    createdAt: Math.min(...searches.map(({ createdAt }) => createdAt)),
    total: searches.length,
    // What waits for room in the spreadsheet is shown as waiting, too.
    waiting: count('waiting') + pausedImports.length,
    running: count('running'),
    importing: count('importing') - pausedImports.length,
    done: count('done'),
    failed: count('failed'),
    stopped: count('stopped'),
    results: rows.reduce((sum, one) => sum + one, 0),
    paused: pause === null ? null : groupPaused(pause),
  };
}
