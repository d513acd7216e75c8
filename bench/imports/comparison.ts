// The add-on's import beside three recipes that people use instead, in the same runtime and model.
import { World } from '../../test/support/world';
import type { Extent } from '../extent';
import { type Chapter, exactly } from '../figures/figure';
import { count, seconds, times } from '../figures/numbers';
import { markdownTable } from '../figures/text-table';
import { FILE_COLUMNS } from '../invented-file';
import { csvOf, naughtyRecords } from '../naughty-file';
import type { MeasuredImport } from './measured-import';
import { type TimedRecipe, tabOfRecipe, timeRecipe } from './recipe-run';
import type { RecipeName } from './recipes';
import { countWrongCells } from './wrong-cells';

/** By the rows of the import that they are for. */
const MOST_TIMES: Readonly<Record<number, number>> = { 5000: 2, 100000: 1.3 };
const LONG_ENOUGH_MS = 3 * 60_000;
/** Naughty ones that the slow recipes write: a quick look does not tell how many came out wrong. */
const MOST_RECORDS_OF_SLOW = { whole: Number.POSITIVE_INFINITY, quick: 20 } as const;

const SLOW_RECIPES: readonly (readonly [RecipeName, string])[] = [
  ['rowByRow', '`appendRow` for each row'],
  ['cellByCell', '`setValue` for each cell'],
];
const BARE_RECIPE = '`parseCsv` and one `setValues`';

type Compared = Pick<Chapter, 'figures' | 'markdown'>;

interface Pair {
  readonly rows: number;
  readonly own: MeasuredImport;
  readonly bare: TimedRecipe;
}

/** Two of the add-on's own imports. */
interface OwnImports {
  readonly small: MeasuredImport;
  readonly large: MeasuredImport;
}

/** With the add-on's own imports: of the same files. */
export async function compareRecipes(
  { small, large }: OwnImports,
  fileOf: (rows: number) => Uint8Array,
  extent: Extent,
): Promise<Compared> {
  const pairs: Pair[] = [];
  for (const own of [small, large]) {
    const { rows } = own;
    pairs.push({ rows, own, bare: await timeRecipe('allAtOnce', fileOf(rows)) });
  }
  const records = naughtyRecords();
  const wrong = {
    own: countWrongCells(records, await tabOfAddOn(csvOf(records))),
    bare: countWrongCells(records, await tabOfRecipe('allAtOnce', csvOf(records))),
  };
  const bySlow = records.slice(0, MOST_RECORDS_OF_SLOW[extent]);
  const slow: (readonly string[])[] = [];
  for (const [name, words] of SLOW_RECIPES) {
    const timed = await timeRecipe(name, fileOf(small.rows));
    const wrongCells = countWrongCells(bySlow, await tabOfRecipe(name, csvOf(bySlow)));
    slow.push([
      words,
      ...[small, large].flatMap((own) => cellsAtPaceOf(timed, own.rows)),
      count(wrongCells),
      'nothing',
    ]);
  }
  const naughtyCells = records.reduce((sum, record) => sum + record.length, 0);
  return {
    figures: [
      ...pairs.map(({ rows, own, bare }) =>
        exactly(
          `import of ${count(rows)} × ${FILE_COLUMNS}: to done ÷ the bare recipe`,
          own.doneSeconds / bare.seconds,
          times,
          MOST_TIMES[rows],
        ),
      ),
      exactly(`wrong among ${count(naughtyCells)} naughty cells: ours`, wrong.own, count, 0),
      exactly(`wrong among ${count(naughtyCells)} naughty cells: the bare recipe`, wrong.bare, count),
    ],
    markdown: [
      '### Beside what people use instead',
      'Three short programs, as they stand in many an answer on the web, in the same runtime under the same model. They ' +
        'fetch the same link and the same file. None of them types a column, formats, resumes after six minutes, ' +
        'keeps a record or looks at what came of it; the add-on does, and its time is until all of that is done. A ' +
        'cell is wrong when it holds a formula, or neither holds nor shows what the file says.',
      markdownTable({
        header: [
          'import',
          `${count(small.rows)} rows`,
          'calls',
          `${count(large.rows)} rows`,
          'calls',
          `wrong of ${count(naughtyCells)}`,
          'read back',
        ],
        rows: [
          [
            'this add-on',
            ...pairs.flatMap(({ own }) => [seconds(own.doneSeconds), count(own.calls.length)]),
            count(wrong.own),
            'every cell',
          ],
          [
            BARE_RECIPE,
            ...pairs.flatMap(({ bare }) => [seconds(bare.seconds), count(bare.calls)]),
            count(wrong.bare),
            'nothing',
          ],
          ...slow,
        ],
      }),
      'The recipes that write piece by piece are killed after six minutes; their times are what the rest would take at ' +
        `the same pace. The model counts the rows that \`parseCsv\` hands over like cells read. Were they free, the ` +
        `add-on would take ${pairs.map(withFreeParsing).join(' and ')} the bare recipe’s time. Reading back alone ` +
        'costs 10 µs for each 25 µs of writing: a factor of 1.4 that no number of calls can take away.',
    ],
  };
}

function withFreeParsing({ rows, own, bare }: Pair): string {
  return `${times(own.doneSeconds / (bare.seconds - bare.parsingSeconds))} (${count(rows)} rows)`;
}

/** Times at the pace of what was written within six minutes. */
function cellsAtPaceOf({ rows, calls, seconds: taken }: TimedRecipe, all: number): readonly string[] {
  const share = (all + 1) / rows;
  return [seconds(taken * share), count(calls * share)];
}

async function tabOfAddOn(file: Uint8Array) {
  const world = await World.open({ sixtyfour: { resultsFile: file } });
  try {
    await world.start();
    await world.watch(LONG_ENOUGH_MS);
    const [tab] = world.resultTabs;
    if (tab === undefined) throw new Error('The add-on made no tab.');
    return world.spreadsheet.snapshot(tab.id);
  } finally {
    await world.close();
  }
}
