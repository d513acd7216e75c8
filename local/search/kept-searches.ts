// The searches of the real Sixtyfour that this computer knows of and whose results nobody has yet: a small file each,
// readable by its owner alone, so that an interrupted command loses nothing that was paid for. No key is in it.
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { type KeptSearch, keptSearchIn } from './kept-search';

/** After this nobody comes back for it, and a query is nothing to keep for ever. */
const KEPT_DAYS = 30;
const DAY_MS = 24 * 60 * 60_000;

export class KeptSearches {
  readonly #folder: string;

  /** `folder` is made when there is something to keep. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Replaces what was kept of it. @throws Error of the system's when it cannot be written */
  keep(search: KeptSearch): void {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const file = this.#fileOf(search.searchId);
    const beside = `${file}.${process.pid}`;
    writeFileSync(beside, `${JSON.stringify({ version: 1, ...search }, null, 1)}\n`, { mode: 0o600 });
    // An earlier file's own mode would have been kept.
    chmodSync(beside, 0o600);
    renameSync(beside, file);
  }

  forget(searchId: string): void {
    rmSync(this.#fileOf(searchId), { force: true });
  }

  /** Null where none is kept under this ID. */
  find(searchId: string): KeptSearch | null {
    return readOne(this.#fileOf(searchId));
  }

  /** Newest first; those from before so many days that nobody asks any more are removed. */
  all(now: number): readonly KeptSearch[] {
    const kept = namesIn(this.#folder).flatMap((name) => readOne(path.join(this.#folder, name)) ?? []);
    const tooOld = ({ begunAt }: KeptSearch) => begunAt < now - KEPT_DAYS * DAY_MS;
    for (const { searchId } of kept.filter(tooOld)) this.forget(searchId);
    return kept.filter((one) => !tooOld(one)).sort((one, other) => other.begunAt - one.begunAt);
  }

  #fileOf(searchId: string): string {
    // A search ID of the user's own may hold what no file's name may.
    return path.join(
      this.#folder,
      `${createHash('sha256').update(searchId).digest('hex').slice(0, 32)}.json`,
    );
  }
}

/** Whether another process of this computer still sees it through, as far as can be known. */
export function isWatched({ watchedBy: { pid, host } }: KeptSearch): boolean {
  if (host !== hostname() || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process has the number, or there is none.
    return typeof error === 'object' && error !== null && Reflect.get(error, 'code') === 'EPERM';
  }
}

/** Where programs of this system keep what is neither settings nor documents. */
export function folderOfKept(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  const own = 'sixtyfour-for-sheets';
  if (platform === 'win32')
    return path.join(env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), own, 'searches');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', own, 'searches');
  const state = env.XDG_STATE_HOME;
  return path.join(
    state !== undefined && path.isAbsolute(state) ? state : path.join(home, '.local', 'state'),
    own,
    'searches',
  );
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    // Nothing was ever kept.
    return [];
  }
}

/** Null where there is no file, or one of another version or cut short by hand. */
function readOne(file: string): KeptSearch | null {
  try {
    return keptSearchIn(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
