// Many searches by one click: saved together, started in order, five at a time, stopped and run again as one.
import { randomUUID } from 'node:crypto';
import type { SearchView, StartSearchesRequest } from '../../src/contract';
import type { GroupView } from '../../src/contract/groups';
import { groupOf } from '../support/group-of-searches';
import { brokenPromises } from '../support/kept-promises';
import { resultsCsv } from '../support/results-csv';
import { API_KEY, World } from '../support/world';

const FEW_ROWS = resultsCsv({ rows: 20, columns: 4 });
const MINUTE_MS = 60_000;

let world: World;
afterEach(() => world.close());

async function open(): Promise<void> {
  world = await World.open({ sixtyfour: { searchDurationMs: 20_000, resultsFile: FEW_ROWS } });
}

async function group(): Promise<GroupView> {
  const [first] = (await world.call('lookAtSearches')).groups;
  if (first === undefined) throw new Error('There is no group.');
  return first;
}

async function searches(): Promise<readonly SearchView[]> {
  return [...(await world.call('lookAtSearches')).searches].reverse();
}

const startedQueries = () =>
  world.sixtyfour.requests
    .filter(({ method }) => method === 'POST')
    .map(({ body }) => (JSON.parse(body ?? '') as { query: string }).query);

test('twelve searches are started in order, five at a time, and arrive with the sidebar closed', async () => {
  await open();
  const request = groupOf(12);
  const state = await world.call('startSearches', request);
  expect(state.groups).toEqual([
    {
      id: request.groupId,
      createdAt: expect.any(Number),
      total: 12,
      waiting: 12,
      running: 0,
      importing: 0,
      done: 0,
      failed: 0,
      stopped: 0,
      results: 0,
      paused: null,
    },
  ]);
  expect(world.sixtyfour.requests.filter(({ method }) => method === 'POST')).toHaveLength(0);
  expect(state.defaultMaxResults).toBe(25);

  await world.call('checkSearches');
  expect(await group()).toMatchObject({ waiting: 7, running: 5 });
  const places = (await searches()).map(
    ({ progress }) => progress.kind === 'waiting' && progress.placeInLine,
  );
  expect(places).toEqual([false, false, false, false, false, 1, 2, 3, 4, 5, 6, 7]);

  await world.wait(8 * MINUTE_MS);
  expect(await group()).toMatchObject({ total: 12, done: 12, results: 240 });
  expect(startedQueries()).toEqual(request.searches.map(({ query }) => query));
  // Nobody was turned away for being one too many.
  expect(world.sixtyfour.searches.map(({ startRequests }) => startRequests)).toEqual(Array(12).fill(1));
  expect(await brokenPromises(world, { searches: 12 })).toEqual([]);
});

test('the same call twice is one group, and one that is not whole is none', async () => {
  await open();
  const request = groupOf(3);
  await Promise.all([world.call('startSearches', request), world.call('startSearches', request)]);
  await world.call('startSearches', request);
  expect(await searches()).toHaveLength(3);

  const [first, second, third] = groupOf(3).searches;
  if (first === undefined || second === undefined || third === undefined) throw new Error('There are three.');
  const wrong: readonly (readonly [Partial<StartSearchesRequest>, RegExp])[] = [
    [{ searches: [] }, /nothing to search for/],
    [{ searches: groupOf(101).searches }, /101 searches, and 100 can be started at once/],
    [{ searches: [first, { ...second, query: ' ' }] }, /^Search 2 of 2: Describe whom/],
    [{ searches: [first, second, { ...third, maxResults: 0 }] }, /^Search 3 of 3: Maximum results/],
    [{ searches: [first, first] }, /same ID/],
    [{ searches: [first, { ...second, searchId: first.id }] }, /same ID/],
    [{ groupId: 'mine' }, /does not understand/],
  ];
  for (const [changes, sentence] of wrong) {
    await expect(world.call('startSearches', groupOf(1, changes))).rejects.toThrow(sentence);
  }
  expect(await searches()).toHaveLength(3);
});

test('without a key, or with one that was refused, nothing is saved', async () => {
  world = await World.open({ hasKey: false });
  await expect(world.call('startSearches', groupOf(2))).rejects.toThrow(/API key first/);
  await world.call('saveApiKey', API_KEY);
  world.sixtyfour.addFault({ kind: 'revoked-key', key: API_KEY });
  await world.call('startSearches', groupOf(7));
  await world.call('checkSearches');
  await expect(world.call('startSearches', groupOf(2))).rejects.toThrow(/refused your API key/);
  expect(await group()).toMatchObject({ waiting: 7, paused: null });
});

test('one failure stops nothing, and the failed ones run again in their place', async () => {
  await open();
  world.sixtyfour.addFault({ kind: 'ends-as', status: 'failed', error: 'No luck', times: 2 });
  const request = groupOf(6);
  await world.call('startSearches', request);
  await world.watch(4 * MINUTE_MS);
  expect(await group()).toMatchObject({ total: 6, done: 4, failed: 2 });

  const newIds = [randomUUID(), randomUUID()];
  await expect(world.call('runFailedAgain', request.groupId, newIds.slice(1))).rejects.toThrow(
    /list has changed/,
  );
  await world.call('runFailedAgain', request.groupId, newIds);
  await world.call('runFailedAgain', request.groupId, newIds);
  expect(await group()).toMatchObject({ total: 6, done: 4, failed: 0, waiting: 2 });
  const again = (await searches()).slice(-2);
  expect(again.map(({ id, query }) => [id, query])).toEqual(
    newIds.map((id, index) => [id, request.searches[index]?.query]),
  );
  await world.watch(4 * MINUTE_MS);
  await world.wait(MINUTE_MS);
  expect(await group()).toMatchObject({ total: 6, done: 6, results: 120 });
  expect(world.sixtyfour.searches).toHaveLength(8);
  expect(world.resultTabs).toHaveLength(6);
  // What they took the place of is gone for good.
  const kept = world.user.properties.keys.filter((key) => key.startsWith('search:'));
  await world.call('getState');
  expect(world.user.properties.keys.filter((key) => key.startsWith('search:'))).toHaveLength(6);
  expect(kept.length).toBeGreaterThanOrEqual(6);
});

test('what Sixtyfour has of a failed search is gone on with, without another start', async () => {
  await open();
  const request = groupOf(2);
  world.sixtyfour.addFault({ kind: 'http-status', on: 'download', status: 404, times: 2 });
  await world.call('startSearches', request);
  await world.watch(3 * MINUTE_MS);
  expect(await group()).toMatchObject({ failed: 2 });
  await world.call('runFailedAgain', request.groupId, [randomUUID(), randomUUID()]);
  await world.watch(3 * MINUTE_MS);
  await world.wait(MINUTE_MS);
  expect(await group()).toMatchObject({ done: 2 });
  expect(await brokenPromises(world, { searches: 2 })).toEqual([]);
});

test('a low balance pauses the rest once, and it goes on when its user says so', async () => {
  await open();
  const addCredit = world.sixtyfour.addFault({ kind: 'http-status', on: 'start', status: 402, skip: 2 });
  const request = groupOf(8);
  await world.call('startSearches', request);
  await world.watch(3 * MINUTE_MS);
  expect(await group()).toMatchObject({
    done: 2,
    waiting: 6,
    failed: 0,
    paused: expect.stringMatching(
      /balance is too low, so the rest of this group was not started.*press Go on/,
    ),
  });
  expect(startedQueries()).toHaveLength(3);
  // A search by itself is in nobody's way and has nobody in its.
  await expect(world.start()).rejects.toThrow(/balance is too low/);

  addCredit();
  await world.call('resumeGroup', request.groupId);
  expect((await group()).paused).toBeNull();
  await world.wait(5 * MINUTE_MS);
  expect(await group()).toMatchObject({ done: 8 });
  expect(await brokenPromises(world, { searches: 8 })).toEqual([]);
});

test('a full spreadsheet pauses what is left and says how much is missing', async () => {
  await open();
  const everything = world.spreadsheet.addTab({ title: 'Everything else' });
  const request = groupOf(12);
  await world.call('startSearches', request);
  await world.call('checkSearches');
  world.spreadsheet.change(everything, ({ grid }) => {
    grid.deleteColumns(2, grid.size.columns - 1);
    // Room for one tab that is cut to size, and no more.
    grid.insertRows(1, 10_000_000 - 26_000 - 26_200 - grid.size.rows);
  });
  await world.wait(4 * MINUTE_MS);
  const paused = await group();
  expect(paused.paused).toMatch(
    /full: the next results need [\d,]+ more cells than Google allows.*press Go on/,
  );
  expect(paused).toMatchObject({ failed: 0, running: 0, importing: 0 });
  expect(paused.done).toBeGreaterThan(0);
  expect(paused.done + paused.waiting).toBe(12);
  expect(startedQueries().length).toBeLessThan(12);

  world.spreadsheet.deleteTab(everything.id);
  await world.call('resumeGroup', request.groupId);
  await world.wait(5 * MINUTE_MS);
  expect(await group()).toMatchObject({ done: 12, paused: null });
  expect(await brokenPromises(world, { searches: 12 })).toEqual([]);
});

test('Stop all ends everything at once, and what was not sent never is', async () => {
  await open();
  const request = groupOf(8);
  await world.call('startSearches', request);
  await world.call('checkSearches');
  await world.call('stopGroup', request.groupId);
  await world.wait(5 * MINUTE_MS);
  expect(await group()).toMatchObject({ stopped: 8, running: 0, waiting: 0 });
  expect(world.sixtyfour.searches).toHaveLength(5);
  expect(world.resultTabs).toHaveLength(0);
  expect(world.runtime.triggersOf(world.user)).toHaveLength(0);
  const goOn = (await searches()).map(
    ({ progress }) => progress.kind === 'stopped' && progress.canImportAgain,
  );
  expect(goOn).toEqual([true, true, true, true, true, false, false, false]);
  await expect(world.call('stopGroup', randomUUID())).rejects.toThrow(/no longer in your list/);
});
