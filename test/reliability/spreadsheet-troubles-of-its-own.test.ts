// A spreadsheet that does not take the results: it is full, protected, or has a tab of that name.
import type { Tab } from '../../local/apps-script/spreadsheet/tab';
import { type HalfWritten, halfWritten, halfWrittenIn } from '../support/half-written';
import { heardWorlds } from '../support/heard-worlds';
import { fileOf, heavyRecords, TWO_CHUNKS } from '../support/results-by-hand';
import { searchRequest, type World, type WorldOptions } from '../support/world';

const SEARCH_MS = 20_000;
const RECORDS = heavyRecords(TWO_CHUNKS);
const FILE_OF_TWO_CHUNKS = { searchDurationMs: SEARCH_MS, resultsFile: fileOf(RECORDS) };
const LONG_ENOUGH_MS = 5 * 60_000;
const MAX_CELLS = 10_000_000;
const NEW_TAB_CELLS = 26_000;
const SOMEBODY_ELSE = ['somebody.else@example.com'];
const { query: QUERY } = searchRequest('');

/** Errors of writing come at once, or on a later call: then in German alone, unless in depth. */
const VARIANTS = (
  [
    ['en', false],
    ['de', false],
    ['de', true],
    ['en', true],
  ] as const
).slice(0, process.env.DEEP === undefined ? 3 : 4);

describe.each(VARIANTS)(
  'a spreadsheet, with the platform speaking %s and writes deferred: %s,',
  (language, deferredWriteErrors) => {
    const openWorld = heardWorlds();
    let world: World;

    const open = async (more: WorldOptions['sixtyfour'] = {}) => {
      world = await openWorld({ language, sixtyfour: { searchDurationMs: SEARCH_MS, ...more } });
      world.spreadsheet.variants.deferredWriteErrors = deferredWriteErrors;
    };

    let first: HalfWritten;
    beforeAll(async () => {
      first = await halfWritten({ language, sixtyfour: FILE_OF_TWO_CHUNKS });
    });
    const openBetweenChunks = async () => {
      await open(FILE_OF_TWO_CHUNKS);
      return halfWrittenIn(world, first);
    };

    const progressOf = async (id: string) => (await world.view(id)).progress;
    const titles = () => world.spreadsheet.tabs.map(({ title }) => title);

    /** Leaves room for so many cells beside the first tab, by a tab that takes all the others. */
    function leaveRoomFor(cells: number): number {
      const tab = world.spreadsheet.addTab({ title: 'Everything else' });
      world.spreadsheet.change(tab, ({ grid }) => {
        grid.deleteColumns(2, grid.size.columns - 1);
        grid.insertRows(grid.size.rows, MAX_CELLS - NEW_TAB_CELLS - cells - grid.size.rows);
      });
      return tab.id;
    }

    async function expectDone(id: string, rows: number): Promise<void> {
      expect(await progressOf(id)).toMatchObject({
        kind: 'done',
        rows,
        verification: { kind: 'verified' },
        notes: [],
      });
      expect(titles().filter((title) => title.startsWith('Results are arriving'))).toEqual([]);
      expect(world.sixtyfour.searches.map(({ startRequests }) => startRequests)).toEqual([1]);
    }

    test.each([
      ['a new tab', 10_000, 3, 16_000],
      ['all rows of a large result', 30_000, 2_000, null],
    ])(
      'without room for %s says how much is missing, and leaves nothing behind',
      async (_, room, maxResults, missing) => {
        await open();
        const other = leaveRoomFor(room);
        const before = titles();
        const id = await world.start({ maxResults });
        await world.wait(LONG_ENOUGH_MS);

        const progress = await progressOf(id);
        if (progress.kind !== 'failed') throw new Error(`The search is ${progress.kind}.`);
        const said = /needs? ([\d,]+) more cells? than Google allows.*press Import again/.exec(
          progress.sentence,
        );
        const saidMissing = Number(said?.[1]?.replaceAll(',', ''));
        expect(progress.canImportAgain).toBe(true);
        expect(titles()).toEqual(before);

        world.spreadsheet.deleteTab(other);
        await world.call('importAgain', id);
        await world.wait(LONG_ENOUGH_MS);
        await expectDone(id, maxResults);
        const [tab] = world.resultTabs;
        const cells = (tab?.grid.size.rows ?? 0) * (tab?.grid.size.columns ?? 0);
        expect(saidMissing).toBe(missing ?? cells - room);
      },
    );

    test('with just enough room takes the results', async () => {
      await open();
      leaveRoomFor(NEW_TAB_CELLS);
      const id = await world.start({ maxResults: 100 });
      await world.wait(LONG_ENOUGH_MS);
      await expectDone(id, 100);
    });

    test('that fills up between two chunks takes the rest, because the room was taken first', async () => {
      const { id } = await openBetweenChunks();
      const taken = world.spreadsheet.tabs.reduce(
        (sum, { grid }) => sum + grid.size.rows * grid.size.columns,
        0,
      );
      leaveRoomFor(NEW_TAB_CELLS + NEW_TAB_CELLS - taken);
      await world.wait(LONG_ENOUGH_MS);
      await expectDone(id, TWO_CHUNKS);
    });

    test.each<readonly [string, (tab: Tab) => () => void]>([
      [
        'tab',
        (tab) => {
          tab.protection = { kind: 'editors', emails: SOMEBODY_ELSE };
          return () => {
            tab.protection = { kind: 'open' };
          };
        },
      ],
      [
        'first column',
        (tab) => {
          const area = { row: 1, column: 1, rows: tab.grid.size.rows, columns: 1 };
          tab.overlays = [{ kind: 'protection', area, emails: SOMEBODY_ELSE }];
          return () => {
            tab.overlays = [];
          };
        },
      ],
    ])(
      'whose %s another user protects between two chunks says so, and takes the rows when that is undone',
      async (_, protect) => {
        const { id, tab } = await openBetweenChunks();
        const undo = protect(tab);
        await world.wait(LONG_ENOUGH_MS);
        expect(await progressOf(id)).toMatchObject({
          kind: 'failed',
          sentence: expect.stringMatching(/tab is protected.*Remove the protection, then press Import again/),
          canImportAgain: true,
        });

        undo();
        await world.call('importAgain', id);
        await world.wait(LONG_ENOUGH_MS);
        await expectDone(id, TWO_CHUNKS);
        expect(world.resultTabs).toHaveLength(1);
        expect(world.spreadsheet.snapshot(world.resultTabs[0]?.id ?? 0).values).toEqual(RECORDS);
      },
    );

    test('with protected tabs of other people takes the results', async () => {
      await open();
      const other = world.spreadsheet.addTab({ title: 'Budget' });
      other.protection = { kind: 'editors', emails: SOMEBODY_ELSE };
      const id = await world.start({ maxResults: 3 });
      await world.wait(LONG_ENOUGH_MS);
      await expectDone(id, 3);
    });

    test.each([
      ['that title', QUERY],
      ['that title in another case', QUERY.toUpperCase()],
    ])('that has a tab of %s gets one with a number', async (_, title) => {
      await open();
      const theirs = world.spreadsheet.addTab({ title });
      world.spreadsheet.typed(theirs.id, 1, 1, 'mine');
      const id = await world.start({ maxResults: 3 });
      await world.wait(LONG_ENOUGH_MS);
      await expectDone(id, 3);
      expect(titles().slice(1)).toEqual([title, `${QUERY} (2)`]);
      expect(world.spreadsheet.snapshot(theirs.id).values).toEqual([['mine']]);
    });

    test('that has sixty tabs of that title still gets one of its own', async () => {
      await open();
      world.spreadsheet.addTab({ title: QUERY });
      for (let number = 2; number <= 60; number += 1)
        world.spreadsheet.addTab({ title: `${QUERY} (${number})` });
      const id = await world.start({ maxResults: 3 });
      await world.wait(LONG_ENOUGH_MS);
      await expectDone(id, 3);
      expect(new Set(titles()).size).toBe(62);
    });
  },
);
