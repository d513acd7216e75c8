// Apps Script on this machine: users, spreadsheets, executions and time, around the add-on's built code.
import { RealClock, type VirtualClock } from '../clock';
import type { HttpHandler } from '../http';
import { SeededRandom } from '../seeded-random';
import { clockEvent } from './event-objects';
import type { Contexts } from './execution-messages';
import type { ExecutionOutcome, ExecutionRecord, ExecutionRequest } from './execution-record';
import { Executions } from './executions';
import type { ArmedKillPlan, KillPlan } from './kill-plan';
import type { LatencyModel } from './latency';
import { LockTable } from './lock-table';
import { illegalArgumentValue } from './platform-errors';
import { type Installation, likeliestVariants, type PlatformVariants } from './platform-variants';
import { RealTimeline } from './real-timeline';
import type { RuntimeEvent, RuntimeListener } from './runtime-events';
import { Script } from './script';
import { carriedArguments } from './script-run-values';
import { LocalSpreadsheet, type LocalSpreadsheetOptions } from './spreadsheet/local-spreadsheet';
import type { Timeline } from './timeline';
import { type TimeTrigger, TriggerSchedule } from './trigger-schedule';
import { User, type UserOptions } from './user';
import { VirtualTimeline } from './virtual-timeline';
import { builtWorkerFile, type WorkerPool, workerPoolOf } from './worker-pool';

export type * from './execution-record';
export type { ArmedKillPlan, KillPlan } from './kill-plan';
export { type LatencyModel, modelledLatency } from './latency';
export type { Installation, PlatformVariants } from './platform-variants';
export type { RuntimeEvent, RuntimeListener } from './runtime-events';
export type { TimeTrigger } from './trigger-schedule';
export type { User, UserOptions } from './user';

export interface RuntimeOptions {
  /** The text of dist/Code.js. */
  readonly code: string;
  /** By their names without `.html`. */
  readonly htmlFiles: Readonly<Record<string, string>>;
  readonly manifest: { readonly oauthScopes: readonly string[] };
  readonly clock: VirtualClock | RealClock;
  /** Where UrlFetchApp's requests go. */
  readonly http: HttpHandler;
  /** Answers calls that wait at the same time in an order of this seed; absent: first come, first served. */
  readonly seed?: number;
  /** The time that calls take; absent: none. */
  readonly latency?: LatencyModel;
  /** Absent: container-bound. */
  readonly installation?: Installation;
  readonly variants?: Partial<PlatformVariants>;
  /**
   * Absent: a fresh one for each execution. With kept ones executions take a third less, for thousands of them of a
   * script that leaves nothing in the global object and the built-in ones.
   */
  readonly contexts?: Contexts;
  /** The bundle of execution-worker.ts; absent: the one in build/. */
  readonly workerFile?: string;
}

const codeIds = new Map<string, number>();

function codeIdOf(code: string): number {
  const id = codeIds.get(code) ?? codeIds.size + 1;
  codeIds.set(code, id);
  return id;
}

export class AppsScriptRuntime {
  /** Which way uncertain facts turn out; may be changed at any time. */
  readonly variants: PlatformVariants;
  /** What the script and its documents keep, as a test may want to see it. */
  readonly script: Script;
  readonly #timeline: Timeline;
  readonly #workers: WorkerPool;
  readonly #executions: Executions;
  readonly #listeners = new Set<RuntimeListener>();
  #users = 0;
  #isClosed = false;

  constructor(options: RuntimeOptions) {
    const { clock, code, seed, installation = 'container-bound' } = options;
    const isReal = clock instanceof RealClock;
    const order = seed === undefined ? null : new SeededRandom(seed).next;
    // With a virtual clock everything can be repeated, chance included.
    const isRepeatable = !isReal || seed !== undefined;
    this.variants = { ...likeliestVariants(installation), ...options.variants };
    this.#workers = workerPoolOf(options.workerFile ?? builtWorkerFile());
    this.#workers.join();
    this.#timeline = isReal
      ? new RealTimeline(clock)
      : new VirtualTimeline(clock, order, () => this.#workers.listen());
    this.script = new Script({
      htmlFiles: options.htmlFiles,
      oauthScopes: options.manifest.oauthScopes,
      http: options.http,
      variants: this.variants,
      locks: new LockTable(order),
      triggers: new TriggerSchedule({
        timeline: this.#timeline,
        variants: this.variants,
        installation,
        random: order,
        fire: (trigger) => this.#fire(trigger),
        changed: (change, trigger) => this.#tell({ kind: `trigger-${change}`, trigger }),
      }),
      random: isRepeatable ? new SeededRandom(~(seed ?? 0)).next : Math.random,
    });
    this.#executions = new Executions({
      timeline: this.#timeline,
      clockTicks: isReal,
      workers: this.#workers,
      script: this.script,
      code: { id: codeIdOf(code), text: code },
      contexts: options.contexts ?? 'fresh',
      latency: options.latency ?? null,
      isRepeatable,
      tell: (event) => this.#tell(event),
    });
  }

  /** Someone with properties, a cache, triggers and a consent of their own. */
  addUser(options: UserOptions = {}): User {
    this.#users += 1;
    return new User(`user${this.#users}`, options);
  }

  addSpreadsheet(options: LocalSpreadsheetOptions = {}): LocalSpreadsheet {
    return new LocalSpreadsheet(options);
  }

  /**
   * One execution; several may be under way at once. Virtual time passes until it has ended, and stands
   * still again where it was then.
   * @throws Error when the local runtime itself is broken, never for what the add-on does
   */
  async run(request: ExecutionRequest): Promise<ExecutionOutcome> {
    if (request.entry === 'sidebar') {
      const carried = carriedArguments(request.args ?? []);
      if (carried.kind === 'refused') {
        const message = illegalArgumentValue(carried.path).texts[request.user.language];
        return { kind: 'threw', name: 'TypeError', message };
      }
    }
    const outcomes: ExecutionOutcome[] = [];
    this.#executions.enter(request, (outcome) => outcomes.push(outcome));
    await this.#timeline.passUntil(() => outcomes.length > 0);
    const [outcome] = outcomes;
    if (outcome === undefined) throw new Error('An execution that has ended has an outcome.');
    return outcome;
  }

  /** Lets exactly so much time pass: triggers fire, sleepers wake. A real clock skips, and does not wait. */
  advanceBy(ms: number): Promise<void> {
    return this.#timeline.passBy(ms);
  }

  /** Lets time pass until no execution is under way. */
  settle(): Promise<void> {
    return this.#timeline.passUntil(() => this.#executions.isIdle);
  }

  /** Ends an execution wherever it is. Answers false when it has ended already. */
  killExecution(id: string): boolean {
    return this.#executions.kill(id);
  }

  /** Kills one execution at a service call to come; with `atCall: Infinity` it only counts. */
  planKill(plan: KillPlan): ArmedKillPlan {
    return this.#executions.planKill(plan);
  }

  /** Forgets a plan that has not struck. */
  cancelKill(armed: ArmedKillPlan): void {
    this.#executions.cancelKill(armed);
  }

  /** Service calls so far, of all executions. */
  get serviceCalls(): number {
    return this.#executions.serviceCalls;
  }

  /** All of them, in the order of their starts; those under way included. */
  get executions(): readonly ExecutionRecord[] {
    return this.#executions.all;
  }

  /** A user's time-driven triggers, in all documents. */
  triggersOf(user: User): readonly TimeTrigger[] {
    return this.script.triggers.of(user);
  }

  /** Takes a user's triggers away behind the script's back, or leaves them on the list without firing. */
  disableTriggers(user: User, how: 'removed' | 'listed'): void {
    const { triggers } = this.script;
    for (const trigger of triggers.of(user)) {
      if (how === 'removed') triggers.remove(trigger);
      else triggers.disable(trigger);
    }
  }

  /** @returns what ends the listening */
  on(listener: RuntimeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Kills what is under way; whoever still waits for it is told. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#timeline.close();
    this.#executions.killAll();
    this.#workers.leave();
  }

  #fire(trigger: TimeTrigger): void {
    const { id, user, functionName } = trigger;
    const spreadsheet = this.variants.activeSpreadsheetInTriggers ? trigger.spreadsheet : null;
    const args = [clockEvent(id, this.#timeline.now())];
    this.#executions.enter({ user, spreadsheet, entry: 'trigger', functionName, args }, () => {});
  }

  #tell(event: RuntimeEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
