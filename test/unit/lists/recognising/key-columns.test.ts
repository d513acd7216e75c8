import {
  columnsToChoose,
  coversEnough,
  type KeyColumn,
  keyColumns,
  measured,
} from '../../../../src/lists/recognising/key-columns';
import type { KeySource } from '../../../../src/lists/recognising/keys';

const email = (index: number) => `person${index}@example.com`;
/** Words alone, joined by a hyphen: no two indexes make the same. */
const slug = (index: number) =>
  `${String.fromCharCode(97 + (index % 26))}da-r${'o'.repeat(1 + Math.floor(index / 26))}e`;
const rowsOf = (count: number, cell: (index: number) => unknown) =>
  Array.from({ length: count }, (_, index) => [cell(index)]);
const found = (header: string, rows: readonly (readonly unknown[])[]) =>
  keyColumns([header], rows, 'people').map(({ by, isBare }) => (isBare ? `bare ${by}` : by));

describe('What a column says of who is who', () => {
  test.each([
    ['half of its values are e-mail addresses', (at: number) => (at < 50 ? email(at) : 'none'), ['email']],
    ['less than half of them are', (at: number) => (at < 49 ? email(at) : 'none'), []],
    ['most of its cells are empty', (at: number) => (at < 10 ? email(at) : ''), ['email']],
    [
      'the first row is unlike the others',
      (at: number) => (at === 0 ? 'your@address' : email(at)),
      ['email'],
    ],
    ['nothing is in it', () => '', []],
  ])('is asked where %s', (_, cell, kinds) => {
    expect(found('x', rowsOf(100, cell))).toEqual(kinds);
  });

  test('is asked though most of its cells are empty, beside one that is full', () => {
    const rows = rowsOf(100, (at) => (at < 10 ? email(at) : '')).map((row, at) => [...row, `Note ${at}`]);
    expect(keyColumns(['x', 'y'], rows, 'people')).toMatchObject([{ by: 'email', covered: 10, rows: 100 }]);
  });

  test('is seen where every other row is blank', () => {
    expect(
      found(
        'x',
        rowsOf(800, (at) => (at % 2 === 0 ? '' : email(at))),
      ),
    ).toEqual(['email']);
  });

  test('is said once for each kind: by the column that tells most apart, or else the first', () => {
    const rows = rowsOf(10, () => '').map((_, at) => ['a@example.com', email(at), email(at)]);
    expect(keyColumns(['x', 'y', 'z'], rows, 'people')).toEqual([
      { by: 'email', column: 1, company: null, isBare: false, covered: 10, distinct: 10, rows: 10 },
    ]);
  });
});

describe('Bare public IDs', () => {
  test('are as good as addresses: the first column of either is taken', () => {
    const both = rowsOf(10, () => '').map((_, at) => [slug(at), `https://www.linkedin.com/in/${slug(at)}`]);
    expect(keyColumns(['x', 'y'], both, 'people')).toMatchObject([{ column: 0, isBare: true }]);
  });

  test.each([
    ['a column of that name', 'LinkedIn ID', (at: number) => `person${at}`, true],
    [
      'a column of that name with 5 % of something else',
      'Public ID',
      (at: number) => (at < 95 ? slug(at) : 'Not known'),
      true,
    ],
    [
      'a column of that name with 6 % of something else',
      'Public ID',
      (at: number) => (at < 94 ? slug(at) : 'Not known'),
      false,
    ],
    [
      'a column of that name with ids that a machine gave',
      'LinkedIn ID',
      (at: number) => `per_7f3a91c2${at}`,
      false,
    ],
    ['60 % words with hyphens', 'x', (at: number) => (at < 60 ? slug(at) : `word${at}`), true],
    ['59 % words with hyphens', 'x', (at: number) => (at < 59 ? slug(at) : `word${at}`), false],
    ['words with hyphens of which 95 % differ', 'x', (at: number) => slug(Math.min(at, 94)), true],
    ['words with hyphens of which 94 % differ', 'x', (at: number) => slug(Math.min(at, 93)), false],
    ['sentences with hyphens', 'x', (at: number) => `A well-known person ${at}`, false],
  ])('%s: %#', (_, header, cell, isTaken) => {
    expect(found(header, rowsOf(100, cell)).includes('bare linkedin-profile')).toBe(isTaken);
  });
});

describe('Names', () => {
  const rows = rowsOf(10, () => '').map((_, at) => [`Person ${at}`, `Works ${at}`]);

  test.each([
    ['people', ['Full Name', 'Company'], 0, 1],
    ['people', ['company_name', 'Contact'], 1, 0],
    ['company', ['Name', 'Company'], 1, null],
    ['company', ['Organisation', 'Name'], 0, null],
    ['company', ['x', 'Name'], 1, null],
  ] as const)('of %s under %j stand in column %p, with companies in %p', (mode, header, column, company) => {
    expect(keyColumns(header, rows, mode)).toEqual([
      { by: 'name-and-company', column, company, isBare: false, covered: 10, distinct: 10, rows: 10 },
    ]);
  });

  test.each([
    ['people', ['Name', 'x']],
    ['people', ['x', 'Company']],
    ['company', ['x', 'y']],
  ] as const)('of %s under %j say nothing', (mode, header) => {
    expect(keyColumns(header, rows, mode)).toEqual([]);
  });

  test('say nothing where there are none', () => {
    expect(keyColumns(['Name', 'Company'], [['', '']], 'people')).toEqual([]);
  });
});

describe('Rows that count', () => {
  const source: KeySource = { by: 'email', column: 0, company: null, isBare: false };
  const [ada, bo] = [['ada@example.com'], ['bo@example.com']];

  test.each([
    ['each with anything in it', [ada, ['none'], bo], 2, 3],
    ['none that is blank', [[null], ['', undefined], ada, bo], 2, 2],
    ['none of totals below a blank one', [ada, bo, [''], ['2 people'], ['1 e-mail']], 2, 2],
    ['what stands between blank ones and more people', [ada, [''], ['none'], bo], 2, 3],
    ['each above the first person, after a blank one, too', [[''], ['none'], ada], 1, 2],
    ['all where nobody has a key', [['none'], [''], ['none']], 0, 2],
    ['the same person twice', [ada, ada], 2, 2],
  ])('%s', (_, all, covered, rows) => {
    expect(measured(all, source)).toMatchObject({ covered, rows });
  });
});

test.each([
  [95, 95, 100, true],
  [94, 94, 100, false],
  [100, 50, 100, true],
  [100, 49, 100, false],
])('of %p rows with a key, %p of them different, in %p: %p', (covered, distinct, rows, isEnough) => {
  const key: KeyColumn = { by: 'email', column: 0, company: null, isBare: false, covered, distinct, rows };
  expect(coversEnough(key)).toBe(isEnough);
});

test('a user chooses among columns with anything in them, those first that tell most apart', () => {
  const rows = rowsOf(4, () => '').map((_, at) => [
    'same',
    `Person ${at}`,
    '',
    email(at),
    at < 2 ? 'a' : 'b',
  ]);
  const columns = columnsToChoose(['a', 'b', 'c', 'd', 'e'], rows);
  expect(columns.map(({ column, distinct }) => [column, distinct])).toEqual([
    [1, 4],
    [3, 4],
    [4, 2],
    [0, 1],
  ]);
  expect(columns[0]).toMatchObject({ by: 'column', company: null, isBare: false, covered: 4, rows: 4 });
});
