// What the commands of package.json have in common: arguments that are understood or not, help, and how they end.
import type { parseArgs } from 'node:util';

/** Why the arguments are not carried out. */
export type NotCarriedOut = { readonly kind: 'help' } | WrongArguments;

export interface WrongArguments {
  readonly kind: 'wrong';
  readonly why: string;
}

const EXIT_FAILED = 1;
const EXIT_USAGE = 2;

/** What `parse`, a call of `parseArgs`, makes of the arguments, or what it finds wrong with them. */
export function understood<Parsed extends ReturnType<typeof parseArgs>>(
  parse: () => Parsed,
): { readonly kind: 'understood'; readonly values: Parsed['values'] } | WrongArguments {
  try {
    return { kind: 'understood', values: parse().values };
  } catch (error) {
    return { kind: 'wrong', why: messageOf(error) };
  }
}

/** Says on the terminal how the command is used, and answers the exit code. */
export function explainUsage(command: NotCarriedOut, usage: string): number {
  if (command.kind === 'help') {
    console.log(usage);
    return 0;
  }
  console.error(`${command.why}\n\n${usage}`);
  return EXIT_USAGE;
}

/** Ends the process with this exit code when nothing is left to do; after a defect, which is shown whole, with 1. */
export function exitWith(exitCode: Promise<number>): void {
  exitCode.then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      console.error(error);
      process.exitCode = EXIT_FAILED;
    },
  );
}

export function messageOf(error: unknown): string {
  return String(fieldOf(error, 'message') ?? error);
}

/** Node's own errors need not be instances of this context's `Error`. */
export function fieldOf(error: unknown, name: 'code' | 'message'): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
}
