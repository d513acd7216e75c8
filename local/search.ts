// `npm run search`: a search without a window, or many, from the query to the tab and, on demand, to a file.
import { homedir } from 'node:os';
import { outliveReaders, runCommand } from './command-line';
import type { CommandIo } from './search/command-io';
import { EXIT } from './search/exit-codes';
import { FileProblem } from './search/files';
import { groupCommand } from './search/group-command';
import { folderOfKept } from './search/kept-searches';
import { OPTIONS, readCommand, USAGE } from './search/options';
import { searchCommand } from './search/search-command';
import { liveSurroundings } from './search/surroundings';
import { whereTyped } from './where-typed';

/** Where the output goes to no terminal. */
const DEFAULT_COLUMNS = 100;
/** Ctrl+C, a system or a shell that ends, a closed terminal or window; Windows knows the last one by another name. */
const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;

/** Does what the arguments (without `node` and the script's name) ask for, and answers the exit code. */
export async function main(args: readonly string[], io: CommandIo): Promise<number> {
  const command = readCommand(args);
  switch (command.kind) {
    case 'help':
      await io.print(`${USAGE}\n`);
      return EXIT.imported;
    case 'wrong':
      io.report(command.why);
      return EXIT.usage;
    case 'search':
    case 'group':
      try {
        return await (command.kind === 'group'
          ? groupCommand(command.options, io)
          : searchCommand(command.options, io));
      } catch (error) {
        // Only what was looked at before anything was asked of anybody.
        if (!(error instanceof FileProblem)) throw error;
        io.report(error.message);
        return EXIT.usage;
      }
  }
}

export function run(args: readonly string[]): void {
  runCommand({ name: 'search', options: OPTIONS, main: inTerminal }, args);
}

function inTerminal(args: readonly string[]): Promise<number> {
  const interrupted = new AbortController();
  for (const name of ENDING_SIGNALS) {
    // Only once: a second one ends the process wherever it is.
    if (name !== 'SIGBREAK' || process.platform === 'win32') process.once(name, () => interrupted.abort());
  }
  outliveReaders();
  return main(args, {
    env: process.env,
    folder: whereTyped('search', '.'),
    keptIn: folderOfKept(process.platform, process.env, homedir()),
    columns: process.stdout.columns ?? DEFAULT_COLUMNS,
    signal: interrupted.signal,
    print: (text) => new Promise((resolve) => process.stdout.write(text, (error) => resolve(!error))),
    report: (text) => console.error(text),
    live: liveSurroundings,
  });
}

if (require.main === module) run(process.argv.slice(2));
