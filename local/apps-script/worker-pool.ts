// Worker threads for executions. Starting one takes some 20 ms and compiling the script as long, so they are kept and
// shared by all runtimes of this process. An execution that is killed while it waits for an answer gets none: its code
// runs to its end unheard, and the thread is there for the next. Any other is ended.
import { projectPath } from '../project';
import { Doorbell } from './shared-memory';
import { ExecutionWorker } from './worker-thread';

/** How long workers are kept when no runtime is open any more: test cases open one after the other. */
const LINGER_MS = 1000;

/** Who computes for longer is heard by way of the event loop, which is not to stand still for it. */
const MAX_BLOCKED_MS = 50;

export class WorkerPool {
  readonly #file: string;
  readonly #doorbell = new Doorbell();
  /** All whose threads have not been ended. */
  readonly #workers = new Set<ExecutionWorker>();
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
    const idle = this.#idle.pop();
    if (idle !== undefined) return idle;
    const worker = new ExecutionWorker(this.#file, this.#doorbell);
    this.#workers.add(worker);
    return worker;
  }

  /**
   * Blocks this thread until a worker has said something, and takes it. Answers false when none has: nobody is under way
   * who would, or not so soon, and then the event loop brings it.
   */
  listen(): boolean {
    if (!this.#isAnyoneUnderWay()) return false;
    this.#doorbell.hear(true);
    const isHeard = this.#hearNext();
    this.#doorbell.hear(false);
    // Who has rung since then was heard by nobody else.
    return this.#hearAll() || isHeard;
  }

  release(worker: ExecutionWorker): void {
    worker.rest();
    this.#idle.push(worker);
  }

  /** Takes a worker out of an execution that was killed. */
  discard(worker: ExecutionWorker): void {
    if (!worker.canBeReused) {
      this.#terminate(worker);
      return;
    }
    this.#abandoned.add(worker);
    worker.abandon((isUsable) => {
      if (!this.#abandoned.delete(worker)) return;
      if (isUsable) this.release(worker);
      else this.#terminate(worker);
    });
  }

  #isAnyoneUnderWay(): boolean {
    for (const worker of this.#workers) {
      if (worker.isRunning && !this.#abandoned.has(worker)) return true;
    }
    return false;
  }

  #hearNext(): boolean {
    for (;;) {
      const { rings } = this.#doorbell;
      if (this.#hearAll()) return true;
      if (!this.#isAnyoneUnderWay() || !this.#doorbell.wait(rings, MAX_BLOCKED_MS)) return false;
    }
  }

  #hearAll(): boolean {
    let isHeard = false;
    for (const worker of this.#workers) isHeard = worker.hear() || isHeard;
    return isHeard;
  }

  #terminate(worker: ExecutionWorker): void {
    this.#workers.delete(worker);
    void worker.terminate();
  }

  #endAll(): void {
    for (const worker of [...this.#idle.splice(0), ...this.#abandoned]) this.#terminate(worker);
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
