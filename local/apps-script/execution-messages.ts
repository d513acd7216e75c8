// What the main thread and the worker of an execution say to each other.
import type { ExecutionEntry, LogSeverity } from './execution-record';
import type { ServiceClass } from './service-classes';

export type ToWorker =
  | RunMessage
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

export type FromWorker =
  | ExecutionMessage
  /** The worker has a defect, and blocks for good. */
  | { readonly kind: 'broke'; readonly error: Error };

/** What happens in an execution. */
export type ExecutionMessage =
  /** A service call: [object id, method name, arguments], encoded. The worker blocks. */
  | { readonly kind: 'call'; readonly call: string }
  | { readonly kind: 'log'; readonly severity: LogSeverity; readonly text: string; readonly at: number }
  | { readonly kind: 'ended'; readonly end: CodeEnd };

/** How the code came to its end by itself. */
export type CodeEnd =
  /** The value is JSON text. */
  | { readonly kind: 'returned'; readonly value: string }
  | { readonly kind: 'threw'; readonly name: string; readonly message: string }
  | { readonly kind: 'function-not-found' };

/**
 * Memory that the main thread shares with a worker: a signal that an answer is there, and the clock.
 * The clock is `base`, plus the machine's own time where it ticks by itself.
 */
export class SharedMemory {
  readonly signal: Int32Array;
  readonly #clock: Float64Array;

  constructor(readonly buffer: SharedArrayBuffer = new SharedArrayBuffer(24)) {
    this.signal = new Int32Array(buffer, 0, 1);
    this.#clock = new Float64Array(buffer, 8, 2);
  }

  setClock(now: number, ticks: boolean): void {
    this.#clock[0] = ticks ? now - Date.now() : now;
    this.#clock[1] = ticks ? 1 : 0;
  }

  now(): number {
    const [base = 0, ticks = 0] = this.#clock;
    return ticks === 1 ? Date.now() + base : base;
  }
}
