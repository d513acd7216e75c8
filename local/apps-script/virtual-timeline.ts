// Discrete-event simulation: time moves only when everything that runs waits for it, only from one due
// action to the next, and only as far as somebody asked. So a run is the same every time.
import { nextTick } from 'node:process';
import { setImmediate } from 'node:timers';
import type { VirtualClock } from '../clock';
import type { Random } from '../seeded-random';
import { DueActions } from './due-actions';
import type { Cancel, Timeline } from './timeline';

/** How often the event loop has its turn, while others work for as short as most calls take. */
const TURNS_OF_EVENT_LOOP = 32;

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
  readonly #listen: () => boolean;
  readonly #goals = new Set<Goal>();
  #holds = 0;
  #whenQuiet: (() => void) | null = null;
  #isPumping = false;
  #turns = 0;
  #failure: Error | null = null;

  /** @param listen waits for those who do real work, and answers false when the event loop has to bring what they say */
  constructor(clock: VirtualClock, random: Random | null, listen: () => boolean) {
    this.#clock = clock;
    this.#listen = listen;
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

  async #quiet(): Promise<void> {
    while (this.#holds > 0) {
      await this.#othersTurn();
      if (this.#holds === 0 || this.#listen()) continue;
      await new Promise<void>((resolve) => {
        this.#whenQuiet = resolve;
      });
    }
  }

  /** All that is due goes on before this thread blocks, now and then the event loop as well. */
  #othersTurn(): Promise<void> {
    this.#turns += 1;
    return new Promise((resolve) => {
      if (this.#turns % TURNS_OF_EVENT_LOOP === 0) setImmediate(resolve);
      else nextTick(resolve);
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
