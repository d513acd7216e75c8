// What a list's user has done in it is as it was after the next delivery.
import {
  arrive,
  changeList,
  column,
  crowd,
  into,
  listTab,
  listWorld,
  people,
  run,
  shown,
  tabTitled,
  typeInList,
} from '../../support/lists';
import type { World } from '../../support/world';

let world: World;
beforeEach(async () => {
  world = await listWorld();
  await arrive(world, people(...crowd(1, 20)), { query: 'Bakers in Graz' });
});
afterEach(() => world.close());

test('edited cells stay, deleted people stay away until they are brought back, and moved rows are followed', async () => {
  typeInList(world, 4, 2, 'My own title');
  changeList(world, (tab) => tab.deleteRows(6, 1));
  changeList(world, (tab) => tab.sortFilter(1, 'descending'));
  const { id, done } = await arrive(
    world,
    people({ id: '3', title: 'Owner' }, '5', { id: '7', title: 'Chef' }, '21'),
    into(world),
  );
  expect(done.delivery).toEqual({ new: 1, changed: 2, known: 0, deleted: 1, missing: 0, leftOut: 0 });
  const titleOf = (name: string) => column(world, 'title')[column(world, 'name').indexOf(name)];
  expect([titleOf('Person 3'), titleOf('Person 7')]).toEqual(['My own title', 'Chef']);
  expect(column(world, 'name')).not.toContain('Person 5');
  expect(column(world, 'name').at(-1)).toBe('Person 21');
  const changes = tabTitled(world, 'Sixtyfour changes');
  expect(changes === null ? [] : shown(world, changes).length).toBe(3);
  await world.call('bringBack', id);
  await world.watch(60_000);
  expect(column(world, 'name').filter((name) => name === 'Person 5')).toHaveLength(1);
});

test("columns that were moved, renamed, inserted or deleted are followed, and the user's own are left alone", async () => {
  changeList(world, (tab) => tab.deleteColumns(5, 1));
  typeInList(world, 1, 3, 'Employer');
  changeList(world, (tab) => tab.insertColumns(1, 1));
  typeInList(world, 1, 2, 'My notes');
  typeInList(world, 3, 2, 'Call her');
  await arrive(world, people('2', { id: '22', title: 'Chef' }), into(world));
  const [heads = []] = shown(world);
  expect(heads.slice(0, 5)).toEqual(['name', 'My notes', 'title', 'Employer', 'linkedin_url']);
  expect(heads).not.toContain('score');
  expect(column(world, 'My notes').filter((note) => note !== '')).toEqual(['Call her']);
  expect(column(world, 'Employer').at(-1)).toBe('Company of 22');
  expect(column(world, 'title').at(-1)).toBe('Chef');
});

test('where more than 30 % are gone, it asks before it writes, and goes on as it is told', async () => {
  changeList(world, (tab) => tab.deleteRows(2, 8));
  const before = shown(world);
  const { id, progress } = await run(world, people('1', '21'), into(world));
  expect(progress).toMatchObject({ kind: 'failed', question: { kind: 'many-gone' } });
  expect(shown(world)).toEqual(before);
  await world.call('answerDelivery', id, { kind: 'go-on' });
  await world.watch(60_000);
  expect((await world.view(id)).progress).toMatchObject({ kind: 'done', delivery: { new: 1, deleted: 1 } });
});

test('people of a tab that is left out do not arrive, and Sixtyfour is told', async () => {
  const { done } = await arrive(world, people('1', '2', '30'), { leaveOut: [listTab(world).id] });
  expect(done).toMatchObject({ rows: 1, delivery: { new: 1, leftOut: 2 } });
  expect(world.sixtyfour.searches.at(-1)?.leftOut).toHaveLength(20);
});

// The search began on 18 February at 10 in the morning, in UTC: half a day further east it is the 19th by then, and half
// a day further west it is the 17th.
test.each([
  ['Pacific/Kiritimati', '2026-02-19'],
  ['Pacific/Pago_Pago', '2026-02-18'],
])(
  'days stay what they are when the spreadsheet moves to %s, and nobody was seen before that',
  async (zone, today) => {
    await arrive(world, people('1', { id: '2', title: 'Chef' }), into(world));
    const firstSeen = column(world, 'First seen');
    expect(new Set(firstSeen)).toEqual(new Set(['2026-02-18']));
    world.spreadsheet.timeZone = zone;
    const { done } = await arrive(world, people('1', '2', '21'), into(world));
    expect(done).toMatchObject({
      delivery: { new: 1, changed: 1, known: 1 },
      verification: { kind: 'verified' },
    });
    expect(column(world, 'First seen').slice(0, -1)).toEqual(firstSeen);
    expect(column(world, 'Last seen').slice(0, 3)).toEqual([today, today, '2026-02-18']);
    expect(column(world, 'title').slice(0, 3)).toEqual(['Baker', 'Baker', 'Baker']);
  },
);
