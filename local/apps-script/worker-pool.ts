// Worker threads for executions. Starting one takes some 20 ms and compiling the script as long, so they are kept and
// shared by all runtimes of this process. An execution that is killed while it waits for an answer gets none: its code
// runs to its end unheard, and the thread is there for the next. Any other is ended.
import { Worker } from 'node:worker_threads';
import { projectPath } from '../project';
import {
  type AnswerMessage,
  type ExecutionMessage,
  type FromWorker,
  type RunMessage,
  SharedMemory,
  type ToWorker,
} from './execution-messages';

/** How long workers are kept when no runtime is open any more: test cases open one after the other. */
const LINGER_MS = 1000;

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
  #doing: 'nothing' | 'running' | 'calling' = 'nothing';
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
    this.#doing = 'running';
    const isKnown = this.#knownCode.has(message.codeId);
    this.#knownCode.add(message.codeId);
    this.#worker.postMessage(isKnown ? { ...message, code: null } : message);
  }

  answer(message: AnswerMessage): void {
    this.#wake(message);
  }

  /** Whether the code's end can be brought about and waited for; only where it waits for an answer, or has ended. */
  get canBeReused(): boolean {
    return this.#doing !== 'running' && this.#failure === null;
  }

  /** Leaves the execution to itself: nothing that it still does is heard. Tells when it is over, or never will be. */
  abandon(over: (isUsable: boolean) => void): void {
    this.#worker.unref();
    if (this.#doing === 'nothing') {
      over(true);
      return;
    }
    this.#listener = {
      received: ({ kind }) => {
        if (kind === 'ended') over(true);
      },
      broke: () => over(false),
    };
    this.#wake({ kind: 'killed' });
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

  #wake(message: ToWorker): void {
    this.#doing = 'running';
    this.#worker.postMessage(message);
    Atomics.store(this.#memory.signal, 0, 1);
    Atomics.notify(this.#memory.signal, 0);
  }

  #received(message: FromWorker): void {
    if (message.kind === 'call') this.#doing = 'calling';
    if (message.kind === 'ended') this.#doing = 'nothing';
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
  /** Whose executions were killed and come to their ends. */
  readonly #abandoned = new Set<ExecutionWorker>();
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

  /** Takes a worker out of an execution that was killed. */
  discard(worker: ExecutionWorker): void {
    if (!worker.canBeReused) {
      void worker.terminate();
      return;
    }
    this.#abandoned.add(worker);
    worker.abandon((isUsable) => {
      if (!this.#abandoned.delete(worker)) return;
      if (isUsable) this.release(worker);
      else void worker.terminate();
    });
  }

  #endAll(): void {
    for (const worker of [...this.#idle.splice(0), ...this.#abandoned]) void worker.terminate();
    this.#abandoned.clear();
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
