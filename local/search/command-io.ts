// What the command has of the world around it, so that it can run inside a test as well.
import type { Surroundings } from './surroundings';

export interface CommandIo {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where relative paths start. */
  readonly folder: string;
  /** Where searches are kept that were interrupted. */
  readonly keptIn: string;
  /** The width of the terminal, in columns. */
  readonly columns: number;
  /** Aborted by Ctrl+C, and when the system or the terminal asks the process to end. */
  readonly signal: AbortSignal;
  /** Text on stdout, as it is: the result. Answers whether it arrived: a pipe's reader may be gone, a disk full. */
  print(text: string): Promise<boolean>;
  /** A line, or several, on stderr: progress, and what went wrong. */
  report(text: string): void;
  /** The real Sixtyfour, asked with this key until `signal` is aborted. */
  live(apiKey: string, signal: AbortSignal): Surroundings;
}

/** Anything shorter is nobody's secret, and stands in half of all words. */
const SHORTEST_SECRET_CHARACTERS = 8;

/** Takes the key out of what is said: Sixtyfour may quote it in an answer. Results are passed on as they are. */
export function keyRemover(apiKey: string): (text: string) => string {
  const literal = apiKey.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const form = apiKey.length < SHORTEST_SECRET_CHARACTERS ? `(?<![\\w-])${literal}(?![\\w-])` : literal;
  const key = new RegExp(form, 'g');
  return (text) => text.replace(key, '(your API key)');
}
