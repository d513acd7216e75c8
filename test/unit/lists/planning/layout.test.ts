import type { Memory, Person } from '../../../../src/lists/memory/person';
import {
  claim,
  contentKey,
  freeLabel,
  headerRowOf,
  layoutOf,
  ownLabels,
} from '../../../../src/lists/planning/layout';
import { listOf, type Records } from '../../../support/list-world';

const HEADER = ['Name', 'LinkedIn', 'Title', 'City'];
const NAMES = ['ada', 'bo', 'cleo', 'dina', 'eli', 'fay', 'gus', 'hal', 'ida', 'jo'];
const link = (name: string) => `https://www.linkedin.com/in/${name}-roe`;
const person = (name: string, title = `${name} bakes`, city = '') => [name, link(name), title, city];
const FILE: Records = [HEADER, ...NAMES.map((name) => person(name))];
let memory: Memory;
beforeEach(() => {
  memory = listOf(FILE).memory;
});

/** The tab with a column made another: what each name has in it, under a header. */
const changed = (
  column: number,
  header: string,
  cell: (name: string, at: number) => string,
  tab = FILE,
): Records => tab.map((row, at) => row.with(column, at === 0 ? header : cell(row[0] ?? '', at - 1)));
/** The tab with one more column, in front. */
const inFront = (header: string, cell: (name: string, at: number) => string, tab = FILE): Records =>
  tab.map((row, at) => [at === 0 ? header : cell(row[0] ?? '', at - 1), ...row]);
const but = (changes: Partial<Memory>): Memory => ({ ...memory, ...changes });

/** As if the first so many had been deleted. */
function withoutFirst(count: number): Memory {
  const people = Array.from(memory.people.values(), (one, at): Person => ({ ...one, isDeleted: at < count }));
  return but({ people: new Map(people.map((one) => [one.key, one])) });
}

describe('The row of the headers', () => {
  const blank = Array.from({ length: 19 }, () => ['']);

  test.each<[string, Records, readonly string[], number]>([
    ['has most of the labels', [['Name'], ['LinkedIn', 'x'], HEADER, ['Name']], HEADER, 2],
    ['is the first of those that have as many', [['My list'], HEADER, HEADER], HEADER, 1],
    ['is the twentieth at the most', [...blank, HEADER], HEADER, 19],
    ['is no lower than that', [...blank, [''], HEADER], HEADER, 0],
    [
      'is not known by cells that are empty',
      [
        ['x', 'y'],
        ['', ''],
      ],
      ['', 'Name'],
      0,
    ],
    [
      'has more than one cell, where none has a label',
      [
        ['My list', ''],
        ['', ''],
        ['Who', 'Where'],
      ],
      HEADER,
      2,
    ],
    ['is no lower than the twentieth then, too', [...blank, [''], ['Who', 'Where']], HEADER, 0],
    ['is the first, where no row has more than one', [['My list'], ['x']], HEADER, 0],
    ['is the first of an empty tab', [], HEADER, 0],
  ])('%s', (_, values, labels, row) => {
    expect(headerRowOf(values, labels)).toBe(row);
  });

  test('and what is above it are nobody', () => {
    const layout = layoutOf([['My list'], ['', ''], ...FILE], memory);
    expect(layout).toMatchObject({ headerRow: 2, columns: [0, 1, 2, 3], own: null });
    expect(layout?.keys).toEqual([null, null, null, ...memory.people.keys()]);
  });
});

describe('Labels', () => {
  test('each of two columns of one name is claimed once, and one without a name never', () => {
    const claimed = new Set<number>();
    const header = ['', 'Name', 'Name'];
    expect(['Name', 'Name', 'Name', ''].map((label) => claim(header, label, claimed))).toEqual([
      1,
      2,
      null,
      null,
    ]);
  });

  test('of our own columns are none that another column has', () => {
    expect(ownLabels(['Name', 'Status'], [{ name: 'x', label: 'Last seen' }])).toEqual([
      'First seen',
      'Last seen (Sixtyfour)',
      'Status (Sixtyfour)',
      'Found by',
    ]);
  });

  test.each([
    ['Score', [], 'Score'],
    ['Score', ['Score'], 'Score (Sixtyfour)'],
    ['Score', ['Score', 'Score (Sixtyfour)'], 'Score (Sixtyfour 2)'],
    ['Score', ['Score', 'Score (Sixtyfour)', 'Score (Sixtyfour 2)'], 'Score (Sixtyfour 3)'],
    ['', [''], ''],
  ])('%j beside %j is %j', (label, taken, free) => {
    expect(freeLabel(label, taken)).toBe(free);
  });

  test('find our own columns, which are then no columns of the file', () => {
    const own = ['First seen', 'Status'];
    const tab = FILE.map((row, at) => [...row.slice(0, 2), at === 0 ? 'Status' : (row[2] ?? '')]);
    expect(layoutOf(tab, but({ own }))).toMatchObject({ columns: [0, 1, null, null], own: [null, 2] });
  });
});

describe('The column with the keys', () => {
  const keyIn = (values: Records, of = memory) => layoutOf(values, of)?.key ?? null;
  /** Under the header of the keys, so many of them; in front of them a column with so many more, the last ones. */
  const both = (underLabel: number, elsewhere: number) =>
    inFront(
      'Mine',
      (name, at) => (at >= NAMES.length - elsewhere ? link(name) : ''),
      changed(1, 'LinkedIn', (name, at) => (at >= NAMES.length - underLabel ? link(name) : '')),
    );

  test('may hold bare public IDs as well as addresses', () => {
    const key = { by: 'linkedin-profile', column: 1, company: null };
    expect(keyIn(FILE)).toEqual({ ...key, isBare: false });
    expect(keyIn(changed(1, 'LinkedIn', (name) => `${name}-roe`))).toEqual({ ...key, isBare: true });
  });

  test.each([
    [5, 10, 2],
    [4, 10, 0],
    [4, 5, 0],
    [1, 3, 0],
    [4, 4, 2],
    [4, 3, 2],
    [0, 0, 2],
  ])('where its label recognises %p of ten, and another column %p: in column %p', (label, other, column) => {
    expect(keyIn(both(label, other))?.column).toBe(column);
  });

  test('has its label where that recognises half of those who are not deleted', () => {
    expect(keyIn(both(3, 4), withoutFirst(5))?.column).toBe(2);
  });

  test.each([
    [5, 1],
    [4, null],
  ])('whose label is gone recognises %p of ten: in column %p', (recognised, column) => {
    const tab = changed(1, 'Profile', (name, at) => (at < recognised ? link(name) : ''));
    expect(keyIn(tab)?.column ?? null).toBe(column);
  });

  test('is where its label is when nobody is left, and nowhere in an empty tab', () => {
    expect(keyIn([HEADER])?.column).toBe(1);
    expect(keyIn([])).toBeNull();
  });

  test('of names goes with that of companies, and is none without', () => {
    const named = but({ key: { by: 'name-and-company', label: 'Name', companyLabel: 'City' } });
    expect(keyIn(FILE, named)).toMatchObject({ column: 0, company: 3 });
    expect(
      keyIn(
        changed(3, 'Town', () => ''),
        named,
      ),
    ).toBeNull();
  });
});

describe('A column that was renamed', () => {
  const titleIn = (values: Records, of = memory) => layoutOf(values, of)?.columns[2] ?? null;
  const title = (name: string) => `${name} bakes`;

  test.each([
    [5, 2],
    [6, null],
  ])('is known by what was delivered, though its user changed %p of ten cells: %p', (mine, place) => {
    expect(titleIn(changed(2, 'Job', (name, at) => (at < mine ? 'mine' : title(name))))).toBe(place);
  });

  test('is the one that holds most of it', () => {
    const job = changed(2, 'Job', title);
    expect(titleIn(inFront('Old', (name, at) => (at < 7 ? title(name) : ''), job))).toBe(3);
    expect(titleIn(inFront('Copy', title, job))).toBe(0);
  });

  test('is none that has another column’s label', () => {
    const { memory } = listOf(FILE.map((row, at) => row.with(3, at === 0 ? 'City' : (row[2] ?? ''))));
    expect(
      titleIn(
        changed(2, 'Job', () => '', changed(3, 'City', title)),
        memory,
      ),
    ).toBeNull();
  });

  test('is known though few had anything in it, and not by empty cells', () => {
    const few = NAMES.map((name, at) => person(name, at < 2 ? title(name) : ''));
    const { memory } = listOf([HEADER, ...few]);
    const tab = inFront('Mine', () => '', [HEADER.with(2, 'Job'), ...few]);
    expect(titleIn(tab, memory)).toBe(3);
    const nothing = NAMES.map((name) => person(name, ''));
    expect(titleIn([HEADER.with(2, 'Job'), ...nothing], listOf([HEADER, ...nothing]).memory)).toBeNull();
  });

  test('is known among rows of its user’s own', () => {
    const mine = Array.from({ length: 20 }, (_, at) => person(`own${at}`, 'mine'));
    expect(titleIn([...changed(2, 'Job', title), ...mine])).toBe(2);
  });
});

describe('A row without a key', () => {
  test('is told apart by what it holds of ours, wherever that stands, and is nobody where that is nothing', () => {
    expect(contentKey(['kim', 'x', 'Chair'], [0, 2])).toBe(contentKey(['Chair', 'kim'], [1, 0]));
    expect(contentKey(['kim', '', ''], [0, 2])).not.toBeNull();
    expect(contentKey(['', 'mine', null], [0, 2])).toBeNull();
  });

  test('is the same when a column that came later says something else, or one is gone', () => {
    const keyOfKim = (title: string, of = memory, header = HEADER) =>
      layoutOf([...FILE.with(0, header), ['kim', '', title, '']], of)?.keys.at(-1);
    const first = but({ contentColumns: 2 });
    expect(keyOfKim('Chair', first)).toBe(keyOfKim('Engineer', first));
    expect(keyOfKim('Chair')).not.toBe(keyOfKim('Engineer'));
    expect(keyOfKim('Chair', memory, HEADER.with(3, 'Town'))).toBe(
      contentKey(['kim', '', 'Chair'], [0, 1, 2]),
    );
  });
});
