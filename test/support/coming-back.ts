// What a user does whose click came to nothing, or who closed the sidebar and comes back later.
import type { SearchView, StartSearchRequest } from '../../src/contract';
import { isOver } from './is-over';
import type { GoesOn } from './kill-points';
import type { World } from './world';

/** Longer than a killed execution's claim on a file, plus a few rounds. */
export const LONG_ENOUGH_MS = 10 * 60_000;
const POLL_MS = 12_000;

/** The searches that an opened sidebar lists. */
export async function listed(world: World): Promise<readonly SearchView[]> {
  return (await world.call('getState')).searches;
}

/** Keeps the sidebar open until every search on its list is over. It asks at once, however lately somebody else did. */
export async function watchUntilOver(world: World): Promise<void> {
  const until = world.clock.now() + LONG_ENOUGH_MS;
  await listed(world);
  for (let { searches } = await world.call('checkSearches'); !searches.every(isOver); ) {
    if (world.clock.now() > until) return;
    await world.runtime.advanceBy(POLL_MS);
    ({ searches } = await world.call('checkSearches'));
  }
}

/** Presses Start as the sidebar would that lost the answer: with the same id, where the list lacks the search. */
export async function startUnlessListed(world: World, request: StartSearchRequest): Promise<void> {
  const searches = await listed(world);
  if (!searches.some(({ id }) => id === request.id)) await world.call('startSearch', request);
}

/**
 * Goes on after a failure until the search is over: with the sidebar opened again at once, or with the
 * sidebar closed for a while first. Ends with the sidebar closed, long enough for a trigger to go.
 */
export async function seeThrough(world: World, how: GoesOn, request: StartSearchRequest): Promise<void> {
  if (how === 'triggers') await world.wait(LONG_ENOUGH_MS);
  await startUnlessListed(world, request);
  if (how === 'sidebar') await watchUntilOver(world);
  else await world.wait(LONG_ENOUGH_MS);
  // What is left of a trigger finds nothing to do, and goes.
  await world.wait(2 * 60_000);
}
