// The general rate limit: 500 requests a minute.
import type { Clock } from '../clock';

export const MAX_REQUESTS_A_MINUTE = 500;

const MINUTE_MS = 60_000;

export type RateAnswer =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'too-many'; readonly retryAfterSeconds: number };

/** Counts over the last sixty seconds, refused requests left out. */
export class RequestRate {
  readonly #clock: Clock;
  #times: number[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  take(): RateAnswer {
    const now = this.#clock.now();
    this.#times = this.#times.filter((time) => time > now - MINUTE_MS);
    const [oldest = now] = this.#times;
    if (this.#times.length >= MAX_REQUESTS_A_MINUTE) {
      return { kind: 'too-many', retryAfterSeconds: Math.ceil((oldest + MINUTE_MS - now) / 1000) };
    }
    this.#times.push(now);
    return { kind: 'allowed' };
  }
}
