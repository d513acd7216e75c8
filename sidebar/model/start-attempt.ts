// Which id a click on Start sends. The same id twice is one search, so an id is kept until it is known
// what became of it: an answer can be lost after the search was started.
import type { SidebarState } from '../../src/contract';
import { type SearchWish, sameWish } from './draft';

export interface StartAttempt {
  readonly id: string;
  readonly wish: SearchWish;
  /** Epoch milliseconds on this machine. */
  readonly madeAt: number;
}

/**
 * How long an unanswered attempt speaks for the same form. Its answer, if there is any, shows in the next
 * state, seconds later; whoever presses Start on another day means another search.
 */
const ATTEMPT_KEPT_MS = 60 * 60_000;

/** The earlier attempt where it asked for the same thing, else a new one with a new id. */
export function attemptFor(
  wish: SearchWish,
  earlier: StartAttempt | null,
  now: number,
  newId: () => string,
): StartAttempt {
  const repeats = earlier !== null && sameWish(earlier.wish, wish) && now - earlier.madeAt < ATTEMPT_KEPT_MS;
  return repeats ? earlier : { id: newId(), wish, madeAt: now };
}

/** Whether the server knows the attempt's search: then it was started, whatever became of the answer. */
export function hasArrived(attempt: StartAttempt, state: SidebarState): boolean {
  return state.searches.some((search) => search.id === attempt.id);
}
