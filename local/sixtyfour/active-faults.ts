// Which faults are in force, and which of them a request meets.
import type { AnswerFault, FaultCount, FaultPoint, RevokedKeyFault } from './faults';

/** A request, as far as faults care. */
export interface FaultTarget {
  readonly point: FaultPoint;
  /** The task that it is about, where there is one already. */
  readonly taskId: string | null;
  /** Where it is asked after, for a status. */
  readonly statusPath?: string | undefined;
  /** Whether that task has completed. */
  readonly isCompleted: boolean;
  /** The fields of its body, for a start. */
  readonly fields?: readonly string[] | undefined;
}

/** The faults that change an answer as a whole and add up to nothing else. */
export type DecidingFault = Exclude<AnswerFault, { kind: 'slow' }>;
type SlowFault = Extract<AnswerFault, { kind: 'slow' }>;

/** What a request runs into. */
export interface MetFaults {
  readonly delayMs: number;
  readonly fault: DecidingFault | null;
}

/** Counts how often a fault has been met. */
class ActiveFault<F extends FaultCount> {
  #toSkip: number;
  #left: number;

  constructor(readonly fault: F) {
    this.#toSkip = fault.skip ?? 0;
    this.#left = fault.times ?? Number.POSITIVE_INFINITY;
  }

  /** Whether the request that just matched is one of those it is meant for. */
  meets(): boolean {
    if (this.#left <= 0) return false;
    if (this.#toSkip > 0) {
      this.#toSkip -= 1;
      return false;
    }
    this.#left -= 1;
    return true;
  }
}

/** A revoked key, and which keys that means. */
interface Revocation {
  readonly active: ActiveFault<RevokedKeyFault>;
  readonly keys: ReadonlySet<string>;
}

export class ActiveFaults {
  #slow: readonly ActiveFault<SlowFault>[] = [];
  #deciding: readonly ActiveFault<DecidingFault>[] = [];
  #revocations: readonly Revocation[] = [];

  /** Puts a fault in force and answers with what ends it. */
  add(fault: AnswerFault): () => void {
    if (fault.kind === 'slow') {
      const active = new ActiveFault(fault);
      this.#slow = [...this.#slow, active];
      return () => {
        this.#slow = this.#slow.filter((other) => other !== active);
      };
    }
    const active = new ActiveFault(fault);
    this.#deciding = [...this.#deciding, active];
    return () => {
      this.#deciding = this.#deciding.filter((other) => other !== active);
    };
  }

  /** Revokes the fault's key, or those in `acceptedKeys`. */
  revoke(fault: RevokedKeyFault, acceptedKeys: ReadonlySet<string>): () => void {
    const keys = fault.key === undefined ? new Set(acceptedKeys) : new Set([fault.key]);
    const revocation = { active: new ActiveFault(fault), keys };
    this.#revocations = [...this.#revocations, revocation];
    return () => {
      this.#revocations = this.#revocations.filter((other) => other !== revocation);
    };
  }

  clear(): void {
    this.#slow = [];
    this.#deciding = [];
    this.#revocations = [];
  }

  refusesKey(key: string): boolean {
    return this.#revocations.some(({ active, keys }) => keys.has(key) && active.meets());
  }

  /** What this request meets; faults with a number of `times` are used up by it. */
  meet(target: FaultTarget): MetFaults {
    const slow = this.#slow
      .filter(({ fault }) => isAimedAt(fault, target))
      .filter((active) => active.meets());
    const deciding = this.#deciding.find((active) => isAimedAt(active.fault, target) && active.meets());
    return {
      delayMs: slow.reduce((sum, { fault }) => sum + fault.tookMs, 0),
      fault: deciding?.fault ?? null,
    };
  }
}

function isAimedAt(fault: AnswerFault, target: FaultTarget): boolean {
  if (fault.on !== target.point) return false;
  if (fault.taskId !== undefined && fault.taskId !== target.taskId) return false;
  if (fault.kind === 'completed-without-handle') return target.isCompleted;
  if (fault.kind === 'refused-field') return target.fields?.includes(fault.field) ?? false;
  if (fault.kind === 'unknown-path') return target.statusPath === fault.path;
  return target.taskId !== null || !NEEDS_A_TASK.has(fault.kind);
}

/** These change what is said about a task, so a request about none passes them by and does not use them up. */
const NEEDS_A_TASK: ReadonlySet<AnswerFault['kind']> = new Set<AnswerFault['kind']>([
  'repeated-id-conflict',
  'unknown-status',
  'backwards-status',
  'long-url',
  'odd-url',
  'expired-link',
  'redirect',
  'html-page',
  'other-file',
  'small-parts',
  'large-file',
]);
