// Kills one execution at one service call, so that a scenario can be repeated with a kill at every call.
import type { ExecutionRecord } from './execution-record';

export interface KillPlan {
  /** The call at which to strike: 1 is the first one counted after the plan is made. */
  readonly atCall: number;
  /** After its effect, the answer never arrives. */
  readonly when: 'before-effect' | 'after-effect';
  /** Whose calls count; everybody's when absent. */
  readonly counts?: (execution: ExecutionRecord) => boolean;
}

/** A plan that waits for its call. */
export class ArmedKillPlan {
  readonly #plan: KillPlan;
  #calls = 0;
  #struck: ExecutionRecord | null = null;

  constructor(plan: KillPlan) {
    this.#plan = plan;
  }

  /** Calls counted so far. */
  get calls(): number {
    return this.#calls;
  }

  /** The execution that was killed, or null as long as none was. */
  get struck(): ExecutionRecord | null {
    return this.#struck;
  }

  /** Counts a call that is about to take effect, and says whether it is the one, and when it is struck. */
  count(execution: ExecutionRecord): KillPlan['when'] | null {
    if (this.#plan.counts?.(execution) === false) return null;
    this.#calls += 1;
    if (this.#calls !== this.#plan.atCall) return null;
    this.#struck = execution;
    return this.#plan.when;
  }
}
