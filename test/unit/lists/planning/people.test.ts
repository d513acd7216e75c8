import { cellOf, type Person, UNKNOWN_CELL } from '../../../../src/lists/memory/person';
import { fingerprint, shortFingerprint } from '../../../../src/lists/recognising/fingerprint';
import { deliver, type ListWorld, listOf, type Records } from '../../../support/list-world';

const HEADER = ['Name', 'LinkedIn', 'Title'];
const person = (name: string, title = 'Engineer') => [name, `https://www.linkedin.com/in/${name}-roe`, title];
const FILE: Records = [HEADER, ...['ada', 'bo', 'cleo', 'dina'].map((name) => person(name))];
const WITHOUT_BO = FILE.filter(([name]) => name !== 'bo');
const WITH_ZOE = [...FILE, person('zoe')];
/** Of the first search, of another, and the day of the first delivery. */
const [FIRST, OTHER, DAY] = [shortFingerprint('first'), shortFingerprint('other'), 46_000];

const keyOf = (name: string) => fingerprint(`in:${name}-roe`);
const of = ({ memory }: ListWorld, name: string) => memory.people.get(keyOf(name));

/** With something remembered of bo made another. */
function having(world: ListWorld, changes: Partial<Person>): ListWorld {
  const people = Array.from(world.memory.people.values(), (one) =>
    one.key === keyOf('bo') ? { ...one, ...changes } : one,
  );
  return { ...world, memory: { ...world.memory, people: new Map(people.map((one) => [one.key, one])) } };
}

test('who is new is remembered from that day on; who was in a row of the user’s own is not called new', () => {
  const { world } = deliver(listOf(FILE), WITH_ZOE, { today: DAY + 7, query: OTHER });
  const zoe = {
    key: keyOf('zoe'),
    firstSeen: DAY + 7,
    lastSeen: DAY + 7,
    status: 'new',
    isDeleted: false,
    foundBy: [{ query: OTHER, misses: 0 }],
    cells: person('zoe').map(shortFingerprint).join(''),
  };
  expect(of(world, 'zoe')).toEqual(zoe);
  const mine = { ...listOf(FILE), values: WITH_ZOE };
  const { world: after, plan } = deliver(mine, WITH_ZOE, { today: DAY + 7 });
  expect(of(after, 'zoe')).toMatchObject({ firstSeen: DAY + 7, status: '', isDeleted: false });
  expect(plan.delivery).toMatchObject({ new: 0, known: 5 });
});

test('who is found again was missed by nobody, and found by this search last', () => {
  const missed = having(listOf(FILE), {
    foundBy: [
      { query: FIRST, misses: 1 },
      { query: OTHER, misses: 1 },
    ],
  });
  const { world } = deliver(missed, FILE, { query: FIRST, today: DAY + 7 });
  expect(of(world, 'bo')).toMatchObject({
    firstSeen: DAY,
    lastSeen: DAY + 7,
    foundBy: [
      { query: OTHER, misses: 0 },
      { query: FIRST, misses: 0 },
    ],
  });
});

test('nobody was seen last before they were', () => {
  expect(of(deliver(listOf(FILE), FILE, { today: DAY - 7 }).world, 'bo')?.lastSeen).toBe(DAY);
});

test('who was new in a delivery still is when that delivery goes on, and no longer after the next', () => {
  const { world } = deliver(listOf(FILE), WITH_ZOE, { attempt: 'one' });
  const on = deliver(world, WITH_ZOE, { attempt: 'one' }).world;
  expect(of(on, 'zoe')?.status).toBe('new');
  expect(of(deliver(on, WITH_ZOE, { attempt: 'two' }).world, 'zoe')?.status).toBe('');
});

describe('Who is not found', () => {
  const misses = (world: ListWorld) => of(world, 'bo')?.foundBy.map((one) => one.misses);

  test('is missed once by a delivery that is carried out again', () => {
    const { world } = deliver(listOf(FILE), WITHOUT_BO, { attempt: 'one' });
    expect(misses(world)).toEqual([1]);
    expect(misses(deliver(world, WITHOUT_BO, { attempt: 'one' }).world)).toEqual([1]);
    expect(misses(deliver(world, WITHOUT_BO, { attempt: 'two' }).world)).toEqual([2]);
  });

  test('is missed by a run of this search, though one of another bore the same name', () => {
    const { world } = deliver(listOf(FILE), FILE, { query: OTHER, run: 'run' });
    expect(misses(deliver(world, WITHOUT_BO, { query: FIRST, run: 'run' }).world)).toEqual([1, 0]);
  });

  test('is missing where one of several searches missed them twice', () => {
    const found = having(listOf(FILE), {
      foundBy: [
        { query: FIRST, misses: 1 },
        { query: OTHER, misses: 0 },
      ],
    });
    expect(of(deliver(found, WITHOUT_BO).world, 'bo')?.status).toBe('missing');
  });

  test('stays missing where that is all that is known', () => {
    const missing = having(listOf(FILE), { status: 'missing', foundBy: [] });
    const { world, plan } = deliver(missing, WITHOUT_BO);
    expect(of(world, 'bo')?.status).toBe('missing');
    expect(plan.delivery.missing).toBe(0);
  });

  test('has nothing in a column that came later', () => {
    const wider = WITHOUT_BO.map((row, at) => [...row, at === 0 ? 'Score' : 'high', at === 0 ? 'Rank' : '1']);
    const bo = of(deliver(listOf(FILE), wider).world, 'bo');
    expect(bo && [2, 3, 4].map((column) => cellOf(bo, column))).toEqual([
      shortFingerprint('Engineer'),
      UNKNOWN_CELL,
      UNKNOWN_CELL,
    ]);
    expect(bo?.cells).toHaveLength(5 * UNKNOWN_CELL.length);
  });
});

describe('Who was deleted', () => {
  let deleted: ListWorld;
  beforeEach(() => {
    deleted = deliver({ ...listOf(FILE), values: WITHOUT_BO }, WITHOUT_BO).world;
  });

  test('stays so while nobody finds them, and when somebody does', () => {
    expect(of(deleted, 'bo')?.isDeleted).toBe(true);
    expect(of(deliver(deleted, WITHOUT_BO).world, 'bo')?.isDeleted).toBe(true);
    expect(of(deliver(deleted, FILE).world, 'bo')).toMatchObject({ isDeleted: true, status: '' });
    expect(of(deleted, 'ada')?.isDeleted).toBe(false);
  });

  test('is new once more when brought back', () => {
    const { world } = deliver(deleted, FILE, { bringsBack: true });
    expect(of(world, 'bo')).toMatchObject({ isDeleted: false, status: 'new', firstSeen: DAY });
  });

  test('is nobody who is missing', () => {
    const { plan } = deliver(having(deleted, { foundBy: [{ query: FIRST, misses: 1 }] }), WITHOUT_BO);
    expect(plan.delivery.missing).toBe(0);
  });
});
