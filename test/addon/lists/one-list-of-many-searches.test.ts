// Many searches into one new list, with the sidebar closed: one tab, and nobody in it twice.
import { csvFile } from '../../support/csv-file';
import { column, crowd, listTab, listWorld, people } from '../../support/lists';
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
