// `npm run search`: a search without a window, from the query to the tab and, on demand, to a file.
import path from 'node:path';
import { runCommand } from './command-line';
import { AddOnFailure, AddOnUser } from './search/add-on-user';
import { type CommandIo, withoutKey } from './search/command-io';
import { FileProblem, readResults, requireWritable, writeOut } from './search/files';
import { OPTIONS, readCommand, type SearchOptions, type Source, USAGE } from './search/options';
import { outText } from './search/out-file';
import { ProgressReport } from './search/progress-report';
import { summaryOf } from './search/progress-words';
import { runSearch } from './search/run-search';
import { liveSurroundings, type Surroundings, simulatedSurroundings } from './search/surroundings';
import { contentsOf, NO_TAB, type TabContents } from './search/tab-contents';
import { tabView } from './search/tab-view';
import { onOneLine } from './search/terminal-text';
import { whereTyped } from './where-typed';

/** What the process ends with; 130 is what shells make of Ctrl+C. */
export const EXIT = { imported: 0, failed: 1, usage: 2, interrupted: 130 } as const;

/** Where the output goes to no terminal. */
const DEFAULT_COLUMNS = 100;

/** Does what the arguments (without `node` and the script's name) ask for, and answers the exit code. */
export async function main(args: readonly string[], io: CommandIo): Promise<number> {
  const command = readCommand(args);
  switch (command.kind) {
    case 'help':
      io.print(USAGE);
      return EXIT.imported;
    case 'wrong':
      io.report(command.why);
      return EXIT.usage;
    case 'search':
      return await search(command.options, io);
  }
}

async function search(options: SearchOptions, io: CommandIo): Promise<number> {
  const { source, out } = options;
  const outPath = out === null ? null : path.resolve(io.folder, out.path);
  try {
    // Before the search, which may cost money.
    if (outPath !== null) await requireWritable(outPath);
    const surroundings = await surroundingsFor(source, io);
    if (surroundings === null) {
      io.report('--live needs your Sixtyfour API key in the environment variable SIXTYFOUR_API_KEY.');
      return EXIT.failed;
    }
    const safeIo = withoutKey(io, surroundings.apiKey);
    const outcome = await searchIn(surroundings, options, safeIo);
    if (outcome.kind === 'ended') return outcome.exitCode;
    if (out !== null && outPath !== null) {
      await writeOut(outPath, outText(outcome.contents, out.format));
      safeIo.report(`Written to ${outPath}`);
    }
    return EXIT.imported;
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    io.report(error.message);
    return error.kind === 'write' ? EXIT.failed : EXIT.usage;
  }
}

/** Null when the key is missing. */
async function surroundingsFor(source: Source, io: CommandIo): Promise<Surroundings | null> {
  switch (source.kind) {
    case 'live': {
      const apiKey = io.env.SIXTYFOUR_API_KEY?.trim() ?? '';
      return apiKey === '' ? null : io.live(apiKey);
    }
    case 'simulated': {
      const { resultsPath } = source;
      const file = resultsPath === null ? null : await readResults(path.resolve(io.folder, resultsPath));
      return simulatedSurroundings(file);
    }
  }
}

type Outcome =
  | { readonly kind: 'imported'; readonly contents: TabContents }
  /** Why was said already. */
  | { readonly kind: 'ended'; readonly exitCode: number };

async function searchIn(surroundings: Surroundings, options: SearchOptions, io: CommandIo): Promise<Outcome> {
  const { source } = options;
  if (source.kind === 'simulated') io.report('Sixtyfour is simulated; --live asks the real one.');
  const progress = new ProgressReport(io);
  const user = await AddOnUser.create(surroundings, io.signal);
  try {
    const done = await runSearch(user, surroundings.apiKey, options, progress);
    if (done.tab.kind === 'none') {
      io.print('Nothing was found, so there is no tab.');
      return { kind: 'imported', contents: NO_TAB };
    }
    const contents = contentsOf(user.spreadsheet, done.tab.title);
    io.print(`${tabView(contents, io.columns)}\n\n${summaryOf(done)}`);
    for (const note of done.notes) io.report(onOneLine(note));
    return { kind: 'imported', contents };
  } catch (error) {
    if (io.signal.aborted) {
      io.report(interruption(source, progress.searchId));
      return { kind: 'ended', exitCode: EXIT.interrupted };
    }
    if (!(error instanceof AddOnFailure)) throw error;
    io.report(onOneLine(error.message));
    return { kind: 'ended', exitCode: EXIT.failed };
  } finally {
    await user.close();
  }
}

function interruption(source: Source, searchId: string | null): string {
  if (source.kind === 'simulated' || searchId === null) return 'Interrupted.';
  return `Interrupted. What Sixtyfour has begun goes on there, with the search ID ${searchId}: see app.sixtyfour.ai.`;
}

export function run(args: readonly string[]): void {
  runCommand({ name: 'search', options: OPTIONS, main: inTerminal }, args);
}

function inTerminal(args: readonly string[]): Promise<number> {
  const interrupted = new AbortController();
  // Only once: a second Ctrl+C ends the process wherever it is.
  process.once('SIGINT', () => interrupted.abort());
  const { signal } = interrupted;
  return main(args, {
    env: process.env,
    folder: whereTyped('search', '.'),
    columns: process.stdout.columns ?? DEFAULT_COLUMNS,
    signal,
    print: (text) => console.log(text),
    report: (text) => console.error(text),
    live: (apiKey) => liveSurroundings(apiKey, signal),
  });
}

if (require.main === module) run(process.argv.slice(2));
