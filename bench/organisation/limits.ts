// Sixtyfour as one organisation meets it: five searches in flight, 500 requests a minute, and no more.
import type { VirtualClock } from '../../local/clock';
import { RequestRate } from '../../local/sixtyfour/request-rate';
import type { ApiFailure } from '../../src/sixtyfour/failures';

/** Each organisation may have five deep searches in flight. */
export const PLACES = 5;

const MINUTE_MS = 60_000;

export type StartAnswer =
  | { readonly kind: 'started'; readonly taskId: string }
  | { readonly kind: 'refused'; readonly failure: ApiFailure };

export type AskAnswer =
  | { readonly kind: 'active' | 'completed' }
  | { readonly kind: 'refused'; readonly failure: ApiFailure };

export class OrganisationLimits {
  readonly #clock: VirtualClock;
  readonly #rate: RequestRate;
  /** How long the next search takes, in milliseconds. */
  readonly #nextDurationMs: () => number;
  readonly #endOfTask = new Map<string, number>();
  readonly #requestsOfMinute = new Map<number, number>();
  #requests = 0;
  #refusedStarts = 0;
  #searchingMs = 0;

  constructor(clock: VirtualClock, nextDurationMs: () => number) {
    this.#clock = clock;
    this.#rate = new RequestRate(clock);
    this.#nextDurationMs = nextDurationMs;
  }

  /** Says nothing about when a place will be free: no documentation promises a `Retry-After` there. */
  start(): StartAnswer {
    const overRate = this.#overRate();
    if (overRate !== null) return { kind: 'refused', failure: overRate };
    const now = this.#clock.now();
    const inFlight = [...this.#endOfTask.values()].filter((end) => end > now).length;
    if (inFlight >= PLACES) {
      this.#refusedStarts += 1;
      return { kind: 'refused', failure: { kind: 'too-many', retryAfterMs: null } };
    }
    const durationMs = this.#nextDurationMs();
    const taskId = `task ${this.#requests}`;
    this.#endOfTask.set(taskId, now + durationMs);
    this.#searchingMs += durationMs;
    return { kind: 'started', taskId };
  }

  ask(taskId: string): AskAnswer {
    const overRate = this.#overRate();
    if (overRate !== null) return { kind: 'refused', failure: overRate };
    if ((this.#endOfTask.get(taskId) ?? 0) > this.#clock.now()) return { kind: 'active' };
    this.#endOfTask.delete(taskId);
    return { kind: 'completed' };
  }

  /** A completed search's link is asked for, once. */
  handOutLink(): void {
    this.#overRate();
  }

  /** All that were sent, those that were refused included. */
  get requests(): number {
    return this.#requests;
  }

  get busiestMinute(): number {
    return Math.max(0, ...this.#requestsOfMinute.values());
  }

  /** Starts that found no free place. */
  get refusedStarts(): number {
    return this.#refusedStarts;
  }

  /** The time that all searches together have had a place. */
  get searchingMs(): number {
    return this.#searchingMs;
  }

  #overRate(): ApiFailure | null {
    this.#requests += 1;
    const minute = Math.floor(this.#clock.now() / MINUTE_MS);
    this.#requestsOfMinute.set(minute, (this.#requestsOfMinute.get(minute) ?? 0) + 1);
    const taken = this.#rate.take();
    return taken.kind === 'allowed'
      ? null
      : { kind: 'too-many', retryAfterMs: taken.retryAfterSeconds * 1000 };
  }
}
