// Rows on their way into a tab: how long, in how many calls, and beside what people use instead.
import type { Extent } from '../extent';
import { type Chapter, exactly } from '../figures/figure';
import { count, seconds } from '../figures/numbers';
import { markdownTable } from '../figures/text-table';
import { FILE_COLUMNS, inventedFile } from '../invented-file';
import { compareRecipes } from './comparison';
import { type LeastCalls, reasons, total } from './least-calls';
import { type MeasuredImport, measureImport } from './measured-import';

/** A typical search, of the columns that one has. */
const TYPICAL_ROWS = 187;
const TYPICAL_MOST_SECONDS = 5;
/** The most that Sixtyfour exports. */
const EXPORT_ROWS = 5000;
const EXPORT_MOST_SECONDS = 12;
/** Two of each have several chunks, which the calls for a further one are told from. */
const WIDE_ROWS = {
  whole: [1000, EXPORT_ROWS, 25_000, 100_000],
  quick: [EXPORT_ROWS, 6000, 11_000],
} as const;

const ONCE: LeastCalls = [
  [2, 'read the answer that says completed'],
  [2, 'tell which spreadsheet is open'],
  [1, 'claims the import'],
  [6, 'fetch the link and the file'],
  [1, 'frees the lock meanwhile'],
  [1, 'looks for a tab that was begun'],
  [3, 'make one, and keep the user’s in front'],
  [2, 'fit its size'],
  [2, 'format the columns'],
  [2, 'identify the file and the tab'],
  [8, 'dress the tab: clipped, bold, frozen, column widths, filter'],
  [3, 'give it its title'],
  [3, 'apply all that, save, tell the user'],
  [7, 'remove the trigger after the last search'],
];
const EACH_CHUNK: LeastCalls = [
  [2, 'take and free the lock'],
  [1, 'reads the record under it'],
  [3, 'write, and read back'],
  [1, 'saves how many rows stand'],
];
const EACH_FURTHER_CHUNK: LeastCalls = [
  [1, 'finds the tab'],
  [2, 'look whether the rows are still where they were written'],
];

export async function measureImports(extent: Extent): Promise<Chapter> {
  const typical = await measureImport(TYPICAL_ROWS, null);
  const wide: MeasuredImport[] = [];
  for (const rows of WIDE_ROWS[extent]) wide.push(await measureImport(rows, inventedFile(rows)));
  const largest = wide.at(-1) ?? typical;
  const comparison = await compareRecipes(importOf(wide, EXPORT_ROWS), largest);
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
      `Least, for as many chunks: ${reasons(ONCE)}; in each chunk ${reasons(EACH_CHUNK)}; in each chunk but the ` +
        `first ${reasons(EACH_FURTHER_CHUNK)}. The calls of a chunk do not depend on its rows, so the time grows ` +
        `in a straight line with the cells. ${count(largest.rows)} rows are as many as fit into one response of ` +
        '50 MB; an import that an execution cannot finish is taken up by the next where it stopped.',
      ...comparison.markdown,
    ],
  };
}

function rowOf(one: MeasuredImport): readonly string[] {
  const least = total(ONCE) + one.chunks * total(EACH_CHUNK) + (one.chunks - 1) * total(EACH_FURTHER_CHUNK);
  return [
    count(one.rows),
    count(one.chunks),
    count(one.executions),
    count(one.calls.length),
    count(least),
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
