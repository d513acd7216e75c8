import { openHands } from './hands';

describe('what a person does by hand', () => {
  test('fills cells from the selected one on, and leaves out what the grid has no room for', () => {
    const { spreadsheet, tabId, ...hands } = openHands();
    const texts = [
      ['a', 'b', 'c'],
      ['1', '2', '3'],
    ];
    hands.do({ kind: 'type-cells', tabId, row: 1000, column: 25, texts });
    const { values } = spreadsheet.snapshot(tabId);
    expect(values).toHaveLength(1000);
    expect(values[999]?.slice(23)).toEqual(['', 'a', 'b']);
  });

  test('is refused with a sentence on a tab that others protect', () => {
    const { spreadsheet, tabId, ...hands } = openHands();
    spreadsheet.tab(tabId).protection = { kind: 'editors', emails: ['sam@example.com'] };
    expect(() => hands.fill([['x']])).toThrow(/protected/);
    expect(() => hands.do({ kind: 'delete-rows', tabId, first: 1, count: 1 })).toThrow(/protected/);
  });

  test('selects the tab that was added, and the range that was dragged over', () => {
    const { spreadsheet, tabId, robin, ...hands } = openHands();
    hands.do({ kind: 'add-tab' });
    expect(spreadsheet.selectionOf(robin.user).tabId).toBe(spreadsheet.tabs[1]?.id);
    hands.do({ kind: 'select-cells', tabId, row: 2, column: 3, rows: 4, columns: 5 });
    expect(spreadsheet.selectionOf(robin.user).area).toEqual({ row: 2, column: 3, rows: 4, columns: 5 });
  });

  test('copies cells with their formats, as often as the selection holds them', () => {
    const { spreadsheet, tabId, ...hands } = openHands();
    hands.fill([['12 May 2032', "'0171"]]);
    hands.do({
      kind: 'copy-cells',
      fromTabId: tabId,
      fromRow: 1,
      fromColumn: 1,
      fromRows: 1,
      fromColumns: 2,
      tabId,
      row: 2,
      column: 1,
      rows: 2,
      columns: 2,
    });
    const { displayValues, values } = spreadsheet.snapshot(tabId);
    expect(displayValues[2]).toEqual(displayValues[0]);
    expect(values[2]?.[0]).toBeInstanceOf(Date);
    expect(values[2]?.[1]).toBe('0171');
  });
});

describe('rows and columns', () => {
  const TABLE = [
    ['name', 'city'],
    ['Ada', 'Lyon'],
    ['Bo', 'Graz'],
  ];

  test('are inserted beside the selected ones and look like them', () => {
    const { spreadsheet, tabId, ...hands } = openHands();
    hands.fill(TABLE);
    const { grid } = spreadsheet.tab(tabId);
    grid.changeFormats({ row: 1, column: 1, rows: 1, columns: 2 }, (format) => ({
      ...format,
      fontWeight: 'bold',
    }));
    hands.do({ kind: 'insert-rows', tabId, after: 1, count: 2, like: 2 });
    expect(hands.shown().map(([name]) => name)).toEqual(['name', '', '', 'Ada', 'Bo']);
    expect(grid.formatAt(2, 1).fontWeight).toBe('normal');
    hands.do({ kind: 'insert-columns', tabId, after: 0, count: 1, like: 1 });
    expect(hands.shown()[0]).toEqual(['', 'name', 'city']);
    expect(grid.formatAt(1, 1).fontWeight).toBe('bold');
    expect(grid.size).toEqual({ rows: 1002, columns: 27 });
  });

  test('are deleted, but never all of them', () => {
    const { tabId, ...hands } = openHands();
    hands.fill(TABLE);
    hands.do({ kind: 'delete-rows', tabId, first: 2, count: 1 });
    hands.do({ kind: 'delete-columns', tabId, first: 1, count: 1 });
    expect(hands.shown()).toEqual([['city'], ['Graz']]);
    expect(() => hands.do({ kind: 'delete-rows', tabId, first: 1, count: 5000 })).toThrow(/all the rows/);
    expect(() => hands.do({ kind: 'delete-columns', tabId, first: 1, count: 50 })).toThrow(/all the columns/);
  });
});
