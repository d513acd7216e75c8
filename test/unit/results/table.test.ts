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

test('rows that are all too short are filled up', () => {
  expect(tableFromCsv('a,b\n1\n').rows).toEqual([['1', '']]);
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

test.each([
  ['a,b,\n1,2,\n', '1 empty column at the right of the file was left out; no value was dropped.'],
  ['a,b\n1,2\n,\n,\n', '2 empty rows at the end of the file were left out; no value was dropped.'],
  [
    'a,b,,\n1,2\n,\n',
    '2 empty columns at the right and 1 empty row at the end of the file were left out; no value was dropped.',
  ],
])('padding is left out and counted: %j', (csv, note) => {
  expect(tableFromCsv(csv)).toMatchObject({ header: ['a', 'b'], rows: [['1', '2']], notes: [note] });
});

test('rows that ran together are told of by their numbers in the tab', () => {
  const stray = 'A,"F,x\nB,B",y\n';
  expect(tableFromCsv(`a,b,c\n1,2,3\n${stray}`).notes).toEqual([
    'A quotation mark in row 3 is not closed where expected, so rows may have run together in one cell; Download CSV has the file as it is.',
  ]);
  expect(tableFromCsv(`a,b,c\n${stray}${stray}`).notes).toEqual([
    'Quotation marks in 2 rows, first in row 2, are not closed where expected, so rows may have run together in one cell; Download CSV has the file as it is.',
  ]);
  expect(tableFromCsv('a,b\n1,2\n1,"2\n3,4\n5,6\n').notes).toEqual([
    'The file ends in the middle of a quoted cell that begins in row 3, so rows have run together there.',
  ]);
});

test('another separator is told of, and decimal commas stay', () => {
  expect(tableFromCsv('name;revenue\nAda;1,5\n')).toMatchObject({
    rows: [['Ada', '1,5']],
    columns: ['text', 'text'],
    notes: ['The file separates its columns by semicolons instead of commas, and was read that way.'],
  });
});

test('letters that were lost are counted by cells', () => {
  expect(tableFromCsv('name,city\nZo\uFFFD,K\0\uFFFDln\nBo,Graz\n').notes).toEqual([
    '2 cells hold letters that were lost before they reached us; look for \uFFFD or for gaps in them.',
  ]);
  for (const lost of ['\uFFFD', '\0']) {
    expect(tableFromCsv(`name\nZo${lost}\n`).notes).toEqual([
      '1 cell holds letters that were lost before they reached us; look for \uFFFD or for gaps in it.',
    ]);
  }
});
