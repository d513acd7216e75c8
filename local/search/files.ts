// The files named on the command line.
import { constants } from 'node:fs';
import { access, readFile, stat, writeFile } from 'node:fs/promises';
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

/** @throws FileProblem */
export async function readResults(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new FileProblem('read', `The results file ${file} cannot be read: ${reasonOf(error)}.`);
  }
}

/**
 * Looks before the search, which may cost money, whether its results can be kept.
 * @throws FileProblem
 */
export async function requireWritable(file: string): Promise<void> {
  try {
    await access(path.dirname(file), constants.W_OK);
    const isFolder = await stat(file).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (!isFolder) return;
  } catch (error) {
    throw new FileProblem('place', `The file ${file} cannot be written: ${reasonOf(error)}.`);
  }
  throw new FileProblem('place', `The file ${file} cannot be written: it is a folder.`);
}

/** @throws FileProblem */
export async function writeOut(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new FileProblem('write', `The file ${file} could not be written: ${reasonOf(error)}.`);
  }
}

/** Why the system refused; errors of Node's own need not be instances of this context's `Error`. */
function reasonOf(error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
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
    default:
      return `the system says ${String(code ?? error)}`;
  }
}
