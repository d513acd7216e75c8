// The order that sorting makes, and formulas that go with their rows.
import { movedFormula, sortedOrder } from '../../../../../local/apps-script/spreadsheet/sorting';

test('numbers come before texts, texts before truth values, and empty cells last, either way', () => {
  const contents = ['b', undefined, 10, true, 'A', 9, undefined];
  expect(sortedOrder(contents, 'ascending')).toEqual([5, 2, 4, 0, 3, 1, 6]);
  expect(sortedOrder(contents, 'descending')).toEqual([3, 0, 4, 2, 5, 1, 6]);
});

test('equal ones stay in their order, upper and lower case being equal', () => {
  expect(sortedOrder(['x', 'X', 'a', 'x'], 'ascending')).toEqual([2, 0, 1, 3]);
});

test.each([
  ['=B2&" in A2"', 3, '=B5&" in A2"'],
  ['=$B2+B$2+$B$2', 3, '=$B5+B$2+$B$2'],
  ['=SUM(A2:C2)', -1, '=SUM(A1:C1)'],
  ['=LOG10(A2)', 1, '=LOG10(A3)'],
])('%s moved by %i rows is %s', (formula, rows, moved) => {
  expect(movedFormula(formula, rows)).toBe(moved);
});
