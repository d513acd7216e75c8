// What is stored outlives the script that stored it. So everything that is stored says in `version` by which shape
// it was written, and what an earlier version wrote is brought up to date one step at a time when it is read.
//
// To change a stored shape: add a step at the end of its list, which makes the new fields out of the old ones, and
// the fields to its decoder. The version of what is written follows by itself. A shape that was never released may
// be changed in its last step. Never change a step that was released.

import { fieldsOf, numberOrNull } from './json';

type Fields = Readonly<Record<string, unknown>>;

/** Takes the fields as one version wrote them, and answers them as the next one would have. */
export type Step = (fields: Fields) => Fields;

export type Stored =
  | { readonly kind: 'current'; readonly fields: Fields }
  /** Written by a later version of the add-on: not to be understood, and not to be overwritten. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' };

/** The version that is written now. Version 1 is what 0.1.0 wrote, without saying so. */
export function versionAfter(steps: readonly Step[]): number {
  return steps.length + 1;
}

/** Brings parsed JSON up to date; what it then holds is for a decoder to check. */
export function broughtUpToDate(json: unknown, steps: readonly Step[]): Stored {
  const fields = fieldsOf(json);
  const { version: named, ...rest } = fields;
  if (Object.keys(fields).length === 0) return { kind: 'damaged' };
  const version = named === undefined ? 1 : numberOrNull(named);
  if (version === null || !Number.isInteger(version) || version < 1) return { kind: 'damaged' };
  if (version > versionAfter(steps)) return { kind: 'newer' };
  return { kind: 'current', fields: steps.slice(version - 1).reduce((old, step) => step(old), rest) };
}
