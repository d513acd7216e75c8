// What `npm run bench` takes on its command line.
import { parseArgs } from 'node:util';
import { type NotCarriedOut, understood } from '../local/command-line';

export const USAGE = `Usage: npm run bench -- [--to FILE | --quick]

  --to FILE   write the figures to this file instead of docs/performance.md
  --quick     measure everything once and on little, print the table, and write nothing`;

export const OPTIONS = {
  to: { type: 'string' },
  quick: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type Command =
  | NotCarriedOut
  /** `to` as it was typed; null for docs/performance.md. */
  | { readonly kind: 'measure'; readonly extent: 'whole'; readonly to: string | null }
  | { readonly kind: 'measure'; readonly extent: 'quick' };

export function readCommand(args: readonly string[]): Command {
  const typed = understood(() => parseArgs({ args: [...args], options: OPTIONS }));
  if (typed.kind === 'wrong') return typed;
  const { to = null, quick = false, help = false } = typed.values;
  if (help) return { kind: 'help' };
  if (!quick) return { kind: 'measure', extent: 'whole', to };
  // Its figures say little, and must not lie where somebody looks for the real ones.
  if (to !== null) return { kind: 'wrong', why: '--quick writes nothing, so it takes no --to.' };
  return { kind: 'measure', extent: 'quick' };
}
