// The command line: what is asked for, or why it cannot be done.
import { parseArgs } from 'node:util';
import { DEFAULT_MAX_RESULTS, MAX_RESULTS_LIMIT, type SearchMode } from '../../src/contract';
import { type OutFormat, outFormatOf } from './out-file';

export const USAGE = `Usage: npm run search -- "QUERY" [options]

  --mode people|company      whom to look for (people unless given)
  --max-results N            how many at most, from 1 to ${MAX_RESULTS_LIMIT} (${DEFAULT_MAX_RESULTS} unless given)
  --results FILE.csv         serve this file, byte for byte, as the result
  --out FILE.csv|FILE.json   write what the tab holds to this file
  --live                     ask the real Sixtyfour, with the key in SIXTYFOUR_API_KEY, not the simulated one

Exit code: 0 when the results were imported, 1 when they were not, 2 for a wrong command line.`;

export const OPTIONS = {
  mode: { type: 'string', default: 'people' },
  'max-results': { type: 'string', default: String(DEFAULT_MAX_RESULTS) },
  results: { type: 'string' },
  out: { type: 'string' },
  live: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

export interface OutFile {
  /** As it was typed. */
  readonly path: string;
  readonly format: OutFormat;
}

/** Who answers: the real Sixtyfour, or the simulated one with a file (as typed) or invented results. */
export type Source =
  | { readonly kind: 'live' }
  | { readonly kind: 'simulated'; readonly resultsPath: string | null };

export interface SearchOptions {
  readonly query: string;
  readonly mode: SearchMode;
  readonly maxResults: number;
  readonly source: Source;
  readonly out: OutFile | null;
}

export type Command =
  | { readonly kind: 'help' }
  /** One sentence. */
  | { readonly kind: 'wrong'; readonly why: string }
  | { readonly kind: 'search'; readonly options: SearchOptions };

/** Reads the arguments behind `node` and the script's name. */
export function readCommand(args: readonly string[]): Command {
  try {
    return commandOf(parsed(args));
  } catch (error) {
    if (!isComplaint(error)) throw error;
    // parseArgs explains itself at length; its first sentence says what is wrong.
    const [what = ''] = error.message.split(/\.\s/);
    return wrong(what.replace(/\.$/, ''));
  }
}

/** An error of Node's need not be an instance of this context's `Error`. */
function isComplaint(error: unknown): error is { readonly code: string; readonly message: string } {
  if (typeof error !== 'object' || error === null) return false;
  return String(Reflect.get(error, 'code')).startsWith('ERR_PARSE_ARGS_');
}

function parsed(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: OPTIONS,
  });
}

function commandOf({ values, positionals }: ReturnType<typeof parsed>): Command {
  if (values.help) return { kind: 'help' };
  const { mode, live, results = null, out: outPath = null } = values;
  const [query = '', ...more] = positionals;
  if (query.trim() === '') return wrong('Say in quotes whom or what to look for');
  if (more.length > 0) return wrong('The query is one argument: put it in quotes');
  if (mode !== 'people' && mode !== 'company') return wrong(`--mode is people or company, not "${mode}"`);
  const maxResults = wholeNumber(values['max-results']);
  if (maxResults === null || maxResults < 1 || maxResults > MAX_RESULTS_LIMIT) {
    return wrong(
      `--max-results is a whole number from 1 to ${MAX_RESULTS_LIMIT}, not "${values['max-results']}"`,
    );
  }
  if (live && results !== null) return wrong('--results stands in for the real Sixtyfour that --live asks');
  const format = outPath === null ? null : outFormatOf(outPath);
  if (outPath !== null && format === null) {
    return wrong(`--out takes a file that ends in .csv or .json, not "${outPath}"`);
  }
  return {
    kind: 'search',
    options: {
      query,
      mode,
      maxResults,
      source: live ? { kind: 'live' } : { kind: 'simulated', resultsPath: results },
      out: outPath === null || format === null ? null : { path: outPath, format },
    },
  };
}

function wrong(what: string): Command {
  return { kind: 'wrong', why: `${what} (npm run search -- --help lists what it takes).` };
}

function wholeNumber(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : null;
}
