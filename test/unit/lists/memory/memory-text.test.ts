import { MEMORY_COLUMNS, memoryIn, rowsOfMemory } from '../../../../src/lists/memory/memory-text';
import type { Memory, Person } from '../../../../src/lists/memory/person';

const person = (key: string, given: Partial<Person> = {}): Person => ({
  key,
  firstSeen: 46_000,
  lastSeen: 46_010,
  status: '',
  isDeleted: false,
  foundBy: [{ query: 'abcde', misses: 1 }],
  cells: 'AAAAABBBBB',
  ...given,
});

const PEOPLE = [
  person('one', { status: 'new' }),
  person('two', { status: 'changed', foundBy: [] }),
  person('three', {
    status: 'missing',
    foundBy: [
      { query: 'abcde', misses: 2 },
      { query: '-_fgh', misses: 0 },
    ],
  }),
  person('four', { isDeleted: true, cells: '' }),
];

const MEMORY: Memory = {
  key: { by: 'name-and-company', head: 'Name', companyHead: 'Company' },
  columns: [
    { name: 'name', head: 'Name' },
    { name: 'company', head: 'Company' },
  ],
  contentColumns: 2,
  own: ['First seen', 'Last seen', 'Status', 'Found by'],
  attempt: 'attempt-1',
  runs: [['abcde', 'run-1']],
  people: new Map(PEOPLE.map((one) => [one.key, one])),
};

/** With the cell of a row replaced. */
function edited(row: number, column: number, text: string): string[][] {
  const rows = rowsOfMemory(MEMORY);
  return rows.map((cells, at) =>
    at === row ? cells.map((cell, place) => (place === column ? text : cell)) : cells,
  );
}

test('is read as it was written, empty or full', () => {
  expect(memoryIn(rowsOfMemory(MEMORY))).toEqual({ kind: 'memory', memory: MEMORY });
  const empty = { ...MEMORY, own: null, runs: [], people: new Map() };
  expect(memoryIn(rowsOfMemory(empty))).toEqual({ kind: 'memory', memory: empty });
});

test('is as wide everywhere, and has no text that Sheets would take for a number or formula', () => {
  const [, ...rows] = rowsOfMemory(MEMORY);
  for (const row of rows) {
    expect(row).toHaveLength(MEMORY_COLUMNS);
    for (const text of row) expect(text).not.toMatch(/^(?:[=+'-]|[\d.,]+$)/);
  }
});

test('is the same when its rows were sorted, or empty ones are below', () => {
  const [head = [], ...rows] = rowsOfMemory(MEMORY);
  const sorted = memoryIn([head, ...rows.reverse(), ['', '', '']]);
  expect(sorted).toEqual({ kind: 'memory', memory: MEMORY });
});

test.each([
  ['the key of a row', edited(1, 0, 'kother')],
  ['the facts of a row', edited(4, 1, '46000|46010|-|-|abcde:1')],
  ['the cells of a row', edited(2, 2, 'cAAAAACCCCC')],
  ['the head', edited(0, 1, JSON.stringify({ version: 1, attempt: 'x' }))],
  ['the sum', edited(0, 2, 's')],
  ['a row less', rowsOfMemory(MEMORY).slice(0, -1)],
  ['a row twice', [...rowsOfMemory(MEMORY), ...rowsOfMemory(MEMORY).slice(-1)]],
  ['a row that is no row', [...rowsOfMemory(MEMORY), ['hello', '', '']]],
  ['the head sorted away', rowsOfMemory(MEMORY).reverse()],
  ['no head', [['', '', '']]],
  ['nothing', []],
])('shows that it was edited: %s', (_, rows) => {
  expect(memoryIn(rows)).toEqual({ kind: 'damaged' });
});

test('of a later version it is left alone', () => {
  const [[about = '', json = '', sum = ''] = [], ...rows] = rowsOfMemory(MEMORY);
  const later = json.replace(/"version":\d+/, '"version":99');
  expect(memoryIn([[about, later, sum], ...rows])).toEqual({ kind: 'newer' });
});
