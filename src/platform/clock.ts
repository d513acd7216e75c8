// Time and chance, as the rest of the add-on is handed them.

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Blocks this execution for so many milliseconds. Never call it while holding the lock. */
  sleep(ms: number): void;
  /** A number from 0 up to but not including 1. */
  random(): number;
}

export const appsScriptClock: Clock = {
  now: () => Date.now(),
  sleep: (ms) => Utilities.sleep(ms),
  random: () => Math.random(),
};
