import type { Area } from '../../../../../local/apps-script/spreadsheet/area';
import { hiddenRowsOf } from '../../../../../local/apps-script/spreadsheet/hidden-rows';
import type { Overlay } from '../../../../../local/apps-script/spreadsheet/overlays';
import type { SpreadsheetVariants } from '../../../../../local/apps-script/spreadsheet/spreadsheet-variants';
import { ANNA, BORIS, open } from './open-spreadsheet';

const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });
const dropDown = { takes: { kind: 'list', values: ['Open', 'Won'] }, rejects: true } as const;
const checkbox = { takes: { kind: 'checkbox' }, rejects: true } as const;

function openWith(overlays: readonly Overlay[], variants: Partial<SpreadsheetVariants> = {}) {
  const opened = open();
  const tab = opened.file.tab(opened.sheet.getSheetId());
  tab.overlays = overlays;
  Object.assign(opened.file.variants, variants);
  const areas = () =>
    tab.overlays.map(({ kind, area: { row, column, rows, columns } }) => [kind, row, column, rows, columns]);
  return { ...opened, tab, areas };
}

test('what lies on cells moves and grows with them, and goes with the last of them', () => {
  const { sheet, areas } = openWith([
    { kind: 'note', area: area(5, 2), text: 'Called' },
    { kind: 'merge', area: area(1, 1, 1, 3) },
    { kind: 'conditional-format', area: area(2, 1, 4, 5), rule: 'is empty' },
    { kind: 'protection', area: area(2, 4, 4, 1), emails: [ANNA.email] },
    { kind: 'hidden-rows', area: area(4, 1, 2) },
    { kind: 'row-group', area: area(3, 1, 2), isCollapsed: false },
  ]);
  sheet.insertRowsAfter(4, 2);
  sheet.insertColumnsAfter(1, 1);
  expect(areas()).toEqual([
    ['note', 7, 3, 1, 1],
    ['merge', 1, 1, 1, 4],
    ['conditional-format', 2, 1, 6, 6],
    ['protection', 2, 5, 6, 1],
    ['hidden-rows', 4, 1, 4, 1],
    ['row-group', 3, 1, 2, 1],
  ]);
  sheet.deleteRows(3, 5);
  sheet.deleteColumns(2, 3);
  expect(areas()).toEqual([
    ['conditional-format', 2, 1, 1, 3],
    ['protection', 2, 2, 1, 1],
  ]);
});

test('rows right below a drop-down or a checkbox come under it, where Sheets does that', () => {
  const rules: Overlay[] = [
    { kind: 'validation', area: area(2, 1, 3), rule: dropDown },
    { kind: 'validation', area: area(2, 2, 3), rule: checkbox },
  ];
  const continued = openWith(rules);
  continued.sheet.insertRowsAfter(4, 2);
  expect(continued.areas().map(([, , , rows]) => rows)).toEqual([5, 5]);
  expect(continued.sheet.getRange('A5:B6').getValues()).toEqual([
    ['', false],
    ['', false],
  ]);
  const plain = openWith(rules, { insertedRowsContinueRules: false });
  plain.sheet.insertRowsAfter(4, 2);
  expect(plain.areas().map(([, , , rows]) => rows)).toEqual([3, 3]);
  const empty = openWith(rules, { newCheckboxesHoldFalse: false });
  empty.sheet.insertRowsAfter(4, 2);
  expect(empty.sheet.getLastRow()).toBe(0);
});

test('a cell under a rule that rejects takes what fits it, nothing, or a formula, and of one write all or nothing', () => {
  const { sheet } = openWith([
    { kind: 'validation', area: area(2, 1, 3), rule: dropDown },
    { kind: 'validation', area: area(2, 2, 3), rule: checkbox },
    { kind: 'validation', area: area(2, 3, 3), rule: { takes: { kind: 'number' }, rejects: false } },
  ]);
  const range = sheet.getRange('A1:C3');
  const values = [
    ['State', 'Called', 'Age'],
    ['Won', true, 'old'],
    ['', '', ''],
  ];
  expect(range.setValues(values).getValues()).toEqual(values);
  expect(() =>
    range.setValues([
      ['x', 'x', 'x'],
      ['Lost', true, 1],
      ['', '', ''],
    ]),
  ).toThrow('in cell A2 violates');
  expect(() => sheet.getRange('B3').setValue("'yes")).toThrow('in cell B3 violates');
  expect(range.getValues()).toEqual(values);
  expect(sheet.getRange('A3').setValue('=A2').getFormulas()).toEqual([['=A2']]);
});

test('a merged cell shows its first one, and what is written behind it is lost or kept', () => {
  const merge: Overlay = { kind: 'merge', area: area(1, 1, 1, 2) };
  const { sheet } = openWith([merge]);
  expect(
    sheet
      .getRange('A1:C1')
      .setValues([['a', 'b', 'c']])
      .getValues(),
  ).toEqual([['a', '', 'c']]);
  const other = openWith([merge], { coveredCellsKeepValues: true }).sheet;
  expect(
    other
      .getRange('A1:C1')
      .setValues([['a', 'b', 'c']])
      .getValues(),
  ).toEqual([['a', 'b', 'c']]);
});

test('a protected range can be edited, moved and grown by those on its list, and only moved by the others', () => {
  const { file, sheet } = openWith([{ kind: 'protection', area: area(2, 1, 3, 2), emails: [ANNA.email] }]);
  const others = open({ file, user: BORIS });
  const [protection] = others.sheet.getProtections(others.app.ProtectionType.RANGE);
  expect(protection?.canEdit()).toBe(false);
  const theirs = others.sheet;
  expect(
    theirs
      .getRange('A5:C5')
      .setValues([[1, 2, 3]])
      .getValue(),
  ).toBe(1);
  theirs.insertRowsAfter(1, 1);
  for (const edit of [
    () => theirs.getRange('B5:C5').setValue(1),
    () => theirs.getRange('A1:B9').clear(),
    () => theirs.getRangeList(['A3', 'D1']).setNumberFormat('0'),
    () => theirs.insertRowsAfter(3, 1),
    () => theirs.insertColumnsAfter(1, 1),
    () => theirs.deleteRows(3, 1),
    () => theirs.deleteColumns(2, 1),
  ]) {
    expect(edit).toThrow('You are trying to edit a protected cell or object.');
  }
  sheet.insertRowsAfter(3, 1);
  expect(sheet.getRange('B3').setValue('mine').getValue()).toBe('mine');
  const [ours] = sheet.getProtections(open({ file }).app.ProtectionType.RANGE);
  expect([ours?.canEdit(), file.tabs[0]?.overlays[0]?.area]).toEqual([true, area(3, 1, 4, 2)]);
});

test('a filter takes in rows right below it, or does not', () => {
  const { sheet, tab, file } = openWith([]);
  sheet.getRange('A1:C4').createFilter();
  sheet.insertRowsAfter(4, 1);
  expect(tab.filter).toEqual(area(1, 1, 4, 3));
  file.variants.filterTakesInRowsBelow = true;
  sheet.insertRowsAfter(4, 2);
  expect(tab.filter).toEqual(area(1, 1, 6, 3));
});

test('formulas mean the same cells when rows and columns come and go above and beside them', () => {
  const { file, sheet } = open();
  sheet.getRange('A5:B5').setValues([['=SUM(A1:A4)', '=B2']]);
  sheet.insertRowsAfter(2, 1);
  file.change(file.tab(sheet.getSheetId()), (tab) => tab.insertColumns(0, 1));
  sheet.deleteRows(2, 1);
  expect(sheet.getRange('B5:C5').getFormulas()).toEqual([['=SUM(B1:B4)', '=#REF!']]);
});

test('notes go along when the filter sorts, and rows hidden or folded by hand are not shown', () => {
  const { sheet, tab, file } = openWith([
    { kind: 'note', area: area(3, 1), text: 'About b' },
    { kind: 'hidden-rows', area: area(5, 1) },
  ]);
  sheet.getRange('A1:A3').setValues([['Name'], ['c'], ['b']]);
  sheet.getRange('A1:A3').createFilter();
  tab.sortFilter(1, 'ascending');
  expect(tab.overlays[0]?.area).toEqual(area(2, 1));
  expect(hiddenRowsOf(tab, file.typingRules)).toEqual([{ first: 5, last: 5 }]);
  tab.hiddenValues = new Map([[1, new Set(['c'])]]);
  tab.overlays = [{ kind: 'row-group', area: area(4, 1, 2), isCollapsed: true }];
  expect(hiddenRowsOf(tab, file.typingRules)).toEqual([{ first: 3, last: 5 }]);
});
