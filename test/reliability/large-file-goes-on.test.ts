// A file that takes longer to fetch than an execution may: the next one goes on where it stopped. The storage's parts are
// small here, and as slow as large ones may be.
import { gunzipSync, gzipSync } from 'node:zlib';
import { modelledLatency } from '../../local/apps-script/runtime';
import type { FileFault } from '../../local/sixtyfour/faults';
import { heardWorlds } from '../support/heard-worlds';
import { brokenPromises } from '../support/kept-promises';
import { type Choice, changing } from '../support/kill-points';
import { resultsCsv } from '../support/results-csv';
import { survivalCounter } from '../support/survival-counter';
import { triggerRuntimeMs } from '../support/trigger-runtime';
import { searchRequest, type World } from '../support/world';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const SLICE_MS = 100_000;
const REQUEST = searchRequest('7d9f1c52-6f0a-4d6e-8e9f-000000000001');
const FILE = resultsCsv({ rows: 40, columns: 4 });
const OTHER_FILE = resultsCsv({ rows: 40, columns: 4, edition: 'second' });
const SLICES = 5;
const SLICE_BYTES = Math.ceil(FILE.length / SLICES);
const SMALL_PARTS = { kind: 'small-parts', on: 'file', maxBytes: SLICE_BYTES } as const;
/** What an account's triggers may run in a day, and something to spare. */
const MOST_RUNTIME_MS = 60 * MINUTE_MS;

const IS_DEEP = process.env.DEEP !== undefined;
/** From the whole that does not come to the last slice; around that, it is the import of any file. */
const QUICK: Choice = {
  moments: ['after-effect'],
  goesOn: () => ['triggers'],
  at: (calls) => {
    const [first, last] = [calls.findIndex(isKeeping), calls.findLastIndex(isKeeping)];
    return changing(calls).filter((index) => index >= first - 2 && index <= last + 3);
  },
};
const isKeeping = (call: string) => /\.Cache\.put/.test(call);

const expectSurvival = survivalCounter('Killed while a large file comes');
const openWorld = heardWorlds();

async function openWith(fault: Partial<Extract<FileFault, { kind: 'small-parts' }>> = {}): Promise<World> {
  const world = await openWorld({
    runtime: { latency: modelledLatency },
    sixtyfour: { searchDurationMs: 20_000, resultsFile: FILE },
  });
  world.sixtyfour.addFault({ kind: 'slow', on: 'file', tookMs: SLICE_MS });
  world.sixtyfour.addFault({ ...SMALL_PARTS, ...fault });
  return world;
}

const progressOf = async (world: World, id: string) => (await world.view(id)).progress;
const beginningsAskedFor = (world: World) =>
  world.sixtyfour.requests.flatMap(({ to, headers }) =>
    to === 'storage' ? [headers.range === undefined ? 'all' : Number(/\d+/.exec(headers.range)?.[0])] : [],
  );

test('arrives, slice after slice, and says calmly how far it is', async () => {
  const world = await openWith();
  const id = await world.start();
  const shares = new Set<number | null>();
  for (let waitedMs = 0; waitedMs < 30 * MINUTE_MS; waitedMs += 40_000) {
    await world.runtime.advanceBy(40_000);
    const progress = await progressOf(world, id);
    if (progress.kind !== 'importing') continue;
    expect(progress).toMatchObject({ problem: null, nextAttemptAt: null });
    shares.add(progress.percentFetched);
  }
  expect([...shares]).toEqual([null, 20, 40, 60, 80]);
  expect(await progressOf(world, id)).toMatchObject({
    kind: 'done',
    rows: 40,
    verification: { kind: 'verified' },
    notes: [],
  });
  expect(beginningsAskedFor(world)).toEqual(['all', ...[0, 1, 2, 3, 4].map((index) => index * SLICE_BYTES)]);
  expect(triggerRuntimeMs(world)).toBeLessThan(15 * MINUTE_MS);
});

test('arrives as it is when another file is there in the meantime', async () => {
  const world = await openWith();
  await world.start();
  await world.wait(8 * MINUTE_MS);
  expect(world.user.cache.entries()).not.toEqual({});
  world.sixtyfour.clearFaults();
  world.sixtyfour.addFault({ kind: 'slow', on: 'file', tookMs: 40_000 });
  world.sixtyfour.addFault({ ...SMALL_PARTS, bytes: OTHER_FILE });
  await world.wait(20 * MINUTE_MS);
  expect(await brokenPromises(world, { searches: 1, file: OTHER_FILE })).toEqual([]);
});

test('is fetched again where the cache has forgotten it, now and then', async () => {
  const world = await openWith();
  world.runtime.variants.cacheForgets = 0.1;
  await world.start();
  await world.wait(HOUR_MS);
  expect(await brokenPromises(world, { searches: 1 })).toEqual([]);
  expect(beginningsAskedFor(world).length).toBeGreaterThan(1 + SLICES);
});

test('is not put together with what is not as it was kept', async () => {
  const world = await openWith();
  await world.start();
  await world.wait(8 * MINUTE_MS);
  const { cache } = world.user;
  const packed = Object.entries(cache.entries()).filter(([key]) => /^[0-9a-f]{64} 0$/.test(key));
  expect(packed.length).toBeGreaterThan(1);
  for (const [key, value] of packed) {
    const kept = gunzipSync(Buffer.from(value, 'base64')).toString();
    // Its length and edition, its own letters, and nothing of the link or the key.
    expect(kept).toMatch(/^\d+ "[0-9a-f]+"\n[\w\s,".]*Person/);
    const other = gzipSync(kept.replaceAll('Person', 'Nobody')).toString('base64');
    cache.set({ [key]: other }, 3600, world.clock.now());
  }
  await world.wait(20 * MINUTE_MS);
  expect(await brokenPromises(world, { searches: 1 })).toEqual([]);
});

test.each<[string, { readonly forgets?: number; readonly hasNoEdition?: boolean; readonly kind?: string }]>([
  ['that the cache forgets each time', { forgets: 1 }],
  ['whose editions nothing tells apart', { hasNoEdition: true }],
  ['at which every execution dies', { kind: 'CacheService.Cache.putAll' }],
])('a file %s is given up visibly', async (_, { forgets = 0, hasNoEdition = false, kind }) => {
  const world = await openWith({ hasNoEdition });
  world.runtime.variants.cacheForgets = forgets;
  const id = await world.start();
  if (kind !== undefined) world.runtime.planKill({ atEvery: kind, when: 'before-effect' });
  await world.wait(24 * HOUR_MS);
  expect(await progressOf(world, id)).toMatchObject({
    kind: 'failed',
    sentence: expect.stringMatching(/Download CSV/),
    canImportAgain: true,
  });
  expect(triggerRuntimeMs(world)).toBeLessThan(MOST_RUNTIME_MS);
  expect(world.runtime.triggersOf(world.user)).toEqual([]);
});

test('what is kept of a file helps who imports it again', async () => {
  const world = await openWith();
  world.sixtyfour.addFault({ kind: 'slow', on: 'file', tookMs: SLICE_MS, skip: 3 });
  const id = await world.start();
  await world.wait(3 * HOUR_MS);
  expect(await progressOf(world, id)).toMatchObject({ kind: 'failed', canImportAgain: true });
  world.sixtyfour.clearFaults();
  world.sixtyfour.addFault(SMALL_PARTS);
  const before = beginningsAskedFor(world).length;
  await world.call('importAgain', id);
  await world.wait(2 * MINUTE_MS);
  expect(await brokenPromises(world, { searches: 1 })).toEqual([]);
  expect(beginningsAskedFor(world).slice(before)).toEqual([
    'all',
    ...[2, 3, 4].map((index) => index * SLICE_BYTES),
  ]);
});

test('a file of one piece is never looked for in the cache', async () => {
  const world = await openWorld({ sixtyfour: { searchDurationMs: 20_000, resultsFile: FILE } });
  await world.start();
  await world.wait(5 * MINUTE_MS);
  expect(await brokenPromises(world, { searches: 1 })).toEqual([]);
  const calls = world.runtime.executions.flatMap((execution) => execution.calls);
  expect(calls.filter(({ service }) => service.startsWith('CacheService'))).toEqual([]);
});

test(
  'survives a kill after each change',
  async () => {
    await expectSurvival(
      {
        world: { sixtyfour: { searchDurationMs: 20_000, resultsFile: FILE } },
        async prepare(world) {
          world.sixtyfour.addFault({ kind: 'slow', on: 'file', tookMs: SLICE_MS });
          world.sixtyfour.addFault({ ...SMALL_PARTS, maxBytes: Math.ceil(FILE.length / 3) });
          await world.call('startSearch', REQUEST);
        },
        act: (world) => world.wait(20 * MINUTE_MS),
        goOn: (world) => world.wait(40 * MINUTE_MS),
        broken: (world) => brokenPromises(world, { searches: 1 }),
      },
      IS_DEEP ? { goesOn: () => ['triggers'] } : QUICK,
    );
  },
  10 * MINUTE_MS,
);
