// The order in which things happen: what is due when, on a virtual clock or the machine's.

export type Cancel = () => void;

export interface Timeline {
  /** Epoch milliseconds. */
  now(): number;
  /** Has `action` done at `time`, or as soon as possible where that is past. */
  at(time: number, action: () => void): Cancel;
  /** Virtual time stands still until every hold is released: real work is being done. */
  hold(): () => void;
  /** Lets time pass until `isDone()`. */
  passUntil(isDone: () => boolean): Promise<void>;
  /** Lets exactly so much time pass. */
  passBy(ms: number): Promise<void>;
  /** What happened cannot be made good: everybody who waits is told, or whoever comes next. */
  fail(error: Error): void;
  /** Something may be done now that `passUntil` waits for. */
  changed(): void;
  close(): void;
}
