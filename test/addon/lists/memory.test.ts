// What is remembered of a list lies in a hidden tab: sorted it is as good as before, changed or deleted it is rebuilt,
// and the user is told what that means.
import {
  arrive,
  changeList,
  column,
  crowd,
  into,
  listTab,
  listWorld,
  people,
  shown,
  tabTitled,
  typeInList,
} from '../../support/lists';
import type { World } from '../../support/world';

let world: World;
beforeEach(async () => {
  world = await listWorld();
  await arrive(world, people(...crowd(1, 12)), { query: 'Bakers in Graz' });
  await arrive(world, people('12', '13'), into(world));
  changeList(world, (tab) => tab.deleteRows(3, 1));
});
afterEach(() => world.close());

const LOST = /^What the add-on remembered of this list was deleted or changed/;
const memory = () => {
  const tab = tabTitled(world, `Sixtyfour memory ${listTab(world).id}`);
  if (tab === null) throw new Error('Nothing is remembered.');
  return tab;
};
const without = (...ids: readonly string[]) =>
  crowd(1, 14)
    .filter((id) => !ids.includes(id))
    .map((id) => `Person ${id}`);

test('it holds fingerprints and dates, and nobody by name', () => {
  expect(memory().isHidden).toBe(true);
  const [, , ...texts] = shown(world, memory()).flat();
  expect(texts).toHaveLength(13);
  for (const text of texts) expect(text).not.toMatch(/person|company|baker|linkedin|example/i);
});

test('whoever was deleted stays away for as long as it is there, in whatever order its rows are', async () => {
  const tab = memory();
  const [head = [], ...rows] = shown(world, tab);
  world.spreadsheet.typedRows(
    tab.id,
    1,
    1,
    [head, ...rows.toReversed()].map((row) => row.map((text) => `'${text}`)),
  );
  const { done } = await arrive(world, people('1', '2', '14'), into(world));
  expect(done).toMatchObject({ delivery: { new: 1, known: 1, deleted: 1 }, notes: [] });
  expect(column(world, 'name')).toEqual(without('2'));
});

test.each([
  ['deleted', () => world.spreadsheet.deleteTab(memory().id)],
  ['changed', () => world.spreadsheet.typed(memory().id, 4, 1, 'kfPD4RAazzvaE|1|2|-|-||')],
  ['emptied', () => world.spreadsheet.change(memory(), (tab) => tab.deleteRows(1, tab.grid.size.rows - 1))],
])('where it was %s, nobody is in the list twice, and it says who may be back', async (_, spoil) => {
  spoil();
  typeInList(world, 2, 2, 'My own title');
  const { done } = await arrive(world, people({ id: '1', title: 'Owner' }, '2', '3', '14'), into(world));
  expect(done.notes).toContainEqual(expect.stringMatching(LOST));
  const names = [...column(world, 'name')];
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(without('2')));
  // Nobody knows any more what was delivered, so what is there counts as the user's.
  expect(column(world, 'title')[0]).toBe('My own title');
  // And the next delivery has a memory again.
  changeList(world, (tab) => tab.deleteRows(3, 1));
  const { done: next } = await arrive(world, people('3', '15'), into(world));
  expect(next).toMatchObject({ delivery: { new: 1, deleted: 1 }, notes: [] });
});

test('another column to tell people apart by starts it over, and that is what is said', async () => {
  await world.call('chooseColumn', listTab(world).id, 'name');
  const { done } = await arrive(world, people('1', '14'), into(world));
  expect(done.delivery).toMatchObject({ new: 1, known: 1 });
  expect(done.notes).toEqual([expect.stringMatching(/^People are told apart by another column now/)]);
});

test('whom the user brings back is there again, once, and the figures of the delivery stay', async () => {
  const { id, done } = await arrive(world, people('1', { id: '2', title: 'Owner' }, '14'), into(world));
  expect(done.delivery).toEqual({ new: 1, changed: 0, known: 1, deleted: 1, missing: 0, leftOut: 0 });
  await world.call('bringBack', id);
  await world.watch(60_000);
  expect((await world.view(id)).progress).toMatchObject({
    kind: 'done',
    delivery: { new: 2, changed: 0, known: 1, deleted: 0, missing: 0, leftOut: 0 },
  });
  expect([...column(world, 'name')].sort()).toEqual([...without()].sort());
});
