// The table that a CSV makes: even rows, kinds of columns, and what was odd about the file.
import { tableFromCsv } from '../../../src/results/table';

test('the first record is the header, and every column has a kind', () => {
  expect(tableFromCsv('name,headcount\nAda,5\nBob,6\n')).toEqual({
    header: ['name', 'headcount'],
    rows: [
      ['Ada', '5'],
      ['Bob', '6'],
    ],
    columns: ['text', 'number'],
    notes: [],
  });
});

test('rows of other lengths are filled up, and surplus cells get a column without a name', () => {
  const table = tableFromCsv('a,b\n1\n1,2,3\n');
  expect(table).toMatchObject({
    header: ['a', 'b', ''],
    rows: [
      ['1', '', ''],
      ['1', '2', '3'],
    ],
  });
  expect(table.notes).toEqual(['2 rows had more or fewer cells than the header; no value was dropped.']);
});

test('a header longer than every row keeps its columns', () => {
  expect(tableFromCsv('a,b,c\n1,2,3\n').header).toEqual(['a', 'b', 'c']);
  expect(tableFromCsv('a,b,c\n').columns).toEqual(['text', 'text', 'text']);
});

test('a file that ends in quotes is told of', () => {
  expect(tableFromCsv('a,b\n1,"2').notes).toEqual([
    'The file ends in the middle of a quoted cell, so its last row may be incomplete.',
  ]);
});

test('headers may repeat, be empty, or be names that objects have', () => {
  const { header, rows } = tableFromCsv('a,a,,__proto__,constructor\n1,2,3,4,5\n');
  expect(header).toEqual(['a', 'a', '', '__proto__', 'constructor']);
  expect(rows).toEqual([['1', '2', '3', '4', '5']]);
});

test.each(['', '\n', 'a,b\n'])('%j has no rows', (csv) => {
  expect(tableFromCsv(csv).rows).toEqual([]);
});
