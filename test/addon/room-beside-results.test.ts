// What a user adds beside the results: there is room for it, formulas are formulas, and sorting takes it along.

import { AUTOMATIC } from '../../local/apps-script/spreadsheet/cell-format';
import type { LocalSpreadsheet } from '../../local/apps-script/spreadsheet/local-spreadsheet';
import type { Tab } from '../../local/apps-script/spreadsheet/tab';
import { csvFile } from '../support/csv-file';
import { World } from '../support/world';

const RECORDS = [
  ['name', 'team size', 'badge number'],
  ['Cleo Invented', '7', '1234567890123'],
  ['Ada Sample', '30', '1234567890124'],
  ['Bob Example', '4', '1234567890125'],
];
const NOTES = 4;
const FORMULAS = 5;

let world: World;
let spreadsheet: LocalSpreadsheet;
let tab: Tab;

beforeEach(async () => {
  world = await World.open({ sixtyfour: { searchDurationMs: 1000, resultsFile: csvFile(RECORDS) } });
  ({ spreadsheet } = world);
  await world.start();
  await world.wait(3 * 60_000);
  const [made] = world.resultTabs;
  if (made === undefined) throw new Error('There must be a tab.');
  tab = made;
});
afterEach(() => world.close());

const rows = () => spreadsheet.snapshot(tab.id).values.slice(1);
const formulas = () =>
  spreadsheet
    .snapshot(tab.id)
    .formulas.slice(1)
    .map((row) => row[FORMULAS - 1]);

/** A note and a formula beside each row, as somebody types them walking down. */
function addNotes(): void {
  spreadsheet.typed(tab.id, 1, NOTES, 'my notes');
  RECORDS.slice(1).forEach(([name = ''], index) => {
    spreadsheet.typed(tab.id, index + 2, NOTES, `about ${name}`);
    spreadsheet.typed(tab.id, index + 2, FORMULAS, `=B${index + 2}*2`);
  });
}

test('three empty columns of the automatic format stand at the right and an empty row below, inside the filter', () => {
  expect(tab.grid.size).toEqual({ rows: 5, columns: 6 });
  expect(tab.filter).toEqual({ row: 1, column: 1, rows: 5, columns: 6 });
  for (const column of [4, 5, 6]) expect(tab.grid.formatAt(2, column).numberFormat).toBe(AUTOMATIC);
});

test('no cell of the results or beside them is a plain-text cell', () => {
  for (let row = 1; row <= 4; row += 1) {
    for (let column = 1; column <= 6; column += 1) {
      expect(tab.grid.formatAt(row, column).numberFormat).not.toBe('@');
    }
  }
});

test('a formula typed beside a result is a formula, and a note stays a note', () => {
  addNotes();
  expect(formulas()).toEqual(['=B2*2', '=B3*2', '=B4*2']);
  expect(rows().map((row) => row[NOTES - 1])).toEqual([
    'about Cleo Invented',
    'about Ada Sample',
    'about Bob Example',
  ]);
});

test.each([
  [1, 'ascending', ['Ada Sample', 'Bob Example', 'Cleo Invented']],
  [2, 'descending', ['Ada Sample', 'Cleo Invented', 'Bob Example']],
] as const)(
  'sorted by column %i, %s, each note and formula is beside its row',
  (column, direction, names) => {
    addNotes();
    spreadsheet.change(tab, () => tab.sortFilter(column, direction));
    expect(rows().map((row) => row[0])).toEqual(names);
    expect(rows().map((row) => row[NOTES - 1])).toEqual(names.map((name) => `about ${name}`));
    expect(formulas()).toEqual(['=B2*2', '=B3*2', '=B4*2']);
  },
);

test('the cell that was selected when the results arrived is selected afterwards', async () => {
  const [first] = spreadsheet.tabs;
  if (first === undefined) throw new Error('A spreadsheet has a tab.');
  const area = { row: 5, column: 3, rows: 2, columns: 1 };
  spreadsheet.select(world.user, first.id, area);
  await world.start();
  await world.watch(60_000);
  expect(world.resultTabs).toHaveLength(2);
  expect(spreadsheet.selectionOf(world.user)).toEqual({ tabId: first.id, area, others: [] });
});

test('a column inserted between results takes a formula', () => {
  spreadsheet.change(tab, () => tab.insertColumns(1, 1));
  spreadsheet.typed(tab.id, 2, 2, '=1+1');
  expect(spreadsheet.snapshot(tab.id).formulas[1]?.[1]).toBe('=1+1');
});
