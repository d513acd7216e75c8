// `npm run api`: the simulated Sixtyfour API alone, on real time, for any HTTP client.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  explainUsage,
  fieldOf,
  messageOf,
  type NotCarriedOut,
  outliveReaders,
  runCommand,
  understood,
  type WrongArguments,
} from './command-line';
import { RESULT_SHAPES, type ResultsBehaviour } from './sixtyfour/results/results-course';
import { type SixtyfourServer, startServer } from './sixtyfour/server';
import { whereTyped } from './where-typed';

const USAGE = `Usage: npm run api -- [--port N] [--duration SECONDS] [--results FILE.csv]
                      [--shape SHAPE] [--overlap PERCENT] [--turnover PERCENT] [--changed PERCENT]

  --port N             listen on this port of 127.0.0.1 (a free one unless given, or for 0)
  --duration SECONDS   how long a search takes (20 unless given)
  --results FILE.csv   serve this file, byte for byte, as the result of every search
  --shape SHAPE        how invented results are laid out: ${RESULT_SHAPES.join(', ')}
  --overlap PERCENT    so many of them were found by an earlier search, too (0 unless given)
  --turnover PERCENT   so many are others when the same query runs again (0 unless given)
  --changed PERCENT    so many of those found before have another title or headcount (0 unless given)

Exit code: 1 when it could not serve, 2 for a wrong command line.`;

const OPTIONS = {
  port: { type: 'string' },
  duration: { type: 'string' },
  results: { type: 'string' },
  shape: { type: 'string' },
  overlap: { type: 'string' },
  turnover: { type: 'string' },
  changed: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Long enough to watch a search, short enough to wait for it. */
const DEFAULT_DURATION_SECONDS = 20;
const EXIT_FAILED = 1;

type Command =
  | NotCarriedOut
  | {
      readonly kind: 'serve';
      readonly port: number;
      readonly durationSeconds: number;
      readonly resultsPath: string | null;
      readonly results: Partial<ResultsBehaviour>;
    };

export type Outcome =
  | { readonly kind: 'serving'; readonly server: SixtyfourServer }
  | { readonly kind: 'ended'; readonly exitCode: number };

/** Does what the arguments (without `node` and the script's name) ask for, and says so on the terminal. */
export async function main(args: readonly string[]): Promise<Outcome> {
  const command = readCommand(args);
  switch (command.kind) {
    case 'help':
    case 'wrong':
      return { kind: 'ended', exitCode: explainUsage(command, USAGE) };
    case 'serve':
      return await serve(command);
  }
}

function readCommand(args: readonly string[]): Command {
  const typed = understood(() => parseArgs({ args: [...args], options: OPTIONS }));
  if (typed.kind === 'wrong') return typed;
  const { values } = typed;
  if (values.help) return { kind: 'help' };
  const { port = '0', duration = String(DEFAULT_DURATION_SECONDS), results = null } = values;
  if (!/^\d+$/.test(port) || Number(port) > 65_535) {
    return { kind: 'wrong', why: `--port must be a number from 0 to 65535, not "${port}".` };
  }
  if (!/^\d+(\.\d+)?$/.test(duration)) {
    return { kind: 'wrong', why: `--duration must be a number of seconds, not "${duration}".` };
  }
  const made = readBehaviour(values);
  if ('why' in made) return made;
  return {
    kind: 'serve',
    port: Number(port),
    durationSeconds: Number(duration),
    resultsPath: results,
    results: made,
  };
}

const SHARES = ['overlap', 'turnover', 'changed'] as const;

function readBehaviour(
  values: Partial<Record<'shape' | (typeof SHARES)[number], string>>,
): Partial<ResultsBehaviour> | WrongArguments {
  const shares: Partial<Record<(typeof SHARES)[number], number>> = {};
  for (const name of SHARES) {
    const percent = values[name];
    if (percent === undefined) continue;
    if (!/^\d+(\.\d+)?$/.test(percent) || Number(percent) > 100) {
      return { kind: 'wrong', why: `--${name} must be a percentage from 0 to 100, not "${percent}".` };
    }
    shares[name] = Number(percent) / 100;
  }
  if (values.shape === undefined) return shares;
  const shape = RESULT_SHAPES.find((known) => known === values.shape);
  if (shape !== undefined) return { ...shares, shape };
  return { kind: 'wrong', why: `--shape must be one of ${RESULT_SHAPES.join(', ')}, not "${values.shape}".` };
}

async function serve(command: Extract<Command, { kind: 'serve' }>): Promise<Outcome> {
  const { port, durationSeconds, resultsPath } = command;
  try {
    const server = await startServer({
      port,
      searchDurationMs: durationSeconds * 1000,
      results: command.results,
      ...(resultsPath === null ? {} : { resultsFile: readFileSync(whereTyped('api', resultsPath)) }),
      onRequest: ({ method, url }, outcome) => {
        console.log(`${new Date().toISOString()}  ${method} ${new URL(url).pathname}  ${outcome}`);
      },
    });
    console.log(howToUse(server.baseUrl, durationSeconds));
    return { kind: 'serving', server };
  } catch (error) {
    console.error(explain(error, command));
    return { kind: 'ended', exitCode: EXIT_FAILED };
  }
}

function howToUse(baseUrl: string, durationSeconds: number): string {
  return `The simulated Sixtyfour API listens on ${baseUrl} (nothing here is real; Ctrl+C ends it).
Any key works, except one that begins with "wrong". A search takes ${durationSeconds} s. Try:

  curl ${baseUrl}/search/start-deep-search -H 'x-api-key: any' -H 'Content-Type: application/json' \\
    -d '{"query": "VP of Engineering in Boston", "max_results": 50}'
  curl ${baseUrl}/search/deep-search-status/TASK_ID -H 'x-api-key: any'
  curl '${baseUrl}/search/download?resource_handle_id=HANDLE' -H 'x-api-key: any'
`;
}

function explain(error: unknown, { port, resultsPath }: Extract<Command, { kind: 'serve' }>): string {
  switch (fieldOf(error, 'code')) {
    case 'EADDRINUSE':
      return `Port ${port} is taken. Choose another with --port, or none for a free one.`;
    case 'EACCES':
      return `This computer does not allow it: ${messageOf(error)}`;
    case 'ENOENT':
      return `There is no file ${resultsPath}.`;
    case 'EISDIR':
      return `${resultsPath} is a folder, not a CSV file.`;
    default:
      return messageOf(error);
  }
}

export function run(args: readonly string[]): void {
  runCommand({ name: 'api', options: OPTIONS, main: serveUntilEnded }, args);
}

async function serveUntilEnded(args: readonly string[]): Promise<number> {
  outliveReaders();
  const outcome = await main(args);
  return outcome.kind === 'ended' ? outcome.exitCode : 0;
}

if (require.main === module) run(process.argv.slice(2));
