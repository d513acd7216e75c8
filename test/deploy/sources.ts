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
  link(projectPath('node_modules'), path.join(to, 'node_modules'));
}

/** The same, but for one of them, `@scope/name`, which lies in another folder. */
export function linkPackagesBut(name: string, folder: string, to: string): void {
  linkPackage(name, folder, to);
  linkAllBut(name.split('/'), projectPath('node_modules'), path.join(to, 'node_modules'));
}

/** One package. */
export function linkPackage(name: string, folder: string, to: string): void {
  const target = path.join(to, 'node_modules', name);
  mkdirSync(path.dirname(target), { recursive: true });
  link(folder, target);
}

function linkAllBut([left = '', ...within]: readonly string[], from: string, to: string): void {
  for (const name of readdirSync(from)) {
    if (name !== left) link(path.join(from, name), path.join(to, name));
    else if (within.length > 0) linkAllBut(within, path.join(from, name), path.join(to, name));
  }
}

function link(folder: string, target: string): void {
  // A junction on Windows, where a symbolic link would need an administrator.
  symlinkSync(folder, target, 'junction');
}
