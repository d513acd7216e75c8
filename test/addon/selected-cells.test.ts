// What is selected, as the server reads it to make searches of: only what is seen counts, as it is displayed.
import type { Area } from '../../local/apps-script/spreadsheet/area';
import { World } from '../support/world';

const TAB = 0;

let world: World;

beforeAll(async () => {
  world = await World.open();
  const { spreadsheet } = world;
  spreadsheet.typedRows(TAB, 1, 1, [
    ['Company', 'City', 'Founded', ''],
    ['Acme', 'Graz', '1/2/2024', 'x'],
    ['Globex', '', '=1+1', ''],
    ['Initech', 'Linz', '0042', '{{Company}}'],
    ['Umbrella', 'Wien', '12.50', 'two\nlines'],
    ['', '', '', ''],
    ['Hooli', 'Bern', 'TRUE', ''],
  ]);
});
afterAll(() => world.close());

function select(...areas: readonly [Area, ...Area[]]): void {
  const [last, ...others] = [...areas].reverse();
  if (last !== undefined) world.spreadsheet.select(world.user, TAB, last, others.reverse());
}

const cells = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });
const WHOLE_COLUMN = cells(1, 1, 1000);

async function selectedTexts(): Promise<readonly string[]> {
  const { rows } = await world.call('getSelection');
  return rows
    .filter(({ isHeader }) => !isHeader)
    .flatMap(({ texts, selected }) => selected.map((at) => texts[at] ?? ''));
}

test('the selected cells come with the headers above them and the rest of their rows', async () => {
  select(cells(2, 1, 2));
  expect(await world.call('getSelection')).toEqual({
    tabTitle: 'Sheet1',
    columns: [
      { letter: 'A', header: 'Company' },
      { letter: 'B', header: 'City' },
      { letter: 'C', header: 'Founded' },
    ],
    headerRow: 1,
    hiddenRows: 0,
    rows: [
      { row: 2, isHeader: false, texts: ['Acme', 'Graz', '1/2/2024'], selected: [0] },
      { row: 3, isHeader: false, texts: ['Globex', '', expect.any(String)], selected: [0] },
    ],
  });
});

test('several ranges come in the order of their rows, each row once', async () => {
  select(cells(7, 1), cells(4, 1, 1, 2), cells(4, 4), cells(2, 2));
  const { rows, columns } = await world.call('getSelection');
  expect(rows.map(({ row }) => row)).toEqual([2, 4, 7]);
  expect(columns.map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'D']);
  expect(await selectedTexts()).toEqual(['Graz', 'Initech', 'Linz', '{{Company}}', 'Hooli']);
});

test('a whole column is cut to what holds something, without its header', async () => {
  select(WHOLE_COLUMN);
  const { rows } = await world.call('getSelection');
  expect(rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(rows.filter(({ isHeader }) => isHeader).map(({ row }) => row)).toEqual([1]);
  expect(await selectedTexts()).toEqual(['Acme', 'Globex', 'Initech', 'Umbrella', '', 'Hooli']);
});

test('rows that are hidden, by hand or by a filter, do not count', async () => {
  select(WHOLE_COLUMN);
  const tab = world.spreadsheet.tab(TAB);
  world.spreadsheet.change(tab, () => {
    tab.filter = cells(1, 1, 7, 3);
    tab.hiddenValues = new Map([[2, new Set(['Linz'])]]);
    tab.overlays = [{ kind: 'hidden-rows', area: cells(2, 1, 1, 26) }];
  });
  expect(await selectedTexts()).toEqual(['Globex', 'Umbrella', '', 'Hooli']);
  expect((await world.call('getSelection')).hiddenRows).toBe(2);
  world.spreadsheet.change(tab, () => {
    tab.filter = null;
    tab.overlays = [];
  });
});

test('numbers, dates and formulas come as they are displayed, and cells that look like templates as they are', async () => {
  select(cells(2, 3, 4, 2));
  const texts = await selectedTexts();
  expect(texts).toEqual([
    '1/2/2024',
    'x',
    // Nothing here evaluates a formula.
    '#ERROR!',
    '',
    '42',
    '{{Company}}',
    '12.5',
    'two\nlines',
  ]);
});

test('frozen rows are headers, the last of them names the columns', async () => {
  const tab = world.spreadsheet.tab(TAB);
  world.spreadsheet.change(tab, () => {
    tab.frozenRows = 2;
  });
  select(cells(1, 1, 4));
  const { headerRow, columns, rows } = await world.call('getSelection');
  expect({ headerRow, header: columns[0]?.header }).toEqual({ headerRow: 2, header: 'Acme' });
  expect(rows.filter(({ isHeader }) => isHeader).map(({ row }) => row)).toEqual([1, 2]);
  world.spreadsheet.change(tab, () => {
    tab.frozenRows = 0;
  });
});

test('too many rows are refused with their number, and a very long text is cut where it is too long anyway', async () => {
  const { id } = world.spreadsheet.addTab({ title: 'Many' });
  world.spreadsheet.typedRows(
    id,
    1,
    1,
    Array.from({ length: 501 }, (_, row) => [`Company ${row}`]),
  );
  world.spreadsheet.select(world.user, id, WHOLE_COLUMN);
  await expect(world.call('getSelection')).rejects.toThrow(
    /501 rows of the tab "Many" are selected.*at most 500/,
  );
  world.spreadsheet.typed(id, 2, 1, 'x'.repeat(5000));
  world.spreadsheet.select(world.user, id, cells(2, 1));
  expect((await world.call('getSelection')).rows[0]?.texts[0]).toHaveLength(4001);
});

test('an empty tab has a selection without anything in it', async () => {
  const { id } = world.spreadsheet.addTab({ title: 'Empty' });
  world.spreadsheet.select(world.user, id, cells(5, 5, 3, 3));
  expect(await world.call('getSelection')).toMatchObject({ headerRow: null, rows: [], columns: [] });
});

test('reading a hundred rows takes a call for each to see whether it is hidden, and few others', async () => {
  const { id } = world.spreadsheet.addTab({ title: 'A hundred' });
  world.spreadsheet.typedRows(
    id,
    1,
    1,
    Array.from({ length: 101 }, (_, row) => [`Company ${row}`]),
  );
  world.spreadsheet.select(world.user, id, cells(2, 1, 100));
  await world.call('getSelection');
  const calls = world.runtime.executions.at(-1)?.calls ?? [];
  expect(calls.filter(({ method }) => method === 'isRowHiddenByUser')).toHaveLength(100);
  expect(calls.length).toBeLessThan(125);
});
