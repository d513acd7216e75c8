// The files named on the command line.
import { constants } from 'node:fs';
import { access, lstat, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** A file that cannot be used, in one sentence. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';

  constructor(
    /** What failed: to read the results, to find a place for the output, or to write it there. */
    readonly kind: 'read' | 'place' | 'write',
    sentence: string,
  ) {
    super(sentence);
  }
}

/** Where the output goes: beside what may be there, which stays until it is whole. */
export interface Place {
  /** What a symbolic link leads to, else the file itself. */
  readonly file: string;
  /** The permissions of what is there, which stay; null where nothing is. */
  readonly mode: number | null;
}

/** `what`: what a sentence calls the file. @throws FileProblem */
export async function readResults(file: string, what = 'The results file'): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new FileProblem('read', `${what} ${file} cannot be read: ${reasonOf(error)}.`);
  }
}

/**
 * Looks before the search, which may cost money, whether its results can be kept, as far as that can be known.
 * @throws FileProblem
 */
export async function placeFor(typed: string): Promise<Place> {
  const refused = (why: string) => new FileProblem('place', `The file ${typed} cannot be written: ${why}.`);
  try {
    const isThere = await exists(typed);
    const file = isThere ? await realpath(typed) : typed;
    await access(path.dirname(file), constants.W_OK);
    if (!isThere) return { file, mode: null };
    const found = await stat(file);
    if (found.isDirectory()) throw refused('it is a folder');
    if (!found.isFile()) throw refused('it is no ordinary file');
    // By its mode, because an administrator could write it all the same, and it is not meant to be.
    if ((found.mode & 0o222) === 0) throw refused('it is read-only');
    await access(file, constants.W_OK);
    return { file, mode: found.mode & 0o777 };
  } catch (error) {
    throw error instanceof FileProblem ? error : refused(reasonOf(error));
  }
}

/** @throws FileProblem for a link that leads nowhere: nobody knows what was meant */
async function exists(file: string): Promise<boolean> {
  const found = await lstat(file).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (!found?.isSymbolicLink()) return found !== null;
  await stat(file).catch((error: unknown) => {
    const why = codeOf(error) === 'ENOENT' ? 'it is a link to a file that is not there' : reasonOf(error);
    throw new FileProblem('place', `The file ${file} cannot be written: ${why}.`);
  });
  return true;
}

/**
 * Writes a file beside it and puts that in its place: at any moment the old one is there, or the new one, whole.
 * @throws FileProblem
 */
export async function writeWhole({ file, mode }: Place, text: string): Promise<void> {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.unfinished`);
  try {
    const handle = await open(beside, 'w', mode ?? 0o666);
    try {
      await handle.writeFile(text);
      await handle.sync();
      if (mode !== null) await handle.chmod(mode);
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw new FileProblem('write', `The file ${file} could not be written: ${reasonOf(error)}.`);
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
}

/** Why the system refused; errors of Node's own need not be instances of this context's `Error`. */
function reasonOf(error: unknown): string {
  const code = codeOf(error);
  switch (code) {
    case 'ENOENT':
      return 'there is no such file or folder';
    case 'EISDIR':
      return 'it is a folder';
    case 'ENOTDIR':
      return 'a part of its path is a file';
    case 'EACCES':
    case 'EPERM':
      return 'this computer does not allow it';
    case 'EBUSY':
      return 'another program has it open';
    case 'EROFS':
      return 'the disk is read-only';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full';
    default:
      return `the system says ${String(code ?? error)}`;
  }
}
