// How fast a results file becomes a table, beside three CSV readers that do only half of that.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measuredInChild, measurement } from '../child-process';
import type { Extent } from '../extent';
import { type Chapter, type Figure, measured, noiseOf } from '../figures/figure';
import { count, megabytes, seconds, times } from '../figures/numbers';
import { type Spread, spreadOf } from '../figures/spread';
import { markdownTable } from '../figures/text-table';
import { FILE_COLUMNS, inventedFile } from '../invented-file';
import { bundledParser, type ParserName } from './parsers';

/** In a whole run of 5 MB and of 47 MB. */
const FILE_ROWS = { whole: [10_450, 98_500], quick: [500] } as const;
const RUNS = { whole: 5, quick: 1 } as const;
/** csv-parse takes many times as long as the others. */
const RUNS_OF_SLOW = { whole: 2, quick: 1 } as const;
const MOST_TIMES_PAPAPARSE = 1.6;

const PARSERS = ['our table step', 'papaparse', 'd3-dsv', 'csv-parse', 'our whole import'] as const;

interface MeasuredParser {
  readonly name: ParserName;
  readonly seconds: readonly number[];
  readonly peakBytes: Spread;
}

interface MeasuredFile {
  readonly rows: number;
  readonly bytes: number;
  readonly parsers: readonly MeasuredParser[];
  /** Our table step's time by papaparse's, round by round. */
  readonly ratio: Spread;
}

/** Runs every reader on both files, in turns, each in a process of its own. */
export async function compareCsvReaders(extent: Extent): Promise<Chapter> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sixtyfour-bench-'));
  try {
    for (const name of PARSERS) writeFileSync(bundleFile(folder, name), await bundledParser(name));
    const files: MeasuredFile[] = [];
    for (const rows of FILE_ROWS[extent]) files.push(await measureFile(folder, rows, extent));
    return chapterOf(files);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureFile(folder: string, rows: number, extent: Extent): Promise<MeasuredFile> {
  const csvFile = path.join(folder, 'results.csv');
  const file = inventedFile(rows);
  writeFileSync(csvFile, file);
  const samples = new Map<ParserName, { seconds: number[]; peakBytes: number[] }>();
  for (let round = 0; round < RUNS[extent]; round += 1) {
    for (const name of PARSERS) {
      if (name === 'csv-parse' && round >= RUNS_OF_SLOW[extent]) continue;
      const once = await measuredInChild('parse', bundleFile(folder, name), csvFile);
      if (measurement(once, 'rows') !== rows) throw new Error(`${name} did not find ${rows} rows.`);
      const known = samples.get(name) ?? { seconds: [], peakBytes: [] };
      known.seconds.push(measurement(once, 'seconds'));
      known.peakBytes.push(measurement(once, 'peakBytes'));
      samples.set(name, known);
    }
  }
  const parsers = [...samples].map(([name, sample]) => ({
    name,
    seconds: sample.seconds,
    peakBytes: spreadOf(sample.peakBytes),
  }));
  return { rows, bytes: file.length, parsers, ratio: ratioIn(parsers) };
}

function bundleFile(folder: string, name: ParserName): string {
  return path.join(folder, `${name.replaceAll(' ', '-')}.js`);
}

function ratioIn(parsers: readonly MeasuredParser[]): Spread {
  const secondsOf = (name: ParserName) => parsers.find((parser) => parser.name === name)?.seconds ?? [];
  const papaparse = secondsOf('papaparse');
  return spreadOf(
    secondsOf('our table step').map((value, round) => value / (papaparse[round] ?? Number.NaN)),
  );
}

function chapterOf(files: readonly MeasuredFile[]): Chapter {
  const figures = files.flatMap(({ bytes, ratio, parsers }): readonly Figure[] => {
    const whole = parsers.find(({ name }) => name === 'our whole import');
    return [
      measured(
        `CSV of ${megabytes(bytes)}: our table step ÷ papaparse alone`,
        ratio,
        times,
        MOST_TIMES_PAPAPARSE,
      ),
      ...(whole === undefined
        ? []
        : [
            measured(
              `CSV of ${megabytes(bytes)}: all that an import computes`,
              spreadOf(whole.seconds),
              seconds,
            ),
          ]),
    ];
  });
  return {
    title: 'Reading the CSV',
    figures,
    markdown: [
      'Each figure is one reading of one file in a process of its own: a fresh context with ECMAScript only, as ' +
        'an execution on Apps Script has it, cold, compiling and collecting garbage included. The readers take ' +
        'turns. The times are processor time, so that what else the machine is doing does not count. *Our table ' +
        'step* evens out line ends, parses with papaparse, evens out the rows and decides which columns are ' +
        'numbers; the other three only parse. *Our whole import* is all that the add-on computes beside ' +
        'Google’s calls: the table step, then every chunk prepared, and compared with what is read back. The ' +
        'memory is that of the whole process, with Node itself and the text.',
      ...files.map(tableOf),
    ],
  };
}

function tableOf({ rows, bytes, parsers }: MeasuredFile): string {
  const table = markdownTable({
    header: ['reader', 'median', 'min to max', 'rows a second', 'peak memory', 'runs'],
    rows: parsers.map(({ name, seconds: values, peakBytes }) => {
      const spread = spreadOf(values);
      return [
        name,
        seconds(spread.median),
        noiseOf(spread, seconds),
        count(rows / spread.median),
        megabytes(peakBytes.median),
        count(values.length),
      ];
    }),
  });
  return `**${megabytes(bytes)}, ${count(rows)} rows × ${FILE_COLUMNS} columns**\n\n${table}`;
}
