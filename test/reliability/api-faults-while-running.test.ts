// A search that Sixtyfour has accepted, and status answers at their worst: it is followed to its end.
import type { Fault } from '../../local/sixtyfour/faults';
import { waitsBeforeAttempts } from '../support/attempts';
import { heardWorlds } from '../support/heard-worlds';
import { inTurn, LANGUAGES } from '../support/languages';
import type { World } from '../support/world';

const LONG_ENOUGH_MS = 4 * 60_000;
const HOUR_MS = 60 * 60_000;

const UNREADABLE = /^Sixtyfour sent an answer that could not be read\. Your search goes on/;
const UNREACHED = /^Sixtyfour could not be reached\. Your search goes on/;
const HTTP_STATUS = (status: number) =>
  new RegExp(`^Sixtyfour answered with HTTP ${status}\\. Your search goes on`);

/** With what the user reads meanwhile. */
const PASSING: readonly (readonly [string, Fault, RegExp])[] = [
  [
    '429',
    { kind: 'http-status', on: 'status', status: 429 },
    /asked the add-on to slow down; your search goes on/,
  ],
  ['500', { kind: 'http-status', on: 'status', status: 500 }, HTTP_STATUS(500)],
  ['502 with a page', { kind: 'http-status', on: 'status', status: 502, body: 'html' }, HTTP_STATUS(502)],
  ['503 with nothing', { kind: 'http-status', on: 'status', status: 503, body: 'empty' }, HTTP_STATUS(503)],
  [
    'a redirect',
    { kind: 'http-status', on: 'status', status: 302, headers: { Location: 'https://example.com' } },
    HTTP_STATUS(302),
  ],
  ['a name that does not resolve', { kind: 'network-failure', on: 'status', failure: 'dns' }, UNREACHED],
  ['no connection', { kind: 'network-failure', on: 'status', failure: 'unreachable' }, UNREACHED],
  ['a time-out', { kind: 'network-failure', on: 'status', failure: 'time-out' }, UNREACHED],
  ['broken JSON', { kind: 'broken-json', on: 'status' }, UNREADABLE],
  ['truncated JSON', { kind: 'truncated-json', on: 'status' }, UNREADABLE],
  ['no status', { kind: 'missing-fields', on: 'status', fields: ['status'] }, UNREADABLE],
  ['null for a status', { kind: 'replaced-fields', on: 'status', fields: { status: null } }, UNREADABLE],
  [
    'an unknown status',
    { kind: 'unknown-status', on: 'status', status: 'hibernating' },
    /"hibernating".*still under way/,
  ],
];

/** With what the user reads. */
const ENDINGS = [
  ['failed', 'No sources left', /could not finish this search: No sources left\. Run it again/],
  ['failed', null, /could not finish this search and gave no reason\. Run it again/],
  ['cancelled', null, /ended this search \(cancelled\)\. Run it again/],
  ['terminated', 'Out of memory.', /ended this search \(terminated\) \(Out of memory\)\. Run it again/],
  ['timed_out', null, /ended this search \(timed out\)\. Run it again/],
  ['error', null, /could not finish this search and gave no reason\. Run it again/],
] as const;

/** Refusals that asking again does not mend. */
const REFUSED: readonly (readonly [number, RegExp])[] = [
  [400, /did not accept the question/],
  [402, /balance is too low/],
  [403, /Deep Search is enabled/],
  [404, /does not know this search any more/],
  [409, /did not accept the question/],
  [422, /did not accept the question/],
];

describe.each(LANGUAGES)('a running search, with the platform speaking %s,', (language) => {
  const openWorld = heardWorlds();
  let world: World;

  beforeEach(async () => {
    world = await openWorld({ language });
  });

  const progressOf = async (id: string) => (await world.view(id)).progress;
  const gapsBetweenQuestions = () =>
    world.sixtyfour.searches.flatMap(({ askedAt }) =>
      askedAt.slice(1).map((time, index) => time - (askedAt[index] ?? 0)),
    );

  async function expectArrival(...ids: readonly string[]): Promise<void> {
    for (const id of ids) expect(await progressOf(id)).toMatchObject({ kind: 'done', rows: 3, notes: [] });
    expect(world.sixtyfour.searches).toHaveLength(ids.length);
    expect(world.sixtyfour.searches.every(({ startRequests }) => startRequests === 1)).toBe(true);
    expect(world.resultTabs).toHaveLength(ids.length);
    expect(Math.min(...gapsBetweenQuestions())).toBeGreaterThanOrEqual(10_000);
  }

  test.each(inTurn(PASSING, language))('that meets %s goes on and arrives', async (_, fault, problem) => {
    world.sixtyfour.addFault({ ...fault, times: 2 });
    const id = await world.start({ maxResults: 3 });
    await waitsBeforeAttempts(world, id, 2);
    expect(await progressOf(id)).toMatchObject({ kind: 'running', problem: expect.stringMatching(problem) });
    await world.watch(LONG_ENOUGH_MS);
    await expectArrival(id);
  });

  test('that meets nothing but nulls goes on and arrives', async () => {
    const fields = { current_phase: null, progress_message: null, total_results: null, error: null };
    world.sixtyfour.addFault({ kind: 'replaced-fields', on: 'status', fields });
    const id = await world.start({ maxResults: 3 });
    await world.watch(30_000);
    expect(await progressOf(id)).toMatchObject({
      kind: 'running',
      phase: null,
      agentMessage: '',
      problem: null,
    });
    await world.watch(LONG_ENOUGH_MS);
    await expectArrival(id);
  });

  test('whose status goes backwards is shown as it is, and arrives', async () => {
    const id = await world.start({ maxResults: 3 });
    await world.watch(60_000);
    expect(await progressOf(id)).toMatchObject({ kind: 'running', status: 'running' });
    world.sixtyfour.addFault({ kind: 'backwards-status', on: 'status', times: 1 });
    await world.watch(12_000);
    expect(await progressOf(id)).toMatchObject({ kind: 'running', status: 'queued', problem: null });
    await world.watch(LONG_ENOUGH_MS);
    await expectArrival(id);
  });

  test.each(inTurn(ENDINGS, language))(
    'that ends as %s (%s) says so and is asked after no more',
    async (status, error, sentence) => {
      world.sixtyfour.addFault({ kind: 'ends-as', status, error });
      const id = await world.start();
      await world.watch(LONG_ENOUGH_MS);
      expect(await progressOf(id)).toMatchObject({
        kind: 'failed',
        sentence: expect.stringMatching(sentence),
        canImportAgain: false,
      });
      const sent = world.sixtyfour.requests.length;
      await world.watch(LONG_ENOUGH_MS);
      await world.wait(HOUR_MS);
      expect(world.sixtyfour.requests).toHaveLength(sent);
      expect(world.runtime.triggersOf(world.user)).toEqual([]);
    },
  );

  test.each(inTurn(REFUSED, language))(
    'that meets %i says so, and can be taken up again',
    async (status, sentence) => {
      const end = world.sixtyfour.addFault({ kind: 'http-status', on: 'status', status });
      const id = await world.start({ maxResults: 3 });
      await world.watch(LONG_ENOUGH_MS);
      expect(await progressOf(id)).toMatchObject({
        kind: 'failed',
        sentence: expect.stringMatching(sentence),
        canImportAgain: true,
      });
      // What one path does not know, the other may.
      expect(world.sixtyfour.searches[0]?.askedAt).toHaveLength(status === 404 ? 2 : 1);
      expect(gapsBetweenQuestions().filter((gap) => gap < 10_000)).toEqual([]);
      end();
      await world.call('importAgain', id);
      await world.watch(60_000);
      await expectArrival(id);
    },
  );

  test('that is completed without a handle for a while goes on and arrives', async () => {
    world.sixtyfour.addFault({ kind: 'completed-without-handle', on: 'status', times: 3 });
    const id = await world.start({ maxResults: 3 });
    await world.watch(2 * 60_000);
    const problem = expect.stringMatching(/finished but not where its results are/);
    expect(await progressOf(id)).toMatchObject({ kind: 'running', problem });
    await world.watch(LONG_ENOUGH_MS);
    await expectArrival(id);
  });

  test('that is completed without a handle for good is given up visibly, and can be taken up again', async () => {
    const end = world.sixtyfour.addFault({ kind: 'completed-without-handle', on: 'status' });
    const id = await world.start({ maxResults: 3 });
    await world.wait(2 * HOUR_MS);
    expect(await progressOf(id)).toMatchObject({
      kind: 'failed',
      sentence: expect.stringMatching(/never said where its results are/),
      canImportAgain: true,
    });
    end();
    await world.call('importAgain', id);
    await world.watch(60_000);
    await expectArrival(id);
  });

  test('that is completed without a handle once, after a long outage, is not given up', async () => {
    world.sixtyfour.addFault({ kind: 'http-status', on: 'status', status: 503, times: 12 });
    world.sixtyfour.addFault({ kind: 'completed-without-handle', on: 'status', times: 1 });
    const id = await world.start({ maxResults: 3 });
    await world.wait(2 * HOUR_MS);
    await expectArrival(id);
  });

  test.each([
    ['never ends', []],
    ['is never answered for', [{ kind: 'http-status', on: 'status', status: 503 }]],
  ] as const)('that %s is given up visibly after 24 hours, and can be taken up again', async (_, faults) => {
    for (const fault of faults) world.sixtyfour.addFault(fault);
    world.sixtyfour.addFault({ kind: 'never-ends' });
    const id = await world.start({ maxResults: 3 });
    world.runtime.disableTriggers(world.user, 'listed');
    await world.wait(24 * HOUR_MS - 60_000);
    await world.call('checkSearches');
    expect((await progressOf(id)).kind).toBe('running');
    await world.wait(60_000);
    await world.call('checkSearches');
    expect(await progressOf(id)).toMatchObject({
      kind: 'failed',
      sentence: expect.stringMatching(/not finished this search within 24 hours.*Watch again/),
      canImportAgain: true,
    });
    const sent = world.sixtyfour.requests.length;
    await world.watch(LONG_ENOUGH_MS);
    expect(world.sixtyfour.requests).toHaveLength(sent);

    world.sixtyfour.clearFaults();
    await world.call('importAgain', id);
    await world.watch(60_000);
    await expectArrival(id);
  });

  test('does not suffer from another one that is lost in the same batch', async () => {
    const ids = [
      await world.start({ maxResults: 3 }),
      await world.start({ maxResults: 3 }),
      await world.start({ maxResults: 3 }),
    ];
    const [, second] = world.sixtyfour.searches;
    if (second === undefined) throw new Error('Three searches must have been started.');
    const end = world.sixtyfour.addFault({
      kind: 'network-failure',
      on: 'status',
      failure: 'unreachable',
      taskId: second.taskId,
    });
    await world.watch(LONG_ENOUGH_MS);
    const kinds = await Promise.all(ids.map(async (id) => (await progressOf(id)).kind));
    expect(kinds).toEqual(['done', 'running', 'done']);
    end();
    await world.watch(LONG_ENOUGH_MS);
    await expectArrival(...ids);
  });
});
