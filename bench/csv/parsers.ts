// The CSV readers that are compared, each bundled for a bare context: ECMAScript and nothing else, as on
// Apps Script.
import { build } from 'esbuild';
import { projectPath } from '../../local/project';

/** The source of a function `run(csv)` that answers the number of rows without the header. */
const SOURCES = {
  'our table step': `import { tableFromCsv } from './src/results/table';
    run = (csv) => tableFromCsv(csv).rows.length;`,
  // The line end of the last record makes it answer an empty one more.
  papaparse: `import { parse } from 'papaparse';
    run = (csv) => parse(csv, { delimiter: ',', newline: '\\n', header: false }).data.length - 2;`,
  'd3-dsv': `import { csvParseRows } from 'd3-dsv';
    run = (csv) => csvParseRows(csv).length - 1;`,
  'csv-parse': `import { parse } from 'csv-parse/browser/esm/sync';
    run = (csv) => parse(csv).length - 1;`,
  // What the add-on computes beside Google's calls: the table, and each chunk prepared and compared.
  'our whole import': `import { tableFromCsv } from './src/results/table';
    import { chunkEnd } from './src/sheets/chunks';
    import { expectedCells, typedCells } from './src/sheets/cells';
    import { compareCells } from './src/sheets/verification';
    run = (csv) => {
      const table = tableFromCsv(csv);
      for (let from = 0; from <= table.rows.length; ) {
        const to = chunkEnd(table, from);
        const expected = expectedCells(table, from, to);
        typedCells(expected);
        // Other arrays with the same values, as Sheets answers with.
        const readBack = expectedCells(table, from, to);
        if (compareCells(expected, readBack, from).kind !== 'verified') throw new Error('Differs.');
        from = to;
      }
      return table.rows.length;
    };`,
} as const;

export type ParserName = keyof typeof SOURCES;

/** A script that leaves `run` as a global. */
export async function bundledParser(name: ParserName): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `let run; ${SOURCES[name]}\nglobalThis.run = run;`, resolveDir: projectPath() },
    bundle: true,
    write: false,
    format: 'iife',
    // As build.mjs bundles the add-on.
    target: 'es2019',
    platform: 'neutral',
    mainFields: ['browser', 'module', 'main'],
    minify: true,
    logLevel: 'warning',
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error('esbuild wrote no bundle.');
  return file.text;
}
