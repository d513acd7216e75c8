// A list that its user has rearranged, coloured and protected in parts: the next delivery finds its way and leaves it so.
import {
  arrive,
  changeList,
  column,
  crowd,
  into,
  listTab,
  listWorld,
  namesOf,
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
  await arrive(world, people(...crowd(1, 12)), { query: 'Bakers in Graz' });
});
afterEach(() => world.close());

const formulas = () => world.spreadsheet.snapshot(listTab(world).id).formulas;

test.each([
  ['grows over the new ones', 0],
  ['is made again where the empty row below was deleted', 1],
])("rows that the user's filter hides stay hidden; it %s", async (_, deleted) => {
  typeInList(world, 4, 2, 'Retired');
  changeList(world, (tab) => {
    tab.hiddenValues = new Map([[2, new Set(['Retired'])]]);
    if (deleted > 0) tab.deleteRows(tab.grid.size.rows, deleted);
  });
  const { done } = await arrive(world, people('2', { id: '3', title: 'Owner' }, '13'), into(world));
  expect(done.delivery).toEqual({ new: 1, changed: 1, known: 1, deleted: 0, missing: 0, leftOut: 0 });
  expect([...listTab(world).hiddenValues]).toEqual([[2, new Set(['Retired'])]]);
  expect(listTab(world).filter).toMatchObject({ row: 1, rows: 15 - deleted });
  expect(column(world, 'title')[2]).toBe('Retired');
});

test('a column with formulas beside the results goes on computing what it did, row by row', async () => {
  typeInList(world, 1, 6, 'Greeting');
  for (let row = 2; row <= 13; row += 1) typeInList(world, row, 6, `="Dear "&A${row}`);
  changeList(world, (tab) => tab.insertRows(13, 2));
  typeInList(world, 15, 1, '=COUNTA(A2:A13)');
  await arrive(world, people('2', '13', '14'), into(world));
  expect(column(world, 'name').slice(0, 14)).toEqual(namesOf(...crowd(1, 14)));
  const at = (shown(world)[0] ?? []).indexOf('Greeting');
  const greetings = formulas().map((row) => row[at] ?? '');
  expect(greetings.slice(1, 13)).toEqual(Array.from({ length: 12 }, (_, index) => `="Dear "&A${index + 2}`));
  expect(greetings.slice(13)).toEqual(greetings.slice(13).map(() => ''));
  // What stands below the list moved down, and nothing was written into it.
  expect(formulas()[16]?.[0]).toMatch(/^=COUNTA\(A2:A1[35]\)$/);
});

test('moved columns, frozen ones, a merged title above and a second row of heads change nothing', async () => {
  changeList(world, (tab) => {
    tab.insertRows(0, 1);
    tab.overlays = [...tab.overlays, { kind: 'merge', area: { row: 1, column: 1, rows: 1, columns: 3 } }];
    tab.frozenRows = 2;
    tab.frozenColumns = 1;
  });
  typeInList(world, 1, 1, 'Everybody whom we know');
  const overlays = listTab(world).overlays.filter(({ kind }) => kind === 'merge');
  const { done } = await arrive(world, people({ id: '5', title: 'Owner' }, '13'), into(world));
  expect(done.delivery).toEqual({ new: 1, changed: 1, known: 0, deleted: 0, missing: 0, leftOut: 0 });
  expect(shown(world)[0]?.[0]).toBe('Everybody whom we know');
  expect(shown(world)[1]?.slice(0, 2)).toEqual(['name', 'title']);
  expect(shown(world)[6]?.slice(0, 2)).toEqual(['Person 5', 'Owner']);
  expect(shown(world)[14]?.[0]).toBe('Person 13');
  expect(listTab(world).overlays.filter(({ kind }) => kind === 'merge')).toEqual(overlays);
  expect([listTab(world).frozenRows, listTab(world).frozenColumns]).toEqual([2, 1]);
});

test('a tab that was renamed and moved is the same list, and its new name is said', async () => {
  world.spreadsheet.renameTab(listTab(world).id, 'Bakers of Styria');
  const tab = listTab(world);
  const { done } = await arrive(world, people('13'), { destination: { kind: 'list', sheetId: tab.id } });
  expect(done.tab).toMatchObject({ title: 'Bakers of Styria' });
  expect(tabTitled(world, 'Bakers of Styria')).toBe(tab);
  world.spreadsheet.moveTab(tab.id, 0);
  await arrive(world, people('14'), { destination: { kind: 'list', sheetId: tab.id } });
  expect(column(world, 'name', tab)).toEqual(namesOf(...crowd(1, 14)));
});

test('notes, drop-downs, rules, groups and protected ranges of others lie where they lay', async () => {
  const note = {
    kind: 'note',
    area: { row: 3, column: 1, rows: 1, columns: 1 },
    text: 'Met in May',
  } as const;
  const rule = {
    kind: 'conditional-format',
    area: { row: 2, column: 5, rows: 12, columns: 1 },
    rule: 'red below 0.3',
  } as const;
  const group = {
    kind: 'row-group',
    area: { row: 5, column: 1, rows: 3, columns: 5 },
    isCollapsed: true,
  } as const;
  const closed = {
    kind: 'protection',
    area: { row: 3, column: 6, rows: 4, columns: 1 },
    emails: ['owner@example.com'],
    description: 'Mine',
  } as const;
  changeList(world, (tab) => {
    tab.overlays = [note, rule, group, closed];
  });
  await arrive(world, people({ id: '3', title: 'Owner' }, '13'), into(world));
  const { overlays } = listTab(world);
  const [noteNow, ruleNow, groupNow] = overlays;
  expect(noteNow).toEqual(note);
  expect(ruleNow).toMatchObject({ kind: 'conditional-format', area: { row: 2, column: 5 } });
  expect(groupNow).toMatchObject({ area: { row: 5, rows: 3 }, isCollapsed: true });
  // Ours were put before it, and it went with its cells.
  expect(overlays[3]).toEqual({ ...closed, area: { ...closed.area, column: 10 } });
  expect(column(world, 'title')[2]).toBe('Owner');
});

test('a list whose every row was deleted is asked about, not refilled', async () => {
  changeList(world, (tab) => tab.deleteRows(2, 12));
  const { progress } = await run(world, people('1', '13'), into(world));
  expect(progress).toMatchObject({ kind: 'failed', question: { kind: 'many-gone' } });
  expect(shown(world)).toHaveLength(1);
});
