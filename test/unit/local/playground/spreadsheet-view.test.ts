import { LocalSpreadsheet } from '../../../../local/apps-script/spreadsheet/local-spreadsheet';
import { cellInputView, cellsView, tabViews, textsView } from '../../../../local/playground/spreadsheet-view';

function open() {
  const spreadsheet = new LocalSpreadsheet();
  return { spreadsheet, tabId: spreadsheet.tabs[0]?.id ?? Number.NaN };
}

describe('what the page shows', () => {
  test('is the beginning of a long text, while an edit has the whole', () => {
    const { spreadsheet, tabId } = open();
    const text = 'long '.repeat(2000);
    spreadsheet.typed(tabId, 1, 1, text);
    const [[cell] = []] = cellsView(spreadsheet, { tabId, row: 1, column: 1, rows: 1, columns: 1 }).cells;
    expect(cell?.text.length).toBeLessThan(1000);
    expect(cellInputView(spreadsheet, { tabId, row: 1, column: 1 }).input).toBe(text);
  });

  test('leaves out hidden tabs and changes its version with every edit', () => {
    const { spreadsheet, tabId } = open();
    const before = tabViews(spreadsheet)[0]?.version;
    spreadsheet.typed(tabId, 1, 1, 'x');
    spreadsheet.setTabHidden(spreadsheet.addTab().id, true);
    expect(tabViews(spreadsheet)).toHaveLength(1);
    expect(tabViews(spreadsheet)[0]?.version).not.toBe(before);
  });

  test('is copied in full, but not beyond the last cell that holds something', () => {
    const { spreadsheet, tabId } = open();
    const text = 'long '.repeat(2000);
    spreadsheet.typed(tabId, 2, 2, text);
    spreadsheet.typed(tabId, 1, 1, '1.50');
    const everything = { tabId, row: 1, column: 1, rows: 1000, columns: 26 };
    expect(textsView(spreadsheet, everything).texts).toEqual([
      ['1.5', ''],
      ['', text],
    ]);
  });
});
