// What the commands of package.json have in common: arguments that are understood or not, help, and how they end.
import type { parseArgs } from 'node:util';
import { forgottenDashes, type OptionNames } from './forgotten-dashes';

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

export interface CommandLine {
  /** As in package.json. */
  readonly name: string;
  readonly options: OptionNames;
  /** Answers the exit code; the arguments are those behind the command's name. */
  readonly main: (args: readonly string[]) => Promise<number>;
}

/** Runs a command in this process, unless npm has kept some of its options. */
export function runCommand({ name, options, main }: CommandLine, args: readonly string[]): void {
  const slip = forgottenDashes(name, options, process.env);
  if (slip !== null) console.error(slip);
  exitWith(slip === null ? main(args) : Promise.resolve(EXIT_USAGE));
}

/** Goes on where nobody reads what is said any more: a log's reader is gone, a terminal was closed. */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

/** Ends the process with this exit code when nothing is left to do; after a defect, which is shown whole, with 1. */
function exitWith(exitCode: Promise<number>): void {
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
