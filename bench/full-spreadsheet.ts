// What happens where a spreadsheet ends: at ten million cells.
import { MAX_CELLS } from '../local/apps-script/spreadsheet/local-spreadsheet';
import { MAX_RESULTS_LIMIT } from '../src/contract';
import { World } from '../test/support/world';
import { type Chapter, exactly } from './figures/figure';
import { count } from './figures/numbers';
import { FILE_COLUMNS, inventedFile } from './invented-file';

const NEW_TAB_COLUMNS = 26;
/** What is left free: not enough for one more export. */
const FREE_CELLS = 40_000;
const LONG_ENOUGH_MS = 4 * 60_000;

export async function measureFullSpreadsheet(): Promise<Chapter> {
  const exportCells = (MAX_RESULTS_LIMIT + 1) * FILE_COLUMNS;
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
        'to their data, so that no empty cell counts. An import that does not fit writes nothing and leaves ' +
        'nothing behind, the results stay with Sixtyfour, and the search says:',
      `> ${sentence}`,
      'A new spreadsheet is the first way out: searches and results belong to the spreadsheet that they were ' +
        'started in. Whoever collects more than a spreadsheet holds is better served by a database behind it:',
      BIGQUERY_STEPS,
    ],
  };
}

/** Names and buttons as Google’s documentation has them. */
const BIGQUERY_STEPS = [
  '1. In the sidebar, press *Download CSV* on each finished search.',
  '2. In the Google Cloud console, choose or create a project, open *BigQuery*, and make a dataset: the ' +
    'project’s ⋮ menu → *Create dataset*, named `sixtyfour`, say.',
  '3. Load the files. In the console: the dataset’s ⋮ menu → *Create table* → *Create table from: Upload*, format ' +
    '*CSV*, and under *Schema* every column as `STRING`: detection would make the number 2139 of the zip code ' +
    '02139. Under *Advanced options*: *Header rows to skip* 1, *Quoted newlines* on. The console takes files up to ' +
    '100 MB. On a command line, for each file:',
  '   ```sh\n' +
    "   schema=$(head -n 1 results.csv | tr -d '\\r\"' | sed 's/[^A-Za-z0-9_,]/_/g; s/,/:STRING,/g; s/$/:STRING/')\n" +
    '   bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines sixtyfour.people results.csv "$schema"\n' +
    '   ```',
  '   A second file with the same columns is added to the table. (The first line works where no column’s name ' +
    'holds a comma.)',
  '4. Give those who are to see it the roles *BigQuery Data Viewer* on the dataset and *BigQuery Job User* on ' +
    'the project.',
  '5. In Google Sheets: *Data → Data connectors → Connect to BigQuery* → the project → the dataset `sixtyfour` → ' +
    'the table `people` → *Connect*. The tab shows a preview; pivot tables, charts, formulas and extracts work on ' +
    'all rows, and only what they show counts as cells.',
  '6. *Refresh options* on that tab says when they are computed anew; each refresh is a query that the project ' +
    'pays for.',
].join('\n');

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
