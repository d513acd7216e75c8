// What `npm run deploy` is asked to do.
import { parseArgs } from 'node:util';
import { type NotCarriedOut, understood } from '../command-line';

export const USAGE = `Usage: npm run deploy -- [--script-id ID | --new] [--version "TEXT"]

  --script-id ID     deploy to this script (its ID, or the address of its editor); it is
                     remembered where none is yet
  --new              make another spreadsheet with a script, and deploy to that from now on
  --version "TEXT"   after that make a version and a deployment with this description`;

export const OPTIONS = {
  'script-id': { type: 'string' },
  new: { type: 'boolean' },
  version: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type DeployCommand =
  | NotCarriedOut
  | { readonly kind: 'deploy'; readonly target: Target; readonly versionText: string | null };

export type Target =
  /** The script remembered, or a new one the first time. */
  { readonly kind: 'own' } | { readonly kind: 'new' } | { readonly kind: 'given'; readonly scriptId: string };

/** Script IDs have 57 characters today; Google promises no length, so only a slip is caught here. */
const SCRIPT_ID = /^[\w-]{20,}$/;
const EDITOR_ADDRESS = /^https:\/\/script\.google\.com\/(?:.*\/)?(?:d|projects)\/([\w-]+)/;

/** `args` without `node` and the script's name. */
export function readArguments(args: readonly string[]): DeployCommand {
  const typed = understood(() => parseArgs({ args: [...args], options: OPTIONS }));
  if (typed.kind === 'wrong') return typed;
  const { values } = typed;
  if (values.help === true) return { kind: 'help' };
  const given = values['script-id'];
  if (given !== undefined && values.new === true) {
    return { kind: 'wrong', why: 'Give either --script-id or --new, not both.' };
  }
  const scriptId = given === undefined ? null : (EDITOR_ADDRESS.exec(given)?.[1] ?? given.trim());
  if (scriptId !== null && !SCRIPT_ID.test(scriptId)) {
    return {
      kind: 'wrong',
      why: `“${given}” is not a script ID: it stands in the script's Project Settings.`,
    };
  }
  const versionText = values.version?.trim() ?? null;
  if (versionText === '') return { kind: 'wrong', why: 'Say in a few words what the version is.' };
  return { kind: 'deploy', target: targetOf(scriptId, values.new === true), versionText };
}

function targetOf(scriptId: string | null, isNew: boolean): Target {
  if (scriptId !== null) return { kind: 'given', scriptId };
  return { kind: isNew ? 'new' : 'own' };
}
