// The platform's and Sixtyfour's limits: kept whatever the user does.
import { watchUntilOver } from '../support/coming-back';
import { brokenBehindTheScenes, brokenPromises } from '../support/kept-promises';
import { World, type WorldOptions } from '../support/world';

let world: World;

async function open(options: WorldOptions = {}): Promise<void> {
  world = await World.open(options);
}
afterEach(() => world.close());

const MINUTE_MS = 60_000;

/** Ids that are easy to tell apart and sort like their numbers. */
const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
/** 4,000 characters, in UTF-8 three bytes each. */
const longQuery = (number: number): string => `${number} 0 results `.padEnd(4000, '查');

/** Room is for some 140, so that the first are forgotten long before; `npm run test:deep` makes more of them. */
const MANY = process.env.DEEP === undefined ? 160 : 1000;

test(`${MANY} searches made over time: the properties stay small, and the newest are on the list`, async () => {
  await open({ sixtyfour: { searchDurationMs: 1000 } });
  const problems = new Set<string>();
  let largestStoreBytes = 0;
  for (let number = 1; number <= MANY; number += 1) {
    const query = number % 10 === 0 ? longQuery(number) : `${number} 0 results`;
    await world.start({ id: idOf(number), query });
    if (number % 5 > 0) continue;
    await world.runtime.advanceBy(12_000);
    await world.call('checkSearches');
    for (const problem of brokenBehindTheScenes(world, world.user)) problems.add(problem);
    largestStoreBytes = Math.max(largestStoreBytes, world.user.properties.sizeBytes);
  }
  process.stdout.write(`Limits: ${MANY} searches needed at most ${largestStoreBytes} bytes of properties.\n`);
  expect([...problems]).toEqual([]);
  const { searches } = await world.call('getState');
  expect(searches.length).toBeGreaterThan(100);
  expect(searches.length).toBeLessThan(MANY);
  const newest = Array.from(searches, (_, index) => idOf(MANY - index));
  expect(searches.map(({ id }) => id)).toEqual(newest);
  expect(searches.every(({ progress }) => progress.kind === 'done')).toBe(true);
  expect(searches[0]?.query).toBe(longQuery(MANY));
}, 300_000);

test('a query of 4,000 characters that need three bytes each is sent and kept whole', async () => {
  await open();
  const query = longQuery(1);
  const id = await world.start({ query });
  expect(JSON.parse(world.sixtyfour.requests.at(-1)?.body ?? '')).toMatchObject({ query });
  expect((await world.view(id)).query).toBe(query);
  expect(brokenBehindTheScenes(world, world.user)).toEqual(['1 triggers are left.']);
});

test('eight searches at once: five are in flight, the others follow in the order of their clicks', async () => {
  await open({ sixtyfour: { searchDurationMs: 30_000 } });
  const ids = Array.from({ length: 8 }, (_, index) => idOf(index + 1));
  for (const id of ids) await world.start({ id, query: `Bakers, exactly ${id.slice(-1)}`, maxResults: 10 });
  expect(world.sixtyfour.searches).toHaveLength(5);
  const { progress } = await world.view(idOf(7));
  expect(progress).toMatchObject({
    placeInLine: 2,
    sentence: 'Starts by itself when one of the 5 searches under way ends.',
  });

  await watchUntilOver(world);
  expect(world.sixtyfour.searches.map(({ searchId }) => searchId)).toEqual(ids);
  expect(world.sixtyfour.requests.filter(({ outcome }) => outcome === 429)).toEqual([]);
  expect(await brokenPromises(world, { searches: 8 })).toEqual([]);
});

test('there is never more than one trigger', async () => {
  await open({ sixtyfour: { searchDurationMs: 20_000 } });
  let most = 0;
  world.runtime.on(({ kind }) => {
    if (kind === 'trigger-made') most = Math.max(most, world.runtime.triggersOf(world.user).length);
  });
  for (let number = 1; number <= 6; number += 1) {
    const id = await world.start({ id: idOf(number) });
    await world.call('turnOnBackgroundCheck');
    if (number % 3 === 0) await world.call('stopSearch', id);
    if (number % 3 === 1) await world.wait(3 * MINUTE_MS);
  }
  await world.wait(3 * MINUTE_MS);
  expect(most).toBe(1);
  expect(world.runtime.triggersOf(world.user)).toHaveLength(0);
});

test('a lock that throws starts nothing, says so, and the next click works', async () => {
  await open();
  world.runtime.variants.tryLockFailures = 1;
  await expect(world.start({ id: idOf(1) })).rejects.toThrow(/nothing was started/);
  expect(world.sixtyfour.searches).toHaveLength(0);
  await world.start({ id: idOf(1) });
  await world.wait(5 * MINUTE_MS);
  expect(await brokenPromises(world, { searches: 1 })).toEqual([]);
});

test('a lock that throws again and again only delays', async () => {
  await open();
  await world.start();
  world.runtime.variants.tryLockFailures = 20;
  await world.wait(30 * MINUTE_MS);
  expect(world.runtime.variants.tryLockFailures).toBe(0);
  expect(await brokenPromises(world, { searches: 1 })).toEqual([]);
});

test('a search stopped and taken up again is not asked after sooner than 10 s after the last time', async () => {
  await open();
  const id = await world.start();
  await world.watch(13_000);
  for (let again = 0; again < 3; again += 1) {
    await world.call('stopSearch', id);
    await world.call('importAgain', id);
    await world.call('checkSearches');
    await world.runtime.advanceBy(1000);
  }
  await watchUntilOver(world);
  expect(await brokenPromises(world, { searches: 1 })).toEqual([]);
});
