// How long a search waits after failures: 15 s, doubling to 5 min, a fifth more or less, or as the service asks.
import type { FaultPoint, RetryAfter } from '../../local/sixtyfour/faults';
import { waitsBeforeAttempts } from '../support/attempts';
import { heardWorlds } from '../support/heard-worlds';
import { inTurn, LANGUAGES } from '../support/languages';
import type { World } from '../support/world';

const SECOND_MS = 1000;
const BACK_OFF_MS = [15, 30, 60, 120, 240, 300, 300, 300].map((seconds) => seconds * SECOND_MS);
const JITTER = 0.2;
const LONGEST_FIRST_WAIT_MS = 18 * SECOND_MS;
/** Sixtyfour is not asked sooner than this after the last time, whatever it says. */
const SOONEST_MS = 10 * SECOND_MS;
const SEARCH_MS = 20 * SECOND_MS;

/** What is asked while a search waits, runs and is imported. */
const POINTS = ['start', 'status', 'download', 'file'] as const;

describe.each(LANGUAGES)('backing off, with the platform speaking %s,', (language) => {
  const openWorld = heardWorlds();
  let world: World;

  beforeEach(async () => {
    world = await openWorld({ language, sixtyfour: { searchDurationMs: SEARCH_MS } });
  });

  /** Brings a new search to the moment at which a fault at `point` has met it once. */
  async function startUpTo(point: FaultPoint): Promise<string> {
    const id = await world.start({ maxResults: 3 });
    world.runtime.disableTriggers(world.user, 'listed');
    if (point === 'status') await waitsBeforeAttempts(world, id, 1);
    if (point === 'download' || point === 'file') await waitsBeforeAttempts(world, id, 2);
    return id;
  }

  async function expectArrival(id: string): Promise<void> {
    world.sixtyfour.clearFaults();
    await world.watch(10 * 60 * SECOND_MS);
    expect((await world.view(id)).progress).toMatchObject({ kind: 'done', rows: 3, notes: [] });
    expect(world.sixtyfour.searches.map(({ startRequests }) => startRequests)).toEqual([1]);
  }

  test.each(inTurn(POINTS, language))(
    'at %s waits 15 s, twice as long each time, 5 min at most',
    async (point) => {
      world.sixtyfour.addFault({ kind: 'http-status', on: point, status: 503 });
      const id = await startUpTo(point);
      const waits = await waitsBeforeAttempts(world, id, BACK_OFF_MS.length);
      const shares = waits.map((wait, index) => wait / (BACK_OFF_MS[index] ?? 0));
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(1 - JITTER);
      expect(Math.max(...shares)).toBeLessThanOrEqual(1 + JITTER);
      // Many users who were refused at one moment must not come back at one moment.
      expect(new Set(shares).size).toBe(shares.length);
      await expectArrival(id);
    },
  );

  test.each(inTurn(POINTS, language, 1))('at %s starts over after a success', async (point) => {
    world.sixtyfour.addFault({ kind: 'http-status', on: point, status: 503, times: 3 });
    const id = await startUpTo(point);
    await waitsBeforeAttempts(world, id, 3);
    await expectArrival(id);

    world.sixtyfour.addFault({ kind: 'http-status', on: point, status: 503, times: 1 });
    if (point === 'download' || point === 'file') await world.call('importAgain', id);
    const next = point === 'start' || point === 'status' ? await startUpTo(point) : id;
    await world.call('checkSearches');
    const [wait = 0] = await waitsBeforeAttempts(world, next, 1);
    expect(wait).toBeLessThanOrEqual(LONGEST_FIRST_WAIT_MS);
  });

  describe.each(['start', 'status', 'download'] as const)('at %s', (point) => {
    const turn = POINTS.indexOf(point);
    const WAITS: readonly (readonly [string, RetryAfter, number])[] = [
      ['seconds', { kind: 'seconds', seconds: 47 }, 47 * SECOND_MS],
      ['more than the longest back-off', { kind: 'seconds', seconds: 900 }, 900 * SECOND_MS],
      ['a date', { kind: 'date', inMs: 90 * SECOND_MS }, 90 * SECOND_MS],
    ];

    test.each(inTurn(WAITS, language, turn))(
      'waits as long as 429 asks for, given as %s',
      async (_, retryAfter, waitMs) => {
        world.sixtyfour.addFault({ kind: 'http-status', on: point, status: 429, retryAfter, times: 1 });
        const id = await startUpTo(point);
        expect(await waitsBeforeAttempts(world, id, 1)).toEqual([waitMs]);
        await expectArrival(id);
      },
    );

    test('waits as long as 503 asks for', async () => {
      const retryAfter: RetryAfter = { kind: 'seconds', seconds: 120 };
      world.sixtyfour.addFault({ kind: 'http-status', on: point, status: 503, retryAfter, times: 1 });
      const id = await startUpTo(point);
      expect(await waitsBeforeAttempts(world, id, 1)).toEqual([120 * SECOND_MS]);
      await expectArrival(id);
    });

    const NO_WAITS = [
      ['no time at all', '0'],
      ['a second', '1'],
      ['a time that is past', 'Wed, 18 Feb 2026 09:00:00 GMT'],
      ['nonsense', 'soon'],
      ['a negative time', '-30'],
    ];

    test.each(inTurn(NO_WAITS, language, turn))(
      'waits 10 s at least, though 429 asks for %s',
      async (_, value) => {
        world.sixtyfour.addFault({
          kind: 'http-status',
          on: point,
          status: 429,
          headers: { 'retry-after': value },
          times: 1,
        });
        const id = await startUpTo(point);
        const [wait = 0] = await waitsBeforeAttempts(world, id, 1);
        expect(wait).toBeGreaterThanOrEqual(SOONEST_MS);
        expect(wait).toBeLessThanOrEqual(LONGEST_FIRST_WAIT_MS);
        await expectArrival(id);
      },
    );
  });
});
