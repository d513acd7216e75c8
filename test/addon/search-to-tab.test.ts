// The main job, driven through the built bundle: from the menu to a verified tab.
import { asText, recordsOf } from '../support/expected-values';
import { API_KEY, World } from '../support/world';

let world: World;

beforeEach(async () => {
  world = await World.open({ hasKey: false });
});
afterEach(() => world.close());

const IS_DEEP = process.env.DEEP !== undefined;
const LONG_ENOUGH_MS = 3 * 60_000;

test.each(['NONE', 'LIMITED', 'FULL'] as const)('the menu appears in auth mode %s', async (authMode) => {
  const captions: string[] = [];
  world.runtime.on((event) => {
    if (event.kind === 'shown' && event.shown.kind === 'menu') captions.push(event.shown.menu.caption);
  });
  for (const entry of ['onOpen', 'onInstall'] as const) {
    const { user, spreadsheet } = world;
    const outcome = await world.runtime.run({ user, spreadsheet, entry, functionName: entry, authMode });
    expect(outcome.kind).toBe('returned');
  }
  expect(captions).toEqual(['Sixtyfour', 'Sixtyfour']);
});

test('the menu opens the sidebar', async () => {
  const titles: string[] = [];
  world.runtime.on((event) => {
    if (event.kind === 'shown' && event.shown.kind === 'sidebar') titles.push(event.shown.title);
  });
  expect(await world.menu('showSidebar')).toMatchObject({ kind: 'returned' });
  expect(titles).toEqual(['Sixtyfour']);
});

describe('the key', () => {
  test('is asked for first, checked, and shown by its last four characters', async () => {
    expect((await world.call('getState')).apiKey).toEqual({ kind: 'missing' });
    const state = await world.call('saveApiKey', `  ${API_KEY}\n`);
    expect(state.apiKey).toEqual({ kind: 'set', lastFour: API_KEY.slice(-4) });
    expect(world.sixtyfour.searches).toHaveLength(0);
  });

  test('is not kept when Sixtyfour refuses it', async () => {
    await expect(world.call('saveApiKey', 'wrong-key-0123456789')).rejects.toThrow(/refused this API key/);
    expect((await world.call('getState')).apiKey).toEqual({ kind: 'missing' });
  });

  test('is not kept when Sixtyfour cannot be asked', async () => {
    world.sixtyfour.addFault({ kind: 'network-failure', on: 'status', failure: 'dns' });
    await expect(world.call('saveApiKey', API_KEY)).rejects.toThrow(/could not be reached/);
    expect((await world.call('getState')).apiKey).toEqual({ kind: 'missing' });
  });

  test('can be removed', async () => {
    await world.call('saveApiKey', API_KEY);
    expect((await world.call('removeApiKey')).apiKey).toEqual({ kind: 'missing' });
    await expect(world.start()).rejects.toThrow(/API key first/);
  });
});

describe('with a key', () => {
  beforeEach(() => world.call('saveApiKey', API_KEY));

  test('a start request carries the specified fields and headers', async () => {
    const id = await world.start({ query: 'Bakers in Graz', mode: 'company', maxResults: 12 });
    const start = world.sixtyfour.requests.find((request) => request.method === 'POST');
    expect(start?.url).toBe('https://api.sixtyfour.ai/search/start-deep-search');
    expect(start?.headers).toMatchObject({ 'x-api-key': API_KEY, 'content-type': 'application/json' });
    expect(JSON.parse(start?.body ?? '')).toEqual({
      query: 'Bakers in Graz',
      mode: 'company',
      max_results: 12,
      search_id: id,
    });
  });

  test.each([
    ['people', 1],
    ['people', 187],
    ['people', 5000],
    ['company', 1],
    ['company', 187],
    // Which columns it has makes nothing of its length.
    ...(IS_DEEP ? [['company', 5000] as const] : []),
  ] as const)('%s: %i rows end as a verified tab that equals the CSV', async (mode, maxResults) => {
    const id = await world.start({ mode, maxResults });
    await world.watch(LONG_ENOUGH_MS);

    const { progress } = await world.view(id);
    expect(progress).toMatchObject({
      kind: 'done',
      rows: maxResults,
      verification: { kind: 'verified' },
      notes: [],
    });
    const [search] = world.sixtyfour.searches;
    const [tab] = world.resultTabs;
    if (search === undefined || tab === undefined) throw new Error('There must be a search and a tab.');
    const { values, formulas } = world.spreadsheet.snapshot(tab.id);
    expect(asText(values)).toEqual(recordsOf(world.sixtyfour.resultsOf(search.taskId)));
    expect(formulas.flat().every((formula) => formula === '')).toBe(true);
    expect(world.resultTabs).toHaveLength(1);
    expect(search.startRequests).toBe(1);
  });

  test('headcounts are numbers; phones and zip codes stay text', async () => {
    await world.start({ maxResults: 40 });
    await world.watch(LONG_ENOUGH_MS);
    const [tab] = world.resultTabs;
    if (tab === undefined) throw new Error('There must be a tab.');
    const [header = [], ...rows] = world.spreadsheet.snapshot(tab.id).values;
    const typesIn = (name: string) => {
      const filled = rows.map((row) => row[header.indexOf(name)]).filter((value) => value !== '');
      return [...new Set(filled.map((value) => typeof value))];
    };
    expect(typesIn('headcount')).toEqual(['number']);
    expect(typesIn('phone')).toEqual(['string']);
    expect(typesIn('zip')).toEqual(['string']);
  });

  test('the tab is named after the query, trimmed to its data and room beside it, with a bold frozen header and a filter', async () => {
    await world.start({ query: "  'Bakers'\n in   Graz ", maxResults: 5 });
    await world.watch(LONG_ENOUGH_MS);
    const [tab] = world.resultTabs;
    if (tab === undefined) throw new Error('There must be a tab.');
    const [header = []] = world.spreadsheet.snapshot(tab.id).values;
    expect(tab.title).toBe("Bakers' in Graz");
    expect(tab.frozenRows).toBe(1);
    expect(tab.filter).not.toBeNull();
    expect(tab.grid.size).toEqual({ rows: 7, columns: header.length + 3 });
  });

  test('a second search of the same query gets a tab with a number', async () => {
    await world.start({ maxResults: 3 });
    await world.start({ maxResults: 4 });
    await world.watch(LONG_ENOUGH_MS);
    expect(world.resultTabs.map((tab) => tab.title).sort()).toEqual([
      'VP of Engineering at Series B SaaS startups in New York',
      'VP of Engineering at Series B SaaS startups in New York (2)',
    ]);
  });

  test('no results: says so and makes no tab', async () => {
    const id = await world.start({ query: 'nobody at all, no results' });
    await world.watch(LONG_ENOUGH_MS);
    expect((await world.view(id)).progress).toMatchObject({ kind: 'done', rows: 0, tab: { kind: 'none' } });
    expect(world.resultTabs).toHaveLength(0);
  });

  test('results arrive with the sidebar closed, by the trigger alone, which then goes', async () => {
    const id = await world.start();
    expect(world.runtime.triggersOf(world.user)).toHaveLength(1);
    await world.wait(5 * 60_000);
    expect(world.resultTabs).toHaveLength(1);
    expect((await world.view(id)).progress).toMatchObject({ kind: 'done', rows: 187 });
    expect(world.runtime.triggersOf(world.user)).toHaveLength(0);
  });

  test('a task is asked after every 10 to 15 s, and never after it ended', async () => {
    await world.start();
    await world.watch(LONG_ENOUGH_MS);
    const [search] = world.sixtyfour.searches;
    const asked = search?.askedAt ?? [];
    const gaps = asked.slice(1).map((time, index) => time - (asked[index] ?? 0));
    expect(gaps.length).toBeGreaterThan(4);
    expect(gaps.every((gap) => gap >= 10_000 && gap <= 15_000)).toBe(true);
    await world.watch(LONG_ENOUGH_MS);
    expect(world.sixtyfour.searches[0]?.askedAt).toHaveLength(asked.length);
  });

  test('a failed search shows the reason and can be run again', async () => {
    const gone = world.sixtyfour.addFault({
      kind: 'ends-as',
      status: 'failed',
      error: 'The query is too vague.',
    });
    const id = await world.start();
    await world.watch(LONG_ENOUGH_MS);
    const { progress } = await world.view(id);
    expect(progress.kind === 'failed' && progress.sentence).toMatch(/The query is too vague\./);

    gone();
    const newId = '7d9f1c52-6f0a-4d6e-8e9f-000000000001';
    await world.call('runAgain', id, newId);
    await world.watch(LONG_ENOUGH_MS);
    expect((await world.view(newId)).progress).toMatchObject({ kind: 'done', rows: 187 });
    expect(world.sixtyfour.searches).toHaveLength(2);
  });

  test('the user is told of an arrival, and stays in the tab where they are', async () => {
    const messages: string[] = [];
    world.runtime.on((event) => {
      if (event.kind === 'shown' && event.shown.kind === 'toast') messages.push(event.shown.message);
    });
    await world.start({ maxResults: 2 });
    await world.watch(LONG_ENOUGH_MS);
    expect(messages).toEqual([
      '2 rows arrived in the tab "VP of Engineering at Series B SaaS startups in New York".',
    ]);
    const [first] = world.spreadsheet.tabs;
    expect(world.spreadsheet.selectionOf(world.user).tabId).toBe(first?.id);
  });

  test('the tab opens on demand; when it was deleted, the list says so and imports it again', async () => {
    const id = await world.start({ maxResults: 2 });
    await world.watch(LONG_ENOUGH_MS);
    const [tab] = world.resultTabs;
    if (tab === undefined) throw new Error('There must be a tab.');
    await world.call('openTab', id);
    expect(world.spreadsheet.selectionOf(world.user).tabId).toBe(tab.id);

    world.spreadsheet.deleteTab(tab.id);
    expect((await world.view(id)).progress).toMatchObject({ tab: { kind: 'removed' } });
    await expect(world.call('openTab', id)).rejects.toThrow(/was deleted/);
    await world.call('importAgain', id);
    await world.watch(15_000);
    expect((await world.view(id)).progress).toMatchObject({ kind: 'done', tab: { kind: 'present' } });
    expect(world.sixtyfour.searches).toHaveLength(1);
  });

  test('the download link is fresh and works', async () => {
    const id = await world.start({ maxResults: 2 });
    await world.watch(LONG_ENOUGH_MS);
    const { url, expiresAt } = await world.call('getDownloadLink', id);
    const file = await world.sixtyfour.handle({ method: 'GET', url, headers: {}, body: null });
    expect(file.status).toBe(200);
    expect(expiresAt - world.clock.now()).toBe(900_000);
  });

  test('the query can be taken from the selected cell', async () => {
    const [tab] = world.spreadsheet.tabs;
    if (tab === undefined) throw new Error('A spreadsheet has a tab.');
    world.spreadsheet.typed(tab.id, 1, 1, 'Bakers in Graz');
    expect(await world.call('getSelectedText')).toBe('Bakers in Graz');
  });

  test('and a date in it is taken as it is shown', async () => {
    const [tab] = world.spreadsheet.tabs;
    if (tab === undefined) throw new Error('A spreadsheet has a tab.');
    world.spreadsheet.typed(tab.id, 1, 1, '2/18/2026');
    expect(await world.call('getSelectedText')).toBe('2/18/2026');
  });

  test('the maximum is remembered', async () => {
    await world.start({ maxResults: 42 });
    expect((await world.call('getState')).defaultMaxResults).toBe(42);
  });
});
