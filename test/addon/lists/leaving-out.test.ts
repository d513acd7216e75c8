// People and companies whom the user has already, left out of a search: told to Sixtyfour, and left out here in any case.
import { arrive, column, crowd, into, listTab, listWorld, people, shown } from '../../support/lists';
import type { World } from '../../support/world';

let world: World;
beforeEach(async () => {
  world = await listWorld();
});
afterEach(() => world.close());

const leftOut = () => world.sixtyfour.searches.at(-1)?.leftOut ?? [];

test('a list can be filled from a search that leaves out whom another tab has', async () => {
  await arrive(world, people(...crowd(1, 6)), { query: 'Bakers in Graz' });
  const list = into(world);
  await arrive(world, people('20', '21'), { query: 'Our customers' });
  const customers = world.resultTabs.find(({ title }) => title === 'Our customers')?.id ?? 0;
  const { done } = await arrive(world, people('6', '7', '20', '21'), { ...list, leaveOut: [customers] });
  expect(done.delivery).toEqual({ new: 1, changed: 0, known: 1, deleted: 0, missing: 0, leftOut: 2 });
  expect(column(world, 'name')).toEqual(crowd(1, 7).map((id) => `Person ${id}`));
  expect(leftOut()).toEqual(['person-21', 'person-20']);
});

test("Sixtyfour is told 1,000 at most, those seen last first, of the user's own table as well", async () => {
  const own = world.spreadsheet.addTab({ title: 'CRM' });
  const rows = crowd(1, 1200).map((id) => [
    `Person ${id}`,
    `at.linkedin.com/in/Person-${id}/?locale=de`,
    Number(id) === 7 ? '2026-02-17' : '2025-01-01',
  ]);
  world.spreadsheet.change(own, (tab) => tab.insertRows(1000, 300));
  world.spreadsheet.typedRows(own.id, 1, 1, [['Contact', 'Profile', 'Last seen'], ...rows]);
  const { done } = await arrive(world, people('7', '1200', '1201'), { leaveOut: [own.id] });
  expect(done).toMatchObject({ rows: 1, delivery: { new: 1, leftOut: 2 } });
  expect(leftOut()).toHaveLength(1000);
  expect(leftOut().slice(0, 3)).toEqual(['person-7', 'person-1200', 'person-1199']);
  expect(shown(world, own)).toHaveLength(1201);
});

test.each([400, 422] as const)(
  'where Sixtyfour refuses the field with %s, the search starts without it',
  async (status) => {
    await arrive(world, people('1', '2'), { query: 'Bakers in Graz' });
    world.sixtyfour.addFault({ kind: 'refused-field', on: 'start', field: 'exclude_entity_ids', status });
    const { done } = await arrive(world, people('2', '3'), { leaveOut: [listTab(world).id] });
    expect(done).toMatchObject({ rows: 1, delivery: { new: 1, leftOut: 1 } });
    expect(world.sixtyfour.searches).toHaveLength(2);
    expect(leftOut()).toEqual([]);
  },
);

test('companies are told apart by their LinkedIn pages and domains, in whichever column these are', async () => {
  const firms = (...some: readonly (readonly string[])[]) => [['firm', 'website', 'linkedin'], ...some];
  const page = (name: string) => `https://www.linkedin.com/company/${name}`;
  await arrive(
    world,
    firms(
      ['A Sample', 'https://www.a-sample.example.com', page('a-sample')],
      ['B', 'b.example.com', page('b')],
    ),
    { mode: 'company', query: 'Bakeries in Graz' },
  );
  const { done } = await arrive(
    world,
    firms(
      ['A Sample Ltd', 'a-sample.example.com', 'linkedin.com/company/A-Sample/about'],
      ['C', 'c.example.com', page('c')],
    ),
    { mode: 'company', ...into(world) },
  );
  expect(done.delivery).toEqual({ new: 1, changed: 1, known: 0, deleted: 0, missing: 0, leftOut: 0 });
  expect(column(world, 'firm')).toEqual(['A Sample Ltd', 'B', 'C']);
  await arrive(
    world,
    [
      ['name', 'domain'],
      ['B Incorporated', 'https://b.example.com/about'],
      ['D', 'd.example.com'],
    ],
    { mode: 'company', query: 'More bakeries', leaveOut: [listTab(world).id] },
  );
  const more = world.resultTabs.find(({ title }) => title === 'More bakeries');
  expect(shown(world, more).map((row) => row[0])).toEqual(['name', 'D']);
});
