// Worker threads for executions. Starting one takes some 20 ms, so they are kept and shared by all runtimes of
// this process; contexts are never shared. One that is killed is replaced at once, for the next execution.
import { Worker } from 'node:worker_threads';
import { projectPath } from '../project';
import {
  type AnswerMessage,
  type ExecutionMessage,
  type FromWorker,
  type RunMessage,
  SharedMemory,
} from './execution-messages';

/** How long workers are kept when no runtime is open any more: test cases open one after the other. */
const LINGER_MS = 1000;

/** One that is warm, and one that starts meanwhile. */
const SPARE_WORKERS = 2;

export interface WorkerListener {
  received(message: ExecutionMessage): void;
  /** The thread has a defect: it ended, or blocks, and nothing more is to be expected of it. */
  broke(error: Error): void;
}

export class ExecutionWorker {
  readonly #memory = new SharedMemory();
  readonly #worker: Worker;
  readonly #knownCode = new Set<number>();
  #listener: WorkerListener | null = null;
  #failure: Error | null = null;

  constructor(file: string) {
    this.#worker = new Worker(file, { workerData: this.#memory.buffer });
    this.#worker.on('message', (message: FromWorker) => this.#received(message));
    this.#worker.on('error', (error) => this.#broke(error));
    this.#worker.unref();
  }

  setClock(now: number, ticks: boolean): void {
    this.#memory.setClock(now, ticks);
  }

  run(message: RunMessage, listener: WorkerListener): void {
    this.#listener = listener;
    if (this.#failure !== null) {
      // A spare one that failed to start would never answer.
      listener.broke(this.#failure);
      return;
    }
    this.#worker.ref();
    const isKnown = this.#knownCode.has(message.codeId);
    this.#knownCode.add(message.codeId);
    this.#worker.postMessage(isKnown ? { ...message, code: null } : message);
  }

  answer(message: AnswerMessage): void {
    this.#worker.postMessage(message);
    Atomics.store(this.#memory.signal, 0, 1);
    Atomics.notify(this.#memory.signal, 0);
  }

  /** The execution is over; the worker waits for the next one. */
  rest(): void {
    this.#listener = null;
    this.#worker.unref();
  }

  /** Ends the thread wherever it is; no `finally` and no `catch` runs. */
  async terminate(): Promise<void> {
    this.#listener = null;
    await this.#worker.terminate();
  }

  #received(message: FromWorker): void {
    if (message.kind === 'broke') this.#broke(message.error);
    else this.#listener?.received(message);
  }

  #broke(error: Error): void {
    this.#failure = error;
    this.#listener?.broke(error);
  }
}

export class WorkerPool {
  readonly #file: string;
  readonly #idle: ExecutionWorker[] = [];
  #users = 0;
  #lingering: NodeJS.Timeout | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  /** A runtime opens. */
  join(): void {
    this.#users += 1;
    if (this.#lingering !== null) clearTimeout(this.#lingering);
    this.#lingering = null;
  }

  /** A runtime closes; after the last one the workers end, a little later. */
  leave(): void {
    this.#users -= 1;
    if (this.#users > 0) return;
    this.#lingering = setTimeout(() => this.#endAll(), LINGER_MS);
    this.#lingering.unref();
  }

  acquire(): ExecutionWorker {
    return this.#idle.pop() ?? new ExecutionWorker(this.#file);
  }

  release(worker: ExecutionWorker): void {
    worker.rest();
    this.#idle.push(worker);
  }

  /** Ends a worker in the middle of its work, and has others ready: after a kill there are often more. */
  async discard(worker: ExecutionWorker): Promise<void> {
    while (this.#idle.length < SPARE_WORKERS) this.#idle.unshift(new ExecutionWorker(this.#file));
    await worker.terminate();
  }

  #endAll(): void {
    for (const worker of this.#idle.splice(0)) void worker.terminate();
  }
}

const pools = new Map<string, WorkerPool>();

/** Where build.mjs puts the worker. */
export function builtWorkerFile(): string {
  return projectPath('build', 'execution-worker.cjs');
}

/** The pool of workers that run this file. */
export function workerPoolOf(file: string): WorkerPool {
  const pool = pools.get(file) ?? new WorkerPool(file);
  pools.set(file, pool);
  return pool;
}
