// Rows on their way into a tab: how long, in how many calls, and beside what people use instead.
import type { Extent } from '../extent';
import { type Chapter, exactly } from '../figures/figure';
import { count, seconds } from '../figures/numbers';
import { markdownTable } from '../figures/text-table';
import { FILE_COLUMNS, inventedFile } from '../invented-file';
import { compareRecipes } from './comparison';
import { leastForImport, reasonsForImport } from './least-for-import';
import { type MeasuredImport, measureImport } from './measured-import';
import { CALL_KINDS, kindsOf } from './modelled-world';

/** A typical search, of the columns that one has. */
const TYPICAL_ROWS = 187;
const TYPICAL_MOST_SECONDS = 5;
/** The most that Sixtyfour exports. */
const EXPORT_ROWS = 5000;
const EXPORT_MOST_SECONDS = 12;
/** Two of each have several chunks, which the calls for a further one are told from. */
const WIDE_ROWS = {
  whole: [1000, EXPORT_ROWS, 25_000, 100_000],
  quick: [20, 100, 180],
} as const;
/** Characters in each row of one column: long ones fill chunks with few cells. */
const LONGEST_TEXT = { whole: 0, quick: 45_000 } as const;
/** What is held against the recipes, beside the largest. */
const COMPARED_ROWS = { whole: EXPORT_ROWS, quick: 20 } as const;

export async function measureImports(extent: Extent): Promise<Chapter> {
  const typical = await measureImport(TYPICAL_ROWS, null);
  const fileOf = (rows: number) => inventedFile(rows, LONGEST_TEXT[extent]);
  const wide: MeasuredImport[] = [];
  for (const rows of WIDE_ROWS[extent]) wide.push(await measureImport(rows, fileOf(rows)));
  const largest = wide.at(-1) ?? typical;
  const compared = { small: importOf(wide, COMPARED_ROWS[extent]), large: largest };
  const comparison = await compareRecipes(compared, fileOf, extent);
  return {
    title: 'Imports',
    figures: [
      exactly(
        `import of ${count(TYPICAL_ROWS)}: completed → last row verified`,
        typical.verifiedSeconds,
        seconds,
        TYPICAL_MOST_SECONDS,
      ),
      ...wide.map(({ rows, verifiedSeconds }) =>
        exactly(
          `import of ${count(rows)} × ${FILE_COLUMNS}: completed → last row verified`,
          verifiedSeconds,
          seconds,
          rows === EXPORT_ROWS ? EXPORT_MOST_SECONDS : undefined,
        ),
      ),
      exactly(`import of ${count(largest.rows)} × ${FILE_COLUMNS}: executions`, largest.executions, count),
      exactly('calls for each further chunk', callsOfFurtherChunk(wide), count),
      ...comparison.figures,
    ],
    markdown: [
      'Modelled time from the answer that says `completed` until the last row was read back and compared, and until ' +
        'the tab is dressed, named and saved as done, with the sidebar open. The time that the script itself ' +
        `computes is not in it (see *Reading the CSV*). The first line is a search for ${count(TYPICAL_ROWS)} people ` +
        `with 14 columns, the others have ${FILE_COLUMNS}.`,
      markdownTable({
        header: [
          'rows',
          'chunks',
          'executions',
          'calls',
          'least calls',
          'requests',
          'to the last verified row',
          'to done',
          'for each 1,000 rows',
        ],
        rows: [typical, ...wide].map(rowOf),
      }),
      `Least, for as many chunks: ${reasonsForImport()}. The calls of a chunk do not depend on its rows, so the time grows ` +
        `in a straight line with the cells. ${count(largest.rows)} rows are as many as fit into one response of ` +
        '50 MB; an import that an execution cannot finish is taken up by the next where it stopped.',
      'The same calls by what they are for, as above:',
      markdownTable({
        header: ['rows', ...CALL_KINDS, 'all', 'requests'],
        rows: [typical, ...wide].map((one) => [
          count(one.rows),
          ...kindsOf(one.calls),
          count(one.calls.length),
          count(one.requests),
        ]),
      }),
      ...comparison.markdown,
    ],
  };
}

function rowOf(one: MeasuredImport): readonly string[] {
  return [
    count(one.rows),
    count(one.chunks),
    count(one.executions),
    count(one.calls.length),
    count(leastForImport(one.chunks)),
    count(one.requests),
    seconds(one.verifiedSeconds),
    seconds(one.doneSeconds),
    seconds((one.doneSeconds * 1000) / one.rows),
  ];
}

function importOf(imports: readonly MeasuredImport[], rows: number): MeasuredImport {
  const found = imports.find((one) => one.rows === rows);
  if (found === undefined) throw new Error(`No import of ${rows} rows was measured.`);
  return found;
}

/** From two imports of several chunks. */
function callsOfFurtherChunk(imports: readonly MeasuredImport[]): number {
  const [small, large] = imports.filter(({ chunks }) => chunks > 1);
  if (small === undefined || large === undefined) throw new Error('Two imports must have several chunks.');
  return (large.calls.length - small.calls.length) / (large.chunks - small.chunks);
}
