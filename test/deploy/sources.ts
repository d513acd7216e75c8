// The sources of this checkout, as git would bring them: nothing is built, nothing is remembered.
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { projectPath } from '../../local/project';

/** None of these is needed to build; all of them are large or another's. */
const LEFT_OUT = new Set(['node_modules', '.git', 'dist', 'build', 'coverage']);

/** Makes the folder. */
export function copySources(to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(projectPath())) {
    if (!LEFT_OUT.has(name) && !name.startsWith('.')) {
      cpSync(projectPath(name), path.join(to, name), { recursive: true });
    }
  }
}

/** This checkout's packages, in place of those that `npm ci` would install there. */
export function linkPackages(to: string): void {
  // A junction on Windows, where a symbolic link would need an administrator.
  symlinkSync(projectPath('node_modules'), path.join(to, 'node_modules'), 'junction');
}
