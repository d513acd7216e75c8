// Many searches into one new list, with the sidebar closed: one tab, and nobody in it twice.
import { csvFile } from '../../support/csv-file';
import { arrive, column, crowd, listTab, listWorld, people } from '../../support/lists';
import type { World } from '../../support/world';

const GROUP = '7d9f1c52-6f0a-4d6e-8e9f-0000000000ff';
const TITLE = 'Bakers at {{City}}';
const idOf = (number: number) => `7d9f1c52-6f0a-4d6e-8e9f-${String(number).padStart(12, '0')}`;

let world: World;
afterEach(() => world.close());

/** So many searches, each with three people of whom the next one finds the last, too. */
async function startGroup(many: number): Promise<void> {
  const searches = Array.from({ length: many }, (_, index) => {
    const first = 1 + 2 * index;
    world.sixtyfour.serveFor(idOf(index + 1), csvFile(people(...crowd(first, first + 2))));
    return {
      id: idOf(index + 1),
      query: `Bakers at ${index + 1}`,
      mode: 'people' as const,
      maxResults: 5,
      searchId: '',
    };
  });
  await world.call('startSearches', {
    groupId: GROUP,
    destination: { kind: 'new-list', title: TITLE },
    searches,
  });
}

test('twelve searches make one tab with everybody once, and say who was found by several', async () => {
  world = await listWorld();
  await startGroup(12);
  await world.wait(60 * 60_000);
  expect(listTab(world).title).toBe(TITLE);
  expect(world.spreadsheet.tabs.filter(({ isHidden }) => !isHidden)).toHaveLength(2);
  const names = column(world, 'name');
  expect([...names].sort()).toEqual(
    crowd(1, 25)
      .map((id) => `Person ${id}`)
      .sort(),
  );
  expect(column(world, 'Found by').filter((text) => text === '2 searches')).toHaveLength(11);
  expect((await world.call('getState')).groups).toMatchObject([{ total: 12, done: 12, failed: 0 }]);
});

test('where the user throws the list away, those that follow make another', async () => {
  world = await listWorld({ sixtyfour: { searchDurationMs: 60_000 } });
  await startGroup(7);
  await world.wait(150_000);
  const [list] = world.resultTabs;
  if (list === undefined) throw new Error('There must be a list by now.');
  world.spreadsheet.deleteTab(list.id);
  await world.call('getState');
  await world.wait(60 * 60_000);
  const { searches } = await world.call('getState');
  expect(searches.map(({ progress }) => progress.kind)).toEqual(Array(7).fill('done'));
  expect(world.spreadsheet.tabs.filter(({ isHidden }) => !isHidden)).toHaveLength(2);
});

test('many searches can join a list that is there, and leave out whom another tab has', async () => {
  world = await listWorld();
  await arrive(world, people('1', '2'), { query: 'Bakers in Graz' });
  const list = listTab(world);
  await arrive(world, people('4'), { query: 'Our customers' });
  const customers = world.resultTabs.find(({ title }) => title === 'Our customers')?.id ?? 0;
  const searches = ['Linz', 'Wels'].map((city, index) => {
    world.sixtyfour.serveFor(idOf(index + 1), csvFile(people(...crowd(2 + index, 4 + index))));
    return { id: idOf(index + 1), query: city, mode: 'people' as const, maxResults: 5, searchId: '' };
  });
  const destination = { kind: 'list', sheetId: list.id } as const;
  await world.call('startSearches', { groupId: GROUP, destination, searches, leaveOut: [customers] });
  await world.wait(60 * 60_000);
  expect([...column(world, 'name')].sort()).toEqual(['1', '2', '3', '5'].map((id) => `Person ${id}`));
  expect((await world.call('getState')).groups).toMatchObject([{ total: 2, done: 2 }]);
});

test('where the spreadsheet is full, the rest stands still and goes on when there is room', async () => {
  world = await listWorld();
  await arrive(world, people(...crowd(1, 3)), { query: 'Bakers in Graz' });
  const list = listTab(world);
  const everything = world.spreadsheet.addTab({ title: 'Everything else' });
  world.spreadsheet.change(everything, ({ grid }) => {
    grid.deleteColumns(2, grid.size.columns - 1);
    // The memory's tab still fits, and not one row of the list.
    const others = world.spreadsheet.tabs.filter((tab) => tab !== everything);
    const taken = others.reduce((sum, tab) => sum + tab.grid.size.rows * tab.grid.size.columns, 0);
    grid.insertRows(1, 10_000_000 - taken - grid.size.rows);
  });
  world.sixtyfour.serveFor(idOf(1), csvFile(people(...crowd(3, 6))));
  const search = { id: idOf(1), query: 'Linz', mode: 'people' as const, maxResults: 5, searchId: '' };
  const destination = { kind: 'list', sheetId: list.id } as const;
  await world.call('startSearches', { groupId: GROUP, destination, searches: [search] });
  await world.wait(5 * 60_000);
  const [group] = (await world.call('getState')).groups;
  expect(group?.paused).toMatch(
    /full: the next results need [\d,]+ more cells than Google allows.*press Go on/,
  );
  expect(group).toMatchObject({ failed: 0, done: 0 });
  world.spreadsheet.deleteTab(everything.id);
  await world.call('resumeGroup', GROUP);
  await world.wait(5 * 60_000);
  expect((await world.call('getState')).groups).toMatchObject([{ done: 1, paused: null }]);
  expect(column(world, 'name')).toEqual(crowd(1, 6).map((id) => `Person ${id}`));
});
