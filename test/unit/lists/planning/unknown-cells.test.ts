import type { Planned } from '../../../../src/lists/planning/plan';
import { deliver, type ListWorld, listOf, planFor, type Records } from '../../../support/list-world';

// What is not known of a list's cells, and what a killed delivery has left in them.

const HEADER = ['Name', 'LinkedIn', 'Title'];
const person = (name: string, title = 'Engineer') => [name, `https://www.linkedin.com/in/${name}-roe`, title];
const NAMES = ['ada', 'bo', 'cleo', 'dina', 'eli', 'fay', 'gus', 'hal', 'ida', 'jo'];
const FILE: Records = [HEADER, ...NAMES.map((name) => person(name))];

const edited = (world: ListWorld, change: (values: Records) => Records): ListWorld => ({
  ...world,
  values: change(world.values),
});

const changesOf = (planned: Planned) => (planned.kind === 'plan' ? planned.changes : []);

describe('Of a cell of which nobody knows what was delivered', () => {
  const titled = (records: Records, title: string) => records.with(2, person('bo', title));
  const nothingToTell = { changes: [], delivery: { changed: 0 } };

  test('nothing is told while it is empty, whatever the files say', () => {
    const first = deliver(listOf(titled(FILE, ''), false), titled(FILE, 'Director'));
    expect(first.plan).toMatchObject(nothingToTell);
    expect(deliver(first.world, titled(FILE, 'Chair')).plan).toMatchObject(nothingToTell);
  });

  test('nothing is told when a file says something for the first time', () => {
    const first = deliver(listOf(FILE, false), titled(FILE, ''));
    expect(first.plan).toMatchObject(nothingToTell);
    expect(deliver(first.world, titled(FILE, 'Director')).plan).toMatchObject(nothingToTell);
  });

  test('nothing is told after a file without its column, either', () => {
    const narrow = FILE.map((row) => row.slice(0, 2));
    const { world } = deliver(listOf(FILE, false), narrow);
    expect(deliver(world, titled(FILE, 'Director')).plan).toMatchObject(nothingToTell);
  });

  test('what one of two rows holds counts as the user’s', () => {
    const twice = edited(listOf(titled(FILE, ''), false), (values) => [...values, person('bo', 'Mine')]);
    const first = deliver(twice, titled(FILE, 'Director'));
    expect(first.plan).toMatchObject(nothingToTell);
    expect(deliver(first.world, titled(FILE, 'Chair')).plan.delivery.changed).toBe(1);
  });

  test('it is filled where a killed delivery left it empty, and from then on known', () => {
    const killed = listOf(titled(FILE, ''), false);
    const { world, plan } = deliver(killed, titled(FILE, 'Director'), { isResumed: true });
    expect(plan.changes).toEqual([{ row: 2, column: 2, now: 'Director', before: '', kind: 'fill' }]);
    expect(deliver(world, titled(FILE, 'Chair')).plan.changes).toMatchObject([{ kind: 'taken-over' }]);
    const filled = deliver(listOf(titled(FILE, 'Mine'), false), titled(FILE, 'Director'), {
      isResumed: true,
    });
    expect(filled.plan).toMatchObject(nothingToTell);
  });
});

describe('When a killed delivery goes on', () => {
  const wider = (score: (at: number) => string) =>
    FILE.map((row, at) => [...row, at === 0 ? 'Score' : score(at)]);
  const half = (header: string) => {
    const cells = wider((at) => (at < 6 ? 'high' : ''));
    return edited(listOf(FILE), () => cells.map((row, at) => (at === 0 ? row.with(3, header) : row)));
  };

  test('a row that it wrote is as new as one that it had not written', () => {
    const written = edited(listOf(FILE), (values) => [...values, person('zoe')]);
    const file = [...FILE, person('zoe'), person('kim')];
    expect(planFor(written, file, { isResumed: true })).toMatchObject({
      newRows: [11],
      delivery: { new: 2, known: 10 },
    });
    expect(planFor(written, file)).toMatchObject({ newRows: [11], delivery: { new: 1, known: 11 } });
    expect(planFor(listOf(FILE), FILE, { isResumed: true })).toMatchObject({
      delivery: { new: 0, known: 10 },
    });
  });

  test('a column that it was adding is filled to the end', () => {
    const begun = { isResumed: true, begunLabels: ['Score'] };
    const plan = planFor(
      half('Score'),
      wider(() => 'high'),
      begun,
    );
    expect(plan).toMatchObject({ columns: [{}, {}, {}, { name: 'Score', label: 'Score' }] });
    expect(changesOf(plan).map(({ row, kind }) => [row, kind])).toEqual(
      [6, 7, 8, 9, 10].map((row) => [row, 'fill']),
    );
    const inFront = edited(half('Score'), (values) =>
      values.map(([a = '', b = '', c = '', d = '']) => [d, a, b, c]),
    );
    const again = planFor(
      inFront,
      wider(() => 'high'),
      begun,
    );
    expect(changesOf(again).map(({ row }) => row)).toEqual([6, 7, 8, 9, 10]);
  });

  test('a user’s column that looks like it is left alone', () => {
    const plan = planFor(
      half('Score'),
      wider(() => 'high'),
      { isResumed: true },
    );
    expect(plan).toMatchObject({ columns: [{}, {}, {}, { name: 'Score', label: 'Score (Sixtyfour)' }] });
    expect(changesOf(plan)).toHaveLength(10);
  });
});
