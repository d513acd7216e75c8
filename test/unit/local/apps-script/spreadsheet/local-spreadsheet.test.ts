import {
  LocalSpreadsheet,
  type SpreadsheetChange,
} from '../../../../../local/apps-script/spreadsheet/local-spreadsheet';
import { typedTextOf, viewsOf } from '../../../../../local/apps-script/spreadsheet/tab-snapshot';
import { ANNA, open } from './open-spreadsheet';

test('a snapshot shows values, formulas and what is displayed', () => {
  const { file, sheet } = open({ locale: 'de_DE' });
  sheet.getRange('B1:B4').setValues([["'02139"], [1234.5], ['=SUM(A1)'], ['31.12.2020']]);
  expect(file.snapshot(sheet.getSheetId())).toEqual({
    values: [
      ['', '02139'],
      ['', 1234.5],
      ['', '#NAME?'],
      ['', new Date('2020-12-31T00:00:00Z')],
    ],
    formulas: [
      ['', ''],
      ['', ''],
      ['', '=SUM(A1)'],
      ['', ''],
    ],
    displayValues: [
      ['', '02139'],
      ['', '1234,5'],
      ['', '#NAME?'],
      ['', '31.12.2020'],
    ],
  });
});

test('a snapshot of an empty tab is empty', () => {
  expect(new LocalSpreadsheet().snapshot(0)).toEqual({ values: [], formulas: [], displayValues: [] });
});

test('what one would type into a cell gives the same cell again', () => {
  const { file, sheet } = open({ locale: 'de_DE' });
  const texts = ["'02139", 'Jane', '1,5', '=1+1', 'WAHR', "''quoted", '31.12.2020', '', '12%'];
  const tab = file.tab(sheet.getSheetId());
  for (const [index, text] of texts.entries()) file.typed(tab.id, index + 1, 1, text);
  const typed = texts.map((_, index) => typedTextOf(tab, index + 1, 1, file.typingRules));
  expect(typed.slice(0, 8)).toEqual(texts.slice(0, 8));
  expect(typed[8]).toBe('0,12');
});

test('a plain-text cell is typed without an apostrophe where it needs none', () => {
  const { file, sheet } = open();
  sheet
    .getRange('A1:A2')
    .setNumberFormat('@')
    .setValues([["'02139"], ["'=1+1"]]);
  const tab = file.tab(sheet.getSheetId());
  expect(typedTextOf(tab, 1, 1, file.typingRules)).toBe('02139');
  expect(typedTextOf(tab, 2, 1, file.typingRules)).toBe("'=1+1");
});

test('a view shows how cells look', () => {
  const { file, sheet, app } = open();
  sheet
    .getRange('A1:D1')
    .setValues([['text', 5, true, '']])
    .setWrapStrategy(app.WrapStrategy.CLIP);
  sheet.getRange('A1').setFontWeight('bold');
  const area = { row: 1, column: 1, rows: 1, columns: 4 };
  expect(viewsOf(file.tab(sheet.getSheetId()), area, file.typingRules)).toEqual([
    [
      { text: 'text', align: 'left', bold: true, wrap: 'CLIP' },
      { text: '5', align: 'right', bold: false, wrap: 'CLIP' },
      { text: 'TRUE', align: 'center', bold: false, wrap: 'CLIP' },
      null,
    ],
  ]);
});

test('listeners hear of every change until they stop listening', () => {
  const file = new LocalSpreadsheet();
  const heard: SpreadsheetChange[] = [];
  const stop = file.onChange((change) => heard.push(change));
  file.typed(0, 1, 1, 'x');
  const tab = file.addTab({ title: 'Results', index: 0 });
  file.renameTab(tab.id, 'People');
  file.select(ANNA, tab.id);
  file.deleteTab(tab.id);
  stop();
  file.typed(0, 1, 1, 'y');
  expect(heard).toEqual([
    { kind: 'tab', tabId: 0 },
    { kind: 'tabs' },
    { kind: 'tabs' },
    { kind: 'selection', user: ANNA },
    { kind: 'tabs' },
  ]);
  expect(file.version).toBe(5);
  expect(file.tab(0).version).toBe(2);
});

test('an id looks like Google’s, and no two are alike', () => {
  const ids = [new LocalSpreadsheet().id, new LocalSpreadsheet().id];
  expect(ids[0]).toMatch(/^[\w-]{44}$/);
  expect(ids[0]).not.toBe(ids[1]);
});

test('a cell outside the grid cannot be typed into', () => {
  const file = new LocalSpreadsheet();
  expect(() => file.typed(0, 1001, 1, 'x')).toThrow('outside the dimensions');
  expect(() => file.typed(99, 1, 1, 'x')).toThrow('Sheet 99 not found');
});

test('only what holds something costs anything', () => {
  const { sheet } = open();
  sheet.insertRowsAfter(1000, 380_000);
  sheet.getRange(1, 1, 381_000, 26).setNumberFormat('@');
  sheet.getRange(381_000, 26).setValue('last');
  expect(sheet.getLastRow()).toBe(381_000);
  sheet.getRange(381_000, 26).clear();
  expect(sheet.getLastRow()).toBe(0);
});
