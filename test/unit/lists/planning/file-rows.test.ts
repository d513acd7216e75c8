import { contentColumns, fileColumns, keyInFile, keysOfFile } from '../../../../src/lists/planning/file-rows';
import type { KeySource } from '../../../../src/lists/recognising/keys';
import { type Records, tableOf } from '../../../support/list-world';

const known = (...names: readonly string[]) => names.map((name) => ({ name, label: `${name} in the tab` }));
const EMAIL: KeySource = { by: 'email', column: 4, company: null, isBare: false };

test('columns are matched by name, several of one name in their order, and the others are new', () => {
  expect(fileColumns(['b', 'a', 'a', 'c'], known('a', 'a', 'a', 'x'))).toEqual({
    ofKnown: [1, 2, null, null],
    added: [0, 3],
  });
});

describe('The key in a file', () => {
  const PEOPLE: Records = [
    ['LinkedIn', 'Mail', 'Name', 'Company'],
    ...['ada', 'bo', 'cleo'].map((name) => [
      `linkedin.com/in/${name}-roe`,
      `${name}@example.com`,
      name,
      'Example Works',
    ]),
  ];
  const inFile = (key: KeySource, records = PEOPLE) => {
    const table = tableOf(records);
    // The tab has the file's columns from its third on.
    return keyInFile(
      table,
      { key, columns: [2, 3, 4, 5] },
      fileColumns(table.header, known('LinkedIn', 'Mail', 'Name', 'Company')),
      'people',
    );
  };
  const without = (column: number) => PEOPLE.map((row) => row.filter((_, place) => place !== column));

  test('is of the kind that the list has, though another would be surer', () => {
    expect(inFile(EMAIL)).toMatchObject({ by: 'email', column: 1 });
    expect(inFile(EMAIL, without(1))).toBeNull();
  });

  test('is none where too few have it', () => {
    const [header = [], ada = [], ...others] = PEOPLE;
    expect(inFile(EMAIL, [header, ada.with(1, 'unknown'), ...others])).toBeNull();
  });

  test('is the column that the user chose, by its place among the known ones', () => {
    const chosen: KeySource = { by: 'column', column: 4, company: null, isBare: false };
    expect(inFile(chosen)).toEqual({ ...chosen, column: 2 });
    expect(inFile({ ...chosen, column: 2 })).toEqual({ ...chosen, column: 0 });
    expect(inFile(chosen, without(2))).toBeNull();
  });

  test('is a name with its company only where the list has both', () => {
    const names = without(0).map((row) => row.filter((_, place) => place !== 0));
    const key: KeySource = { by: 'name-and-company', column: 4, company: 5, isBare: false };
    expect(inFile(key, names)).toMatchObject({ by: 'name-and-company', column: 0, company: 1 });
    expect(inFile({ ...key, company: null }, names)).toBeNull();
  });
});

test('rows with a key are told apart by it, and those without by the columns that the list has', () => {
  const keysOf = (records: Records) =>
    keysOfFile(tableOf([['Mail', 'Name', 'Title'], ...records]), { ...EMAIL, column: 0 }, [1, null]);
  const [ada, again, kim, sameKim, jo] = keysOf([
    ['ada@example.com', 'Ada', 'Engineer'],
    ['ADA@example.com', 'A. Roe', 'Chair'],
    ['', 'Kim', 'Engineer'],
    ['', 'Kim', 'Chair'],
    ['', 'Jo', 'Engineer'],
  ]);
  expect(again).toBe(ada);
  expect(sameKim).toBe(kim);
  expect(new Set([ada, kim, jo]).size).toBe(3);
});

test('the columns that stand in for a key are the first ones, without those that the tab lacks', () => {
  const inFile = { ofKnown: [3, 2, null, 0], added: [] };
  expect(contentColumns({ columns: [5, null, 0, 1] }, inFile, 3)).toEqual([3, null]);
  expect(contentColumns({ columns: [5] }, inFile, 3)).toEqual([3]);
});
