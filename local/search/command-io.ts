// What the command has of the world around it, so that it can run inside a test as well.
import type { Surroundings } from './surroundings';

export interface CommandIo {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where relative paths start. */
  readonly folder: string;
  /** The width of the terminal, in columns. */
  readonly columns: number;
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
  /** A line, or several, on stdout: the result. */
  print(text: string): void;
  /** A line, or several, on stderr: progress, and what went wrong. */
  report(text: string): void;
  /** The real Sixtyfour, asked with this key. */
  live(apiKey: string): Surroundings;
}

/** The same, but for the key: whatever Sixtyfour may quote in an answer, it is not shown. */
export function withoutKey(io: CommandIo, apiKey: string): CommandIo {
  const safe = (text: string) => text.replaceAll(apiKey, '(your API key)');
  return { ...io, print: (text) => io.print(safe(text)), report: (text) => io.report(safe(text)) };
}
