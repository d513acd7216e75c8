import { open } from './open-spreadsheet';

describe('a spreadsheet holds ten million cells', () => {
  test('counted over the allocated grids of all tabs, empty or not', () => {
    const { sheet, spreadsheet } = open();
    const full = 10_000_000 / 26 - 1000;
    sheet.insertRowsAfter(1000, Math.floor(full));
    expect(() => sheet.insertRowsAfter(1000, 1)).toThrow('above the limit of 10000000 cells');
    expect(() => sheet.insertColumnsAfter(1, 1)).toThrow('above the limit of 10000000 cells');
    expect(() => spreadsheet.insertSheet('More')).toThrow('above the limit of 10000000 cells');
    sheet.deleteRows(1, 1000);
    expect(spreadsheet.insertSheet('More').getMaxRows()).toBe(1000);
  });

  test('an insertion that is refused changes nothing', () => {
    const { sheet, spreadsheet } = open();
    expect(() => sheet.insertRowsAfter(1, 10_000_000)).toThrow();
    expect(() => sheet.insertColumnsAfter(1, 10_000)).toThrow();
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([1000, 26]);
    expect(spreadsheet.getNumSheets()).toBe(1);
  });
});

describe('a cell holds 50,000 characters', () => {
  test('with the apostrophe', () => {
    const { sheet } = open();
    const longest = 'x'.repeat(49_999);
    const cell = sheet.getRange('A1');
    expect(cell.setValue(`'${longest}`).getValue()).toBe(longest);
    expect(() => cell.setValue(`'${longest}x`)).toThrow('more than the maximum of 50000 characters');
  });

  test('and a write that holds a longer one writes nothing', () => {
    const { sheet } = open();
    const values = [
      ['a', 'b'],
      ['c', 'x'.repeat(50_001)],
    ];
    expect(() => sheet.getRange('A1:B2').setValues(values)).toThrow('50000 characters');
    expect(sheet.getLastRow()).toBe(0);
  });
});

describe('a range lies inside the grid', () => {
  const { sheet } = open();

  test.each([
    [1001, 1, 1, 1],
    [1, 27, 1, 1],
    [1000, 1, 2, 1],
    [1, 1, 1, 27],
    [0, 1, 1, 1],
    [1, -1, 1, 1],
  ])('row %d, column %d, %d rows, %d columns is refused', (row, column, rows, columns) => {
    expect(() => sheet.getRange(row, column, rows, columns)).toThrow(
      'The coordinates of the range are outside the dimensions of the sheet.',
    );
  });

  test('and is not empty', () => {
    expect(() => sheet.getRange(1, 1, 0, 1)).toThrow('The number of rows in the range must be at least 1.');
    expect(() => sheet.getRange(1, 1, 1, 0)).toThrow(
      'The number of columns in the range must be at least 1.',
    );
  });

  test.each([
    ['B2', 'B2'],
    ['b2:c5', 'B2:C5'],
    ['C5:B2', 'B2:C5'],
    ['$B$2', 'B2'],
    ['B:C', 'B1:C1000'],
    ['2:3', 'A2:Z3'],
    ['B2:C', 'B2:C1000'],
    ['Z1000', 'Z1000'],
  ])('%s is %s', (notation, range) => {
    expect(sheet.getRange(notation).getA1Notation()).toBe(range);
  });

  test.each([['AA1'], ['A1001'], ['A1:AA1']])('%s is outside', (notation) => {
    expect(() => sheet.getRange(notation)).toThrow('outside the dimensions');
  });

  test.each([[''], ['hello'], ['A'], ['1'], ['A0'], ['A1:'], ['A1:B2:C3'], ['1A']])(
    '%j is none',
    (notation) => {
      expect(() => sheet.getRange(notation)).toThrow('Range not found');
    },
  );

  test('until its rows are deleted', () => {
    const { sheet: shrinking } = open();
    const range = shrinking.getRange('A900:A1000');
    shrinking.deleteRows(500, 501);
    expect(() => range.getValues()).toThrow('outside the dimensions');
    expect(() => range.setValue('x')).toThrow('outside the dimensions');
    expect(() => range.setNumberFormat('@')).toThrow('outside the dimensions');
  });
});

describe('data is as large as its range', () => {
  const { sheet } = open();

  test('in rows', () => {
    expect(() => sheet.getRange('A1:A2').setValues([['a']])).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
  });

  test('in columns, in every row', () => {
    expect(() => sheet.getRange('A1:B2').setValues([['a', 'b'], ['c']])).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
  });
});
