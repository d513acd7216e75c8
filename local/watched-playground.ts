// `npm start -- --watch`: the playground in a process of its own, built again and started over when a source changes.
import { type ChildProcess, spawn } from 'node:child_process';
import { type FSWatcher, watch } from 'node:fs';
import { projectPath } from './project';

/** What the playground is made of. */
const SOURCES = ['src', 'sidebar', 'local', 'appsscript.json'];
/** An editor writes a file in several steps, and a formatter once more. */
const QUIET_MS = 150;

export interface Watched {
  /** The arguments of each start; the first one may open a browser. */
  readonly firstArgs: readonly string[];
  readonly laterArgs: (url: URL) => readonly string[];
  readonly say: (line: string) => void;
}

/** Runs until `signal` is aborted. */
export async function watchPlayground(watched: Watched, signal: AbortSignal): Promise<void> {
  // Before anybody can know that it runs, and change something.
  const changes = new Changes();
  let server = startServer(watched.firstArgs);
  let url = await addressOf(server);
  try {
    for (;;) {
      if (!(await changes.next(signal))) return;
      watched.say('Building …');
      if (
        !(await ended(
          spawn(process.execPath, [projectPath('build.mjs'), '--local', '--quiet'], { stdio: 'inherit' }),
        ))
      ) {
        watched.say('That did not build; the playground stays as it was.');
        continue;
      }
      await stop(server);
      server = startServer(url === null ? watched.firstArgs : watched.laterArgs(url));
      url = (await addressOf(server)) ?? url;
    }
  } finally {
    changes.close();
    await stop(server);
  }
}

/** Changes of the sources, each batch once. */
class Changes {
  readonly #watchers: readonly FSWatcher[];
  #timer: NodeJS.Timeout | null = null;
  #hasChanged = false;
  #tell = () => {};

  constructor() {
    this.#watchers = SOURCES.map((name) =>
      watch(projectPath(name), { recursive: true }, () => {
        if (this.#timer !== null) clearTimeout(this.#timer);
        this.#timer = setTimeout(() => {
          this.#hasChanged = true;
          this.#tell();
        }, QUIET_MS);
      }),
    );
  }

  /** Answers false once `signal` is aborted. */
  async next(signal: AbortSignal): Promise<boolean> {
    if (!this.#hasChanged && !signal.aborted) {
      await new Promise<void>((resolve) => {
        this.#tell = resolve;
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    }
    this.#hasChanged = false;
    return !signal.aborted;
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    for (const watcher of this.#watchers) watcher.close();
  }
}

function startServer(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [projectPath('build', 'start.cjs'), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
}

/** Null where it ended without one, having said why. */
function addressOf(server: ChildProcess): Promise<URL | null> {
  return new Promise((resolve) => {
    server.once('message', (url) => resolve(new URL(String(url))));
    server.once('exit', () => resolve(null));
  });
}

function ended(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code === 0));
    child.once('error', () => resolve(false));
  });
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = ended(server);
  server.kill();
  await gone;
}
