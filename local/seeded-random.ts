// Chance that repeats itself: the same seed, the same sequence, on every machine.
import { createHash } from 'node:crypto';

/** Numbers from 0 up to but not including 1. */
export type Random = () => number;

export class SeededRandom {
  #state: number;

  constructor(seed: string | number) {
    // xorshift stays at zero for ever if it starts there.
    this.#state = createHash('sha256').update(String(seed)).digest().readUInt32LE(0) || 1;
  }

  readonly next: Random = () => this.#bits() / 2 ** 32;

  /** A whole number from 0 up to, but not including, `limit`. */
  below(limit: number): number {
    return this.#bits() % limit;
  }

  /** A whole number from `first` to `last`, both included. */
  between(first: number, last: number): number {
    return first + this.below(last - first + 1);
  }

  /** True once in `times` on average. */
  oneIn(times: number): boolean {
    return this.below(times) === 0;
  }

  pick<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.below(choices.length)] ?? choices[0];
  }

  /** 32 of them. Marsaglia's xorshift with the triple 13, 17, 5: plenty for invented people and an order of calls. */
  #bits(): number {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return this.#state >>> 0;
  }
}
