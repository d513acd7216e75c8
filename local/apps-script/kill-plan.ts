// Kills executions at service calls: one at its n-th, so that a scenario can be repeated with a kill at every call;
// or each at the same kind of call, so that nothing ever gets past it.
import type { ExecutionRecord } from './execution-record';

export type KillPlan = OneKill | EveryKill;

interface KillBase {
  /** After its effect, the answer never arrives. */
  readonly when: 'before-effect' | 'after-effect';
  /** Whose calls count; everybody's when absent. */
  readonly counts?: (execution: ExecutionRecord) => boolean;
}

export interface OneKill extends KillBase {
  /** The call at which to strike: 1 is the first one counted after the plan is made. */
  readonly atCall: number;
}

export interface EveryKill extends KillBase {
  /** Strikes whoever makes such a call, again and again: `UrlFetchApp.fetch`. */
  readonly atEvery: string;
}

/** A plan that waits for its call. */
export class ArmedKillPlan {
  readonly #plan: KillPlan;
  #calls = 0;
  #strikes = 0;
  #struck: ExecutionRecord | null = null;

  constructor(plan: KillPlan) {
    this.#plan = plan;
  }

  /** Calls counted so far. */
  get calls(): number {
    return this.#calls;
  }

  /** How often it has struck. */
  get strikes(): number {
    return this.#strikes;
  }

  /** The execution that was killed last, or null as long as none was. */
  get struck(): ExecutionRecord | null {
    return this.#struck;
  }

  /** Counts a call that is about to take effect, and says whether it is the one, and when it is struck. */
  count(execution: ExecutionRecord, call: string): KillPlan['when'] | null {
    const plan = this.#plan;
    if (plan.counts?.(execution) === false) return null;
    this.#calls += 1;
    const isMeant = 'atCall' in plan ? this.#calls === plan.atCall : call === plan.atEvery;
    if (!isMeant) return null;
    this.#strikes += 1;
    this.#struck = execution;
    return plan.when;
  }
}
