// From a build to a real spreadsheet: check, find or make the script, push, and make a version where asked to.
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReleaseTask, Target, Task } from './arguments';
import { runClasp } from './clasp';
import {
  checkAccount,
  createScript,
  earlierCreation,
  forgetCreation,
  inEmptyFolder,
  TITLE,
  unknownCreation,
} from './create-script';
import { DeployFailure, explainClasp } from './deploy-failure';
import { type Clasp, listed, release, removed, rollBack } from './releases';
import {
  pointFolderAt,
  rememberedProject,
  rememberProject,
  type ScriptProject,
  scriptUrl,
  spreadsheetUrl,
} from './script-project';

export interface DeployOptions {
  readonly target: Target;
  readonly task: Task;
  /** The checkout: holds dist/, and remembers the script. */
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  /** As in `process.versions.node`. */
  readonly nodeVersion: string;
  readonly say: (line: string) => void;
}

const PUSHED_FILES: readonly string[] = ['Code.js', 'Sidebar.html', 'Help.html', 'appsscript.json'];

/** The whole deploy. Throws a `DeployFailure` with the sentence to show. */
export async function deploy(options: DeployOptions): Promise<void> {
  checkNode(options.root, options.nodeVersion);
  const { task } = options;
  if (task.kind === 'push') {
    const dist = checkBuild(options.root);
    await pushTo(await chooseProject(options), dist, task.releaseText, options);
  } else await changeReleases(existingProject(options), task, options);
}

async function pushTo(
  project: ScriptProject,
  dist: string,
  releaseText: string | null,
  options: DeployOptions,
): Promise<void> {
  const { env, say } = options;
  // clasp wants to find which script it is beside the files; dist/ may be another command's, or read-only.
  await inEmptyFolder(async (folder) => {
    for (const name of PUSHED_FILES) copyFileSync(path.join(dist, name), path.join(folder, name));
    pointFolderAt(folder, project);
    const clasp: Clasp = (...args) => runClasp({ args, folder, env });
    say(await push(clasp, project));
    if (options.target.kind === 'given') rememberGiven(options, project);
    if (releaseText !== null) say(await release(clasp, releaseText));
  });
  say('');
  for (const line of whereToOpen(project)) say(line);
}

async function changeReleases(
  project: ScriptProject,
  task: ReleaseTask,
  { env, say }: DeployOptions,
): Promise<void> {
  await inEmptyFolder(async (folder) => {
    pointFolderAt(folder, project);
    const clasp: Clasp = (...args) => runClasp({ args, folder, env });
    switch (task.kind) {
      case 'list':
        for (const line of await listed(clasp)) say(line);
        return;
      case 'rollback':
        say(await rollBack(clasp, task.version));
        return;
      case 'remove':
        for (const line of await removed(clasp, task.which)) say(line);
    }
  });
}

/** None is made only to look at its deployments. */
function existingProject(options: DeployOptions): ScriptProject {
  const { target } = options;
  if (target.kind === 'given') return { scriptId: target.scriptId, spreadsheetId: null };
  const project = rememberedOrMade(options);
  if (project !== null) return project;
  throw new DeployFailure(
    'no-script',
    'This checkout was not deployed yet: run `npm run deploy` first, or name the script with --script-id.',
  );
}

function checkNode(root: string, version: string): void {
  const text = readFileSync(path.join(root, 'package.json'), 'utf8');
  const { engines }: { readonly engines: { readonly node: string } } = JSON.parse(text);
  const [, oldest = ''] = /^>=([\d.]+)$/.exec(engines.node) ?? [];
  if (version.localeCompare(oldest, 'en', { numeric: true }) >= 0) return;
  throw new DeployFailure(
    'node-too-old',
    `Node ${oldest} or newer is needed, and this is ${version}: get it from https://nodejs.org.`,
  );
}

function checkBuild(root: string): string {
  const dist = path.join(root, 'dist');
  const missing = PUSHED_FILES.filter((name) => !existsSync(path.join(dist, name)));
  if (missing.length === 0) return dist;
  throw new DeployFailure('not-built', `dist/ has no ${missing.join(', no ')}: run \`npm run build\` first.`);
}

async function chooseProject(options: DeployOptions): Promise<ScriptProject> {
  const { target, root, say } = options;
  const remembered = rememberedOrMade(options);
  switch (target.kind) {
    case 'given':
      return remembered?.scriptId === target.scriptId
        ? remembered
        : { scriptId: target.scriptId, spreadsheetId: null };
    case 'new':
      if (remembered !== null)
        say(`Until now this checkout was deployed to ${scriptUrl(remembered.scriptId)}`);
      forgetCreation(root);
      return await makeProject(options);
    case 'own':
      if (earlierCreation(root).kind === 'unknown') throw unknownCreation();
      return remembered ?? (await makeProject(options));
  }
}

/** The script remembered, or the one that an interrupted deploy made and could not remember any more. */
function rememberedOrMade({ root, say }: DeployOptions): ScriptProject | null {
  const earlier = earlierCreation(root);
  if (earlier.kind !== 'made') return rememberedProject(root);
  say('An earlier deploy was interrupted after the script was made: that one is used.');
  return remember(root, earlier.project);
}

async function makeProject({ root, env, say }: DeployOptions): Promise<ScriptProject> {
  const account = await checkAccount(env);
  say(
    `Making the spreadsheet “${TITLE}” with a script in the Drive of ${account ?? 'your Google account'} …`,
  );
  return remember(root, await createScript(root, env));
}

/** In this order, so that a kill in between loses nothing. */
function remember(root: string, project: ScriptProject): ScriptProject {
  rememberProject(root, project);
  forgetCreation(root);
  return project;
}

/** A given script becomes this checkout's own only where it lacks one, so that no id is ever lost. */
function rememberGiven({ root, say }: DeployOptions, project: ScriptProject): void {
  const own = rememberedProject(root);
  if (own === null || earlierCreation(root).kind === 'unknown') remember(root, project);
  else if (own.scriptId !== project.scriptId) {
    say(`Without --script-id this checkout still deploys to ${scriptUrl(own.scriptId)}`);
  }
}

async function push(clasp: Clasp, { scriptId }: ScriptProject): Promise<string> {
  const outcome = await clasp('push', '--force', '--json');
  if (!outcome.succeeded) {
    throw explainClasp(
      outcome.complaint,
      `Nothing was pushed to ${scriptUrl(scriptId)}: it may be deleted or belong to another account (then log in with that one, or choose a script with --script-id or --new).`,
    );
  }
  const isUpToDate = /^\s*\[\s*\]\s*$/.test(outcome.report);
  return isUpToDate ? 'The script is up to date already.' : `Pushed ${PUSHED_FILES.join(', ')}.`;
}

function whereToOpen({ scriptId, spreadsheetId }: ScriptProject): readonly string[] {
  const script = `Script:      ${scriptUrl(scriptId)}`;
  if (spreadsheetId === null) return [script];
  return [
    `Spreadsheet: ${spreadsheetUrl(spreadsheetId)}`,
    script,
    '',
    'Open the spreadsheet, or reload it: after a few seconds there is a menu Sixtyfour.',
    'Choose Find people or companies; the first time Google asks for permission.',
  ];
}
