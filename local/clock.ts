// The local runtime's clocks. Everything local asks a clock for the time, never `Date.now()`.

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

/** A clock that only moves when it is told to. */
export class VirtualClock implements Clock {
  #now: number;

  constructor(startAt: number) {
    this.#now = startAt;
  }

  now(): number {
    return this.#now;
  }

  /** Moves to `time`, in epoch milliseconds; a clock never runs backwards. */
  moveTo(time: number): void {
    if (time < this.#now) throw new RangeError('A clock does not run backwards.');
    this.#now = time;
  }
}

/** The machine's clock, plus whatever time was skipped. */
export class RealClock implements Clock {
  #skippedMs = 0;

  now(): number {
    return Date.now() + this.#skippedMs;
  }

  /** Pretends that `ms` milliseconds have passed. */
  skip(ms: number): void {
    if (!(ms >= 0)) throw new RangeError('Only forward.');
    this.#skippedMs += ms;
  }
}
