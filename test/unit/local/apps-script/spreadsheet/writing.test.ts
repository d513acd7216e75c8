import { ANNA, BORIS, open } from './open-spreadsheet';

describe('a protected tab', () => {
  const protectedFrom = () => {
    const anna = open({ user: ANNA });
    const { file, sheet } = anna;
    file.addTab();
    file.change(file.tab(sheet.getSheetId()), (tab) => {
      tab.protection = { kind: 'editors', emails: [BORIS.email] };
    });
    return anna;
  };

  test('refuses every change by who may not edit it', () => {
    const { sheet, spreadsheet } = protectedFrom();
    const range = sheet.getRange('A1:B2');
    const changes = [
      () => range.setValue('x'),
      () => range.setNumberFormat('@'),
      () => range.createFilter(),
      () => range.clear(),
      () => sheet.insertRowsAfter(1, 1),
      () => sheet.deleteRows(1, 1),
      () => sheet.setFrozenRows(1),
      () => sheet.setColumnWidths(1, 1, 50),
      () => sheet.setName('x'),
      () => sheet.hideSheet(),
      () => spreadsheet.deleteSheet(sheet),
    ];
    for (const change of changes)
      expect(change).toThrow('You are trying to edit a protected cell or object.');
    expect(sheet.getLastRow()).toBe(0);
  });

  test('can be read, and says that it is protected', () => {
    const { sheet, app } = protectedFrom();
    const [protection] = sheet.getProtections(app.ProtectionType.SHEET);
    expect(sheet.getRange('A1').getValue()).toBe('');
    expect(protection?.canEdit()).toBe(false);
    expect(sheet.getProtections(app.ProtectionType.RANGE)).toEqual([]);
  });

  test('is open to who may edit it', () => {
    const { file } = protectedFrom();
    expect(open({ user: BORIS, file }).sheet.getRange('A1').setValue('x').getValue()).toBe('x');
  });
});

describe('where writes are deferred', () => {
  const deferred = () => open({ variants: { deferredWriteErrors: true } });
  const tooLong = 'x'.repeat(50_001);

  test('a write is there for whoever reads next', () => {
    const { sheet } = deferred();
    const range = sheet.getRange('A1').setNumberFormat('@').setValue('007');
    expect(range.getValue()).toBe('007');
  });

  test('a text over the limit is refused at the next read', () => {
    const { sheet } = deferred();
    const range = sheet.getRange('A1').setValue(tooLong);
    expect(() => sheet.getLastRow()).toThrow('50000 characters');
    expect(range.getValue()).toBe('');
  });

  test('a text over the limit is refused at a flush', () => {
    const { sheet, app } = deferred();
    sheet.getRange('A1').setValue(tooLong);
    expect(() => app.flush()).toThrow('50000 characters');
    app.flush();
  });

  test('a write to a protected tab is refused at a flush', () => {
    const { file, sheet, app } = deferred();
    file.change(file.tab(sheet.getSheetId()), (tab) => {
      tab.protection = { kind: 'editors', emails: [] };
    });
    sheet.getRange('A1').setValue('x');
    expect(() => app.flush()).toThrow('You are trying to edit a protected cell or object.');
  });

  test('the writes after a refused one still happen', () => {
    const { sheet, app } = deferred();
    const [first, second] = [sheet.getRange('A1'), sheet.getRange('A2')];
    first.setValue(tooLong);
    second.setValue('kept');
    expect(() => app.flush()).toThrow('50000 characters');
    expect(second.getValue()).toBe('kept');
  });

  test('what an execution wrote last is applied when it ends, and lost when it is killed', () => {
    const ended = deferred();
    ended.sheet.getRange('A1').setValue('kept');
    expect(ended.file.snapshot(0).values).toEqual([]);
    ended.end();
    expect(ended.file.snapshot(0).values).toEqual([['kept']]);

    const killed = deferred();
    killed.sheet.getRange('A1').setValue('lost');
    expect(open({ file: killed.file }).sheet.getRange('A1').getValue()).toBe('');
  });
});
