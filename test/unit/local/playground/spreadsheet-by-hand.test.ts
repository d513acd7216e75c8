import { LocalSpreadsheet } from '../../../../local/apps-script/spreadsheet/local-spreadsheet';
import { User } from '../../../../local/apps-script/user';
import type { Person } from '../../../../local/playground/people';
import { doByHand } from '../../../../local/playground/spreadsheet-actions';
import { cellInputView, cellsView, tabViews } from '../../../../local/playground/spreadsheet-view';

function open() {
  const spreadsheet = new LocalSpreadsheet();
  const email = 'robin@example.com';
  const person: Person = { id: 'robin', name: 'Robin', email, user: new User('robin', { email }), menus: [] };
  const tabId = spreadsheet.tabs[0]?.id ?? Number.NaN;
  return { spreadsheet, person, tabId };
}

describe('what a person does by hand', () => {
  test('fills cells from the selected one on, and leaves out what the grid has no room for', () => {
    const { spreadsheet, person, tabId } = open();
    const texts = [
      ['a', 'b', 'c'],
      ['1', '2', '3'],
    ];
    doByHand(spreadsheet, person, { kind: 'type-cells', tabId, row: 1000, column: 25, texts });
    const { cells } = cellsView(spreadsheet, { tabId, row: 1000, column: 24, rows: 5, columns: 5 });
    expect(cells.map((row) => row.map((cell) => cell?.text ?? null))).toEqual([[null, 'a', 'b']]);
  });

  test('is refused with a sentence on a tab that others protect', () => {
    const { spreadsheet, person, tabId } = open();
    spreadsheet.tab(tabId).protection = { kind: 'editors', emails: ['sam@example.com'], description: '' };
    const typing = { kind: 'type-cells', tabId, row: 1, column: 1, texts: [['x']] } as const;
    expect(() => doByHand(spreadsheet, person, typing)).toThrow(/protected/);
  });

  test('selects the tab that was added', () => {
    const { spreadsheet, person } = open();
    doByHand(spreadsheet, person, { kind: 'add-tab' });
    expect(spreadsheet.selectionOf(person.user).tabId).toBe(spreadsheet.tabs[1]?.id);
  });
});

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
});
