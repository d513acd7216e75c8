// One worker thread, from the main thread.
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type {
  AnswerMessage,
  ExecutionMessage,
  PostFromWorker,
  PostToWorker,
  RunMessage,
  ToCaller,
  WorkerSurroundings,
} from './execution-messages';
import { isAfterPost, saidIn, textToCaller } from './message-texts';
import type { ServiceClass } from './service-classes';
import { type Doorbell, SharedMemory } from './shared-memory';

export interface WorkerListener {
  received(message: ExecutionMessage): void;
  /** The thread has a defect: it ended, or blocks, and nothing more is to be expected of it. */
  broke(error: Error): void;
}

export class ExecutionWorker {
  readonly #memory = new SharedMemory();
  readonly #worker: Worker;
  readonly #port;
  readonly #knownCode = new Set<number>();
  readonly #knownClasses = new Set<number>();
  #listener: WorkerListener | null = null;
  #doing: 'nothing' | 'running' | 'calling' = 'nothing';
  #longText: string | null = null;
  #failure: Error | null = null;

  constructor(file: string, doorbell: Doorbell) {
    const { port1, port2 } = new MessageChannel();
    const workerData: WorkerSurroundings = {
      memory: this.#memory.buffer,
      doorbell: doorbell.buffer,
      port: port2,
    };
    this.#worker = new Worker(file, { workerData, transferList: [port2] });
    this.#worker.on('error', (error) => this.#broke(error));
    this.#worker.unref();
    this.#port = port1;
    this.#port.on('message', (post: PostFromWorker) => this.#posted(post));
    this.#port.unref();
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
    const classes = this.#unknown(message.classes);
    this.#post(isKnown ? { ...message, code: null, classes } : { ...message, classes });
  }

  answer(message: AnswerMessage): void {
    this.#tell({ ...message, classes: this.#unknown(message.classes) });
  }

  /** Whether something is to be expected of it soon. */
  get isRunning(): boolean {
    return this.#doing === 'running' && this.#failure === null;
  }

  /** Takes what it has said, and answers false when it has not said anything. */
  hear(): boolean {
    const text = this.#memory.toMain.take(() => this.#takeLongText());
    if (text === null) return false;
    if (isAfterPost(text)) this.#receivePosts();
    const said = saidIn(text);
    this.#doing = said.kind === 'call' ? 'calling' : 'nothing';
    this.#listener?.received(said);
    return true;
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
    this.#tell({ kind: 'killed' });
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

  /** Those that this thread has not been told of, who is told of them now. */
  #unknown(classes: readonly ServiceClass[]): readonly ServiceClass[] {
    const unknown = classes.filter(({ id }) => !this.#knownClasses.has(id));
    for (const { id } of unknown) this.#knownClasses.add(id);
    return unknown;
  }

  #tell(message: ToCaller): void {
    this.#doing = 'running';
    this.#memory.toWorker.leave(textToCaller(message), (text) => this.#post({ kind: 'long-text', text }));
  }

  #post(post: PostToWorker): void {
    this.#port.postMessage(post);
  }

  #posted(post: PostFromWorker): void {
    switch (post.kind) {
      case 'log':
        this.#listener?.received(post);
        break;
      case 'long-text':
        this.#longText = post.text;
        break;
      case 'rang':
        this.hear();
        break;
      case 'broke':
        this.#broke(post.error);
        break;
    }
  }

  /** What is on its way by the event loop. */
  #receivePosts(): void {
    for (;;) {
      const received: { readonly message: PostFromWorker } | undefined = receiveMessageOnPort(this.#port);
      if (received === undefined) return;
      if (received.message.kind !== 'rang') this.#posted(received.message);
    }
  }

  #takeLongText(): string {
    this.#receivePosts();
    if (this.#longText === null) throw new Error('The long text of a worker is missing.');
    const text = this.#longText;
    this.#longText = null;
    return text;
  }

  #broke(error: Error): void {
    this.#failure = error;
    this.#listener?.broke(error);
  }
}
