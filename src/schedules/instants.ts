// From an hour on the wall to an instant, through changes of the clock in both directions. Pure.

import type { WallClock } from '../platform/wall-clock';
import { beginningOf, dateShown, daysLater, HOUR_MS, type LocalDate } from './calendar';

/** No zone is farther than this from UTC, either way. */
const FARTHEST_MS = 15 * HOUR_MS;
const HOURS_A_DAY = 24;

/**
 * When it is that full hour on that date. An hour that a change of the clock skips is the next one there is; of one
 * that comes twice it is the first. Asks the clock twice, on days of a change a few times more.
 */
export function instantOf(date: LocalDate, hour: number, clock: WallClock): number {
  for (let later = 0; later <= HOURS_A_DAY; later += 1) {
    const instant = firstInstant(beginningOf(date) + (hour + later) * HOUR_MS, clock);
    if (instant !== null) return instant;
  }
  // A zone that crossed the date line left out a day and more of it.
  return instantOf(daysLater(date, 1), hour, clock);
}

/** The date that the clock shows at an instant. */
export function dateAt(instant: number, clock: WallClock): LocalDate {
  return dateShown(clock(instant));
}

/** The first instant at which the clock shows that; null where it never does. */
function firstInstant(shownMs: number, clock: WallClock): number | null {
  const offsetAt = (instant: number) => clock(instant) - instant;
  const before = offsetAt(shownMs - FARTHEST_MS);
  const after = offsetAt(shownMs + FARTHEST_MS);
  if (before === after) return shownMs - before;
  const candidates = [shownMs - before, shownMs - after].filter((instant) => clock(instant) === shownMs);
  return candidates.length === 0 ? null : Math.min(...candidates);
}
