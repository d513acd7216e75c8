// The way to a finished search's file at its worst: the link, the storage, and what comes instead of a CSV.
import type { Fault } from '../../local/sixtyfour/faults';
import { waitsBeforeAttempts } from '../support/attempts';
import { heardWorlds } from '../support/heard-worlds';
import { inTurn, LANGUAGES } from '../support/languages';
import { bytesOf } from '../support/results-by-hand';
import { API_KEY, type World } from '../support/world';

const SEARCH_MS = 20_000;
const LONG_ENOUGH_MS = 10 * 60_000;
const HOUR_MS = 60 * 60_000;

const LINK_NOT_HAD = /could not hand out the results just now.*the add-on tries again/;
const FILE_NOT_HAD = /could not be fetched just now.*the add-on tries again/;
const LINK_REFUSED = /storage refused the link to the results, even a fresh one.*the add-on tries again/;

/** With what the user reads meanwhile. */
const PASSING: readonly (readonly [string, Fault, RegExp])[] = [
  ['429 for a link', { kind: 'http-status', on: 'download', status: 429 }, LINK_NOT_HAD],
  ['500 for a link', { kind: 'http-status', on: 'download', status: 500 }, LINK_NOT_HAD],
  [
    '502 with a page for a link',
    { kind: 'http-status', on: 'download', status: 502, body: 'html' },
    LINK_NOT_HAD,
  ],
  [
    'no connection for a link',
    { kind: 'network-failure', on: 'download', failure: 'unreachable' },
    LINK_NOT_HAD,
  ],
  [
    'a time-out for a link',
    { kind: 'network-failure', on: 'download', failure: 'time-out', moment: 'after' },
    LINK_NOT_HAD,
  ],
  ['broken JSON for a link', { kind: 'broken-json', on: 'download' }, LINK_NOT_HAD],
  ['truncated JSON for a link', { kind: 'truncated-json', on: 'download' }, LINK_NOT_HAD],
  ['no URL', { kind: 'missing-fields', on: 'download', fields: ['url'] }, LINK_NOT_HAD],
  ['null for a URL', { kind: 'replaced-fields', on: 'download', fields: { url: null } }, LINK_NOT_HAD],
  [
    'a URL that is not encrypted',
    { kind: 'replaced-fields', on: 'download', fields: { url: 'http://example.com/results.csv' } },
    LINK_NOT_HAD,
  ],
  ['an expired link', { kind: 'expired-link', on: 'file' }, LINK_REFUSED],
  ['403 for the file', { kind: 'http-status', on: 'file', status: 403 }, LINK_REFUSED],
  ['400 for the file', { kind: 'http-status', on: 'file', status: 400 }, LINK_REFUSED],
  ['404 for the file', { kind: 'http-status', on: 'file', status: 404 }, /was not found in the storage/],
  ['500 for the file', { kind: 'http-status', on: 'file', status: 500 }, FILE_NOT_HAD],
  ['503 for the file', { kind: 'http-status', on: 'file', status: 503 }, FILE_NOT_HAD],
  [
    'no connection for the file',
    { kind: 'network-failure', on: 'file', failure: 'unreachable' },
    FILE_NOT_HAD,
  ],
  ['a time-out for the file', { kind: 'network-failure', on: 'file', failure: 'time-out' }, FILE_NOT_HAD],
  [
    'a redirect to nowhere',
    { kind: 'redirect', on: 'file', location: 'https://nowhere.example.com/' },
    FILE_NOT_HAD,
  ],
  ['a page instead of the file', { kind: 'html-page', on: 'file' }, /web page came instead of the file/],
  [
    'a page that calls itself a CSV',
    { kind: 'other-file', on: 'file', bytes: bytesOf('\uFEFF\n<!DOCTYPE html><title>Sign in</title>') },
    /web page came instead of the file/,
  ],
  ['an empty file', { kind: 'other-file', on: 'file', bytes: new Uint8Array(0) }, /empty file/],
];

/** Refusals that asking again does not mend, with what the user reads. */
const REFUSED: readonly (readonly [number, RegExp])[] = [
  [400, /did not accept the request for the results\. Try Import again later/],
  [402, /Check your plan and balance.*Import again/],
  [403, /Check your plan and balance.*Import again/],
  [404, /does not keep the results of this search any more.*Run the search again/],
];

describe.each(LANGUAGES)('results on their way, with the platform speaking %s,', (language) => {
  const openWorld = heardWorlds();
  let world: World;

  beforeEach(async () => {
    world = await openWorld({ language, sixtyfour: { searchDurationMs: SEARCH_MS } });
  });

  const progressOf = async (id: string) => (await world.view(id)).progress;
  const linksAskedFor = () => world.sixtyfour.requests.filter(({ url }) => url.includes('/search/download?'));
  const filesAskedFor = () => world.sixtyfour.requests.filter(({ to }) => to === 'storage');

  async function expectArrival(id: string): Promise<void> {
    expect(await progressOf(id)).toMatchObject({
      kind: 'done',
      rows: 3,
      verification: { kind: 'verified' },
      notes: [],
    });
    expect(world.resultTabs).toHaveLength(1);
    expect(world.sixtyfour.searches.map(({ startRequests }) => startRequests)).toEqual([1]);
    for (const { headers } of filesAskedFor()) expect(Object.values(headers)).not.toContain(API_KEY);
  }

  test.each(inTurn(PASSING, language))('that meet %s are fetched later', async (_, fault, problem) => {
    const end = world.sixtyfour.addFault(fault);
    const id = await world.start({ maxResults: 3 });
    await waitsBeforeAttempts(world, id, 3);
    expect(await progressOf(id)).toMatchObject({
      kind: 'importing',
      problem: expect.stringMatching(problem),
      nextAttemptAt: expect.any(Number),
    });
    expect(world.resultTabs).toEqual([]);
    end();
    // With the sidebar still open.
    await world.watch(2 * 60_000);
    await expectArrival(id);
  });

  test.each(inTurn(PASSING, language, 1))(
    'that meet %s for good are given up visibly, and can be fetched when that is over',
    async (_, fault) => {
      world.sixtyfour.addFault(fault);
      const id = await world.start({ maxResults: 3 });
      await world.wait(HOUR_MS);
      const progress = await progressOf(id);
      expect(progress).toMatchObject({ kind: 'failed', canImportAgain: true });
      // What is given up is not tried again by itself, and must not say so.
      expect(progress.kind === 'failed' && progress.sentence).toMatch(/Import again/);
      expect(progress.kind === 'failed' && progress.sentence).not.toMatch(/tries again/);
      expect(world.resultTabs).toEqual([]);
      expect(world.runtime.triggersOf(world.user)).toEqual([]);
      const sent = world.sixtyfour.requests.length;
      await world.watch(LONG_ENOUGH_MS);
      expect(world.sixtyfour.requests).toHaveLength(sent);

      world.sixtyfour.clearFaults();
      await world.call('importAgain', id);
      await world.watch(LONG_ENOUGH_MS);
      await expectArrival(id);
    },
  );

  test.each(['expired-link', 'http-status'] as const)(
    'behind a link that is refused once (%s) are fetched with a fresh one at once',
    async (kind) => {
      world.sixtyfour.addFault(
        kind === 'expired-link'
          ? { kind, on: 'file', times: 1 }
          : { kind, on: 'file', status: 403, times: 1 },
      );
      const id = await world.start({ maxResults: 3 });
      await waitsBeforeAttempts(world, id, 2);
      await expectArrival(id);
      expect(linksAskedFor()).toHaveLength(2);
      expect(filesAskedFor()).toHaveLength(2);
    },
  );

  test('behind links that are refused are not asked for with more than two of them before backing off', async () => {
    world.sixtyfour.addFault({ kind: 'expired-link', on: 'file' });
    const id = await world.start({ maxResults: 3 });
    const waits = await waitsBeforeAttempts(world, id, 3);
    expect(linksAskedFor()).toHaveLength(4);
    expect(filesAskedFor()).toHaveLength(4);
    expect(waits.at(-1)).toBeGreaterThanOrEqual(12_000);
  });

  test('that the network loses once are fetched in the same breath', async () => {
    world.sixtyfour.addFault({ kind: 'network-failure', on: 'file', failure: 'time-out', times: 1 });
    const id = await world.start({ maxResults: 3 });
    await world.watch(60_000);
    await expectArrival(id);
  });

  test.each(inTurn([301, 302, 303, 307, 308], language))(
    'behind a redirect (%i) are fetched',
    async (status) => {
      world.sixtyfour.addFault({ kind: 'redirect', on: 'file', status, times: 1 });
      const id = await world.start({ maxResults: 3 });
      await world.watch(60_000);
      await expectArrival(id);
    },
  );

  test.each(inTurn(REFUSED, language))(
    'that Sixtyfour refuses to hand out with %i say so, and can be asked for again',
    async (status, sentence) => {
      const end = world.sixtyfour.addFault({ kind: 'http-status', on: 'download', status });
      const id = await world.start({ maxResults: 3 });
      await world.watch(LONG_ENOUGH_MS);
      expect(await progressOf(id)).toMatchObject({
        kind: 'failed',
        sentence: expect.stringMatching(sentence),
        canImportAgain: true,
      });
      expect(linksAskedFor()).toHaveLength(1);
      end();
      await world.call('importAgain', id);
      await world.watch(LONG_ENOUGH_MS);
      await expectArrival(id);
    },
  );

  test('behind a link that is too long for the platform can be downloaded, and imported when it is not', async () => {
    const end = world.sixtyfour.addFault({ kind: 'long-url', on: 'download' });
    const id = await world.start({ maxResults: 3 });
    await world.wait(LONG_ENOUGH_MS);
    expect(await progressOf(id)).toMatchObject({
      kind: 'failed',
      sentence: expect.stringMatching(
        /link to the results is longer than Google lets an add-on open.*Download CSV/,
      ),
      canImportAgain: true,
    });
    const { url } = await world.call('getDownloadLink', id);
    expect(url.length).toBeGreaterThan(2082);
    const file = await world.sixtyfour.handle({ method: 'GET', url, headers: {}, body: null });
    expect(file.status).toBe(200);
    end();
    await world.call('importAgain', id);
    await world.wait(LONG_ENOUGH_MS);
    await expectArrival(id);
  });

  test('behind a link that may be too long or not are fetched though the network fails once', async () => {
    world.sixtyfour.addFault({ kind: 'long-url', on: 'download', minCharacters: 1_900 });
    world.sixtyfour.addFault({ kind: 'network-failure', on: 'file', failure: 'unreachable', times: 1 });
    const id = await world.start({ maxResults: 3 });
    await world.wait(LONG_ENOUGH_MS);
    await expectArrival(id);
    const [file] = filesAskedFor();
    expect(file?.url.length).toBeGreaterThan(2_000);
    expect(file?.url.length).toBeLessThan(2_048);
  });
});
