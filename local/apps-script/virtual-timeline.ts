// Discrete-event simulation: time moves only when everything that runs waits for it, only from one due
// action to the next, and only as far as somebody asked. So a run is the same every time.
import type { VirtualClock } from '../clock';
import type { Random } from '../seeded-random';
import { DueActions } from './due-actions';
import type { Cancel, Timeline } from './timeline';

/** Somebody who waits for something to happen, and how far time may pass for it. */
interface Goal {
  readonly limit: number;
  readonly isMet: () => boolean;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

export class VirtualTimeline implements Timeline {
  readonly #clock: VirtualClock;
  readonly #due: DueActions;
  readonly #goals = new Set<Goal>();
  #holds = 0;
  #whenQuiet: (() => void) | null = null;
  #isPumping = false;
  #failure: Error | null = null;

  constructor(clock: VirtualClock, random: Random | null) {
    this.#clock = clock;
    this.#due = new DueActions(random);
  }

  now(): number {
    return this.#clock.now();
  }

  at(time: number, action: () => void): Cancel {
    return this.#due.add(Math.max(time, this.now()), action);
  }

  hold(): () => void {
    this.#holds += 1;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#holds -= 1;
      if (this.#holds > 0) return;
      this.#whenQuiet?.();
      this.#whenQuiet = null;
    };
  }

  passUntil(isDone: () => boolean): Promise<void> {
    return this.#reach(Number.POSITIVE_INFINITY, isDone);
  }

  passBy(ms: number): Promise<void> {
    const target = this.now() + ms;
    const isPast = (): boolean => (this.#due.nextTime ?? Number.POSITIVE_INFINITY) > target;
    return this.#reach(target, () => this.now() >= target && isPast());
  }

  fail(error: Error): void {
    this.#failure ??= error;
    for (const goal of this.#goals) goal.reject(error);
    this.#goals.clear();
  }

  changed(): void {
    // Goals are looked at before every step anyway.
  }

  close(): void {
    this.#due.clear();
    for (const goal of this.#goals) goal.reject(new Error('The runtime was closed.'));
    this.#goals.clear();
  }

  #reach(limit: number, isMet: () => boolean): Promise<void> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#goals.add({ limit, isMet, resolve, reject });
      void this.#pump();
    });
  }

  async #pump(): Promise<void> {
    if (this.#isPumping) return;
    this.#isPumping = true;
    try {
      for (;;) {
        await this.#quiet();
        this.#settleGoals();
        if (this.#goals.size === 0) return;
        this.#step();
      }
    } catch (error) {
      this.fail(error instanceof Error ? error : new Error(String(error)));
    } finally {
      this.#isPumping = false;
    }
  }

  #quiet(): Promise<void> {
    if (this.#holds === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#whenQuiet = resolve;
    });
  }

  #settleGoals(): void {
    for (const goal of this.#goals) {
      if (!goal.isMet()) continue;
      this.#goals.delete(goal);
      goal.resolve();
    }
  }

  #step(): void {
    const limit = Math.max(...[...this.#goals].map((goal) => goal.limit));
    const next = this.#due.nextTime;
    if (next !== null && next <= limit) {
      this.#clock.moveTo(next);
      this.#due.takeDueBy(next)?.();
    } else if (limit < Number.POSITIVE_INFINITY) {
      this.#clock.moveTo(limit);
    } else {
      this.fail(new Error('Something is waited for that can never happen.'));
    }
  }
}
