// One list that grows: nobody twice, and what its user has done in it stays.
import {
  arrive,
  column,
  crowd,
  into,
  listTab,
  listWorld,
  people,
  shown,
  tabTitled,
} from '../../support/lists';
import type { World } from '../../support/world';

let world: World;
afterEach(() => world.close());

test('a second search adds whom the list has not, and says of everybody what became of them', async () => {
  world = await listWorld();
  await arrive(world, people(...crowd(1, 20)), { query: 'Bakers in Graz' });
  const { done } = await arrive(world, people({ id: '3', title: 'Owner' }, '4', '21', '22'), {
    query: 'Bakers in Linz',
    ...into(world),
  });
  expect(done.delivery).toEqual({ new: 2, changed: 1, known: 1, deleted: 0, missing: 0, leftOut: 0 });
  expect(done.verification).toEqual({ kind: 'verified' });
  expect(column(world, 'name')).toEqual(crowd(1, 22).map((id) => `Person ${id}`));
  expect(column(world, 'title')[2]).toBe('Owner');
  expect(column(world, 'Status')).toEqual(['', '', 'changed', ...Array<string>(17).fill(''), 'new', 'new']);
  expect(column(world, 'Found by').slice(1, 4)).toEqual(['Bakers in Graz', '2 searches', '2 searches']);
  expect(listTab(world).filter).toMatchObject({ row: 1, rows: 24 });
  const changes = tabTitled(world, 'Sixtyfour changes');
  expect(changes === null ? [] : shown(world, changes).slice(1)).toEqual([
    ['2026-02-18 10:00', 'Bakers in Graz', 'Person 3', 'title', 'Baker', 'Owner', 'taken over'],
  ]);
  expect(world.spreadsheet.tabs.map(({ isHidden }) => isHidden)).toEqual([false, false, false, true]);
});
