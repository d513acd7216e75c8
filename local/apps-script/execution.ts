// One execution, from the main thread: answers the service calls of its worker one by one, in the timeline's
// order, keeps the record, and ends it.
import { Consent } from './consent';
import type { ExecutionContext, Wait } from './execution-context';
import type { AnswerMessage, CodeEnd, Contexts, ExecutionMessage } from './execution-messages';
import type {
  AuthMode,
  CallRecord,
  ExecutionOutcome,
  ExecutionRecord,
  ExecutionRequest,
  KillReason,
  LogLine,
} from './execution-record';
import { ExecutionTime } from './execution-time';
import type { KillPlan } from './kill-plan';
import type { LatencyModel } from './latency';
import { functionNotFound } from './platform-errors';
import { ScriptError } from './script-error';
import { answerTo, readCall } from './service-calls';
import type { ServiceObject } from './service-object';
import { ServiceReferences } from './service-references';
import type { SpreadsheetEvent } from './spreadsheet/services/spreadsheet-context';
import type { Timeline } from './timeline';
import type { WorkerPool } from './worker-pool';
import type { ExecutionWorker } from './worker-thread';

const MAX_EXECUTION_MS = 6 * 60_000;
/** Documented for `onOpen` and other simple triggers. */
const MAX_SIMPLE_TRIGGER_MS = 30_000;

/** What an execution needs of the runtime that runs it. */
export interface ExecutionWorld {
  readonly timeline: Timeline;
  /** Whether the clock moves by itself, without the main thread. */
  readonly clockTicks: boolean;
  readonly workers: WorkerPool;
  readonly code: { readonly id: number; readonly text: string };
  readonly contexts: Contexts;
  readonly latency: LatencyModel | null;
  contextOf(execution: Execution): ExecutionContext;
  servicesFor(context: ExecutionContext): Readonly<Record<string, ServiceObject>>;
  eventArgs(execution: Execution): readonly unknown[];
  randomSeed(): number | null;
  failuresNameTheirClass(): boolean;
  countCall(execution: Execution, call: string): KillPlan['when'] | null;
  logged(execution: Execution, line: LogLine): void;
  shown(execution: Execution, event: SpreadsheetEvent): void;
  ended(execution: Execution): void;
}

export class Execution implements ExecutionRecord {
  readonly calls: CallRecord[] = [];
  readonly logLines: LogLine[] = [];
  readonly consent = new Consent();
  readonly startedAt: number;
  endedAt: number | null = null;
  outcome: ExecutionOutcome | null = null;
  readonly #world: ExecutionWorld;
  readonly #references = new ServiceReferences();
  readonly #time: ExecutionTime;
  readonly #beforeEnd: (() => void)[] = [];
  readonly #afterEnd: (() => void)[] = [];
  #worker: ExecutionWorker | null = null;

  constructor(
    readonly id: string,
    readonly request: ExecutionRequest,
    readonly authMode: AuthMode,
    world: ExecutionWorld,
  ) {
    this.#world = world;
    this.#time = new ExecutionTime(world.timeline);
    this.startedAt = this.#time.now();
  }

  get user() {
    return this.request.user;
  }

  get spreadsheet() {
    return this.request.spreadsheet;
  }

  get entry() {
    return this.request.entry;
  }

  get functionName() {
    return this.request.functionName;
  }

  start(): void {
    const { codec } = this.#references;
    const { entry, functionName } = this.request;
    const isSimple = entry === 'onOpen' || entry === 'onInstall';
    this.#time.later(isSimple ? MAX_SIMPLE_TRIGGER_MS : MAX_EXECUTION_MS, () => this.kill('time-limit'));
    this.#time.work();
    const globals = codec.encode(this.#world.servicesFor(this.#world.contextOf(this)));
    const args = codec.encode(this.request.args ?? this.#world.eventArgs(this));
    this.#worker = this.#world.workers.acquire();
    this.#setClock();
    this.#worker.run(
      {
        kind: 'run',
        codeId: this.#world.code.id,
        code: this.#world.code.text,
        contexts: this.#world.contexts,
        entry,
        functionName,
        args,
        globals,
        classes: this.#references.takeClasses(),
        randomSeed: this.#world.randomSeed(),
      },
      {
        received: (message) => this.#received(message),
        broke: (error) => this.#crash(error),
      },
    );
  }

  /** Ends it before any of its code has run. */
  refuse(error: ScriptError): void {
    this.#end(this.#threw('Exception', error.texts[this.user.language]));
  }

  /** Ends it at once, wherever it is: nothing of its code runs any more. */
  kill(why: KillReason): void {
    if (this.outcome !== null) return;
    const worker = this.#worker;
    this.#worker = null;
    if (worker !== null) this.#world.workers.discard(worker);
    this.#end({ kind: 'killed', why });
  }

  wait(ms: number): Wait {
    return this.#time.wait(ms);
  }

  beforeEnd(work: () => void): void {
    this.#beforeEnd.push(work);
  }

  afterEnd(work: () => void): void {
    this.#afterEnd.push(work);
  }

  show(event: SpreadsheetEvent): void {
    this.#world.shown(this, event);
  }

  #received(message: ExecutionMessage): void {
    switch (message.kind) {
      case 'call':
        this.#time.later(0, () => void this.#perform(message.call));
        this.#time.pause();
        break;
      case 'log':
        this.#log({ at: message.at, severity: message.severity, text: message.text });
        break;
      case 'ended':
        // Like a call, so that the order of ends is the timeline's as well.
        this.#time.later(0, () => this.#codeEnded(message.end));
        this.#time.pause();
        break;
    }
  }

  async #perform(text: string): Promise<void> {
    this.#time.work();
    try {
      const call = readCall(text, this.#references);
      const service = call.service.serviceName;
      const strike = this.#world.countCall(this, `${service}.${call.method}`);
      if (strike === 'before-effect') return this.kill('plan');
      this.calls.push({ service, method: call.method, at: this.#time.now() });
      const { answer, result } = await answerTo(call, this.#references, this.user);
      if (this.outcome !== null) return;
      if (strike === 'after-effect') return this.kill('plan');
      const latencyMs = this.#world.latency?.({ service, method: call.method, args: call.args, result }) ?? 0;
      if (latencyMs <= 0) return this.#answer(answer);
      this.#time.later(latencyMs, () => this.#answer(answer));
      this.#time.pause();
    } catch (error) {
      this.#crash(error);
    }
  }

  #answer(answer: AnswerMessage['answer']): void {
    this.#time.work();
    this.#setClock();
    this.#worker?.answer({ kind: 'answer', answer, classes: this.#references.takeClasses() });
  }

  #codeEnded(end: CodeEnd): void {
    const worker = this.#worker;
    this.#worker = null;
    if (worker !== null) this.#world.workers.release(worker);
    try {
      const outcome = this.#outcomeOf(end);
      for (const work of this.#beforeEnd) work();
      const screen = this.consent.screenAfter(outcome, this);
      if (screen !== null) this.show(screen);
      this.#end(outcome);
    } catch (error) {
      if (error instanceof ScriptError) this.#end(this.#threw('Exception', error.texts[this.user.language]));
      else this.#crash(error);
    }
  }

  #outcomeOf(end: CodeEnd): ExecutionOutcome {
    switch (end.kind) {
      case 'returned':
        return { kind: 'returned', value: JSON.parse(end.value) };
      case 'threw':
        return this.#threw(end.name, end.message);
      case 'function-not-found':
        return this.#threw('Exception', functionNotFound(this.functionName).texts[this.user.language]);
    }
  }

  #threw(name: string, message: string): ExecutionOutcome {
    const isNamed = this.#world.failuresNameTheirClass() && name !== '';
    return { kind: 'threw', name, message: isNamed ? `${name}: ${message}` : message };
  }

  /** The local runtime is broken, or one of its services: that is nothing for the add-on to catch. */
  #crash(error: unknown): void {
    this.kill('crashed');
    this.#world.timeline.fail(error instanceof Error ? error : new Error(String(error)));
  }

  #end(outcome: ExecutionOutcome): void {
    this.outcome = outcome;
    this.endedAt = this.#time.now();
    for (const work of this.#afterEnd) work();
    this.#world.ended(this);
    this.#time.end();
    this.#world.timeline.changed();
  }

  #log(line: LogLine): void {
    this.logLines.push(line);
    this.#world.logged(this, line);
  }

  #setClock(): void {
    this.#worker?.setClock(this.#time.now(), this.#world.clockTicks);
  }
}
