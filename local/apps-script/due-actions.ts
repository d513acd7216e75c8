// Actions in the order in which they are due.
import type { Random } from '../seeded-random';
import type { Cancel } from './timeline';

interface DueAction {
  readonly time: number;
  readonly action: () => void;
}

export class DueActions {
  /** By time; among equal times, in the order of their coming. */
  readonly #actions: DueAction[] = [];
  readonly #random: Random | null;

  /** @param random chooses among actions that are due at the same time; null for first come, first served */
  constructor(random: Random | null) {
    this.#random = random;
  }

  add(time: number, action: () => void): Cancel {
    const due = { time, action };
    const later = this.#actions.findIndex((other) => other.time > time);
    this.#actions.splice(later === -1 ? this.#actions.length : later, 0, due);
    return () => {
      const index = this.#actions.indexOf(due);
      if (index !== -1) this.#actions.splice(index, 1);
    };
  }

  /** When the next one is due, or null when there is none. */
  get nextTime(): number | null {
    return this.#actions[0]?.time ?? null;
  }

  /** Takes the next one out, or answers null when none is due by `time`. */
  takeDueBy(time: number): (() => void) | null {
    const first = this.#actions[0];
    if (first === undefined || first.time > time) return null;
    const later = this.#actions.findIndex((other) => other.time > first.time);
    const ready = later === -1 ? this.#actions.length : later;
    const chosen = this.#random === null ? 0 : Math.floor(this.#random() * ready);
    return this.#actions.splice(chosen, 1)[0]?.action ?? null;
  }

  clear(): void {
    this.#actions.length = 0;
  }
}
