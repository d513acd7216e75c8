// `npm start`: the playground on loopback, opened where there is a screen.
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { startPlayground } from './playground/playground';

const DEFAULT_PORT = 6464;
/** The frames take the one after it. */
const MAX_PORT = 65_534;
const USAGE = 'Usage: npm start -- [--port N] [--no-open]';

interface StartOptions {
  readonly port: number;
  readonly opensBrowser: boolean;
}

/** Null when the arguments are none that `npm start` takes. */
function readOptions(args: readonly string[]): StartOptions | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { port: { type: 'string' }, 'no-open': { type: 'boolean', default: false } },
    });
    const port = Number(values.port ?? DEFAULT_PORT);
    if (!Number.isInteger(port) || port < 0 || port > MAX_PORT) return null;
    return { port, opensBrowser: !values['no-open'] };
  } catch {
    return null;
  }
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

async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (options === null) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const { url } = await startPlayground({ port: options.port });
  console.log(`The playground is at ${url}`);
  console.log('Sixtyfour is simulated: any API key works, one that begins with "wrong" is refused.');
  console.log('Press Ctrl+C to stop.');
  if (options.opensBrowser) openInBrowser(url);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
