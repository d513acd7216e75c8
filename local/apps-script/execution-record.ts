// What an execution is asked to do, how it may end, and the log that is kept of it.
import type { LocalSpreadsheet } from './spreadsheet/local-spreadsheet';
import type { User } from './user';

/** How an execution comes about: `sidebar` is a call through `google.script.run`. */
export type ExecutionEntry = 'sidebar' | 'menu' | 'trigger' | 'onOpen' | 'onInstall';

/** What the code may do: see `AuthMode` in the platform's documentation. */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

export interface ExecutionRequest {
  readonly user: User;
  /** The document it runs in, or null outside of any. */
  readonly spreadsheet: LocalSpreadsheet | null;
  readonly entry: ExecutionEntry;
  readonly functionName: string;
  /** Absent: none, or the event object that the platform hands to this kind of entry. */
  readonly args?: readonly unknown[];
  /** Absent: LIMITED for `onOpen`, FULL for everything else. */
  readonly authMode?: AuthMode;
}

export type KillReason =
  /** A kill plan struck. */
  | 'plan'
  /** It ran for six minutes, or for 30 s as a simple trigger. */
  | 'time-limit'
  /** Somebody stopped it. */
  | 'stopped'
  /** The local runtime itself is broken. */
  | 'crashed';

export type ExecutionOutcome =
  /** The value as `google.script.run` would carry it. */
  | { readonly kind: 'returned'; readonly value: unknown }
  | { readonly kind: 'threw'; readonly name: string; readonly message: string }
  | { readonly kind: 'killed'; readonly why: KillReason };

export interface CallRecord {
  readonly service: string;
  readonly method: string;
  /** Epoch milliseconds on the runtime's clock, when its effect took place. */
  readonly at: number;
}

export type LogSeverity = 'info' | 'warn' | 'error';

export interface LogLine {
  readonly at: number;
  readonly severity: LogSeverity;
  readonly text: string;
}

/** One execution, under way or over; a live view, not a copy. */
export interface ExecutionRecord {
  /** Counts the runtime's executions from '1'. */
  readonly id: string;
  /** The very object that `run` was given; the runtime's own for a trigger. */
  readonly request: ExecutionRequest;
  readonly user: User;
  readonly spreadsheet: LocalSpreadsheet | null;
  readonly entry: ExecutionEntry;
  readonly functionName: string;
  readonly authMode: AuthMode;
  readonly startedAt: number;
  /** Null while it is under way. */
  readonly endedAt: number | null;
  /** Null while it is under way. */
  readonly outcome: ExecutionOutcome | null;
  /** Service calls in the order of their effects. */
  readonly calls: readonly CallRecord[];
  readonly logLines: readonly LogLine[];
}
