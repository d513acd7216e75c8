import { openHands } from './hands';

const TABLE = [
  ['name', 'city'],
  ['Ada', 'Lyon'],
  ['Bo', 'Graz'],
];

describe('undoing', () => {
  test('takes back one step after the other, and does them again', () => {
    const { tabId, ...hands } = openHands();
    hands.fill(TABLE);
    hands.do({ kind: 'type-cells', tabId, row: 2, column: 1, texts: [['Eve']] });
    hands.do({ kind: 'delete-rows', tabId, first: 3, count: 1 });
    hands.do({ kind: 'clear-cells', tabId, row: 1, column: 2, rows: 2, columns: 1 });
    expect(hands.shown()).toEqual([['name'], ['Eve']]);
    const seen: string[][][] = [];
    for (let step = 0; step < 4; step += 1) {
      hands.do({ kind: 'undo' });
      seen.push(hands.shown());
    }
    expect(seen).toEqual([
      [
        ['name', 'city'],
        ['Eve', 'Lyon'],
      ],
      [
        ['name', 'city'],
        ['Eve', 'Lyon'],
        ['Bo', 'Graz'],
      ],
      TABLE,
      [],
    ]);
    for (let step = 0; step < 4; step += 1) hands.do({ kind: 'redo' });
    expect(hands.shown()).toEqual([['name'], ['Eve']]);
    // There is nothing more to do again.
    hands.do({ kind: 'redo' });
    expect(hands.shown()).toEqual([['name'], ['Eve']]);
  });

  test('brings formats, widths, frozen rows and the filter back with deleted rows and columns', () => {
    const { spreadsheet, tabId, ...hands } = openHands();
    hands.fill([...TABLE, ['12 May 2032', '']]);
    const tab = spreadsheet.tab(tabId);
    tab.frozenRows = 2;
    tab.filter = { row: 1, column: 1, rows: 4, columns: 2 };
    tab.grid.column(1).widthPixels = 300;
    const before = hands.shown();
    hands.do({ kind: 'delete-rows', tabId, first: 1, count: 2 });
    hands.do({ kind: 'delete-columns', tabId, first: 1, count: 1 });
    hands.do({ kind: 'undo' });
    hands.do({ kind: 'undo' });
    expect(hands.shown()).toEqual(before);
    expect(tab.frozenRows).toBe(2);
    expect(tab.filter).toEqual({ row: 1, column: 1, rows: 4, columns: 2 });
    expect(tab.grid.column(1).widthPixels).toBe(300);
  });

  test('leaves alone what somebody else did meanwhile, and says so where it would have to touch it', () => {
    const { spreadsheet, tabId, sam, ...hands } = openHands();
    hands.fill([['mine']]);
    hands.do({ kind: 'type-cells', tabId, row: 5, column: 1, texts: [['theirs']] }, sam);
    hands.do({ kind: 'undo' });
    expect(hands.shown().flat()).toContain('theirs');
    expect(hands.shown().flat()).not.toContain('mine');

    hands.fill([['mine']]);
    spreadsheet.typed(tabId, 1, 1, 'written by a script');
    expect(() => hands.do({ kind: 'undo' })).toThrow(/changed those cells/);

    hands.do({ kind: 'type-cells', tabId, row: 2, column: 1, texts: [['mine']] });
    hands.do({ kind: 'insert-rows', tabId, after: 0, count: 1, like: 1 }, sam);
    expect(() => hands.do({ kind: 'undo' })).toThrow(/rows or columns have moved/);
    expect(hands.shown()[2]).toEqual(['mine']);
  });

  test('of moved rows is refused once anything else has changed in the tab', () => {
    const { spreadsheet, tabId, ...hands } = openHands();
    hands.fill(TABLE);
    hands.do({ kind: 'delete-rows', tabId, first: 2, count: 1 });
    spreadsheet.typed(tabId, 9, 1, 'arrived');
    expect(() => hands.do({ kind: 'undo' })).toThrow(/changed the tab/);
    expect(hands.shown().flat()).toContain('arrived');
  });

  test('is each person’s own', () => {
    const { tabId, sam, ...hands } = openHands();
    hands.fill([['mine']]);
    hands.do({ kind: 'type-cells', tabId, row: 2, column: 1, texts: [['theirs']] }, sam);
    hands.do({ kind: 'undo' }, sam);
    expect(hands.shown()).toEqual([['mine']]);
  });
});
