// When to ask Sixtyfour next. Milliseconds throughout.

/** Sixtyfour wants to be asked every 10 to 15 s while a task is active. */
export const ASK_INTERVAL_MS = 12_000;
/** Nobody asks after the same task sooner than this. */
export const MIN_ASK_INTERVAL_MS = 10_000;
/** Typical searches take 30 to 120 s; one that takes longer than this has time. */
export const YOUNG_MS = 10 * 60_000;
/** How often the trigger asks after a search that is not young: all of them in the same run. */
export const UNWATCHED_ASK_INTERVAL_MS = 5 * 60_000;
/** Each organisation may have five deep searches in flight. */
export const MAX_IN_FLIGHT = 5;
/** A task that has not ended by then is given up visibly; it can be resumed. */
export const GIVE_UP_AFTER_MS = 24 * 60 * 60_000;
/** A completed task whose file is not named by then is given up visibly; it can be resumed. */
export const GIVE_UP_WITHOUT_FILE_MS = 30 * 60_000;
/** Failed attempts in a row at fetching or writing results before that is given up visibly: half an hour. */
export const MAX_IMPORT_FAILURES = 10;

/**
 * Attempts in a row that came to no end, their execution having died, before that is given up visibly. Each may cost
 * six minutes of the 90 that a consumer account's triggers may run in a day.
 */
export const MAX_ATTEMPTS_CUT_OFF = 5;

const FIRST_BACK_OFF_MS = 15_000;
const LONGEST_BACK_OFF_MS = 5 * 60_000;
/** Back-off varies by a fifth either way, so that many users do not come back at the same moment. */
const JITTER = 0.2;

/** How much later than its time the next attempt is made, should the one that begins now be cut off as those before. */
export function cutOffDelayMs(attemptsCutOff: number, random: number): number {
  return attemptsCutOff === 0 ? 0 : backOffMs(attemptsCutOff, null, random);
}

/**
 * How long to wait after the `failures`-th failure in a row (1 for the first): 15 s, doubling up to 5 min,
 * but not less than `retryAfterMs`, where the service named a time. `random` is from 0 up to 1.
 */
export function backOffMs(failures: number, retryAfterMs: number | null, random: number): number {
  const doubled = Math.min(FIRST_BACK_OFF_MS * 2 ** Math.max(0, failures - 1), LONGEST_BACK_OFF_MS);
  const jittered = Math.round(doubled * (1 - JITTER + 2 * JITTER * random));
  return Math.max(jittered, retryAfterMs ?? 0, MIN_ASK_INTERVAL_MS);
}
