// The command line: what is asked for, or why it cannot be done.
import { parseArgs } from 'node:util';
import { DEFAULT_MAX_RESULTS, MAX_RESULTS_LIMIT, MAX_SEARCH_ID_CHARACTERS } from '../../src/contract';
import { type OutFormat, outFormatOf } from './out-file';
import type { Query } from './query';

export const USAGE = `Usage: npm run search -- "QUERY" [options]
       npm run search -- --queries FILE.csv [--template "CTO at {{Company}}"] [options]
       npm run search -- --resume [options]

  --queries FILE.csv         many searches into one list, up to 100: a query a row, or what --template makes of each
  --template TEXT            with the file's columns in it, by header or letter: "CTO at {{Company}}" or "CTO at {{A}}"
  --mode people|company      whom to look for (people unless given)
  --max-results N            how many at most a search, from 1 to ${MAX_RESULTS_LIMIT} (${DEFAULT_MAX_RESULTS} unless given)
  --results FILE.csv         serve this file, byte for byte, as the result
  --live                     ask the real Sixtyfour, with the key in SIXTYFOUR_API_KEY, not the simulated one
  --search-id ID             the search's own ID: with the same one, a repeat is the same search; of many searches what
                             their IDs begin with
  --resume                   go on with the --live search that was interrupted last (or has that --search-id)
  --timeout SECONDS          stop waiting after so long; --resume goes on

  --out FILE.csv|FILE.json   write what the tab holds to this file; --out - writes CSV to stdout
  --json                     one JSON document on stdout instead of a look at the tab
  --progress text|json|none  what stderr tells on the way: lines to read (unless given), an event a line, or nothing
  --quiet                    the same as --progress none

Exit code: 0 when the results were imported, 1 when they were not, 2 for a wrong command line, 3 when --resume goes on
with what was interrupted, 4 when --live has no key.`;

export const OPTIONS = {
  queries: { type: 'string' },
  template: { type: 'string' },
  mode: { type: 'string', default: 'people' },
  'max-results': { type: 'string', default: String(DEFAULT_MAX_RESULTS) },
  results: { type: 'string' },
  live: { type: 'boolean', default: false },
  'search-id': { type: 'string' },
  resume: { type: 'boolean', default: false },
  timeout: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
  progress: { type: 'string' },
  quiet: { type: 'boolean', short: 'q', default: false },
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

/** What to search for; `searchId` is null where the user gave none. */
export type Wanted =
  | { readonly kind: 'search'; readonly query: Query; readonly searchId: string | null }
  | { readonly kind: 'resume'; readonly searchId: string | null };

/** Many searches, made of the rows of a file; `template` is '' where each row is a query. */
export interface WantedGroup extends Omit<Query, 'query'> {
  readonly kind: 'group';
  /** As it was typed. */
  readonly queriesPath: string;
  readonly template: string;
  readonly searchId: string | null;
}

/** `-100`: what tells the search IDs of a group apart. */
const PLACE_CHARACTERS = 4;

/** What stdout gets. */
export type Shown = 'view' | 'csv' | 'json';
/** What stderr gets on the way. */
export type ProgressForm = 'text' | 'json' | 'none';

export interface SearchOptions<What extends Wanted | WantedGroup = Wanted> {
  readonly wanted: What;
  readonly source: Source;
  readonly out: OutFile | null;
  readonly shown: Shown;
  readonly progress: ProgressForm;
  readonly timeoutMs: number | null;
}

export type Command =
  | { readonly kind: 'help' }
  /** One sentence. */
  | { readonly kind: 'wrong'; readonly why: string }
  | { readonly kind: 'search'; readonly options: SearchOptions }
  | { readonly kind: 'group'; readonly options: SearchOptions<WantedGroup> };

/** Reads the arguments behind `node` and the script's name. */
export function readCommand(args: readonly string[]): Command {
  try {
    const typed = parsed(args);
    if (typed.values.help) return { kind: 'help' };
    const { queries } = typed.values;
    if (queries !== undefined) return { kind: 'group', options: optionsOf(typed, groupOf(typed, queries)) };
    if (typed.values.template !== undefined) refuse('--template is filled from the rows of --queries');
    return { kind: 'search', options: optionsOf(typed, wantedOf(typed)) };
  } catch (error) {
    if (error instanceof WrongCommandLine) return wrong(error.message);
    if (!isComplaint(error)) throw error;
    // parseArgs explains itself at length; its first sentence says what is wrong.
    const [what = ''] = error.message.split(/\.\s/);
    return wrong(what.replace(/\.$/, ''));
  }
}

class WrongCommandLine extends Error {
  override readonly name = 'WrongCommandLine';
}

/** An error of Node's need not be an instance of this context's `Error`. */
function isComplaint(error: unknown): error is { readonly code: string; readonly message: string } {
  if (typeof error !== 'object' || error === null) return false;
  return String(Reflect.get(error, 'code')).startsWith('ERR_PARSE_ARGS_');
}

function parsed(args: readonly string[]) {
  return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
}

type Typed = ReturnType<typeof parsed>;

function optionsOf<What extends Wanted | WantedGroup>(typed: Typed, wanted: What): SearchOptions<What> {
  const { values } = typed;
  const { live, results = null, json } = values;
  if (live && results !== null) refuse('--results stands in for the real Sixtyfour that --live asks');
  if (values.out === '-' && json) refuse('--out - and --json both want stdout');
  return {
    wanted,
    // Only what costs money is kept to be gone on with.
    source: live || wanted.kind === 'resume' ? { kind: 'live' } : { kind: 'simulated', resultsPath: results },
    out: outOf(values.out),
    shown: json ? 'json' : values.out === '-' ? 'csv' : 'view',
    progress: progressOf(values),
    timeoutMs: timeoutOf(values.timeout),
  };
}

function wantedOf({ values, positionals }: Typed): Wanted {
  const searchId = searchIdOf(values['search-id']);
  const [query = '', ...more] = positionals;
  if (values.resume) {
    if (positionals.length > 0)
      refuse('--resume takes no query: it goes on with the one that was interrupted');
    if (values.results !== undefined)
      refuse('--resume goes on with a search of the real Sixtyfour, without --results');
    return { kind: 'resume', searchId };
  }
  if (query.trim() === '') refuse('Say in quotes whom or what to look for');
  if (more.length > 0) refuse('The query is one argument: put it in quotes');
  return { kind: 'search', query: { query, ...limitsOf(values) }, searchId };
}

function groupOf({ values, positionals }: Typed, queriesPath: string): WantedGroup {
  if (positionals.length > 0) refuse('--queries has the queries: no other goes with it');
  if (values.resume) refuse('--resume goes on with one search; for many, give the same --search-id again');
  const searchId = searchIdOf(values['search-id']);
  const ofEach = searchId === null ? 0 : searchId.length + PLACE_CHARACTERS;
  if (ofEach > MAX_SEARCH_ID_CHARACTERS) {
    refuse(`--search-id takes ${MAX_SEARCH_ID_CHARACTERS - PLACE_CHARACTERS} characters with --queries`);
  }
  return { kind: 'group', queriesPath, template: values.template ?? '', searchId, ...limitsOf(values) };
}

function limitsOf(values: Typed['values']): Omit<Query, 'query'> {
  const { mode } = values;
  if (mode !== 'people' && mode !== 'company') return refuse(`--mode is people or company, not "${mode}"`);
  const maxResults = wholeNumber(values['max-results']);
  if (maxResults === null || maxResults < 1 || maxResults > MAX_RESULTS_LIMIT) {
    return refuse(
      `--max-results is a whole number from 1 to ${MAX_RESULTS_LIMIT}, not "${values['max-results']}"`,
    );
  }
  return { mode, maxResults };
}

function searchIdOf(typed: string | undefined): string | null {
  if (typed === undefined) return null;
  const searchId = typed.trim();
  const isOne =
    searchId !== '' && searchId.length <= MAX_SEARCH_ID_CHARACTERS && !/[\p{Cc}\p{Cs}]/u.test(searchId);
  return isOne
    ? searchId
    : refuse(`--search-id takes 1 to ${MAX_SEARCH_ID_CHARACTERS} characters on one line`);
}

function outOf(path: string | undefined): OutFile | null {
  if (path === undefined || path === '-') return null;
  const format = outFormatOf(path);
  return format === null
    ? refuse(`--out takes a file that ends in .csv or .json, or - for stdout, not "${path}"`)
    : { path, format };
}

function progressOf({ progress, quiet }: Typed['values']): ProgressForm {
  if (quiet && progress !== undefined && progress !== 'none') refuse('--quiet is --progress none');
  if (quiet) return 'none';
  if (progress === undefined) return 'text';
  if (progress === 'text' || progress === 'json' || progress === 'none') return progress;
  return refuse(`--progress is text, json or none, not "${progress}"`);
}

/** In milliseconds. */
function timeoutOf(typed: string | undefined): number | null {
  if (typed === undefined) return null;
  const seconds = /^\d+(\.\d+)?$/.test(typed) ? Number(typed) : 0;
  // setTimeout takes no more.
  if (seconds <= 0 || seconds * 1000 > 2 ** 31 - 1)
    return refuse(`--timeout takes a number of seconds, not "${typed}"`);
  return seconds * 1000;
}

function refuse(why: string): never {
  throw new WrongCommandLine(why);
}

function wrong(what: string): Command {
  return { kind: 'wrong', why: `${what} (npm run search -- --help lists what it takes).` };
}

function wholeNumber(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : null;
}
