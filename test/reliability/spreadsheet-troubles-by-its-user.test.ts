// What a user does to a tab while its rows arrive: whatever it is, in the end one tab holds every row in order.
import type { LocalSpreadsheet } from '../../local/apps-script/spreadsheet/local-spreadsheet';
import type { Tab } from '../../local/apps-script/spreadsheet/tab';
import { type HalfWritten, halfWritten, halfWrittenIn } from '../support/half-written';
import { heardWorlds } from '../support/heard-worlds';
import { stopAfterChunks } from '../support/interrupted-import';
import { inTurn, LANGUAGES } from '../support/languages';
import { fileOf, heavyRecords } from '../support/results-by-hand';
import { searchRequest, type World } from '../support/world';

/** Two chunks, of which the first ends at about row 100. */
const ROWS = 115;
const LONG_ENOUGH_MS = 5 * 60_000;
const { query: QUERY } = searchRequest('');
const RECORDS = heavyRecords(ROWS);
const FILE = fileOf(RECORDS);
const REMOVED = 'The tab was deleted while its rows were arriving, so they were written to a new one.';
const REARRANGED =
  'The tab was rearranged while its rows were arriving; it was left as it is, and the results were written to a new one.';

type Act = (spreadsheet: LocalSpreadsheet, tab: Tab) => void;

function sortBySecondColumn(spreadsheet: LocalSpreadsheet, tab: Tab): void {
  const [header = [], ...rows] = spreadsheet.snapshot(tab.id).values;
  const sorted = rows.toSorted((a, b) => Number(a[1]) - Number(b[1]));
  const area = { row: 1, column: 1, rows: rows.length + 1, columns: header.length };
  const values = [header, ...sorted];
  const typed = (row: number, column: number) => `'${values[row]?.[column] ?? ''}`;
  spreadsheet.change(tab, ({ grid }) => grid.write(area, typed, spreadsheet.typingRules));
}

/** What leaves rows that cannot simply be gone on with. */
const REARRANGEMENTS: readonly (readonly [string, Act])[] = [
  ['sorted', sortBySecondColumn],
  ['given a row on top', (spreadsheet, tab) => spreadsheet.change(tab, () => tab.insertRows(0, 1))],
  ['given a row in the middle', (spreadsheet, tab) => spreadsheet.change(tab, () => tab.insertRows(40, 1))],
  [
    'given a column on the left',
    (spreadsheet, tab) => spreadsheet.change(tab, () => tab.insertColumns(0, 1)),
  ],
  ['relieved of a row', (spreadsheet, tab) => spreadsheet.change(tab, () => tab.deleteRows(40, 1))],
  ['relieved of a column', (spreadsheet, tab) => spreadsheet.change(tab, () => tab.deleteColumns(2, 1))],
  [
    'relieved of the rows that are still empty',
    (spreadsheet, tab) => spreadsheet.change(tab, () => tab.deleteRows(110, ROWS + 2 - 110)),
  ],
  [
    'emptied',
    (spreadsheet, tab) =>
      spreadsheet.change(tab, ({ grid }) =>
        grid.clearContents({ row: 1, column: 1, rows: ROWS + 1, columns: 3 }),
      ),
  ],
];

/** What does no harm to the rows. */
const TOUCHES: readonly (readonly [string, Act])[] = [
  ['moved to the front', (spreadsheet, tab) => spreadsheet.moveTab(tab.id, 0)],
  ['hidden', (spreadsheet, tab) => spreadsheet.setTabHidden(tab.id, true)],
  [
    'given a column on the right',
    (spreadsheet, tab) => spreadsheet.change(tab, () => tab.insertColumns(3, 1)),
  ],
  [
    'given rows at the end',
    (spreadsheet, tab) => spreadsheet.change(tab, () => tab.insertRows(ROWS + 1, 10)),
  ],
];

describe.each(LANGUAGES)('a tab whose rows arrive, with the platform speaking %s,', (language) => {
  const openWorld = heardWorlds();
  let world: World;
  let id: string;
  let tab: Tab;

  const options = { language, sixtyfour: { searchDurationMs: 20_000, resultsFile: FILE } };
  let first: HalfWritten;
  beforeAll(async () => {
    first = await halfWritten(options);
  });
  beforeEach(async () => {
    ({ world, id, tab } = await halfWrittenIn(await openWorld(options), first));
  });

  const valuesOf = ({ id: tabId }: Tab) => world.spreadsheet.snapshot(tabId).values;
  const newTabs = () => world.resultTabs.filter((other) => other !== tab);

  async function expectDone(notes: readonly string[]): Promise<void> {
    await world.wait(LONG_ENOUGH_MS);
    const done = { kind: 'done', rows: ROWS, columns: 3, verification: { kind: 'verified' }, notes };
    expect((await world.view(id)).progress).toMatchObject(done);
    expect(world.runtime.triggersOf(world.user)).toEqual([]);
    expect(world.sixtyfour.searches.map(({ startRequests }) => startRequests)).toEqual([1]);
    expect(world.spreadsheet.tabs.filter(({ title }) => title.startsWith('Results are arriving'))).toEqual(
      [],
    );
  }

  test('and that is deleted is written again', async () => {
    world.spreadsheet.deleteTab(tab.id);
    await expectDone([REMOVED]);
    expect(world.resultTabs.map(valuesOf)).toEqual([RECORDS]);
  });

  test('and that is deleted again and again is given up visibly', async () => {
    for (let time = 1; time <= 6; time += 1) {
      const [current] = world.resultTabs;
      if (current === undefined) throw new Error('There must be a tab.');
      world.spreadsheet.deleteTab(current.id);
      if (time < 6) await stopAfterChunks(world);
    }
    await world.wait(LONG_ENOUGH_MS);
    expect((await world.view(id)).progress).toMatchObject({
      kind: 'failed',
      sentence: expect.stringMatching(/tab was deleted.*press Import again/),
      canImportAgain: true,
    });
    await world.call('importAgain', id);
    await expectDone([]);
    expect(world.resultTabs.map(valuesOf)).toEqual([RECORDS]);
  });

  test('and that is deleted while a chunk is written is written again', async () => {
    const { lastRow } = tab.grid;
    const stop = world.spreadsheet.onChange(() => {
      if (tab.grid.lastRow === lastRow) return;
      stop();
      world.spreadsheet.deleteTab(tab.id);
    });
    await expectDone([REMOVED]);
    expect(world.resultTabs.map(valuesOf)).toEqual([RECORDS]);
  });

  test('and that is renamed keeps the new name', async () => {
    world.spreadsheet.renameTab(tab.id, 'My prospects');
    await expectDone([]);
    expect(world.resultTabs).toEqual([tab]);
    expect(tab.title).toBe('My prospects');
    expect(valuesOf(tab)).toEqual(RECORDS);
  });

  test('and in which a value is edited keeps the edit', async () => {
    world.spreadsheet.typed(tab.id, 3, 1, 'Edited by hand');
    await expectDone([]);
    expect(world.resultTabs).toEqual([tab]);
    const edited = RECORDS.map((record, row) =>
      row === 2 ? ['Edited by hand', ...record.slice(1)] : record,
    );
    expect(valuesOf(tab)).toEqual(edited);
  });

  test('and in which the row written last is edited is left as it is, beside a new one', async () => {
    const { lastRow } = tab.grid;
    world.spreadsheet.typed(tab.id, lastRow, 1, 'Edited by hand');
    await expectDone([REARRANGED]);
    expect(valuesOf(tab)[lastRow - 1]?.[0]).toBe('Edited by hand');
    expect(newTabs().map(valuesOf)).toEqual([RECORDS]);
  });

  test.each(inTurn(REARRANGEMENTS, language))(
    'and that is %s is left as it is, beside a new one',
    async (_, act) => {
      act(world.spreadsheet, tab);
      const left = valuesOf(tab);
      await expectDone([REARRANGED]);
      expect(valuesOf(tab)).toEqual(left);
      expect(tab.title).toBe(`Changed while arriving: ${QUERY}`);
      expect(newTabs().map(valuesOf)).toEqual([RECORDS]);
      expect(newTabs().map(({ title }) => title)).toEqual([QUERY]);
    },
  );

  test.each(inTurn(TOUCHES, language))('and that is %s receives the rest', async (_, act) => {
    act(world.spreadsheet, tab);
    await expectDone([]);
    expect(valuesOf(tab)).toEqual(RECORDS);
    expect(world.spreadsheet.tabs).toHaveLength(2);
    expect(tab.title).toBe(QUERY);
  });

  test('and whose search is stopped is taken away, and written again on demand', async () => {
    await world.call('stopSearch', id);
    expect(world.resultTabs).toEqual([]);
    await world.wait(LONG_ENOUGH_MS);
    expect(world.resultTabs).toEqual([]);
    await world.call('importAgain', id);
    await expectDone([]);
    expect(world.resultTabs.map(valuesOf)).toEqual([RECORDS]);
  });
});
