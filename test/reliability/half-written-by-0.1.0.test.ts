// A tab that version 0.1.0 left half written, in plain-text cells: put right when its import goes on.
import { stopAfterChunks } from '../support/interrupted-import';
import { fileOf, heavyRecords, TWO_CHUNKS } from '../support/results-by-hand';
import { World } from '../support/world';

const RECORDS = heavyRecords(TWO_CHUNKS);
const PLAIN_TEXT = '@';

let world: World;
afterEach(() => world.close());

/** Gives the tab the formats that 0.1.0 gave it, and every text an apostrophe where such cells keep it. */
function asWrittenBy010(keeps: boolean): void {
  const { spreadsheet } = world;
  const [tab] = world.resultTabs;
  if (tab === undefined) throw new Error('There must be a tab.');
  const { rows } = tab.grid.size;
  const area = { row: 1, column: 1, rows, columns: 3 };
  const { values } = spreadsheet.snapshot(tab.id);
  spreadsheet.change(tab, ({ grid }) => {
    grid.changeFormats(area, (format) => ({ ...format, numberFormat: PLAIN_TEXT }));
    const written = { ...area, rows: values.length };
    const source = (row: number, column: number) => `'${String(values[row]?.[column] ?? '')}`;
    grid.write(written, source, { ...spreadsheet.typingRules, plainTextKeepsApostrophe: keeps });
  });
}

/** The stored record as 0.1.0 wrote it: without a version, and without what came later. */
function recordOf010(text: string): string {
  const { version: _, queryUnits, state, ...record } = JSON.parse(text);
  const { attemptsCutOff: __, inSlices: ___, slicesKept: ____, percentFetched: _____, ...old } = state;
  return JSON.stringify({ ...record, queryLength: queryUnits, state: old });
}

test.each([false, true])('whether or not plain-text cells keep an apostrophe: %s', async (keeps) => {
  world = await World.open({ sixtyfour: { searchDurationMs: 20_000, resultsFile: fileOf(RECORDS) } });
  world.spreadsheet.variants.plainTextKeepsApostrophe = keeps;
  const id = await world.start();
  await stopAfterChunks(world);
  asWrittenBy010(keeps);
  const key = `search:${world.spreadsheet.id}:${id}`;
  world.user.properties.set({ [key]: recordOf010(world.user.properties.get(key) ?? '') });

  await world.wait(5 * 60_000);
  expect((await world.view(id)).progress).toMatchObject({ kind: 'done', verification: { kind: 'verified' } });
  expect(world.resultTabs).toHaveLength(1);
  const [tab] = world.resultTabs;
  if (tab === undefined) throw new Error('There must be a tab.');
  expect(world.spreadsheet.snapshot(tab.id).values).toEqual(RECORDS);
  for (const row of [1, 2, TWO_CHUNKS + 1]) {
    for (const column of [1, 2, 3]) expect(tab.grid.formatAt(row, column).numberFormat).not.toBe(PLAIN_TEXT);
  }
});
