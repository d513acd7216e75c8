// All executions of a runtime: who may start, who waits, who is under way, and whom a kill plan strikes.
import { contextOfExecution } from './context-of-execution';
import { openEvent } from './event-objects';
import { Execution, type ExecutionWorld } from './execution';
import type { Contexts } from './execution-messages';
import type { ExecutionOutcome, ExecutionRequest } from './execution-record';
import { ArmedKillPlan, type KillPlan } from './kill-plan';
import type { LatencyModel } from './latency';
import { usualAuthMode, withheldOf } from './permissions';
import { authorisationRequired, tooManyExecutions, tooMuchComputerTime } from './platform-errors';
import { createServices } from './platform-services';
import type { RuntimeListener } from './runtime-events';
import type { Script } from './script';
import type { ScriptError } from './script-error';
import { SidebarQueue } from './sidebar-queue';
import type { Timeline } from './timeline';
import type { WorkerPool } from './worker-pool';

/** Documented: so many executions at once for each user. */
const MAX_EXECUTIONS_AT_ONCE = 30;
const MINUTE_MS = 60_000;

export interface ExecutionsOptions {
  readonly timeline: Timeline;
  readonly clockTicks: boolean;
  readonly workers: WorkerPool;
  readonly script: Script;
  readonly code: { readonly id: number; readonly text: string };
  readonly contexts: Contexts;
  readonly latency: LatencyModel | null;
  /** Whether what a script leaves to chance can be repeated. */
  readonly isRepeatable: boolean;
  readonly tell: RuntimeListener;
}

export class Executions {
  /** In the order of their starts. */
  readonly all: Execution[] = [];
  readonly #options: ExecutionsOptions;
  readonly #world: ExecutionWorld;
  readonly #live = new Set<Execution>();
  readonly #ends = new WeakMap<Execution, (outcome: ExecutionOutcome) => void>();
  readonly #sidebarQueue = new SidebarQueue();
  readonly #killPlans = new Set<ArmedKillPlan>();
  /** Requests that have not become executions yet. */
  #waiting = 0;
  #serviceCalls = 0;

  constructor(options: ExecutionsOptions) {
    this.#options = options;
    const { timeline, clockTicks, workers, script, code, contexts, latency, isRepeatable, tell } = options;
    this.#world = {
      timeline,
      clockTicks,
      workers,
      code,
      contexts,
      latency,
      contextOf: (execution) => contextOfExecution(execution, script.oauthScopes, timeline),
      servicesFor: (context) => createServices(context, script),
      eventArgs: ({ entry, authMode }) =>
        entry === 'onOpen' || entry === 'onInstall' ? [openEvent(authMode)] : [],
      randomSeed: () => (isRepeatable ? Math.floor(script.random() * 2 ** 32) : null),
      failuresNameTheirClass: () => script.variants.failuresNameTheirClass,
      countCall: (execution, call) => this.#countCall(execution, call),
      logged: (execution, line) => tell({ kind: 'log', execution, line }),
      shown: (execution, shown) => tell({ kind: 'shown', execution, shown }),
      ended: (execution) => this.#ended(execution),
    };
  }

  get isIdle(): boolean {
    return this.#live.size + this.#waiting === 0;
  }

  /** Service calls so far, of all executions. */
  get serviceCalls(): number {
    return this.#serviceCalls;
  }

  /** Starts an execution when it is its turn, and tells how it ended. */
  enter(request: ExecutionRequest, ended: (outcome: ExecutionOutcome) => void): void {
    this.#waiting += 1;
    const { timeline } = this.#options;
    const start = (): void => {
      timeline.at(timeline.now(), () => {
        this.#waiting -= 1;
        this.#start(request, ended);
      });
    };
    if (request.entry === 'sidebar') this.#sidebarQueue.enter(request, start);
    else start();
  }

  /** Answers false when it has ended already. */
  kill(id: string): boolean {
    const execution = [...this.#live].find((one) => one.id === id);
    execution?.kill('stopped');
    return execution !== undefined;
  }

  killAll(): void {
    for (const execution of this.#live) execution.kill('stopped');
  }

  planKill(plan: KillPlan): ArmedKillPlan {
    const armed = new ArmedKillPlan(plan);
    this.#killPlans.add(armed);
    return armed;
  }

  cancelKill(armed: ArmedKillPlan): void {
    this.#killPlans.delete(armed);
  }

  #start(request: ExecutionRequest, ended: (outcome: ExecutionOutcome) => void): void {
    const id = String(this.all.length + 1);
    const refusal = this.#refusalOf(request);
    const authMode = request.authMode ?? usualAuthMode(request.entry);
    const execution = new Execution(id, request, authMode, this.#world);
    this.all.push(execution);
    this.#live.add(execution);
    this.#ends.set(execution, ended);
    this.#options.tell({ kind: 'execution-started', execution });
    if (refusal === null) execution.start();
    else execution.refuse(refusal);
  }

  /** Why the platform does not run any code at all, or null. */
  #refusalOf({ user, entry }: ExecutionRequest): ScriptError | null {
    // A simple trigger runs without consent, in its lesser mode.
    if (!user.isAuthorised && entry !== 'onOpen') return authorisationRequired();
    // A trigger has nobody to ask, so it does not begin without all that the manifest names.
    const { oauthScopes } = this.#options.script;
    if (entry === 'trigger' && withheldOf(oauthScopes, user).length > 0) return authorisationRequired();
    const underWay = [...this.#live].filter((execution) => execution.user === user).length;
    if (underWay >= MAX_EXECUTIONS_AT_ONCE) return tooManyExecutions();
    const usedMs = user.quotas.usedOf('trigger-runtime-ms', this.#options.timeline.now());
    const allowedMs = this.#options.script.variants.dailyTriggerMinutes * MINUTE_MS;
    return entry === 'trigger' && usedMs >= allowedMs ? tooMuchComputerTime() : null;
  }

  #ended(execution: Execution): void {
    this.#live.delete(execution);
    const { request, startedAt, endedAt, outcome } = execution;
    if (request.entry === 'sidebar') this.#sidebarQueue.leave(request);
    if (endedAt !== null && request.entry === 'trigger') {
      request.user.quotas.use('trigger-runtime-ms', endedAt - startedAt, endedAt);
    }
    this.#options.tell({ kind: 'execution-ended', execution });
    if (outcome !== null) this.#ends.get(execution)?.(outcome);
  }

  /** When a plan strikes this call, or null. */
  #countCall(execution: Execution, call: string): KillPlan['when'] | null {
    this.#serviceCalls += 1;
    let strike: KillPlan['when'] | null = null;
    for (const plan of this.#killPlans) strike = plan.count(execution, call) ?? strike;
    return strike;
  }
}
