// What a search is doing at a given time: queued, running through its phases, ended. Pure.
import type { SearchMode } from '../../src/contract';

export type TerminalStatus = 'completed' | 'failed' | 'cancelled' | 'terminated' | 'timed_out' | 'error';

/** How and when a search ends. */
export interface Ending {
  /** Epoch milliseconds; Infinity for a search that never ends. */
  readonly at: number;
  readonly status: TerminalStatus;
  readonly error: string | null;
}

/** What decides about a search's course. */
export interface SearchPlan {
  readonly mode: SearchMode;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** From the start to completion, when nothing goes wrong, in milliseconds. */
  readonly durationMs: number;
  /** How many results it comes to. */
  readonly results: number;
  readonly ending: Ending;
}

export type SearchState =
  | { readonly kind: 'queued' }
  | {
      readonly kind: 'running';
      readonly phase: number;
      readonly message: string;
      readonly resultsSoFar: number;
    }
  | { readonly kind: 'completed'; readonly closedAt: number; readonly results: number }
  | {
      readonly kind: 'failed';
      readonly status: Exclude<TerminalStatus, 'completed'>;
      readonly closedAt: number;
      readonly error: string | null;
      readonly resultsSoFar: number;
    };

/** A step the agent has begun. */
export interface Iteration {
  /** Counts from 1. */
  readonly iteration: number;
  readonly results: number;
  readonly elapsedMs: number;
  readonly message: string;
}

/** The phase in which the file is made; what a completed search goes on reporting. */
export const LAST_PHASE = 3;
export const LAST_MESSAGE = 'Finalizing results';

/** A search leaves the queue after a fifteenth of its duration: 6 s of the usual 90. */
const QUEUED_SHARE = 1 / 15;
/** Results are found between these shares of the running time. */
const FIRST_FOUND_SHARE = 0.2;
const ALL_FOUND_SHARE = 0.85;
/** A running search is never done: whatever its clock says, it stays in its last step until it ends. */
const LATEST_SHARE = 0.999;
/** How many profiles are looked at for each result that matches. */
const CHECKED_PER_RESULT = 2.6;

interface Step {
  /** Share of the running time at which it begins. */
  readonly from: number;
  readonly phase: number;
  say(mode: SearchMode, found: number): string;
}

const FIRST_STEP: Step = { from: 0, phase: 1, say: () => 'Reading your description' };

const STEPS: readonly Step[] = [
  FIRST_STEP,
  { from: 0.1, phase: 1, say: () => 'Deciding where to look' },
  { from: FIRST_FOUND_SHARE, phase: 2, say: (mode) => `Looking for ${whoMatches(mode)}` },
  { from: 0.35, phase: 2, say: (_mode, found) => `Checking ${profiles(found)} profiles` },
  { from: ALL_FOUND_SHARE, phase: LAST_PHASE, say: () => 'Removing duplicates' },
  { from: 0.93, phase: LAST_PHASE, say: () => LAST_MESSAGE },
];

/** The state at `now`, in epoch milliseconds. */
export function stateAt(plan: SearchPlan, now: number): SearchState {
  const { ending } = plan;
  if (now >= ending.at) {
    return ending.status === 'completed'
      ? { kind: 'completed', closedAt: ending.at, results: plan.results }
      : {
          kind: 'failed',
          status: ending.status,
          closedAt: ending.at,
          error: ending.error,
          resultsSoFar: foundAt(plan, shareAt(plan, ending.at)),
        };
  }
  if (now < runsFrom(plan)) return { kind: 'queued' };
  const share = shareAt(plan, now);
  const step = begunSteps(share).at(-1) ?? FIRST_STEP;
  const resultsSoFar = foundAt(plan, share);
  return { kind: 'running', phase: step.phase, message: step.say(plan.mode, resultsSoFar), resultsSoFar };
}

/** The steps begun by `now`, oldest first; none while the search is queued. */
export function iterationsAt(plan: SearchPlan, now: number): readonly Iteration[] {
  const until = Math.min(now, plan.ending.at);
  if (until < runsFrom(plan)) return [];
  const share = shareAt(plan, until);
  return begunSteps(share).map((step, index, steps) => {
    // Earlier steps say how they ended, the current one how it stands.
    const reached = steps[index + 1]?.from ?? share;
    const results = foundAt(plan, reached);
    const elapsedMs = Math.round(timeAt(plan, reached) - plan.startedAt);
    return { iteration: index + 1, results, elapsedMs, message: step.say(plan.mode, results) };
  });
}

function runsFrom(plan: SearchPlan): number {
  return plan.startedAt + plan.durationMs * QUEUED_SHARE;
}

function runningMs(plan: SearchPlan): number {
  return plan.durationMs * (1 - QUEUED_SHARE);
}

function shareAt(plan: SearchPlan, time: number): number {
  const share = (time - runsFrom(plan)) / runningMs(plan);
  return Number.isFinite(share) ? Math.min(Math.max(share, 0), LATEST_SHARE) : LATEST_SHARE;
}

function timeAt(plan: SearchPlan, share: number): number {
  return runsFrom(plan) + runningMs(plan) * share;
}

function begunSteps(share: number): readonly Step[] {
  return STEPS.filter((step) => step.from <= share);
}

function foundAt(plan: SearchPlan, share: number): number {
  const part = (share - FIRST_FOUND_SHARE) / (ALL_FOUND_SHARE - FIRST_FOUND_SHARE);
  return Math.floor(plan.results * Math.min(Math.max(part, 0), 1));
}

function whoMatches(mode: SearchMode): string {
  return mode === 'people' ? 'people who match' : 'companies that match';
}

function profiles(found: number): number {
  return Math.round(found * CHECKED_PER_RESULT) + 40;
}
