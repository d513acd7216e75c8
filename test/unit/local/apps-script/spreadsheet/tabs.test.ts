import { ANNA, BORIS, open } from './open-spreadsheet';

describe('a tab’s name', () => {
  test('is unique, upper and lower case alike', () => {
    const { spreadsheet, sheet } = open();
    spreadsheet.insertSheet('Results');
    expect(() => spreadsheet.insertSheet('RESULTS')).toThrow(
      'A sheet with the name "RESULTS" already exists. Please enter another name.',
    );
    expect(() => sheet.setName('results')).toThrow('already exists');
    expect(sheet.setName('SHEET1').getName()).toBe('SHEET1');
  });

  test('has 1 to 100 characters', () => {
    const { spreadsheet, sheet } = open();
    expect(spreadsheet.insertSheet('x'.repeat(100)).getName()).toHaveLength(100);
    for (const name of ['', '  ', 'x'.repeat(101)]) {
      expect(() => spreadsheet.insertSheet(name)).toThrow('between 1 and 100 characters');
      expect(() => sheet.setName(name)).toThrow('between 1 and 100 characters');
    }
    expect(spreadsheet.getNumSheets()).toBe(2);
  });

  test('is the next free one when none is given, in the language of the spreadsheet', () => {
    const german = open({ locale: 'de_DE' });
    expect(german.sheet.getName()).toBe('Tabellenblatt1');
    const { spreadsheet, sheet } = open();
    sheet.setName('Sheet2');
    expect(spreadsheet.insertSheet().getName()).toBe('Sheet3');
  });
});

describe('tabs', () => {
  test('are inserted where they are told to', () => {
    const { spreadsheet } = open();
    spreadsheet.insertSheet('last');
    spreadsheet.insertSheet('first', 0);
    spreadsheet.insertSheet(1).setName('second');
    expect(spreadsheet.getSheets().map((sheet) => sheet.getName())).toEqual([
      'first',
      'second',
      'Sheet1',
      'last',
    ]);
    expect(() => spreadsheet.insertSheet('nowhere', 9)).toThrow('out of bounds');
  });

  test('are found by name and by id', () => {
    const { spreadsheet } = open();
    const made = spreadsheet.insertSheet('Results');
    expect(spreadsheet.getSheetByName('Results')?.getSheetId()).toBe(made.getSheetId());
    expect(spreadsheet.getSheetById(made.getSheetId())?.getName()).toBe('Results');
    expect(spreadsheet.getSheetByName('Other')).toBeNull();
    expect(spreadsheet.getSheetById(-1)).toBeNull();
  });

  test('that were deleted refuse every call', () => {
    const { spreadsheet, file } = open();
    const sheet = spreadsheet.insertSheet('Results');
    const range = sheet.getRange('A1');
    const filter = range.createFilter();
    file.deleteTab(sheet.getSheetId());
    const calls = [
      () => sheet.getName(),
      () => sheet.getLastRow(),
      () => sheet.setName('x'),
      () => sheet.insertRowsAfter(1, 1),
      () => range.getValues(),
      () => range.setValues([['x']]),
      () => range.setNumberFormat('@'),
      () => filter.getRange(),
      () => spreadsheet.deleteSheet(sheet),
      () => spreadsheet.setActiveSheet(sheet),
    ];
    for (const call of calls) expect(call).toThrow(/^Sheet \d+ not found$/);
  });

  test('are never all hidden or deleted', () => {
    const { spreadsheet, sheet } = open();
    expect(() => spreadsheet.deleteSheet(sheet)).toThrow(
      "You can't remove all the visible sheets in a document.",
    );
    const other = spreadsheet.insertSheet('Results').hideSheet();
    expect(other.isSheetHidden()).toBe(true);
    expect(() => spreadsheet.deleteSheet(sheet)).toThrow("You can't remove all the visible sheets");
    expect(() => sheet.hideSheet()).toThrow("You can't remove all the visible sheets");
    other.showSheet();
    spreadsheet.deleteSheet(sheet);
    expect(spreadsheet.getNumSheets()).toBe(1);
  });
});

describe('what is active', () => {
  test('is the new tab, for the user who made it and for nobody else', () => {
    const anna = open({ user: ANNA });
    const boris = open({ user: BORIS, file: anna.file });
    anna.spreadsheet.insertSheet('Results');
    expect(anna.app.getActiveSheet()?.getName()).toBe('Results');
    expect(boris.app.getActiveSheet()?.getName()).toBe('Sheet1');
  });

  test('moves nobody’s view from a trigger', () => {
    const { file, spreadsheet } = open({ entry: 'trigger' });
    spreadsheet.insertSheet('Results');
    expect(spreadsheet.getActiveSheet().getName()).toBe('Results');
    expect(file.tab(file.selectionOf(ANNA).tabId).title).toBe('Sheet1');
  });

  test('is what the user selected', () => {
    const { file, app, sheet } = open();
    file.select(ANNA, sheet.getSheetId(), { row: 2, column: 3, rows: 2, columns: 2 });
    expect(app.getActiveRange()?.getA1Notation()).toBe('C2:D3');
    expect(app.getCurrentCell()?.getA1Notation()).toBe('C2');
  });

  test('is the first cell once the selected rows were deleted', () => {
    const { file, sheet, app } = open();
    file.select(ANNA, sheet.getSheetId(), { row: 900, column: 1, rows: 51, columns: 2 });
    sheet.deleteRows(500, 501);
    expect(app.getActiveRange()?.getA1Notation()).toBe('A1');
  });

  test('is the first visible tab once the active one was deleted', () => {
    const { spreadsheet } = open();
    spreadsheet.deleteSheet(spreadsheet.insertSheet('Results'));
    expect(spreadsheet.getActiveSheet().getName()).toBe('Sheet1');
  });
});
