import { cellOf, type Memory, type Person, UNKNOWN_CELL } from '../../../../src/lists/memory/person';
import { type Beginning, firstMemory, queryPrint } from '../../../../src/lists/planning/first-memory';
import { contentKey } from '../../../../src/lists/planning/layout';
import { fingerprint, shortFingerprint } from '../../../../src/lists/recognising/fingerprint';
import { type Records, tableOf } from '../../../support/list-world';

const HEADER = ['LinkedIn', 'Name', 'Company'];
const NAMES = ['ada', 'bo', 'cleo', 'dina'];
const person = (name: string) => [`https://www.linkedin.com/in/${name}-roe`, `${name} roe`, 'Example Works'];
const FILE: Records = [HEADER, ...NAMES.map(person)];
const QUERY = shortFingerprint('Bakers in Lyon');
const keyOf = (name: string) => fingerprint(`in:${name}-roe`);

/** Of a tab as its first file left it, which Sixtyfour still has, and that comes again. */
function begin(given: Partial<Beginning> = {}): Memory | null {
  return firstMemory({
    values: FILE,
    table: tableOf(FILE),
    earlier: tableOf(FILE),
    leftSomeOut: false,
    mode: 'people',
    chosen: null,
    day: 46_000,
    query: QUERY,
    dayOf: (cell) => (typeof cell === 'number' ? cell : null),
    ...given,
  });
}

const peopleOf = (memory: Memory | null) => Array.from(memory?.people.values() ?? []);
const keysOf = (memory: Memory | null) => Array.from(memory?.people.keys() ?? []);
const cellsOf = (one: Person | undefined) => one && [0, 1, 2].map((column) => cellOf(one, column));

describe('From the file that its rows came from', () => {
  test('everybody is remembered with what was delivered, once each, deleted or not', () => {
    const twice = [...FILE, person('ada').with(1, 'A. Roe')];
    const memory = begin({ earlier: tableOf(twice), values: FILE.slice(0, 3) });
    expect(memory).toMatchObject({
      key: { by: 'linkedin-profile', label: 'LinkedIn', companyLabel: null },
      columns: HEADER.map((name) => ({ name, label: name })),
      contentColumns: 3,
      own: null,
      attempt: '',
      runs: [],
    });
    expect(keysOf(memory)).toEqual(NAMES.map(keyOf));
    expect(peopleOf(memory)[0]).toEqual({
      key: keyOf('ada'),
      firstSeen: 46_000,
      lastSeen: 46_000,
      status: '',
      isDeleted: false,
      foundBy: [{ query: QUERY, misses: 0 }],
      cells: person('ada').map(shortFingerprint).join(''),
    });
  });

  test('only those are remembered who are in the tab, where some had been left out of it', () => {
    const memory = begin({ values: FILE.slice(0, 3), leftSomeOut: true });
    expect(keysOf(memory)).toEqual(['ada', 'bo'].map(keyOf));
  });

  test('nobody was found by a search that nobody knows any more', () => {
    expect(peopleOf(begin({ query: null })).map(({ foundBy }) => foundBy)).toEqual([[], [], [], []]);
  });

  test('a key is known by its place, whatever its column is called now', () => {
    const renamed = begin({ values: [['Profile', 'Who', 'Company'], ...FILE.slice(1)] });
    expect(renamed?.key.label).toBe('Profile');
    expect(renamed?.columns.map(({ label }) => label)).toEqual(['Profile', 'Name', 'Company']);
  });

  test('so is a name with its company, and no other column', () => {
    const file = [['Name', 'Company', 'Note'], ...FILE.slice(1).map(([, ...cells]) => [...cells, 'x'])];
    const values = [['Full name', 'Employer'], ...FILE.slice(1).map((row) => row.slice(1))];
    const memory = begin({ values, table: tableOf(file), earlier: tableOf(file) });
    expect(memory).toMatchObject({
      key: { by: 'name-and-company', label: 'Full name', companyLabel: 'Employer' },
      columns: [
        { name: 'Name', label: 'Full name' },
        { name: 'Company', label: 'Employer' },
        { name: 'Note', label: 'Note' },
      ],
    });
    expect(memory?.people.size).toBe(4);
  });

  test('a tab whose rows were all deleted has its columns in an order of its own', () => {
    const memory = begin({
      values: [
        ['Name', 'Mine', 'LinkedIn'],
        ['', '', ''],
      ],
    });
    expect(memory).toMatchObject({ key: { by: 'linkedin-profile', label: 'LinkedIn' } });
    expect(keysOf(memory)).toEqual(NAMES.map(keyOf));
  });

  test('headers are found below a title, by those of either file', () => {
    const values = [['My', 'list'], HEADER.with(0, 'Profile'), ...FILE.slice(1)];
    expect(begin({ values })?.key.label).toBe('Profile');
  });
});

describe('From the rows themselves', () => {
  const MINE: Records = [['My list', '', ''], ...FILE, person('bo'), ['', '', ''], ['', 'kim roe', '']];
  const fromRows = (given: Partial<Beginning> = {}) => begin({ earlier: null, ...given });

  test('who is there is remembered once, and whatever is in the cells counts as the user’s', () => {
    const people = peopleOf(fromRows({ values: MINE }));
    expect(people.map(({ key }) => key)).toEqual([
      ...NAMES.map(keyOf),
      contentKey(['', 'kim roe', ''], [0, 1, 2]),
    ]);
    for (const one of people) expect(cellsOf(one)).toEqual(Array(3).fill(UNKNOWN_CELL));
    expect(people[0]).toMatchObject({
      firstSeen: 46_000,
      foundBy: [{ query: QUERY, misses: 0 }],
      status: '',
    });
  });

  test('a column of the file that the tab lacks is no column of the list yet', () => {
    const wider = tableOf(
      FILE.map((row, at) => [...row.slice(0, 2), at === 0 ? 'Score' : 'high', row[2] ?? '']),
    );
    const values = [...FILE, ['', '', ''], ['', 'kim roe', 'Mine']];
    const memory = fromRows({ values, table: wider });
    expect(memory).toMatchObject({ contentColumns: 3, own: null });
    expect(memory?.columns.map(({ name }) => name)).toEqual(HEADER);
    expect(peopleOf(memory).at(-1)?.key).toBe(contentKey(['', 'kim roe', 'Mine'], [0, 1, 2]));
  });

  test('an earlier file without such a key says nothing', () => {
    const keyless = tableOf(FILE.map((row) => row.slice(1)));
    const mails = tableOf([HEADER, ...NAMES.map((name) => [`${name}@example.com`, name, ''])]);
    for (const earlier of [keyless, mails])
      expect(peopleOf(begin({ earlier, values: FILE.slice(0, 3) }))).toHaveLength(2);
  });

  test('what our own columns say is read where the memory was lost', () => {
    const own = (...cells: readonly unknown[]) => [...person(NAMES[0] ?? ''), ...cells];
    const seen = (cells: readonly unknown[], labels = ['First seen', 'Last seen', 'Status', 'Found by']) => {
      const values = [[...HEADER, ...labels], own(...cells), ...FILE.slice(2)];
      const memory = fromRows({ values });
      return { ...peopleOf(memory)[0], own: memory?.own };
    };
    const all = ['First seen', 'Last seen', 'Status', 'Found by'];
    expect(seen([45_000, 45_500, 'changed', ' Cooks '])).toMatchObject({
      firstSeen: 45_000,
      lastSeen: 45_500,
      status: 'changed',
      foundBy: [{ query: queryPrint('Cooks'), misses: 0 }],
      own: all,
    });
    const unsaid = {
      firstSeen: 46_000,
      lastSeen: 46_000,
      status: '',
      foundBy: [{ query: QUERY, misses: 0 }],
    };
    expect(seen(['', '', 'Mine', ''])).toMatchObject({ ...unsaid, own: all });
    expect(seen(['', '', '', '12 searches'])).toMatchObject(unsaid);
    expect(seen([45_000, '', '', ''])).toMatchObject({ firstSeen: 45_000, lastSeen: 45_000 });
    expect(seen(['', '', '', 'All of 2 searches'])).toMatchObject({
      foundBy: [{ query: queryPrint('All of 2 searches'), misses: 0 }],
    });
    expect(seen([45_500, 'missing'], ['Last seen', 'Status'])).toMatchObject({
      firstSeen: 46_000,
      lastSeen: 45_500,
      status: 'missing',
      own: all,
    });
    expect(seen([], [])).toMatchObject({ ...unsaid, own: null });
  });

  test('our own columns may be the first ones', () => {
    const values = FILE.map((row, at) => [at === 0 ? 'First seen' : 45_000, ...row]);
    expect(peopleOf(fromRows({ values })).map(({ firstSeen }) => firstSeen)).toEqual(Array(4).fill(45_000));
    expect(fromRows({ values })?.own).toHaveLength(4);
  });
});

describe('By a column that the user chose', () => {
  test.each([
    ['the first', 'LinkedIn', 4],
    ['another', 'Name', 4],
    ['one that says the same of all', 'Company', 1],
  ])('%s', (_, chosen, count) => {
    for (const earlier of [tableOf(FILE), null]) {
      const memory = begin({ chosen, earlier });
      expect(memory).toMatchObject({ key: { by: 'column', label: chosen, companyLabel: null } });
      expect(memory?.people.size).toBe(count);
      const cells = earlier === null ? Array(3).fill(UNKNOWN_CELL) : person('ada').map(shortFingerprint);
      expect(cellsOf(peopleOf(memory)[0])).toEqual(cells);
    }
  });

  test('which the first file may have lacked: then it says nothing', () => {
    const memory = begin({ chosen: 'Company', earlier: tableOf(FILE.map((row) => row.slice(0, 2))) });
    expect(memory?.key).toEqual({ by: 'column', label: 'Company', companyLabel: null });
    expect(cellsOf(peopleOf(memory)[0])).toEqual(Array(3).fill(UNKNOWN_CELL));
  });

  test('which must be in the tab and in the file', () => {
    const [less, other] = [FILE.map((row) => row.slice(0, 2)), FILE.with(0, HEADER.with(2, 'Employer'))];
    expect(begin({ chosen: 'Company', values: other })).toBeNull();
    for (const earlier of [tableOf(FILE), tableOf(less), null])
      expect(begin({ chosen: 'Company', earlier, table: tableOf(less) })).toBeNull();
  });
});

test('where nothing tells people apart in both, nothing is remembered', () => {
  const names = FILE.map((row) => row.slice(1, 2));
  expect(begin({ values: names })).toBeNull();
  expect(begin({ table: tableOf(names) })).toBeNull();
});

test('a tab with anybody left in it is judged by what is there, blank rows or not', () => {
  const linkless = FILE.map((row, at) => (at === 0 ? row : row.with(0, '')));
  expect(begin({ values: [...linkless, ['', '', '']] })?.key.by).toBe('name-and-company');
});

test('a query is the same with blanks around it', () => {
  expect(queryPrint(' Bakers\n')).toBe(queryPrint('Bakers'));
  expect(queryPrint('Bakers')).not.toBe(queryPrint('Cooks'));
});
