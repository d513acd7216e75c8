// Making a script on a new spreadsheet, once. Google makes both before clasp says a word and neither can be asked
// for again, so what clasp reports goes straight to a file: it is there after a kill of this process, or of both.
import { closeSync, mkdtempSync, openSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fieldOf, runClasp } from './clasp';
import { DeployFailure, explainClasp, notLoggedIn } from './deploy-failure';
import type { ScriptProject } from './script-project';

/** The name of the spreadsheet and of its script; Google shows the latter when it asks for permission. */
export const TITLE = 'Sixtyfour for Sheets';
/** There from before a script is asked for until its id is remembered. */
const CREATION_LOG = '.clasp-creation.log';
/** Well-formed and nobody's: asking for it tells whether this account may use the Apps Script API. */
const NOBODYS_SCRIPT_ID = '0'.repeat(57);

/** What an earlier deploy that was interrupted left behind. */
export type Creation =
  | { readonly kind: 'none' }
  | { readonly kind: 'made'; readonly project: ScriptProject }
  /** Begun, and nobody knows whether Google did it. */
  | { readonly kind: 'unknown' };

export function earlierCreation(root: string): Creation {
  const log = path.join(root, CREATION_LOG);
  try {
    const project = projectIn(readFileSync(log, 'utf8'));
    return project === null ? { kind: 'unknown' } : { kind: 'made', project };
  } catch {
    return { kind: 'none' };
  }
}

/** To be called when the id is remembered, or the user has said what to do. */
export function forgetCreation(root: string): void {
  rmSync(path.join(root, CREATION_LOG), { force: true });
}

/**
 * The mail address of the account that clasp is logged in to, or null where Google does not tell it. Checks that
 * the account may make scripts: else clasp would make the spreadsheet, fail at the script and leave the empty
 * spreadsheet behind. Throws a `DeployFailure`.
 */
export function checkAccount(env: NodeJS.ProcessEnv): Promise<string | null> {
  return inEmptyFolder(async (folder) => {
    const user = await runClasp({ args: ['show-authorized-user', '--json'], folder, env });
    if (!user.succeeded) throw explainClasp(user.complaint, 'The Google login could not be read.');
    if (fieldOf(user.report, 'loggedIn') !== true) throw notLoggedIn();
    const { complaint } = await runClasp({
      args: ['list-versions', NOBODYS_SCRIPT_ID, '--json'],
      folder,
      env,
    });
    const failure = explainClasp(complaint, '');
    // That there is no such script is what an account that may make scripts hears.
    if (failure.kind !== 'refused') throw failure;
    const email = fieldOf(user.report, 'email');
    return typeof email === 'string' ? email : null;
  });
}

/** Makes the spreadsheet and its script. The log stays until `forgetCreation`. Throws a `DeployFailure`. */
export function createScript(root: string, env: NodeJS.ProcessEnv): Promise<ScriptProject> {
  // clasp fetches the new script's files into its folder: they must not end in dist/.
  return inEmptyFolder((folder) => createIn(folder, root, env));
}

/** Where clasp finds no project, neither there nor in a folder above. The folder is removed afterwards. */
export async function inEmptyFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'sixtyfour-deploy-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function createIn(folder: string, root: string, env: NodeJS.ProcessEnv): Promise<ScriptProject> {
  const reportTo = openLog(root);
  const args = ['create-script', '--type', 'sheets', '--title', TITLE];
  const { complaint } = await runClasp({ args, folder, env, reportTo });
  closeSync(reportTo);
  const creation = earlierCreation(root);
  // clasp may fail after it has made the script, at fetching its files: those are not needed.
  if (creation.kind === 'made') return creation.project;
  const failure = explainClasp(complaint, 'The script could not be made.');
  // Refused for good: nothing was made that anybody would look for.
  if (failure.kind === 'api-switched-off' || failure.kind === 'not-logged-in') forgetCreation(root);
  throw failure;
}

/** Of two deploys at once, the second does not get the log. */
function openLog(root: string): number {
  try {
    return openSync(path.join(root, CREATION_LOG), 'wx');
  } catch (error) {
    throw earlierCreation(root).kind === 'none' ? error : unknownCreation();
  }
}

/** What to say where an earlier deploy may or may not have made a script. */
export function unknownCreation(): DeployFailure {
  return new DeployFailure(
    'interrupted-before',
    `An earlier deploy was interrupted while Google was making the spreadsheet “${TITLE}” and its script, and did not hear whether they were made. ` +
      'Look for the spreadsheet at https://drive.google.com/drive/recent. ' +
      'If it is there, open it, choose Extensions → Apps Script → Project Settings, copy the script ID and run `npm run deploy -- --script-id ID`. ' +
      'If it is not, run `npm run deploy -- --new`.',
  );
}

/** The ids in what clasp reports: the links to the spreadsheet and to the script. */
function projectIn(log: string): ScriptProject | null {
  const scriptId = /script\.google\.com\/d\/([\w-]+)/.exec(log)?.[1];
  const spreadsheetId = /drive\.google\.com\/open\?id=([\w-]+)/.exec(log)?.[1];
  return scriptId === undefined ? null : { scriptId, spreadsheetId: spreadsheetId ?? null };
}
