import { hiddenRowsOf } from '../../../../../local/apps-script/spreadsheet/hidden-rows';
import { filterValuesView, textsView } from '../../../../../local/playground/spreadsheet-view';
import { openHands } from './hands';

function openFiltered() {
  const hands = openHands();
  const { spreadsheet, tabId } = hands;
  hands.fill([
    ['name', 'city', 'note'],
    ['Cy', 'Turin', 'of Cy'],
    ['Ada', 'Lyon', 'of Ada'],
    ['Bo', 'Lyon', '=A4'],
    ['Di', '', ''],
  ]);
  hands.do({ kind: 'add-filter', tabId, row: 1, column: 1, rows: 1, columns: 1 });
  const tab = spreadsheet.tab(tabId);
  return {
    ...hands,
    tab,
    hidden: () => hiddenRowsOf(tab, spreadsheet.typingRules),
    names: () => hands.shown().map(([name]) => name),
    hide: (column: number, ...values: string[]) => hands.do({ kind: 'hide-values', tabId, column, values }),
  };
}

test('a filter made on one cell is over everything that the tab holds', () => {
  const { tab } = openFiltered();
  expect(tab.filter).toEqual({ row: 1, column: 1, rows: 5, columns: 3 });
});

test('sorting takes whole rows along, formulas reading their own row, and is undone', () => {
  const { spreadsheet, tabId, names, ...hands } = openFiltered();
  hands.do({ kind: 'sort-filter', tabId, column: 1, isAscending: true });
  expect(names()).toEqual(['name', 'Ada', 'Bo', 'Cy', 'Di']);
  const { values, formulas } = spreadsheet.snapshot(tabId);
  expect(values[1]?.[2]).toBe('of Ada');
  expect(formulas[2]?.[2]).toBe('=A3');
  hands.do({ kind: 'undo' });
  expect(names()).toEqual(['name', 'Cy', 'Ada', 'Bo', 'Di']);
});

test('a column lists its values with how often each is there, in order', () => {
  const { spreadsheet, tabId, hide } = openFiltered();
  hide(2, 'Turin');
  expect(filterValuesView(spreadsheet, tabId, 2).values).toEqual([
    { text: '', count: 1, isHidden: false },
    { text: 'Lyon', count: 2, isHidden: false },
    { text: 'Turin', count: 1, isHidden: true },
  ]);
});

test('hidden rows are neither cleared, nor copied, nor deleted', () => {
  const { spreadsheet, tabId, hidden, hide, names, ...hands } = openFiltered();
  hide(2, 'Lyon');
  expect(hidden()).toEqual([{ first: 3, last: 4 }]);
  const { texts } = textsView(spreadsheet, { tabId, row: 1, column: 1, rows: 5, columns: 1 });
  expect(texts).toEqual([['name'], ['Cy'], ['Di']]);
  hands.do({ kind: 'clear-cells', tabId, row: 2, column: 1, rows: 4, columns: 1 });
  expect(names()).toEqual(['name', '', 'Ada', 'Bo']);
  hands.do({ kind: 'delete-rows', tabId, first: 2, count: 4 });
  expect(names()).toEqual(['name', 'Ada', 'Bo']);
});

test('what is hidden follows its column, and is shown again without the filter', () => {
  const { tab, tabId, hidden, hide, ...hands } = openFiltered();
  hide(2, 'Turin');
  hands.do({ kind: 'insert-columns', tabId, after: 0, count: 2, like: 1 });
  expect([...tab.hiddenValues.keys()]).toEqual([4]);
  expect(hidden()).toEqual([{ first: 2, last: 2 }]);
  hands.do({ kind: 'delete-columns', tabId, first: 4, count: 1 });
  expect(hidden()).toEqual([]);
  hands.do({ kind: 'undo' });
  expect(hidden()).toEqual([{ first: 2, last: 2 }]);
  hands.do({ kind: 'remove-filter', tabId });
  expect(hidden()).toEqual([]);
});
