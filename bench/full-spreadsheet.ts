// What happens where a spreadsheet ends: at ten million cells.
import { MAX_CELLS } from '../local/apps-script/spreadsheet/local-spreadsheet';
import { MAX_RESULTS_LIMIT } from '../src/contract';
import { SPARE_COLUMNS, SPARE_ROWS } from '../src/sheets/grid-size';
import { World } from '../test/support/world';
import { type Chapter, exactly } from './figures/figure';
import { count } from './figures/numbers';
import { FILE_COLUMNS, inventedFile } from './invented-file';

const NEW_TAB_COLUMNS = 26;
/** What is left free: not enough for one more export. */
const FREE_CELLS = 40_000;
const LONG_ENOUGH_MS = 4 * 60_000;

export async function measureFullSpreadsheet(): Promise<Chapter> {
  const exportCells = (MAX_RESULTS_LIMIT + 1 + SPARE_ROWS) * (FILE_COLUMNS + SPARE_COLUMNS);
  const exports = Math.floor(MAX_CELLS / exportCells);
  const { sentence, leftBehind } = await importIntoFullSpreadsheet();
  return {
    title: 'Where a spreadsheet ends',
    figures: [
      exactly(
        `exports of ${count(MAX_RESULTS_LIMIT)} × ${FILE_COLUMNS} that fit into one spreadsheet`,
        exports,
        count,
      ),
      exactly('cells left behind by an import that does not fit', leftBehind, count, 0),
    ],
    markdown: [
      `Google Sheets holds ${count(MAX_CELLS)} cells in one spreadsheet, counted over the whole grids of all ` +
        `tabs. Sixtyfour’s largest export, ${count(MAX_RESULTS_LIMIT)} results, takes ${count(exportCells)} of ` +
        `them with ${FILE_COLUMNS} columns, so ${count(exports)} such searches fill a spreadsheet. Tabs are cut ` +
        `to their data, with room for ${SPARE_COLUMNS} columns and a row of the user’s own. An import that does ` +
        'not fit writes nothing and leaves nothing behind, the results stay with Sixtyfour, and the search says:',
      `> ${sentence}`,
      'A new spreadsheet is the first way out: searches and results belong to the spreadsheet that they were ' +
        'started in. Whoever collects more than a spreadsheet holds is better served by a database behind it, ' +
        'which Google Sheets can show: [a table in BigQuery](bigquery.md).',
    ],
  };
}

async function importIntoFullSpreadsheet() {
  const world = await World.open({ sixtyfour: { resultsFile: inventedFile(MAX_RESULTS_LIMIT) } });
  try {
    const { spreadsheet } = world;
    const [first] = spreadsheet.tabs;
    if (first === undefined) throw new Error('A spreadsheet has a tab.');
    const rows = Math.floor((MAX_CELLS - FREE_CELLS) / NEW_TAB_COLUMNS);
    spreadsheet.change(first, ({ grid }) => grid.insertRows(grid.size.rows, rows - grid.size.rows));
    const id = await world.start({ maxResults: MAX_RESULTS_LIMIT });
    await world.watch(LONG_ENOUGH_MS);
    const { progress } = await world.view(id);
    if (progress.kind !== 'failed') throw new Error('An import that does not fit must fail.');
    const cells = world.resultTabs.map(({ grid }) => grid.size.rows * grid.size.columns);
    return { sentence: progress.sentence, leftBehind: cells.reduce((sum, value) => sum + value, 0) };
  } finally {
    await world.close();
  }
}
