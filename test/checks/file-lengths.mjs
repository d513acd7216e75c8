// A file that grows beyond one reason to change is noticed before it is the one that knows everyone.
import { readFileSync } from 'node:fs';

const MAX_LINES = 260;

/** Files that are too long, one sentence each. */
export function longFiles(files, linesOf = linesIn) {
  return files.flatMap((file) => {
    const lines = linesOf(file);
    return lines > MAX_LINES ? [`${file} has ${lines} lines; ${MAX_LINES} are enough for one thing.`] : [];
  });
}

function linesIn(file) {
  return readFileSync(file, 'utf8').split('\n').length - 1;
}
