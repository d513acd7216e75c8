// A search that waited in line, killed while its start request is under way.
import type { SearchView } from '../../src/contract';
import { LONG_ENOUGH_MS, watchUntilOver } from '../support/coming-back';
import { brokenPromises } from '../support/kept-promises';
import { searchRequest, World } from '../support/world';

const idOf = (number: number): string => `7d9f1c52-6f0a-4d6e-8e9f-00000000000${number}`;
const IN_LINE = idOf(6);
const SEARCH_DURATION_MS = 30_000;

let world: World;

/** Five searches are over, and the sidebar that then sends the sixth one's start is killed when it has arrived. */
beforeEach(async () => {
  world = await World.open({ sixtyfour: { searchDurationMs: SEARCH_DURATION_MS } });
  world.runtime.disableTriggers(world.user, 'listed');
  for (let number = 1; number <= 6; number += 1) await world.call('startSearch', searchRequest(idOf(number)));
  world.runtime.disableTriggers(world.user, 'listed');
  await world.runtime.advanceBy(SEARCH_DURATION_MS);
  const plan = world.runtime.planKill({
    atCall: 1,
    when: 'after-effect',
    counts: ({ calls }) => calls.at(-1)?.method === 'fetch' && world.sixtyfour.searches.length === 6,
  });
  await expect(world.call('checkSearches')).rejects.toThrow(/killed/);
  expect(plan.struck).not.toBeNull();
});
afterEach(() => world.close());

const startsOfTheSixth = (): number => world.sixtyfour.searches[5]?.startRequests ?? 0;
const stopped = async (): Promise<SearchView['progress']> => {
  await world.call('stopSearch', IN_LINE);
  return (await world.view(IN_LINE)).progress;
};

test('its start is not sent again at once, as if it had never been tried', async () => {
  await world.call('checkSearches');
  expect(startsOfTheSixth()).toBe(1);
  await watchUntilOver(world);
  await world.wait(LONG_ENOUGH_MS);
  expect(await brokenPromises(world, { searches: 6 })).toEqual([]);
});

test('stopped then, it can be taken up again, because it may have been paid for', async () => {
  expect(await stopped()).toMatchObject({ kind: 'stopped', canImportAgain: true });
  await world.call('importAgain', IN_LINE);
  await watchUntilOver(world);
  expect((await world.view(IN_LINE)).progress.kind).toBe('done');
  expect(world.sixtyfour.searches).toHaveLength(6);
});
