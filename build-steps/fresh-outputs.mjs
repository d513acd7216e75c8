// Builds only what is older than its sources, and puts it where it is used file by file, each whole at any moment: so
// several commands may build at once, under the feet of others that run, and a checkout that is built is only read.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** What a build was made of and what it made, by the hashes of both; beside the outputs of the commands. */
const STAMPS = path.join('build', 'stamps');
/** File systems date a change by a clock that may lag behind. */
const LAG_MS = 50;
/** Windows refuses to replace a file while somebody reads it; reading one takes far less than all of these. */
const ATTEMPTS = 20;
const PAUSE_MS = 25;

/** A build that could not be put in place, in one sentence. */
export class NotWritable extends Error {
  name = 'NotWritable';
}

/**
 * Makes what is called `name` unless it is there, as it was made, of sources that are what they were then.
 * `make` answers `inputs`, paths from `root`, `outputs`, a Map of such paths to what the files are to hold, and where
 * nothing else may lie beside them, that folder as `alone`.
 * @throws NotWritable
 */
export async function freshened(root, name, make) {
  if (isFresh(root, name)) return;
  const beganAt = Date.now();
  const { inputs, outputs, alone } = await make();
  try {
    if (alone !== undefined) removeOthers(root, alone, outputs);
    put(root, outputs);
    // Changed while it was built: nobody knows which of the two was read, so the next command builds again.
    if (inputs.some((name) => statSync(path.join(root, name)).mtimeMs >= beganAt - LAG_MS)) return;
    const stamp = { inputs: hashesOf(root, inputs), outputs: hashesOf(root, [...outputs.keys()]) };
    put(root, new Map([[stampOf(name), `${JSON.stringify(stamp, null, 1)}\n`]]));
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(error.code)) throw error;
    throw new NotWritable(
      `What is built here is missing or older than its sources, and building it again failed: ${error.message}.`,
    );
  }
}

/** Whether nothing has changed since it was made, neither the sources nor what was made of them. */
export function isFresh(root, name) {
  const file = path.join(root, stampOf(name));
  if (!existsSync(file)) return false;
  try {
    const { inputs, outputs } = JSON.parse(readFileSync(file, 'utf8'));
    return [inputs, outputs].every((hashes) =>
      Object.entries(hashes).every(([name, hash]) => hashOf(path.join(root, name)) === hash),
    );
  } catch (error) {
    // A source that is there no more, or a stamp of another version.
    if (error.code === 'ENOENT' || error instanceof SyntaxError || error instanceof TypeError) return false;
    throw error;
  }
}

/** Removes the files of a folder that are none of these; hidden ones are somebody else's. */
function removeOthers(root, folder, outputs) {
  const names = existsSync(path.join(root, folder)) ? readdirSync(path.join(root, folder)) : [];
  for (const name of names) {
    if (!name.startsWith('.') && !outputs.has(`${folder}/${name}`))
      rmSync(path.join(root, folder, name), { recursive: true, force: true });
  }
}

function stampOf(name) {
  return path.join(STAMPS, `${name}.json`);
}

function hashesOf(root, names) {
  return Object.fromEntries(names.map((name) => [name, hashOf(path.join(root, name))]));
}

function hashOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('base64');
}

/** Leaves alone what holds the right bytes already. */
function put(root, outputs) {
  const changed = [...outputs].filter(([name, bytes]) => !holds(path.join(root, name), Buffer.from(bytes)));
  if (changed.length === 0) return;
  mkdirSync(path.join(root, 'build'), { recursive: true });
  // Beside what it becomes, so that a rename is all that is left to do.
  const beside = mkdtempSync(path.join(root, 'build', '.unfinished-'));
  try {
    for (const [index, [name, bytes]] of changed.entries()) {
      const file = path.join(beside, String(index));
      writeFileSync(file, bytes);
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      replace(file, path.join(root, name));
    }
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

function holds(file, bytes) {
  return existsSync(file) && readFileSync(file).equals(bytes);
}

function replace(file, target) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return renameSync(file, target);
    } catch (error) {
      const isInUse = process.platform === 'win32' && ['EACCES', 'EPERM', 'EBUSY'].includes(error.code);
      if (!isInUse || attempt === ATTEMPTS) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}
