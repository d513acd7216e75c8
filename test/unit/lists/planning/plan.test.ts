import { shortFingerprint } from '../../../../src/lists/recognising/fingerprint';
import { deliver, type ListWorld, listOf, planFor, type Records } from '../../../support/list-world';

const HEADER = ['Name', 'LinkedIn', 'Title'];
const person = (name: string, title = 'Engineer') => [name, `https://www.linkedin.com/in/${name}-roe`, title];
const NAMES = ['ada', 'bo', 'cleo', 'dina', 'eli', 'fay', 'gus', 'hal', 'ida', 'jo'];
const FILE: Records = [HEADER, ...NAMES.map((name) => person(name))];

/** With the row of somebody made another, or taken out. */
function having(records: Records, name: string, to: readonly string[] | null): Records {
  return records.flatMap((row) => (row[0] !== name ? [row] : to === null ? [] : [to]));
}

const edited = (world: ListWorld, change: (values: Records) => Records): ListWorld => ({
  ...world,
  values: change(world.values),
});

/** The status of the one whom the first delivery brought as number `at`. */
const statusOf = ({ memory }: ListWorld, at: number) => Array.from(memory.people.values())[at]?.status;

test('knows everybody again and has nothing to write', () => {
  const plan = planFor(listOf(FILE), [HEADER, ...FILE.slice(1).reverse()]);
  expect(plan).toMatchObject({
    newRows: [],
    changes: [],
    delivery: { new: 0, changed: 0, known: 10, deleted: 0 },
  });
});

test('knows somebody by another spelling of the address', () => {
  const bo = ['bo', 'http://de.linkedin.com/in/BO-roe/?trk=x', 'Engineer'];
  expect(planFor(listOf(FILE), having(FILE, 'bo', bo))).toMatchObject({ newRows: [], delivery: { new: 0 } });
});

test('adds who is new, once each, in the order of the file', () => {
  const { world, plan } = deliver(listOf(FILE), [
    HEADER,
    person('zoe'),
    ...FILE.slice(1),
    person('kim'),
    person('zoe'),
  ]);
  expect(plan.delivery).toMatchObject({ new: 2, known: 11 });
  expect(world.values.slice(11).map(([name]) => name)).toEqual(['zoe', 'kim']);
  expect([statusOf(world, 9), statusOf(world, 10)]).toEqual(['', 'new']);
  expect(deliver(world, FILE).plan.delivery).toMatchObject({ new: 0, known: 10 });
});

test('takes a change over where nobody has touched the cell', () => {
  const { world, plan } = deliver(listOf(FILE), having(FILE, 'bo', person('bo', 'Director')));
  expect(plan.changes).toEqual([
    { row: 2, column: 2, now: 'Director', before: 'Engineer', kind: 'taken-over' },
  ]);
  expect(plan.delivery).toMatchObject({ changed: 1, known: 9 });
  expect(world.values[2]).toEqual(person('bo', 'Director'));
  expect([statusOf(world, 0), statusOf(world, 1)]).toEqual(['', 'changed']);
  expect(statusOf(deliver(world, world.values).world, 1)).toBe('');
});

test('keeps what its user has made of a cell, and tells a change of it once', () => {
  const touched = edited(listOf(FILE), (values) => having(values, 'bo', person('bo', 'Call her')));
  const changed = having(FILE, 'bo', person('bo', 'Director'));
  const first = deliver(touched, changed);
  expect(first.plan.changes).toMatchObject([{ before: 'Call her', now: 'Director', kind: 'kept' }]);
  expect(first.world.values[2]).toEqual(person('bo', 'Call her'));
  expect(deliver(first.world, changed).plan).toMatchObject({ changes: [], delivery: { changed: 0 } });
});

test('leaves a cell empty that its user has emptied, and one full of which the file says nothing now', () => {
  const emptied = edited(listOf(FILE), (values) => having(values, 'bo', person('bo', '')));
  expect(deliver(emptied, having(FILE, 'bo', person('bo', 'Director'))).world.values[2]).toEqual(
    person('bo', ''),
  );
  const told = deliver(emptied, having(FILE, 'bo', person('bo', 'Director'))).world;
  expect(deliver(told, having(FILE, 'bo', person('bo', 'Director'))).plan.changes).toEqual([]);
  const silent = deliver(listOf(FILE), having(FILE, 'bo', person('bo', '')));
  expect(silent.plan).toMatchObject({ changes: [], delivery: { changed: 0 } });
  expect(silent.world.values[2]).toEqual(person('bo'));
  const column = FILE.map((row) => row.slice(0, 2));
  for (const world of [silent.world, deliver(silent.world, column).world])
    expect(deliver(world, having(FILE, 'bo', person('bo', 'Director'))).world.values[2]?.[2]).toBe(
      'Director',
    );
});

test('takes one change after the other over, to the last row of the file', () => {
  let world = listOf(FILE);
  for (const title of ['Director', 'Chair']) {
    const next = deliver(world, having(FILE, 'jo', person('jo', title)));
    expect(next.plan).toMatchObject({ changes: [{ row: 10, kind: 'taken-over' }], delivery: { changed: 1 } });
    world = next.world;
  }
  expect(world.values[10]).toEqual(person('jo', 'Chair'));
});

test('takes a change over into each row of somebody who is there twice', () => {
  const twice = edited(listOf(FILE), (values) => [...values, person('bo')]);
  const { world } = deliver(twice, having(FILE, 'bo', person('bo', 'Director')));
  expect([world.values[2], world.values[11]]).toEqual(Array(2).fill(person('bo', 'Director')));
});

test('counts a change that its user has made already, and has nothing to write for it', () => {
  const mine = edited(listOf(FILE), (values) => having(values, 'bo', person('bo', 'Director')));
  const { plan } = deliver(mine, having(FILE, 'bo', person('bo', 'Director')));
  expect(plan).toMatchObject({ changes: [], delivery: { changed: 1, known: 9 } });
});

test('remembers of somebody new that the file had nothing for a cell, and fills it later', () => {
  const { world } = deliver(listOf(FILE), [...FILE, person('zoe', '')]);
  const later = deliver(world, [...FILE, person('zoe', 'Director')]);
  expect(later.plan.changes).toMatchObject([{ row: 11, before: '', now: 'Director', kind: 'taken-over' }]);
});

test('counts every cell as the user’s where nobody knows what was delivered', () => {
  const changed = having(FILE, 'bo', person('bo', 'Director'));
  const { world } = deliver(listOf(FILE, false), changed);
  expect(world.values).toEqual(FILE);
  const later = deliver(world, having(FILE, 'bo', person('bo', 'Chair')));
  expect(later.world.values[2]).toEqual(person('bo'));
  expect(later.plan).toMatchObject({ changes: [{ now: 'Chair', kind: 'kept' }], delivery: { changed: 1 } });
});

test('does not bring back who was deleted, until told to', () => {
  const without = edited(listOf(FILE), (values) => having(values, 'bo', null));
  const { world, plan } = deliver(without, FILE);
  expect(plan).toMatchObject({ newRows: [], delivery: { deleted: 1, known: 9 } });
  const again = deliver(world, FILE);
  expect(again.plan).toMatchObject({ newRows: [], delivery: { deleted: 1, known: 9 } });
  const back = deliver(again.world, FILE, { bringsBack: true });
  expect(back.plan).toMatchObject({ newRows: [1], delivery: { new: 1, deleted: 0 } });
  expect(deliver(back.world, FILE).plan.delivery).toMatchObject({ known: 10, deleted: 0 });
});

test('calls somebody missing after two deliveries of the same search without them, and found again when found', () => {
  const without = having(FILE, 'bo', null);
  const once = deliver(listOf(FILE), without).world;
  expect(statusOf(once, 1)).toBe('');
  const other = deliver(once, without, { query: shortFingerprint('other') }).world;
  expect(statusOf(other, 1)).toBe('');
  const cut = deliver(other, without, { countsMissing: false }).world;
  expect(statusOf(cut, 1)).toBe('');
  const { world: twice, plan } = deliver(cut, without);
  expect(statusOf(twice, 1)).toBe('missing');
  expect(plan.delivery.missing).toBe(1);
  expect(deliver(twice, without).plan.delivery.missing).toBe(0);
  expect(statusOf(deliver(twice, FILE).world, 1)).toBe('');
});

test('does not count the same run of a search twice', () => {
  const without = having(FILE, 'bo', null);
  const once = deliver(listOf(FILE), without, { run: 'one' }).world;
  expect(statusOf(deliver(once, without, { run: 'one' }).world, 1)).toBe('');
  expect(statusOf(deliver(once, without, { run: 'two' }).world, 1)).toBe('missing');
});

test('asks when more than 30 % are gone at once, and goes on when told', () => {
  const keeping = (count: number) => edited(listOf(FILE), (values) => values.slice(0, count + 1));
  expect(planFor(keeping(7), FILE)).toMatchObject({ kind: 'plan', delivery: { deleted: 3 } });
  expect(planFor(keeping(6), FILE)).toEqual({ kind: 'many-gone', gone: 4, of: 10 });
  const { world, plan } = deliver(keeping(6), FILE, { goesOn: true });
  expect(plan.delivery).toMatchObject({ known: 6, deleted: 4 });
  expect(planFor(world, FILE).kind).toBe('plan');
  const fewer = edited(world, (values) => values.slice(0, 4));
  expect(planFor(fewer, FILE)).toEqual({ kind: 'many-gone', gone: 3, of: 6 });
  const seven = deliver(keeping(7), FILE).world;
  expect(
    planFor(
      edited(seven, (values) => values.slice(0, 5)),
      FILE,
    ),
  ).toEqual({
    kind: 'many-gone',
    gone: 3,
    of: 7,
  });
});

test.each([
  [2, 1, 'plan'],
  [3, 2, 'many-gone'],
])('of %p people, %p who are gone make it: %s', (count, gone, kind) => {
  const few = FILE.slice(0, count + 1);
  const world = edited(listOf(few), (values) => values.slice(0, count + 1 - gone));
  expect(planFor(world, few).kind).toBe(kind);
});

test('stops where the file does not say who is who', () => {
  expect(
    planFor(listOf(FILE), [
      ['Name', 'Title'],
      ['kim', 'Engineer'],
    ]),
  ).toEqual({ kind: 'no-key' });
  const keyless = edited(listOf(FILE), (values) => values.map(([name = '', , title = '']) => [name, title]));
  expect(planFor(keyless, FILE)).toEqual({ kind: 'no-key' });
});

test('follows columns that were moved or renamed, and leaves deleted ones away', () => {
  const changed = having(FILE, 'bo', person('bo', 'Director'));
  const moved = edited(listOf(FILE), (values) => values.map(([a = '', b = '', c = '']) => [c, 'mine', b, a]));
  expect(deliver(moved, changed).world.values[2]?.slice(0, 2)).toEqual(['Director', 'mine']);
  const renamed = edited(listOf(FILE), ([, ...rows]) => [['Who', 'Profile', 'Job'], ...rows]);
  expect(deliver(renamed, changed).world.values[2]?.[2]).toBe('Director');
  const deleted = edited(listOf(FILE), (values) => values.map((row) => row.slice(0, 2)));
  const { world, plan } = deliver(deleted, [...changed, person('kim')]);
  expect(plan.changes).toEqual([]);
  expect(world.values[11]).toEqual(person('kim').slice(0, 2));
});

test('adds a new column of the file, beside a user’s of the same name', () => {
  const mine = edited(listOf(FILE), (values) =>
    values.map((row, at) => [...row, at === 0 ? 'Score' : 'mine']),
  );
  const wider = FILE.map((row, at) => [...row, at === 0 ? 'Score' : 'high']);
  const { world } = deliver(mine, wider);
  expect(world.values[0]).toEqual([...HEADER, 'Score', 'Score (Sixtyfour)']);
  expect(world.values[3]).toEqual([...person('cleo'), 'mine', 'high']);
});

test('takes over what changes in a column that came later, though it held nothing at first', () => {
  const scored = (score: string) =>
    FILE.map((row, at) => [...row, at === 0 ? 'Score' : row[0] === 'bo' ? score : 'high']);
  const first = deliver(listOf(FILE), scored('')).world;
  const later = deliver(first, scored('low'));
  expect(later.plan.changes).toMatchObject([{ row: 2, column: 3, now: 'low', kind: 'taken-over' }]);
  expect(
    deliver(
      first,
      FILE.map((row, at) => [...row, at === 0 ? 'Score' : 'low']),
    ).plan.changes,
  ).toHaveLength(10);
});

test('tells rows without a key apart by all they hold', () => {
  const many = Array.from({ length: 40 }, (_, at) => person(`p${at}`));
  const list = listOf([HEADER, ...many, ['kim', '', 'Engineer']]);
  const { plan } = deliver(list, [HEADER, ...many, ['kim', '', 'Engineer'], ['kim', '', 'Chair']]);
  expect(plan.delivery).toMatchObject({ new: 1, known: 41 });
});

test('tells them apart by what is left, where its user has deleted a column', () => {
  const many = Array.from({ length: 40 }, (_, at) => person(`p${at}`));
  const file = [HEADER, ...many, ['kim', '', 'Engineer']];
  const less = edited(listOf(file), (values) => values.map((row) => row.slice(0, 2)));
  expect(planFor(less, file)).toMatchObject({ newRows: [], delivery: { new: 0, known: 41 } });
});
