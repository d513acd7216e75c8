// `npm start`: the playground on loopback, opened where there is a screen.
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import {
  explainUsage,
  fieldOf,
  type NotCarriedOut,
  outliveReaders,
  runCommand,
  understood,
} from './command-line';
import { startPlayground } from './playground/playground';
import { watchPlayground } from './watched-playground';

const DEFAULT_PORT = 6464;
/** The frames take the one after it. */
const MAX_PORT = 65_534;
const EXIT_FAILED = 1;
const USAGE = `Usage: npm start -- [--port N] [--no-open] [--watch]

  --port N    show the playground on this port of 127.0.0.1 (${DEFAULT_PORT} unless given, or a free one where that is
              taken; 0 is a free one)
  --no-open   only print its address
  --watch     build again and start over when a source changes; open pages reload

Exit code: 1 when it could not start, 2 for a wrong command line.`;

const OPTIONS = {
  port: { type: 'string' },
  'no-open': { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

interface Start {
  readonly kind: 'start';
  /** Null for the usual one, or a free one where that is taken. */
  readonly port: number | null;
  readonly opensBrowser: boolean;
  readonly isWatching: boolean;
}

function readCommand(args: readonly string[]): NotCarriedOut | Start {
  const typed = understood(() => parseArgs({ args: [...args], options: OPTIONS }));
  if (typed.kind === 'wrong') return typed;
  const { port: typedPort = null, help, 'no-open': staysClosed, watch } = typed.values;
  if (help) return { kind: 'help' };
  if (typedPort !== null && (!/^\d+$/.test(typedPort) || Number(typedPort) > MAX_PORT)) {
    return { kind: 'wrong', why: `--port must be a number from 0 to ${MAX_PORT}, not "${typedPort}".` };
  }
  return {
    kind: 'start',
    port: typedPort === null ? null : Number(typedPort),
    opensBrowser: !staysClosed,
    isWatching: watch,
  };
}

/** What opens an address on this system, or null where nobody would see it. */
function browserCommand(): readonly [string, ...string[]] | null {
  if (process.platform === 'darwin') return ['open'];
  // The empty argument is the window's title, which `start` would otherwise take the address for.
  if (process.platform === 'win32') return ['cmd', '/c', 'start', ''];
  const hasScreen = Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  return hasScreen ? ['xdg-open'] : null;
}

/** Tries to; the address was printed, so nothing is lost where it fails. */
function openInBrowser(url: string): void {
  const command = browserCommand();
  if (command === null) return;
  const [program, ...args] = command;
  const opener = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  opener.on('error', () => {});
  opener.unref();
}

/** Answers the exit code; while the playground is there, the process goes on with it. */
async function main(args: readonly string[]): Promise<number> {
  const command = readCommand(args);
  if (command.kind !== 'start') return explainUsage(command, USAGE);
  outliveReaders();
  return command.isWatching ? await startWatching(args) : await start(command);
}

/** The same command without --watch, again and again: at the same address, with a browser the first time at most. */
async function startWatching(args: readonly string[]): Promise<number> {
  const stopped = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => stopped.abort());
  await watchPlayground(
    {
      firstArgs: args.filter((arg) => arg !== '--watch'),
      laterArgs: ({ port }) => ['--port', port, '--no-open'],
      say: (line) => console.log(line),
    },
    stopped.signal,
  );
  return 0;
}

async function start({ port, opensBrowser }: Start): Promise<number> {
  try {
    const { url } = await startPlayground({ port: port ?? DEFAULT_PORT, needsPort: port !== null });
    console.log(`The playground is at ${url}`);
    console.log('Sixtyfour is simulated: any API key works, one that begins with "wrong" is refused.');
    console.log('Press Ctrl+C to stop.');
    if (opensBrowser) openInBrowser(url);
    // To whoever watches the sources.
    process.send?.(url);
    return 0;
  } catch (error) {
    const code = fieldOf(error, 'code');
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    const why = code === 'EACCES' ? 'is not allowed' : 'is taken';
    console.error(`Port ${port} ${why}. Choose another with --port, or none for a free one.`);
    return EXIT_FAILED;
  }
}

export function run(args: readonly string[]): void {
  runCommand({ name: 'start', options: OPTIONS, main }, args);
}

if (require.main === module) run(process.argv.slice(2));
