// Where this checkout lies: the commands run bundled from build/, the tests from local/ itself.
import { existsSync } from 'node:fs';
import path from 'node:path';

function findProjectRoot(from: string): string {
  if (existsSync(path.join(from, 'appsscript.json')) && existsSync(path.join(from, 'package.json'))) {
    return from;
  }
  const parent = path.dirname(from);
  if (parent === from) throw new Error('This file does not lie in a checkout of the add-on.');
  return findProjectRoot(parent);
}

/** An absolute path inside this checkout. */
export function projectPath(...parts: readonly string[]): string {
  return path.join(findProjectRoot(__dirname), ...parts);
}
