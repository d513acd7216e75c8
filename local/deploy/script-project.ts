// Which script this checkout is deployed to. Kept in a file that git ignores, because an id belongs to whoever
// deployed, not to the repository; and in clasp's own form, so that `npx clasp -P .clasp.local.json …` works.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fieldOf } from './clasp';
import { DeployFailure } from './deploy-failure';

const REMEMBERED_IN = '.clasp.local.json';

export interface ScriptProject {
  readonly scriptId: string;
  /** The spreadsheet that the script is bound to; null where only the script's id was given. */
  readonly spreadsheetId: string | null;
}

/**
 * The script that was deployed to last, or null before the first time.
 * @throws DeployFailure when there is a file but no id in it: a new script would be a second one.
 */
export function rememberedProject(root: string): ScriptProject | null {
  const file = path.join(root, REMEMBERED_IN);
  if (!existsSync(file)) return null;
  const text = readFileSync(file, 'utf8');
  const scriptId = fieldOf(text, 'scriptId');
  const parentId = fieldOf(text, 'parentId');
  if (typeof scriptId === 'string' && scriptId !== '') {
    return { scriptId, spreadsheetId: typeof parentId === 'string' ? parentId : null };
  }
  throw new DeployFailure(
    'id-lost',
    `${REMEMBERED_IN} holds no script ID: delete the file, then name the script with --script-id, or run the same command again for a new one.`,
  );
}

/** Remembers the script for the next deploy. */
export function rememberProject(root: string, project: ScriptProject): void {
  writeProjectFile(path.join(root, REMEMBERED_IN), project, 'dist');
}

/** Tells clasp, when it runs in `folder`, that the files there are those of this script. */
export function pointFolderAt(folder: string, project: ScriptProject): void {
  writeProjectFile(path.join(folder, '.clasp.json'), project, '.');
}

export function spreadsheetUrl(spreadsheetId: string): string {
  return `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`;
}

export function scriptUrl(scriptId: string): string {
  return `https://script.google.com/d/${scriptId}/edit`;
}

function writeProjectFile(file: string, { scriptId, spreadsheetId }: ScriptProject, rootDir: string): void {
  const parent = spreadsheetId === null ? {} : { parentId: spreadsheetId };
  writeFileSync(file, `${JSON.stringify({ scriptId, ...parent, rootDir }, null, 2)}\n`);
}
