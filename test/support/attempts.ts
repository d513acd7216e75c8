// How long a search waits before it is tried again, by what the sidebar is told and by what is sent.
import type { SearchProgress } from '../../src/contract';
import type { World } from './world';

/** When the search is tried next, in epoch milliseconds; null where nothing is due. */
export function nextAttemptAt(progress: SearchProgress): number | null {
  switch (progress.kind) {
    case 'waiting':
    case 'importing':
      return progress.nextAttemptAt;
    case 'running':
      return progress.nextAskAt;
    default:
      return null;
  }
}

/**
 * Lets the search's next `count` attempts happen with the sidebar open, each when it is announced, and answers
 * the wait before each in milliseconds. Fails when something is sent a millisecond before its time, or
 * nothing at it.
 */
export async function waitsBeforeAttempts(world: World, id: string, count: number): Promise<number[]> {
  // Nobody but this sidebar is to ask.
  world.runtime.disableTriggers(world.user, 'listed');
  const { requests } = world.sixtyfour;
  const waits: number[] = [];
  while (waits.length < count) {
    const at = nextAttemptAt((await world.view(id)).progress);
    if (at === null) throw new Error('No further attempt is announced.');
    const waitMs = at - world.clock.now();
    const sentBefore = requests.length;
    await world.runtime.advanceBy(waitMs - 1);
    await world.call('checkSearches');
    if (requests.length > sentBefore) throw new Error('Something was sent before its time.');
    await world.runtime.advanceBy(1);
    await world.call('checkSearches');
    if (requests.length === sentBefore) throw new Error('Nothing was sent at its time.');
    waits.push(waitMs);
  }
  return waits;
}
