// A start request at its worst: whatever comes back, there is one search, and the user knows where it stands.
import { randomUUID } from 'node:crypto';
import type { Fault } from '../../local/sixtyfour/faults';
import { waitsBeforeAttempts } from '../support/attempts';
import { heardWorlds } from '../support/heard-worlds';
import { inTurn, LANGUAGES } from '../support/languages';
import { API_KEY, type World } from '../support/world';

const LONG_ENOUGH_MS = 5 * 60_000;

const SLOWED_DOWN: readonly (readonly [string, Fault])[] = [
  ['429', { kind: 'http-status', on: 'start', status: 429 }],
  [
    '429 with a time to wait',
    { kind: 'http-status', on: 'start', status: 429, retryAfter: { kind: 'seconds', seconds: 20 } },
  ],
];

const UNREADABLE = /^Sixtyfour sent an answer that could not be read\./;
const UNREACHED = /^Sixtyfour could not be reached\./;

/** With what the user reads before the comforting part. */
const UNCERTAIN: readonly (readonly [string, Fault, RegExp])[] = [
  ['500', { kind: 'http-status', on: 'start', status: 500 }, /^Sixtyfour answered with HTTP 500\./],
  [
    '500 after the search was started',
    { kind: 'http-status', on: 'start', status: 500, moment: 'after' },
    /^Sixtyfour answered with HTTP 500\./,
  ],
  [
    '502 with a page',
    { kind: 'http-status', on: 'start', status: 502, body: 'html' },
    /^Sixtyfour answered with HTTP 502\./,
  ],
  [
    '503 with nothing',
    { kind: 'http-status', on: 'start', status: 503, body: 'empty' },
    /^Sixtyfour answered with HTTP 503\./,
  ],
  ['a name that does not resolve', { kind: 'network-failure', on: 'start', failure: 'dns' }, UNREACHED],
  ['no connection', { kind: 'network-failure', on: 'start', failure: 'unreachable' }, UNREACHED],
  ['a time-out before', { kind: 'network-failure', on: 'start', failure: 'time-out' }, UNREACHED],
  [
    'a time-out after the search was started',
    { kind: 'network-failure', on: 'start', failure: 'time-out', moment: 'after' },
    UNREACHED,
  ],
  ['broken JSON', { kind: 'broken-json', on: 'start' }, UNREADABLE],
  ['truncated JSON', { kind: 'truncated-json', on: 'start' }, UNREADABLE],
  ['no task', { kind: 'missing-fields', on: 'start', fields: ['task_id'] }, UNREADABLE],
  ['null for a task', { kind: 'replaced-fields', on: 'start', fields: { task_id: null } }, UNREADABLE],
  ['a number for a task', { kind: 'replaced-fields', on: 'start', fields: { task_id: 64 } }, UNREADABLE],
];

/** With what the user reads. */
const REFUSED: readonly (readonly [string, Fault, RegExp])[] = [
  [
    '400',
    { kind: 'http-status', on: 'start', status: 400, message: 'The query names nobody.' },
    /did not accept this search \(The query names nobody\), so nothing was started/,
  ],
  [
    '400 with a detail',
    { kind: 'http-status', on: 'start', status: 400, body: 'detail', message: 'The query names nobody.' },
    /\(The query names nobody\)/,
  ],
  [
    '422 that names the field',
    { kind: 'http-status', on: 'start', status: 422, body: 'detail-list', message: 'is too short' },
    /\(query: is too short\)/,
  ],
  [
    '422 with a page',
    { kind: 'http-status', on: 'start', status: 422, body: 'html' },
    /did not accept this search, so nothing was started/,
  ],
  ['402', { kind: 'http-status', on: 'start', status: 402 }, /balance is too low.*Add credit/],
  ['403', { kind: 'http-status', on: 'start', status: 403 }, /not enabled for your Sixtyfour organisation/],
];

/** Sixtyfour has started the search, and nobody here knows. */
const ANSWER_LOST_ONCE: Fault = {
  kind: 'network-failure',
  on: 'start',
  failure: 'time-out',
  moment: 'after',
  times: 1,
};

describe.each(LANGUAGES)('a start, with the platform speaking %s,', (language) => {
  const openWorld = heardWorlds();
  let world: World;

  beforeEach(async () => {
    world = await openWorld({ language });
  });

  const starts = () => world.sixtyfour.requests.filter(({ method }) => method === 'POST');
  const searchIdsSent = () => new Set(starts().map(({ body }) => JSON.parse(body ?? '{}').search_id));

  async function expectOneSearchToArrive(id: string): Promise<void> {
    await world.wait(LONG_ENOUGH_MS);
    expect((await world.view(id)).progress).toMatchObject({ kind: 'done', rows: 3, notes: [] });
    expect(world.resultTabs).toHaveLength(1);
    expect(world.sixtyfour.searches).toHaveLength(1);
    expect([...searchIdsSent()]).toEqual([id]);
  }

  test.each(inTurn(UNCERTAIN, language))(
    'that meets %s is repeated as the same search',
    async (_, fault, reason) => {
      world.sixtyfour.addFault({ ...fault, times: 2 });
      const id = await world.start({ maxResults: 3 });
      const { progress } = await world.view(id);
      expect(progress).toMatchObject({ kind: 'waiting', sentence: expect.stringMatching(reason) });
      const [wait = 0] = await waitsBeforeAttempts(world, id, 1);
      expect(wait).toBeGreaterThanOrEqual(12_000);
      expect(wait).toBeLessThanOrEqual(18_000);
      expect((await world.view(id)).progress.kind).toBe('waiting');
      expect(starts()).toHaveLength(2);

      await world.watch(LONG_ENOUGH_MS);
      await expectOneSearchToArrive(id);
      expect(starts()).toHaveLength(3);
    },
  );

  test.each(inTurn(SLOWED_DOWN, language))('that meets %s waits its turn', async (_, fault) => {
    world.sixtyfour.addFault({ ...fault, times: 1 });
    const id = await world.start({ maxResults: 3 });
    expect((await world.view(id)).progress).toMatchObject({
      kind: 'waiting',
      sentence: expect.stringMatching(/as many searches as your organisation may have.*starts by itself/),
    });
    await expectOneSearchToArrive(id);
    expect(starts()).toHaveLength(2);
  });

  test.each(inTurn(REFUSED, language))(
    'that meets %s says so, leaves nothing behind and is not repeated',
    async (_, fault, reason) => {
      world.sixtyfour.addFault({ ...fault });
      await expect(world.start()).rejects.toThrow(reason);
      await world.watch(LONG_ENOUGH_MS);
      expect(starts()).toHaveLength(1);
      expect((await world.call('getState')).searches).toEqual([]);
      expect(world.runtime.triggersOf(world.user)).toEqual([]);
    },
  );

  test('that Sixtyfour refuses the key for waits for another key', async () => {
    world.sixtyfour.addFault({ kind: 'revoked-key', key: API_KEY });
    const id = await world.start({ maxResults: 3 });
    const state = await world.call('getState');
    expect(state.apiKey).toMatchObject({ kind: 'refused', lastFour: API_KEY.slice(-4) });
    expect(state.searches[0]?.progress).toMatchObject({ kind: 'waiting', nextAttemptAt: null });
    await world.watch(LONG_ENOUGH_MS);
    expect(starts()).toHaveLength(1);
    await expect(world.start()).rejects.toThrow(/refused your API key, so nothing was started/);

    await world.call('saveApiKey', 'sk-invented-another-key');
    await expectOneSearchToArrive(id);
  });

  test('whose answer was lost and whose repeat meets 409 is not started again', async () => {
    world.sixtyfour.addFault(ANSWER_LOST_ONCE);
    world.sixtyfour.addFault({ kind: 'repeated-id-conflict', on: 'start' });
    const id = await world.start({ maxResults: 3 });
    await world.watch(LONG_ENOUGH_MS);
    expect((await world.view(id)).progress).toMatchObject({
      kind: 'failed',
      sentence: expect.stringMatching(/already started.*Nothing was started twice/),
      canImportAgain: true,
    });
    expect(world.sixtyfour.searches).toHaveLength(1);
    expect(starts()).toHaveLength(2);
  });

  describe('whose answer was lost, is never dropped', () => {
    async function startAndLoseAnswer(): Promise<string> {
      world.sixtyfour.addFault(ANSWER_LOST_ONCE);
      return world.start({ maxResults: 3 });
    }

    test.each([
      ['a balance that is now too low', 402],
      ['an organisation without Deep Search', 403],
      ['a refusal of the request', 422],
    ])('when its repeat meets %s', async (_, status) => {
      const id = await startAndLoseAnswer();
      const end = world.sixtyfour.addFault({ kind: 'http-status', on: 'start', status });
      await world.watch(60_000);
      const { progress } = await world.view(id);
      if (progress.kind === 'failed') {
        expect(progress.sentence).not.toMatch(/not started|nothing was started/);
        expect(progress.canImportAgain).toBe(true);
        await world.call('importAgain', id);
      }
      end();
      await world.watch(LONG_ENOUGH_MS);
      await expectOneSearchToArrive(id);
    });

    test.each([
      ['429', { kind: 'http-status', on: 'start', status: 429 }],
      ['a refused key', { kind: 'http-status', on: 'start', status: 401 }],
    ] as const)('when its repeat meets %s and the user stops watching', async (_, fault) => {
      const id = await startAndLoseAnswer();
      const end = world.sixtyfour.addFault(fault);
      await world.watch(60_000);
      await world.call('stopSearch', id);
      expect((await world.view(id)).progress).toMatchObject({ kind: 'stopped', canImportAgain: true });
      end();
      await world.call('saveApiKey', API_KEY);
      await world.call('importAgain', id);
      await expectOneSearchToArrive(id);
    });
  });

  test('sent twice by an impatient click, whose answer is lost, is one search', async () => {
    world.sixtyfour.addFault(ANSWER_LOST_ONCE);
    const id = randomUUID();
    await Promise.all([world.start({ id, maxResults: 3 }), world.start({ id, maxResults: 3 })]);
    await expectOneSearchToArrive(id);
  });
});
