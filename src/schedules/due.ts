// When something that repeats is due next, and whether it is now: a decision from values alone. Pure.

import type { Rhythm } from '../contract';
import type { WallClock } from '../platform/wall-clock';
import { daysLater, HOUR_MS, type LocalDate } from './calendar';
import { dateAt, instantOf } from './instants';
import { firstOnOrAfter, lastOnOrBefore } from './rhythm';

/** The platform's triggers make it that hour or the next; what comes after that is late. */
const LATE_AFTER_MS = 2 * HOUR_MS;

/** What decides when a schedule runs. */
export interface Timing {
  readonly rhythm: Rhythm;
  /** The last date on which it may run; null for no end. */
  readonly endsOn: LocalDate | null;
  /** Epoch ms: what fell on this instant or before is over and done with, or was never asked for. */
  readonly waitsSince: number;
  /** The date of its last run, whoever let it run; another of that date is none. */
  readonly lastDate: LocalDate | null;
}

/** A run that is to be: the date that names it, and when its hour comes, in epoch ms. */
export interface PlannedRun {
  readonly date: LocalDate;
  readonly at: number;
}

/** The first run that was not made yet, which may be due already; null where the end came first. */
export function nextRun(timing: Timing, clock: WallClock): PlannedRun | null {
  const { rhythm, endsOn, waitsSince, lastDate } = timing;
  const since = dateAt(waitsSince, clock);
  const earliest = lastDate === null || lastDate < since ? since : daysLater(lastDate, 1);
  for (let date = firstOnOrAfter(earliest, rhythm); ; date = firstOnOrAfter(daysLater(date, 1), rhythm)) {
    if (endsOn !== null && date > endsOn) return null;
    const at = instantOf(date, rhythm.hour, clock);
    if (at > waitsSince) return { date, at };
  }
}

/** The run that is due now: of days missed the last one alone. Null where none is, or the end has passed. */
export function dueRun(
  timing: Timing,
  now: number,
  clock: WallClock,
): (PlannedRun & { readonly isLate: boolean }) | null {
  const first = nextRun(timing, clock);
  if (first === null || first.at > now) return null;
  const { rhythm, endsOn } = timing;
  const today = dateAt(now, clock);
  if (endsOn !== null && today > endsOn) return null;
  const latest = latestRun(first, rhythm, now, clock);
  const isLate = latest.date !== first.date || now - latest.at >= LATE_AFTER_MS;
  return { ...latest, isLate };
}

function latestRun(first: PlannedRun, rhythm: Rhythm, now: number, clock: WallClock): PlannedRun {
  let date = lastOnOrBefore(dateAt(now, clock), rhythm);
  while (date > first.date) {
    const at = instantOf(date, rhythm.hour, clock);
    if (at <= now) return { date, at };
    date = lastOnOrBefore(daysLater(date, -1), rhythm);
  }
  return first;
}
