// What `npm run screens` takes on its command line: where the pictures go, and which of them.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type NotCarriedOut, understood } from '../../../local/command-line';
import { projectPath } from '../../../local/project';
import { whereTyped } from '../../../local/where-typed';

export const USAGE = `Usage: npm run screens -- [--to FOLDER [--only TEXT]]

  --to FOLDER   put the pictures into this folder, which is new or empty, instead of docs/screens
  --only TEXT   take those with this in their names, such as sidebar-done`;

export const OPTIONS = {
  to: { type: 'string' },
  only: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type ScreensCommand =
  | NotCarriedOut
  | { readonly kind: 'take'; readonly to: FolderForPictures; readonly only: string };

export interface FolderForPictures {
  readonly folder: string;
  /** What the user calls it. */
  readonly name: string;
  /** What is in it may be thrown away. */
  readonly isOurs: boolean;
}

/** Looks at the folder, and changes nothing. */
export function readCommand(args: readonly string[]): ScreensCommand {
  const typed = understood(() => parseArgs({ args: [...args], options: OPTIONS }));
  if (typed.kind === 'wrong') return typed;
  const { to, only = '', help = false } = typed.values;
  if (help) return { kind: 'help' };
  if (to === undefined && only !== '') {
    return { kind: 'wrong', why: '--only goes with --to: docs/screens has all of them.' };
  }
  if (to === undefined) {
    const folder = projectPath('docs', 'screens');
    return { kind: 'take', to: { folder, name: 'docs/screens', isOurs: true }, only };
  }
  const folder = whereTyped('screens', to);
  if (!isFree(folder))
    return { kind: 'wrong', why: `--to takes a new or an empty folder, and ${to} is neither.` };
  return { kind: 'take', to: { folder, name: to, isOurs: false }, only };
}

function isFree(folder: string): boolean {
  return !existsSync(folder) || (statSync(folder).isDirectory() && readdirSync(folder).length === 0);
}
