// Things happen when the machine's clock, plus what was skipped of it, says so.
import type { RealClock } from '../clock';
import { DueActions } from './due-actions';
import type { Cancel, Timeline } from './timeline';

/** A clock that is skipped says nothing, so it is looked at this often while anything is waited for. */
const MAX_WAIT_MS = 100;

interface Waiting {
  readonly isDone: () => boolean;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

export class RealTimeline implements Timeline {
  readonly #clock: RealClock;
  readonly #due = new DueActions(null);
  readonly #waiting = new Set<Waiting>();
  #timer: NodeJS.Timeout | null = null;
  #immediate: NodeJS.Immediate | null = null;
  #failure: Error | null = null;

  constructor(clock: RealClock) {
    this.#clock = clock;
  }

  now(): number {
    return this.#clock.now();
  }

  at(time: number, action: () => void): Cancel {
    const cancel = this.#due.add(time, action);
    this.#setTimer();
    return cancel;
  }

  hold(): () => void {
    return () => {};
  }

  passUntil(isDone: () => boolean): Promise<void> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting.add({ isDone, resolve, reject });
      this.changed();
    });
  }

  async passBy(ms: number): Promise<void> {
    this.#clock.skip(ms);
    this.#doWhatIsDue();
  }

  fail(error: Error): void {
    this.#failure ??= error;
    for (const waiting of this.#waiting) waiting.reject(error);
    this.#waiting.clear();
  }

  changed(): void {
    for (const waiting of this.#waiting) {
      if (!waiting.isDone()) continue;
      this.#waiting.delete(waiting);
      waiting.resolve();
    }
  }

  close(): void {
    this.#due.clear();
    this.#clearTimers();
    for (const waiting of this.#waiting) waiting.reject(new Error('The runtime was closed.'));
    this.#waiting.clear();
  }

  #setTimer(): void {
    const next = this.#due.nextTime;
    this.#clearTimers();
    if (next === null) return;
    const delayMs = next - this.now();
    if (delayMs <= 0) {
      // A timer would take a millisecond, which is long for a service call.
      this.#immediate = setImmediate(() => this.#doWhatIsDue());
      return;
    }
    this.#timer = setTimeout(() => this.#doWhatIsDue(), Math.min(delayMs, MAX_WAIT_MS));
    // What keeps the process alive is whoever waits for an execution, not a trigger of next week.
    this.#timer.unref();
  }

  #clearTimers(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#immediate !== null) clearImmediate(this.#immediate);
    this.#timer = null;
    this.#immediate = null;
  }

  #doWhatIsDue(): void {
    // Only what is due now: an action may make others that are due at once, which must not starve the rest.
    const now = this.now();
    try {
      for (let action = this.#due.takeDueBy(now); action !== null; action = this.#due.takeDueBy(now))
        action();
    } catch (error) {
      this.fail(error instanceof Error ? error : new Error(String(error)));
    }
    this.#setTimer();
  }
}
