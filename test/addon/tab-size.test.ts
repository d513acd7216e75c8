// A tab is cut to the size of its results, when they are there, and nothing that somebody put beside them is lost.
import type { Tab } from '../../local/apps-script/spreadsheet/tab';
import { resultsCsv } from '../support/results-csv';
import { World } from '../support/world';

const SEARCH_DURATION_MS = 20_000;
const LONG_ENOUGH_MS = 3 * 60_000;
/** Empty columns beside the results and empty rows below them, for what the user adds. */
const ROOM = 3;
const ROWS_BELOW = 1;

let world: World;
afterEach(() => world.close());

async function openWith(rows: number, columns: number): Promise<void> {
  const resultsFile = resultsCsv({ rows, columns });
  world = await World.open({ sixtyfour: { searchDurationMs: SEARCH_DURATION_MS, resultsFile } });
}

/** Does something to the tab as soon as its rows are there, before anything else happens to it. */
function whenRowsArrive(act: (tab: Tab) => void): void {
  const stop = world.spreadsheet.onChange(() => {
    const [tab] = world.resultTabs;
    if (tab === undefined || tab.grid.lastRow < 2) return;
    stop();
    act(tab);
  });
}

async function arrived(id: string): Promise<Tab> {
  await world.wait(LONG_ENOUGH_MS);
  expect((await world.view(id)).progress).toMatchObject({
    kind: 'done',
    verification: { kind: 'verified' },
    notes: [],
  });
  expect(world.resultTabs).toHaveLength(1);
  const [tab] = world.resultTabs;
  if (tab === undefined) throw new Error('There must be a tab.');
  return tab;
}

test.each([
  ['smaller than a new tab', 20, 4],
  ['with more columns than a new tab', 20, 40],
  ['with more rows than a new tab', 1500, 4],
  ['larger than a new tab', 1500, 40],
  ['as large as a new tab', 999, 26],
])('results %s fit their tab', async (_, rows, columns) => {
  await openWith(rows, columns);
  const tab = await arrived(await world.start());
  expect(tab.grid.size).toEqual({ rows: rows + 1 + ROWS_BELOW, columns: columns + ROOM });
});

test('what somebody types below and beside the rows while they arrive stays', async () => {
  await openWith(20, 4);
  whenRowsArrive((tab) => {
    world.spreadsheet.typed(tab.id, 300, 1, 'Called them');
    world.spreadsheet.typed(tab.id, 2, 8, 'Ask Ada');
  });
  const tab = await arrived(await world.start());
  const { values } = world.spreadsheet.snapshot(tab.id);
  expect([values[299]?.[0], values[1]?.[7]]).toEqual(['Called them', 'Ask Ada']);
  expect(tab.grid.size).toEqual({ rows: 300, columns: 8 });
});

test('a tab whose empty rows and columns somebody removed while it arrived is as good', async () => {
  await openWith(20, 4);
  whenRowsArrive((tab) => {
    world.spreadsheet.change(tab, () => tab.deleteRows(22, tab.grid.size.rows - 21));
    world.spreadsheet.change(tab, () => tab.deleteColumns(5, tab.grid.size.columns - 4));
  });
  const tab = await arrived(await world.start());
  expect(tab.grid.size).toEqual({ rows: 21, columns: 4 });
});

test('a tab that is killed before it is cut to size is cut by the next execution', async () => {
  await openWith(20, 4);
  const plan = world.runtime.planKill({
    atCall: 1,
    when: 'before-effect',
    counts: ({ calls }) => calls.at(-1)?.method === 'getLastColumn',
  });
  const tab = await arrived(await world.start());
  expect(plan.struck).not.toBeNull();
  expect(tab.grid.size).toEqual({ rows: 21 + ROWS_BELOW, columns: 4 + ROOM });
});

test.each([
  ['smaller', { rows: 10, columns: 2 }],
  ['larger', { rows: 2000, columns: 52 }],
])('results fit their tab where a new one is %s than it is known to be', async (_, newTabSize) => {
  await openWith(20, 4);
  world.spreadsheet.variants.newTabSize = newTabSize;
  const tab = await arrived(await world.start());
  expect(tab.grid.size).toEqual({ rows: 21 + ROWS_BELOW, columns: 4 + ROOM });
});
