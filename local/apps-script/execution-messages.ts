// What the main thread and the worker of an execution say to each other.
import type { MessagePort } from 'node:worker_threads';
import type { ExecutionEntry, LogSeverity } from './execution-record';
import type { ServiceClass } from './service-classes';

/** What a worker gets when it is made. */
export interface WorkerSurroundings {
  readonly memory: SharedArrayBuffer;
  readonly doorbell: SharedArrayBuffer;
  /** For what does not go through the memory. */
  readonly port: MessagePort;
}

/** What goes by the port. */
export type PostToWorker = RunMessage | LongText;

/** A text that the shared memory has no room for. */
export interface LongText {
  readonly kind: 'long-text';
  readonly text: string;
}

/** What a worker waits for that has called a service. */
export type ToCaller =
  | AnswerMessage
  /** In place of an answer: the execution was killed. What its code still does on the way out reaches nobody. */
  | { readonly kind: 'killed' };

/**
 * What an execution runs in: a context of its own, as on the platform; or one that the worker keeps for this script,
 * which is evaluated anew, so that its variables are fresh and only the built-in objects are not.
 */
export type Contexts = 'fresh' | 'kept';

export interface RunMessage {
  readonly kind: 'run';
  /** Numbers the scripts of this process, so that each is sent and compiled once. */
  readonly codeId: number;
  /** Null when this worker has it already. */
  readonly code: string | null;
  readonly contexts: Contexts;
  readonly entry: ExecutionEntry;
  readonly functionName: string;
  /** Encoded by the wire codec. */
  readonly args: string;
  /** The services by their global names, encoded. */
  readonly globals: string;
  readonly classes: readonly ServiceClass[];
  /** What `Math.random` begins with, or null for true chance. */
  readonly randomSeed: number | null;
}

/** The answer to a call; the worker is blocked until it comes. */
export interface AnswerMessage {
  readonly kind: 'answer';
  readonly answer: /** The result, encoded. */
    | { readonly kind: 'result'; readonly value: string }
    | { readonly kind: 'exception'; readonly message: string };
  readonly classes: readonly ServiceClass[];
}

/** What goes by the port. */
export type PostFromWorker =
  | LogMessage
  | LongText
  /** A text is in the shared memory, and nobody has heard the doorbell. */
  | { readonly kind: 'rang' }
  /** The worker has a defect, and blocks for good. */
  | { readonly kind: 'broke'; readonly error: Error };

export interface LogMessage {
  readonly kind: 'log';
  readonly severity: LogSeverity;
  readonly text: string;
  readonly at: number;
}

/** What happens in an execution. */
export type ExecutionMessage = Said | LogMessage;

/** What a worker says through the shared memory. */
export type Said =
  /** A service call: [object id, method name, arguments], encoded. The worker blocks. */
  { readonly kind: 'call'; readonly call: string } | { readonly kind: 'ended'; readonly end: CodeEnd };

/** How the code came to its end by itself. */
export type CodeEnd =
  /** The value is JSON text. */
  | { readonly kind: 'returned'; readonly value: string }
  | { readonly kind: 'threw'; readonly name: string; readonly message: string }
  | { readonly kind: 'function-not-found' };
