// Rows that ran together because of a quotation mark, and cells that simply have several lines.
import { readCsv } from '../../../src/results/csv';
import { runTogether } from '../../../src/results/run-together';

const found = (csv: string) => readCsv(csv).runTogether;

test.each([
  ['a quote that closes rows later', 'a,b,c\nA,"Foo,x\nB,Bar,y\nC,"Baz, Inc",z\nD,d,d\n', [1]],
  ['a quote that closes cleanly rows later', 'a,b,c\nA,"Foo,x\nB,Bar",y\nC,c,c\n', [1]],
  ['two of them', 'a,b,c\nA,"F,x\nB,B",y\nC,c,c\nD,"F,x\nE,B",y\n', [1, 3]],
  ['a quote that never closes', 'a,b\nA,a\nB,"b\nC,c\n', [2]],
  ['a text of several lines', 'a,b,c\nA,"one, two\nthree",z\n', []],
  ['a text of two lines with as many commas as two columns', 'a,b\nA,"one\ntwo, three"\n', []],
  [
    'quotes inside a cell, and a text of several lines elsewhere',
    'a,b\n"half "quoted" here",b\n1,"two\nlines"\n',
    [],
  ],
  ['a quote that closes rows later, between carriage returns', 'a,b,c\rA,"Foo,x\rB,Bar",y\rC,c,c\r', [1]],
  ['quotes inside a cell of one line', 'a,b\n"half "quoted" here",b\n', []],
])('%s', (_, csv, indexes) => {
  expect(found(csv)).toEqual(indexes);
});

test('a header of several lines is none of it', () => {
  expect(
    runTogether(
      [
        ['a,b,c\nd', 'e', 'f'],
        ['1', '2', '3'],
      ],
      new Set(),
      ',',
    ),
  ).toEqual([]);
});
