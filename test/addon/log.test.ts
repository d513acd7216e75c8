// *Sixtyfour log*: a line for each start and end of a search in a spreadsheet, whoever made it, whatever its users do
// with the tab.
import type { Tab } from '../../local/apps-script/spreadsheet/tab';
import { watchUntilOver } from '../support/coming-back';
import { column, crowd, listWorld, people, run, shown, tabTitled } from '../support/lists';
import { API_KEY, type World } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await listWorld();
});
afterEach(() => world.close());

const QUERY = 'Bakers in Graz';

function log(): Tab {
  const tab = tabTitled(world, 'Sixtyfour log');
  if (tab === null) throw new Error('There is no log.');
  return tab;
}
const inLog = (head: string) => column(world, head, log());

test('it is made on request, and has what became of each search from then on', async () => {
  await run(world, people(...crowd(1, 3)), { query: 'Before there was a log' });
  expect(tabTitled(world, 'Sixtyfour log')).toBeNull();
  const { log: kept } = await world.call('keepLog', true);
  expect(kept).toEqual({ isKept: true, you: 'User 1', problem: null });
  const first = world.resultTabs.find(({ title }) => title.startsWith('Before'));
  const { id } = await run(world, people(...crowd(3, 7)), {
    query: QUERY,
    maxResults: 50,
    destination: { kind: 'list', sheetId: first?.id ?? 0 },
  });
  const [heads = [], ...lines] = shown(world, log());
  const about = ['User 1', 'Started', QUERY, 'people', id, '50'];
  expect(lines.map((line) => line.slice(1, 7))).toEqual([about, about.with(1, 'Done')]);
  const done = Object.fromEntries(heads.map((head, place) => [head, lines[1]?.[place]]));
  expect(done).toMatchObject({
    When: '2026-02-18 10:00',
    Rows: '5',
    New: '4',
    Changed: '0',
    Known: '1',
    'Left out': '0',
    Tab: 'Before there was a log',
    Seconds: '24',
    Why: '',
  });
  expect((await world.call('getState')).log).toEqual({ isKept: true, you: 'User 1', problem: null });
  expect(JSON.stringify(shown(world, log()))).not.toContain(API_KEY);
});

test('it has the searches of everybody, their failures and what was stopped, and texts stay text', async () => {
  const colleague = world.runtime.addUser();
  await world.callAs(colleague, 'saveApiKey', API_KEY);
  await world.call('keepLog', true);
  world.sixtyfour.addFault({ kind: 'ends-as', status: 'failed', error: 'No sources left', times: 1 });
  await world.start({ query: '=1+1' });
  await watchUntilOver(world);
  const id = '7d9f1c52-6f0a-4d6e-8e9f-000000000009';
  const request = { id, query: QUERY, mode: 'company', maxResults: 5, searchId: '' } as const;
  await world.callAs(colleague, 'getState');
  await world.callAs(colleague, 'startSearch', request);
  await world.callAs(colleague, 'checkSearches');
  await world.callAs(colleague, 'stopSearch', id);
  const [, ...lines] = shown(world, log());
  expect(lines.map((line) => line.slice(1, 4))).toEqual([
    ['User 1', 'Started', '=1+1'],
    ['User 1', 'Failed', '=1+1'],
    ['User 2', 'Started', QUERY],
    ['User 2', 'Stopped', QUERY],
  ]);
  expect(inLog('Why')[1]).toMatch(/No sources left/);
  expect(world.spreadsheet.snapshot(log().id).formulas.flat().join('')).toBe('');
});

test('sorted, renamed, moved and with columns of its user it goes on; deleted, it is made again', async () => {
  await world.call('keepLog', true);
  await run(world, people('1'), { query: 'First' });
  const tab = log();
  world.spreadsheet.change(tab, (one) => {
    one.insertColumns(0, 1);
    one.filter = { row: 1, column: 1, rows: 3, columns: 18 };
    one.sortFilter(2, 'descending');
  });
  world.spreadsheet.typed(tab.id, 1, 1, 'My notes');
  world.spreadsheet.typed(tab.id, 2, 1, 'look at this');
  world.spreadsheet.renameTab(tab.id, 'What we asked');
  world.spreadsheet.moveTab(tab.id, 0);
  await run(world, people('2'), { query: 'Second' });
  expect(column(world, 'Query', tab)).toEqual(['First', 'First', 'Second', 'Second']);
  expect(column(world, 'What', tab)).toEqual(['Done', 'Started', 'Started', 'Done']);
  expect(column(world, 'My notes', tab)).toEqual(['look at this', '', '', '']);
  world.spreadsheet.deleteTab(tab.id);
  await run(world, people('3'), { query: 'Third' });
  expect(inLog('Query')).toEqual(['Third', 'Third']);
  await world.call('keepLog', false);
  await run(world, people('4'), { query: 'Fourth' });
  expect(inLog('Query')).toEqual(['Third', 'Third']);
});

test('of more than 1,000 lines the oldest go, and no line that its user wrote', async () => {
  await world.call('keepLog', true);
  await run(world, people('1'), { query: 'First' });
  const tab = log();
  world.spreadsheet.change(tab, (one) => one.insertRows(1000, 10));
  const [, , done = []] = shown(world, tab);
  const minute = (number: string) => new Date(Date.UTC(2025, 0, 1, 10, Number(number)));
  const shownAt = (number: string) => minute(number).toISOString().slice(0, 16).replace('T', ' ');
  const old = crowd(1, 998).map((number) => done.with(0, shownAt(number)).with(3, `Old ${number}`));
  world.spreadsheet.typedRows(tab.id, 4, 1, [...old, ['Mine', '', '', 'Written by hand']]);
  await run(world, people('2'), { query: 'Second' });
  // However many lines there are, no moment of them is asked for.
  const ofClock = world.runtime.executions.map(
    ({ calls }) => calls.filter(({ method }) => method === 'formatDate').length,
  );
  expect(Math.max(...ofClock)).toBeLessThan(10);
  const queries = inLog('Query');
  expect(queries).toHaveLength(1001);
  expect(queries.slice(0, 3)).toEqual(['First', 'First', 'Old 3']);
  expect(queries.slice(-3)).toEqual(['Written by hand', 'Second', 'Second']);
});

test('where it cannot be written, searches arrive all the same, it is said, and the lines follow', async () => {
  await world.call('keepLog', true);
  const tab = log();
  world.spreadsheet.change(tab, (one) => {
    one.protection = { kind: 'editors', emails: ['owner@example.com'] };
  });
  const { progress } = await run(world, people('1'), { query: 'First' });
  expect(progress).toMatchObject({ kind: 'done' });
  expect((await world.call('getState')).log?.problem).toMatch(
    /could not be written to the tab "Sixtyfour log"/,
  );
  world.spreadsheet.change(tab, (one) => {
    one.protection = { kind: 'open' };
  });
  await run(world, people('2'), { query: 'Second' });
  expect(inLog('Query')).toEqual(['First', 'First', 'Second', 'Second']);
  expect((await world.call('getState')).log?.problem).toBeNull();
});

test('results that join a list and what was left out are counted in it', async () => {
  await world.call('keepLog', true);
  await run(world, people(...crowd(1, 4)), { query: 'First' });
  const first = world.resultTabs.find(({ title }) => title === 'First');
  await run(world, people('4', '5'), { query: 'Second', leaveOut: [first?.id ?? 0] });
  expect(inLog('Left out').at(-1)).toBe('1');
  expect(inLog('New').at(-1)).toBe('1');
});

test.each(['0.00', '@'])(
  'with its moments shown as %s, it has each line once all the same',
  async (numberFormat) => {
    await world.call('keepLog', true);
    await run(world, people('1'), { query: 'First' });
    const when = { row: 1, column: 1, rows: 1000, columns: 1 };
    log().grid.changeFormats(when, (format) => ({ ...format, numberFormat }));
    await run(world, people('2'), { query: 'Second' });
    await world.call('getState');
    expect(inLog('Query')).toEqual(['First', 'First', 'Second', 'Second']);
    expect((await world.call('getState')).log?.problem).toBeNull();
  },
);

test('everybody sees in it what somebody repeats, and when that ends', async () => {
  await world.call('keepLog', true);
  await run(world, people('1'), { query: 'First' });
  const sheetId = world.resultTabs.find(({ title }) => title === 'First')?.id ?? 0;
  const id = '11111111-2222-4333-8444-555555555555';
  const rhythm = { every: 'week', weekday: 1, day: null, hour: 9 } as const;
  const asked = { id, query: 'First', mode: 'people', maxResults: 25, sheetId } as const;
  await world.call('saveSchedule', { ...asked, rhythm, monthlyMaximum: null, endsOn: null });
  await world.runtime.advanceBy(60_000);
  await world.call('removeSchedule', id);
  const [, ...lines] = shown(world, log());
  expect(lines.slice(-2).map((line) => [...line.slice(1, 4), line.at(-1)])).toEqual([
    ['User 1', 'Repeats', 'First', 'Every week on Monday at 9:00'],
    ['User 1', 'Repeats no more', 'First', ''],
  ]);
});
