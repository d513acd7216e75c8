// Names of cells and columns.
import { cellName, columnName, columnsName } from '../../../src/sheets/a1-notation';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [18_277, 'ZZZ'],
])('column %i is %s', (index, name) => {
  expect(columnName(index)).toBe(name);
});

test('cells and columns are counted from nought and named from one', () => {
  expect(cellName(0, 0)).toBe('A1');
  expect(cellName(1, 26)).toBe('AA2');
  expect(columnsName(2, 4)).toBe('C:E');
  expect(columnsName(2, 2)).toBe('C:C');
});
