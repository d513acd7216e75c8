// Which columns are made wide.
import { tableFromCsv } from '../../../src/results/table';
import { wideColumns } from '../../../src/sheets/column-widths';

const LONG = 'a value of some length';

test('columns with something long are made wide, in runs', () => {
  expect(wideColumns(tableFromCsv(`a,b,c,d,e,f\n${LONG},${LONG},1,1,${LONG},1\n`))).toEqual([
    { first: 0, count: 2 },
    { first: 4, count: 1 },
  ]);
});

test('a single narrow column between two wide ones goes with them', () => {
  expect(wideColumns(tableFromCsv(`a,b,c\n${LONG},1,${LONG}\n`))).toEqual([{ first: 0, count: 3 }]);
});

test('a long header makes a column wide, too', () => {
  expect(wideColumns(tableFromCsv(`${LONG},b\n1,2\n`))).toEqual([{ first: 0, count: 1 }]);
});

test('where all is short, nothing is widened', () => {
  expect(wideColumns(tableFromCsv('a,b\n1,2\n'))).toEqual([]);
});
