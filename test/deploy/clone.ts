// A clone of this repository in a temporary folder, and a user with a home of their own who deploys from it.
import { type ChildProcess, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectPath } from '../../local/project';
import { homeAndTemporary, killTree, npmCommand, WITH_ITS_OWN } from '../support/process-tree';
import { ACCESS_TOKEN, type GoogleStandIn } from './google-stand-in';
import { CLASP_PROGRAM, quickClasp } from './quick-clasp';
import { copySources, linkPackage, linkPackages, linkPackagesBut } from './sources';

export interface Ended {
  readonly exitCode: number | null;
  readonly output: string;
  readonly complaint: string;
}

export interface Running {
  /** Kills the deploy and clasp with it, as a closed terminal does. */
  readonly killAll: () => Promise<void>;
  /** Kills the deploy alone: clasp goes on. */
  readonly killDeploy: () => Promise<void>;
  readonly ended: Promise<Ended>;
}

export class Clone {
  readonly #home: string;

  private constructor(
    readonly root: string,
    private readonly google: GoogleStandIn,
  ) {
    this.#home = path.join(root, '..', 'home');
    mkdirSync(this.#home);
  }

  /** The sources, as git would bring them; nothing is built. Where tests run deep, with clasp as it is installed. */
  static async ofSources(google: GoogleStandIn): Promise<Clone> {
    const root = emptyFolder();
    copySources(root);
    if (process.env.DEEP === undefined) linkPackagesBut('@google/clasp', await quickClasp(), root);
    else linkPackages(root);
    return new Clone(root, google);
  }

  /** What `npm run deploy` finds when the build is done, with a clasp that starts quickly. */
  static async built(google: GoogleStandIn): Promise<Clone> {
    const root = emptyFolder();
    for (const name of ['package.json', 'appsscript.json', 'dist', path.join('build', 'deploy.cjs')]) {
      cpSync(projectPath(name), path.join(root, name), { recursive: true });
    }
    linkPackage('@google/clasp', await quickClasp(), root);
    return new Clone(root, google);
  }

  /** As `npx clasp login` leaves it. */
  logIn(): void {
    const credential = {
      type: 'authorized_user',
      client_id: 'invented-client',
      client_secret: 'invented-secret',
      refresh_token: 'invented-refresh-token',
      access_token: ACCESS_TOKEN,
      expiry_date: Date.UTC(2100, 0, 1),
    };
    writeFileSync(
      path.join(this.#home, '.clasprc.json'),
      JSON.stringify({ tokens: { default: credential } }),
    );
  }

  /** `npm run deploy`, build and all. */
  npmRunDeploy(...args: readonly string[]): Promise<Ended> {
    return this.#start(...npmCommand('run', '--silent', 'deploy', '--', ...args)).ended;
  }

  /** The same without the build. */
  deploy(...args: readonly string[]): Promise<Ended> {
    return this.start(...args).ended;
  }

  start(...args: readonly string[]): Running {
    return this.#start(process.execPath, [path.join('build', 'deploy.cjs'), ...args]);
  }

  /** Runs clasp by hand in the clone's root. */
  clasp(...args: readonly string[]): Promise<Ended> {
    const clasp = path.join(this.root, 'node_modules', '@google', 'clasp', CLASP_PROGRAM);
    return this.#start(process.execPath, [clasp, ...args]).ended;
  }

  /** The text of a file; '' where there is none. */
  read(...parts: readonly string[]): string {
    const file = path.join(this.root, ...parts);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  write(text: string, ...parts: readonly string[]): void {
    writeFileSync(path.join(this.root, ...parts), text);
  }

  remove(): void {
    rmSync(path.join(this.root, '..'), { recursive: true, force: true });
  }

  #start(program: string, args: readonly string[]): Running {
    const preload = projectPath('test', 'deploy', 'reroute-google.cjs');
    const child = spawn(program, args, {
      cwd: this.root,
      ...WITH_ITS_OWN,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        ...homeAndTemporary(this.#home, path.dirname(this.root)),
        // In quotation marks, where a backslash stands for what follows it.
        NODE_OPTIONS: `--require=${JSON.stringify(preload)}`,
        GOOGLE_STAND_IN: this.google.url,
        NO_UPDATE_NOTIFIER: '1',
      },
    });
    const ended = endOf(child);
    const kill = async (end: () => void) => {
      end();
      if (child.exitCode === null && child.signalCode === null) {
        await new Promise((resolve) => child.once('exit', resolve));
      }
    };
    return {
      ended,
      killAll: () => kill(() => killTree(child)),
      killDeploy: () => kill(() => void child.kill('SIGKILL')),
    };
  }
}

function emptyFolder(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'sixtyfour-clone-')));
  const root = path.join(folder, 'clone');
  mkdirSync(root);
  return root;
}

function endOf(child: ChildProcess): Promise<Ended> {
  return new Promise((resolve, reject) => {
    let output = '';
    let complaint = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, output, complaint }));
  });
}
