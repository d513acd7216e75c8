// Sixtyfour's answers as other clients have met them: understood, never asked too soon, and told where it matters.
import type { Fault } from '../../local/sixtyfour/faults';
import { heardWorlds } from '../support/heard-worlds';
import { inTurn, LANGUAGES } from '../support/languages';
import { onlyTabOf } from '../support/results-by-hand';
import type { World } from '../support/world';

const SEARCH_MS = 20_000;
const BOM = '\uFEFF';

/** What changes nothing for the user. */
const HARMLESS: readonly (readonly [string, readonly Fault[]])[] = [
  ['a start that is created (201)', [{ kind: 'success-status', on: 'start', status: 201 }]],
  ['a start that is accepted (202)', [{ kind: 'success-status', on: 'start', status: 202 }]],
  [
    'a byte order mark, blanks and line ends around JSON',
    (['start', 'status', 'download'] as const).map((on) => ({
      kind: 'padded-json',
      on,
      before: `${BOM} \r\n\t`,
      after: ' \n\n',
    })),
  ],
  [
    'numbers as texts',
    [
      {
        kind: 'replaced-fields',
        on: 'status',
        fields: { current_phase: '3', total_results: '3', exported_count: '3' },
      },
    ],
  ],
  ['a link with blanks around it and characters that are refused', [{ kind: 'odd-url', on: 'download' }]],
];

describe.each(LANGUAGES)('an answer, with the platform speaking %s,', (language) => {
  const openWorld = heardWorlds();
  let world: World;

  beforeEach(async () => {
    world = await openWorld({ language, sixtyfour: { searchDurationMs: SEARCH_MS } });
  });

  const progressOf = async (id: string) => (await world.view(id)).progress;
  const gaps = () =>
    world.sixtyfour.searches.flatMap(({ askedAt }) =>
      askedAt.slice(1).map((time, index) => time - (askedAt[index] ?? 0)),
    );

  async function expectArrival(id: string, notes: readonly unknown[] = []): Promise<void> {
    expect(await progressOf(id)).toMatchObject({ kind: 'done', rows: 3, notes });
    expect(onlyTabOf(world)).toHaveLength(4);
    expect(world.sixtyfour.searches.map(({ startRequests }) => startRequests)).toEqual([1]);
    expect(gaps().filter((gap) => gap < 10_000)).toEqual([]);
  }

  test.each(inTurn(HARMLESS, language))('with %s is understood', async (_, faults) => {
    for (const fault of faults) world.sixtyfour.addFault(fault);
    const id = await world.start({ maxResults: 3 });
    await world.watch(60_000);
    await expectArrival(id);
  });

  test.each(['Complete', 'SUCCESS', 'succeeded', 'Done'])('that says "%s" is completion', async (status) => {
    world.sixtyfour.addFault({ kind: 'never-ends' });
    const id = await world.start({ maxResults: 3 });
    await world.watch(14_000);
    world.sixtyfour.clearFaults();
    await world.runtime.advanceBy(SEARCH_MS);
    world.sixtyfour.addFault({ kind: 'unknown-status', on: 'status', status });
    await world.watch(60_000);
    await expectArrival(id);
  });

  test.each([
    ['Canceled', /ended this search \(canceled\)/],
    ['TIMED-OUT', /ended this search \(timed out\)/],
    ['timeout', /ended this search \(timed out\)/],
    ['aborted', /ended this search \(aborted\)/],
    ['Expired', /ended this search \(expired\)/],
    ['Failure', /could not finish this search/],
  ])('that says "%s" is the end', async (status, sentence) => {
    world.sixtyfour.addFault({ kind: 'unknown-status', on: 'status', status });
    const id = await world.start({ maxResults: 3 });
    await world.watch(60_000);
    expect(await progressOf(id)).toMatchObject({ kind: 'failed', sentence: expect.stringMatching(sentence) });
    expect(world.sixtyfour.searches[0]?.askedAt).toHaveLength(1);
  });

  test.each([
    [{ message: 'No sources left' }, /could not finish this search: No sources left\./],
    [[{ detail: 'One' }, 'Two'], /could not finish this search: One; Two\./],
  ])('with the error %j is read', async (error, sentence) => {
    world.sixtyfour.addFault({ kind: 'replaced-fields', on: 'status', fields: { status: 'failed', error } });
    const id = await world.start({ maxResults: 3 });
    await world.watch(60_000);
    expect(await progressOf(id)).toMatchObject({ kind: 'failed', sentence: expect.stringMatching(sentence) });
  });

  test('with an error beside "completed" brings the results and says so', async () => {
    const fields = { error: { message: 'Two sources were down.' } };
    world.sixtyfour.addFault({ kind: 'replaced-fields', on: 'status', fields });
    const id = await world.start({ maxResults: 3 });
    await world.watch(60_000);
    await expectArrival(id, [
      expect.stringMatching(/problem \(Two sources were down\), so results may be missing/),
    ]);
  });

  test.each(['deep-search-status', 'status'] as const)(
    'that is not to be had at the path %s comes from the other',
    async (path) => {
      world.sixtyfour.addFault({ kind: 'unknown-path', on: 'status', path });
      const id = await world.start({ maxResults: 3 });
      await world.watch(2 * 60_000);
      await expectArrival(id);
    },
  );

  test.each(['soon', '-1', '1.5', '2030-01-01'])('with the Retry-After "%s" has none', async (text) => {
    const retryAfter = { kind: 'text', text } as const;
    world.sixtyfour.addFault({ kind: 'http-status', on: 'status', status: 429, retryAfter, times: 1 });
    const id = await world.start({ maxResults: 3 });
    await world.watch(90_000);
    await expectArrival(id);
  });

  test('of the storage with a Retry-After is waited for as long', async () => {
    const retryAfter = { kind: 'seconds', seconds: 100 } as const;
    world.sixtyfour.addFault({ kind: 'http-status', on: 'file', status: 503, retryAfter, times: 1 });
    const id = await world.start({ maxResults: 3 });
    await world.watch(5 * 60_000);
    await expectArrival(id);
    const [first, second] = world.sixtyfour.requests.filter(({ to }) => to === 'storage').map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(100_000);
  });

  test('with a Retry-After of a day is asked for again after 15 minutes, and says why it waits', async () => {
    const retryAfter = { kind: 'seconds', seconds: 86_400 } as const;
    world.sixtyfour.addFault({ kind: 'http-status', on: 'status', status: 429, retryAfter, times: 1 });
    const id = await world.start({ maxResults: 3 });
    await world.watch(30_000);
    expect(await progressOf(id)).toMatchObject({
      problem: expect.stringMatching(/asked the add-on to slow down/),
    });
    await world.watch(17 * 60_000);
    await expectArrival(id);
  });
});
