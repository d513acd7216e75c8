import { memoryIn, textsOfMemory } from '../../../../src/lists/memory/memory-text';
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
  key: { by: 'name-and-company', label: 'Name', companyLabel: 'Company' },
  columns: [
    { name: 'name', label: 'Name' },
    { name: 'company', label: 'Company' },
  ],
  contentColumns: 2,
  own: ['First seen', 'Last seen', 'Status', 'Found by'],
  attempt: 'attempt-1',
  runs: [['abcde', 'run-1']],
  people: new Map(PEOPLE.map((one) => [one.key, one])),
};

/** With something in a row replaced. */
function edited(row: number, before: string | RegExp, after: string): string[] {
  const texts = textsOfMemory(MEMORY);
  expect(texts[row]).not.toBe(texts[row]?.replace(before, after));
  return texts.map((text, at) => (at === row ? text.replace(before, after) : text));
}

test('is read as it was written, empty or full', () => {
  expect(memoryIn(textsOfMemory(MEMORY))).toEqual({ kind: 'memory', memory: MEMORY });
  const empty = { ...MEMORY, own: null, runs: [], people: new Map() };
  expect(memoryIn(textsOfMemory(empty))).toEqual({ kind: 'memory', memory: empty });
});

test('has no text that Sheets would take for a number or formula', () => {
  for (const text of textsOfMemory(MEMORY)) expect(text).toMatch(/^[A-Za-z]/);
});

test('is the same when its rows were sorted, or empty ones are below', () => {
  const [about, shared, ...rows] = textsOfMemory(MEMORY);
  for (const sorted of [
    [about, shared, ...rows.reverse(), '', ''],
    [...rows, about, shared],
  ]) {
    expect(memoryIn(sorted)).toEqual({ kind: 'memory', memory: MEMORY });
  }
});

test.each([
  ['the key of a row', () => edited(2, 'kone', 'kother')],
  ['the facts of a row', () => edited(5, '|d|', '|-|')],
  ['the cells of a row', () => edited(3, 'BBBBB', 'CCCCC')],
  ['the last character of a row', () => edited(3, /B$/, 'C')],
  ['what holds for all', () => edited(1, 'run-1', 'run-2')],
  ['something else in its place', () => edited(1, /\{.*/, '{"version":1,"attempt":"x"}')],
  ['the sum', () => edited(1, /^s[^{]+/, 's')],
  ['a row less', () => textsOfMemory(MEMORY).slice(0, -1)],
  ['a row twice', () => [...textsOfMemory(MEMORY), ...textsOfMemory(MEMORY).slice(-1)]],
  ['a row that is no row', () => [...textsOfMemory(MEMORY), 'hello']],
  ['two empty rows', () => ['', '']],
  ['nothing', () => []],
])('shows that it was edited: %s', (_, rows) => {
  expect(memoryIn(rows())).toEqual({ kind: 'damaged' });
});

const someone = (given: Partial<Person>) => ({ people: new Map([['five', person('five', given)]]) });

test.each<[string, Partial<Memory>]>([
  ['the first day', someone({ firstSeen: Number.NaN })],
  ['the last day', someone({ lastSeen: Number.NaN })],
  ['the status', someone({ status: JSON.parse('"odd"') })],
  ['the import', { attempt: JSON.parse('5') }],
  ['the run of a search', { runs: JSON.parse('[["abcde"]]') }],
  ['a search and its run', { runs: JSON.parse('[[]]') }],
  ['the runs', { runs: JSON.parse('[5]') }],
])('is not believed where its sum is right, but %s makes no sense', (_, wrong) => {
  expect(memoryIn(textsOfMemory({ ...MEMORY, ...wrong }))).toEqual({ kind: 'damaged' });
});

test('of a later version it is left alone', () => {
  expect(memoryIn(edited(1, /"version":\d+/, '"version":99'))).toEqual({ kind: 'newer' });
});
