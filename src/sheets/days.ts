// Days as a spreadsheet counts them: whole numbers since 30 December 1899 in the spreadsheet's own time zone. Written as
// numbers, they need no time zone at all.

import type { WallClock } from '../platform/wall-clock';

const DAY_MS = 86_400_000;
/** 1 January 1970, in those days. */
const DAY_OF_EPOCH = 25_569;

export interface Days {
  readonly today: number;
  /** The moment now, with the time of the day as a fraction. */
  readonly now: number;
  /** An instant in epoch ms, with the time of the day as a fraction. */
  momentAt(instant: number): number;
  /** The day of an instant in epoch ms; today where it is not known. */
  dayAt(instant: number): number;
  /** Of a cell that holds a date, or its number, the day; null for anything else. */
  dayOf(cell: unknown): number | null;
}

/**
 * The moment that a cell holds, however it is shown, in a spreadsheet's days; null for anything else. Of a date it is that
 * of UTC, because the spreadsheet's own would cost a call: good enough to tell what is older.
 */
export function roughMoment(cell: unknown): number | null {
  if (cell instanceof Date) return cell.getTime() / DAY_MS + DAY_OF_EPOCH;
  // A plain-text cell makes a text of a number.
  const moment = typeof cell === 'string' ? Number.parseFloat(cell) : cell;
  return typeof moment === 'number' && String(moment) === String(cell) ? moment : null;
}

export function daysIn(wallClock: WallClock, nowMs: number): Days {
  const shown = wallClock(nowMs);
  const offsetMs = shown - nowMs;
  const now = shown / DAY_MS + DAY_OF_EPOCH;
  const today = Math.floor(now);
  return {
    today,
    now,
    momentAt: (instant) => wallClock(instant) / DAY_MS + DAY_OF_EPOCH,
    dayAt: (instant) =>
      Number.isFinite(instant) ? Math.floor(wallClock(instant) / DAY_MS) + DAY_OF_EPOCH : today,
    dayOf(cell) {
      if (typeof cell === 'number') return Math.round(cell);
      // A date in a cell is a midnight there; in summer another offset holds, but never by half a day.
      return cell instanceof Date ? Math.round((cell.getTime() + offsetMs) / DAY_MS) + DAY_OF_EPOCH : null;
    },
  };
}
