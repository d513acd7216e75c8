// From a build to a real spreadsheet: check, find or make the script, push, and make a version where asked to.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { Target } from './arguments';
import { type ClaspOutcome, fieldOf, runClasp } from './clasp';
import {
  checkAccount,
  createScript,
  earlierCreation,
  forgetCreation,
  TITLE,
  unknownCreation,
} from './create-script';
import { DeployFailure, explainClasp } from './deploy-failure';
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
  /** Describes the version and the deployment to make; null makes none. */
  readonly versionText: string | null;
  /** The checkout: holds dist/, and remembers the script. */
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  /** As in `process.versions.node`. */
  readonly nodeVersion: string;
  readonly say: (line: string) => void;
}

const PUSHED_FILES: readonly string[] = ['Code.js', 'Sidebar.html', 'appsscript.json'];

/** The whole deploy. Throws a `DeployFailure` with the sentence to show. */
export async function deploy(options: DeployOptions): Promise<void> {
  const { root, env, say } = options;
  checkNode(root, options.nodeVersion);
  // clasp refuses a folder that is reached through a symbolic link.
  const dist = realpathSync(checkBuild(root));
  const project = await chooseProject(options);
  pointFolderAt(dist, project);
  const run = (...args: readonly string[]) => runClasp({ args, folder: dist, env });
  say(await push(run, project));
  if (options.target.kind === 'given') rememberGiven(options, project);
  if (options.versionText !== null) say(await release(run, options.versionText));
  say('');
  for (const line of whereToOpen(project)) say(line);
}

type Clasp = (...args: readonly string[]) => Promise<ClaspOutcome>;

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

async function release(clasp: Clasp, text: string): Promise<string> {
  const made = await clasp('create-version', '--json', '--', text);
  const version = fieldOf(made.report, 'versionNumber');
  if (!made.succeeded || typeof version !== 'number') {
    throw explainClasp(made.complaint, 'The files were pushed, but no version was made.');
  }
  const deployed = await clasp(
    'create-deployment',
    '--json',
    `--versionNumber=${version}`,
    `--description=${text}`,
  );
  const deploymentId = fieldOf(deployed.report, 'deploymentId');
  if (!deployed.succeeded || typeof deploymentId !== 'string') {
    throw explainClasp(deployed.complaint, `Version ${version} was made, but not deployed.`);
  }
  return `Version ${version}, “${text}”, is deployed as ${deploymentId}.`;
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
