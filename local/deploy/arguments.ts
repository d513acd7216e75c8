// What `npm run deploy` is asked to do.
import { parseArgs } from 'node:util';
import { type NotCarriedOut, understood } from '../command-line';

export const USAGE = `Usage: npm run deploy -- [--script-id ID | --new] [--release "TEXT"]
       npm run deploy -- [--script-id ID] --list | --rollback N | --remove ID|old

  --script-id ID     deploy to this script (its ID, or the address of its editor); it is
                     remembered where none is yet
  --new              make another spreadsheet with a script, and deploy to that from now on
  --release "TEXT"   after that make a version with this description, and show it under the
                     newest deployment, or make the first one (--version is the same)

These push nothing:
  --list             the script's versioned deployments, newest first
  --rollback N       let the newest deployment show version N again
  --remove ID|old    remove this deployment, or all but the newest

Exit code: 0 when all of it went well, 1 when something did not, 2 for a wrong command line.`;

export const OPTIONS = {
  'script-id': { type: 'string' },
  new: { type: 'boolean' },
  release: { type: 'string' },
  version: { type: 'string' },
  list: { type: 'boolean' },
  rollback: { type: 'string' },
  remove: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type DeployCommand =
  | NotCarriedOut
  | { readonly kind: 'deploy'; readonly target: Target; readonly task: Task };

export type Target =
  /** The script remembered, or a new one the first time. */
  { readonly kind: 'own' } | { readonly kind: 'new' } | { readonly kind: 'given'; readonly scriptId: string };

export type Task =
  /** `releaseText` describes the version to make; null makes none. */
  { readonly kind: 'push'; readonly releaseText: string | null } | ReleaseTask;

/** What is done to deployments that are there. */
export type ReleaseTask =
  | { readonly kind: 'list' }
  | { readonly kind: 'rollback'; readonly version: number }
  /** A deployment's ID, or `old` for all but the newest. */
  | { readonly kind: 'remove'; readonly which: string };

/** Script IDs have 57 characters today; Google promises no length, so only a slip is caught here. */
const SCRIPT_ID = /^[\w-]{20,}$/;
const EDITOR_ADDRESS = /^https:\/\/script\.google\.com\/(?:.*\/)?(?:d|projects)\/([\w-]+)/;

type Values = ReturnType<typeof typedIn>['values'];

function typedIn(args: readonly string[]) {
  return parseArgs({ args: [...args], options: OPTIONS });
}

/** `args` without `node` and the script's name. */
export function readArguments(args: readonly string[]): DeployCommand {
  const typed = understood(() => typedIn(args));
  if (typed.kind === 'wrong') return typed;
  const { values } = typed;
  if (values.help === true) return { kind: 'help' };
  const target = targetOf(values);
  if (target.kind === 'wrong') return target;
  const task = taskOf(values, target);
  return task.kind === 'wrong' ? task : { kind: 'deploy', target, task };
}

type Wrong = Extract<NotCarriedOut, { kind: 'wrong' }>;

function targetOf({ 'script-id': given, new: isNew = false }: Values): Target | Wrong {
  if (given === undefined) return { kind: isNew ? 'new' : 'own' };
  if (isNew) return { kind: 'wrong', why: 'Give either --script-id or --new, not both.' };
  const scriptId = EDITOR_ADDRESS.exec(given)?.[1] ?? given.trim();
  if (SCRIPT_ID.test(scriptId)) return { kind: 'given', scriptId };
  return { kind: 'wrong', why: `“${given}” is not a script ID: it stands in the script's Project Settings.` };
}

function taskOf(values: Values, target: Target): Task | Wrong {
  const { release: text = values.version, list = false, rollback, remove } = values;
  const tasks = [text !== undefined, list, rollback !== undefined, remove !== undefined];
  if (tasks.filter(Boolean).length > 1) {
    return { kind: 'wrong', why: 'Give one of --release, --list, --rollback and --remove at a time.' };
  }
  if (target.kind === 'new' && (list || rollback !== undefined || remove !== undefined)) {
    return { kind: 'wrong', why: 'A new script has no deployments yet.' };
  }
  if (list) return { kind: 'list' };
  if (rollback !== undefined) {
    if (!/^[1-9]\d*$/.test(rollback)) {
      return { kind: 'wrong', why: `--rollback takes the number of a version, not “${rollback}”.` };
    }
    return { kind: 'rollback', version: Number(rollback) };
  }
  if (remove !== undefined) {
    if (!/^[\w-]+$/.test(remove)) {
      return { kind: 'wrong', why: `--remove takes the ID of a deployment, or old, not “${remove}”.` };
    }
    return { kind: 'remove', which: remove };
  }
  const releaseText = text?.trim() ?? null;
  if (releaseText === '') return { kind: 'wrong', why: 'Say in a few words what the version is.' };
  return { kind: 'push', releaseText };
}
