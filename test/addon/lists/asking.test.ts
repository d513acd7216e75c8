// A delivery that would have to guess asks instead: nothing is written, nothing is lost, and each answer does what it says.
import {
  arrive,
  changeList,
  column,
  crowd,
  HEADER,
  into,
  listTab,
  listWorld,
  namesOf,
  people,
  run,
  shown,
  tabTitled,
} from '../../support/lists';
import type { World } from '../../support/world';

let world: World;
beforeEach(async () => {
  world = await listWorld();
  await arrive(world, people(...crowd(1, 10)), { query: 'Bakers in Graz' });
});
afterEach(() => world.close());

async function decide(id: string, answer: Parameters<typeof world.call<'answerDelivery'>>[2]) {
  await world.call('answerDelivery', id, answer);
  await world.watch(60_000);
  return (await world.view(id)).progress;
}

test('a list that was deleted: the results can go to a new tab', async () => {
  const destination = into(world);
  const id = await world.start({ ...destination, query: 'Bakers in Linz' });
  world.spreadsheet.deleteTab(listTab(world).id);
  await world.watch(60_000);
  const { progress } = await world.view(id);
  expect(progress).toMatchObject({ kind: 'failed', question: { kind: 'tab-gone', answers: ['new-tab'] } });
  expect(world.resultTabs).toHaveLength(0);
  expect(await decide(id, { kind: 'new-tab' })).toMatchObject({
    kind: 'done',
    verification: { kind: 'verified' },
  });
  expect(tabTitled(world, 'Bakers in Linz')).not.toBeNull();
  expect(world.sixtyfour.searches).toHaveLength(2);
});

test('a protected list: the results join it once it is open again', async () => {
  changeList(world, (tab) => {
    tab.protection = { kind: 'editors', emails: ['owner@example.com'] };
  });
  const before = shown(world);
  const { id, progress } = await run(world, people('3', '11'), into(world));
  expect(progress).toMatchObject({
    kind: 'failed',
    question: { kind: 'protected', answers: ['try-again', 'new-tab'] },
  });
  expect(await decide(id, { kind: 'try-again' })).toMatchObject({
    kind: 'failed',
    question: { kind: 'protected' },
  });
  expect(shown(world)).toEqual(before);
  changeList(world, (tab) => {
    tab.protection = { kind: 'open' };
  });
  expect(await decide(id, { kind: 'try-again' })).toMatchObject({
    kind: 'done',
    delivery: { new: 1, known: 1 },
  });
  expect(column(world, 'name')).toEqual(namesOf(...crowd(1, 11)));
});

test('a range that is protected where results would go is asked about, too', async () => {
  const area = { row: 2, column: 1, rows: 20, columns: 2 };
  changeList(world, (tab) => {
    tab.overlays = [{ kind: 'protection', area, emails: ['owner@example.com'] }];
  });
  const { progress } = await run(world, people('11'), into(world));
  expect(progress).toMatchObject({ kind: 'failed', question: { kind: 'protected' } });
  expect(column(world, 'name')).toEqual(namesOf(...crowd(1, 10)));
});

test('nothing that tells people apart: a column that the user names does', async () => {
  const nameless = (...ids: readonly string[]) => [
    ['stall', 'goods'],
    ...ids.map((id) => [`Stall no. ${id}, by the river`, Number(id) % 2 === 0 ? 'Bread' : 'Cakes']),
  ];
  const { id: first } = await arrive(world, nameless(...crowd(1, 8)), { query: 'Stalls' });
  const tab = world.resultTabs.find(({ title }) => title === 'Stalls');
  expect(tab).toBeDefined();
  const sheetId = tab?.id ?? 0;
  const { id, progress } = await run(world, nameless('8', '9'), { destination: { kind: 'list', sheetId } });
  expect(progress).toMatchObject({
    kind: 'failed',
    question: { kind: 'no-key', answers: ['column', 'try-again', 'new-tab'], columns: ['stall', 'goods'] },
  });
  await world.call('chooseColumn', sheetId, 'stall');
  expect(await decide(id, { kind: 'column', column: 'stall' })).toMatchObject({
    kind: 'done',
    delivery: { new: 1, known: 1 },
  });
  expect(shown(world, tab).map((row) => row[0])).toEqual([
    'stall',
    ...crowd(1, 9).map((one) => `Stall no. ${one}, by the river`),
  ]);
  expect(first).not.toBe(id);
});

test("the key's column was deleted: asked, and answered by its return", async () => {
  const links = column(world, 'linkedin_url');
  const at = HEADER.indexOf('linkedin_url') + 1;
  changeList(world, (tab) => {
    tab.deleteColumns(at, 1);
    tab.deleteColumns(1, 1);
  });
  const { id, progress } = await run(world, people('1', '11'), into(world));
  expect(progress).toMatchObject({ kind: 'failed', question: { kind: 'no-key' } });
  const { id: sheetId } = listTab(world);
  changeList(world, (tab) => tab.insertColumns(2, 1));
  world.spreadsheet.typedRows(sheetId, 1, 3, [['linkedin_url'], ...links.map((link) => [link])]);
  expect(await decide(id, { kind: 'try-again' })).toMatchObject({
    kind: 'done',
    delivery: { new: 1, known: 1 },
  });
  expect(column(world, 'linkedin_url')).toHaveLength(11);
});

test('an answer that a question does not have is refused, and the same answer twice is one', async () => {
  changeList(world, (tab) => tab.deleteRows(2, 6));
  const { id } = await run(world, people('1', '11'), into(world));
  await expect(world.call('answerDelivery', id, { kind: 'column', column: 'name' })).rejects.toThrow(
    'This cannot be decided that way.',
  );
  await Promise.all([
    world.call('answerDelivery', id, { kind: 'go-on' }),
    world.call('answerDelivery', id, { kind: 'go-on' }),
  ]);
  await world.watch(60_000);
  expect(column(world, 'name')).toEqual(namesOf(...crowd(7, 11)));
});
