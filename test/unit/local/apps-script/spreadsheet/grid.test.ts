import { AUTOMATIC } from '../../../../../local/apps-script/spreadsheet/cell-format';
import type { LocalSpreadsheet } from '../../../../../local/apps-script/spreadsheet/local-spreadsheet';
import { open } from './open-spreadsheet';

/** Of the first tab. */
const numberFormatAt = (file: LocalSpreadsheet, row: number, column: number) =>
  file.tabs[0]?.grid.formatAt(row, column).numberFormat;

const numbered = (rows: number) => Array.from({ length: rows }, (_, index) => [index + 1]);

describe('the grid', () => {
  test('of a new tab has 1000 rows and 26 columns', () => {
    const { sheet } = open();
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([1000, 26]);
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([0, 0]);
    expect(sheet.getDataRange().getA1Notation()).toBe('A1');
  });

  test('is trimmed to its data', () => {
    const { sheet } = open();
    sheet.getRange('A1:C2').setValues([
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ]);
    sheet.deleteRows(3, 998);
    sheet.deleteColumns(4, 23);
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([2, 3]);
    expect(sheet.getDataRange().getValues()).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ]);
  });

  test('grows in the middle and at the end', () => {
    const { sheet } = open();
    sheet.getRange('A1:A4').setValues(numbered(4));
    sheet.insertRowsAfter(2, 2);
    sheet.insertColumnsAfter(26, 4);
    expect(sheet.getRange('A1:A7').getValues()).toEqual([[1], [2], [''], [''], [3], [4], ['']]);
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([1002, 30]);
  });

  test('loses what was in deleted rows and columns', () => {
    const { sheet } = open();
    sheet.getRange('A1:C3').setValues([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]);
    sheet.deleteRows(2, 1);
    sheet.deleteColumns(1, 1);
    expect(sheet.getDataRange().getValues()).toEqual([
      [2, 3],
      [8, 9],
    ]);
  });

  test.each([
    [0, 1],
    [1001, 1],
    [1000, 2],
  ])('does not delete rows from %d on, %d of them', (first, count) => {
    expect(() => open().sheet.deleteRows(first, count)).toThrow('Those rows are out of bounds.');
  });

  test('keeps a row and a column', () => {
    const { sheet } = open();
    expect(() => sheet.deleteRows(1, 1000)).toThrow("You can't delete all the rows on the sheet.");
    expect(() => sheet.deleteColumns(1, 26)).toThrow("You can't delete all the columns on the sheet.");
    expect(() => sheet.deleteColumns(26, 2)).toThrow('Those columns are out of bounds.');
  });

  test('keeps a row that is not frozen', () => {
    const { sheet } = open();
    sheet.setFrozenRows(1);
    expect(() => sheet.deleteRows(2, 999)).toThrow('not possible to delete all non-frozen rows');
    expect(() => sheet.setFrozenRows(1000)).toThrow("You can't freeze all visible rows on the sheet.");
    sheet.deleteRows(1, 1);
    expect(sheet.getFrozenRows()).toBe(0);
  });

  test('gets a row appended below the last that holds something', () => {
    const { sheet } = open();
    sheet.deleteRows(2, 999);
    sheet.appendRow(['a', 1]).appendRow(['b', "'02139"]);
    expect(sheet.getMaxRows()).toBe(2);
    expect(sheet.getDataRange().getValues()).toEqual([
      ['a', 1],
      ['b', '02139'],
    ]);
  });

  test('is emptied with its formats', () => {
    const { sheet } = open();
    const cell = sheet.getRange('B2').setNumberFormat('@').setValue('1');
    sheet.clear();
    expect([cell.getValue(), sheet.getLastRow()]).toEqual(['', 0]);
    expect(cell.setValue('1').getValue()).toBe(1);
  });
});

describe('formats', () => {
  test('decide how each cell of one write is read', () => {
    const { sheet } = open();
    sheet.getRange('A2:A3').setNumberFormat('@');
    const range = sheet.getRange('A1:A4').setValues([['007'], ['007'], ['007'], ['007']]);
    expect(range.getValues()).toEqual([[7], ['007'], ['007'], [7]]);
  });

  test('move with their rows, and new rows look like the row before them', () => {
    const { sheet, file } = open();
    sheet.getRange('A2').setNumberFormat('@');
    sheet.insertRowsAfter(2, 1);
    sheet.deleteRows(1, 1);
    expect([1, 2, 3].map((row) => numberFormatAt(file, row, 1))).toEqual(['@', '@', AUTOMATIC]);
  });

  test('come with a typed date, unless somebody chose one', () => {
    const { sheet } = open();
    sheet.getRange('A2').setNumberFormat('0');
    const range = sheet.getRange('A1:A3').setValues([['2020-01-02'], ['2020-01-02'], ['x']]);
    expect(range.getDisplayValues()).toEqual([['1/2/2020'], ['43832'], ['x']]);
  });

  test('of several ranges are set together', () => {
    const { sheet, file } = open();
    const ranges = sheet.getRangeList(['A:A', 'C1:C3']).setNumberFormat('@').getRanges();
    expect(ranges.map((range) => range.getA1Notation())).toEqual(['A1:A1000', 'C1:C3']);
    expect([1, 2, 3].map((column) => numberFormatAt(file, 3, column))).toEqual(['@', AUTOMATIC, '@']);
  });
});

test('columns are 100 pixels wide until they are set', () => {
  const { sheet, file } = open();
  sheet.setColumnWidths(2, 1, 40).setColumnWidths(3, 2, 60);
  const { grid } = file.tab(sheet.getSheetId());
  expect([1, 2, 3, 4, 5].map((column) => grid.column(column).widthPixels)).toEqual([100, 40, 60, 60, 100]);
});

describe('a filter', () => {
  test('covers a range until it is removed', () => {
    const { sheet } = open();
    sheet.getRange('B1:C5').createFilter();
    expect(() => sheet.getRange('A1:A2').createFilter()).toThrow('already has a filter');
    const filter = sheet.getFilter();
    filter?.remove();
    expect(sheet.getFilter()).toBeNull();
    expect(() => filter?.getRange()).toThrow('The filter has been removed.');
  });

  test('follows its rows and columns', () => {
    const { sheet, file } = open();
    sheet.getRange('B2:D10').createFilter();
    sheet.deleteRows(5, 2);
    sheet.insertRowsAfter(1, 1);
    sheet.deleteColumns(1, 1);
    sheet.insertColumnsAfter(2, 1);
    expect(file.tab(sheet.getSheetId()).filter).toEqual({ row: 3, column: 1, rows: 7, columns: 4 });
    sheet.deleteColumns(1, 4);
    expect(sheet.getFilter()).toBeNull();
  });
});
