// Dates of a calendar, without a time zone. Pure: the language's own dates are used in UTC alone, as arithmetic.

/** A date somewhere, as in `2026-02-18`. Earlier ones sort before later ones. */
export type LocalDate = string;

export const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a date that the calendar has. */
export function isLocalDate(text: string): boolean {
  const ms = DATE.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isFinite(ms) && dateShown(ms) === text;
}

/** The date of a wall clock's time, as WallClock answers it. */
export function dateShown(shownMs: number): LocalDate {
  return new Date(shownMs).toISOString().slice(0, 10);
}

/** What a wall clock shows at the beginning of a date. */
export function beginningOf(date: LocalDate): number {
  return Date.parse(date);
}

export function daysLater(date: LocalDate, days: number): LocalDate {
  return dateShown(beginningOf(date) + days * DAY_MS);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: LocalDate): number {
  return new Date(beginningOf(date)).getUTCDay() || 7;
}

/** As in `2026-02`. */
export function monthOf(date: LocalDate): string {
  return date.slice(0, 7);
}

/** That day of the month so many months after a date's own; the last day, where the month has no such day. */
export function dayOfMonth(date: LocalDate, monthsLater: number, day: number): LocalDate {
  const first = new Date(beginningOf(`${monthOf(date)}-01`));
  first.setUTCMonth(first.getUTCMonth() + monthsLater);
  const last = new Date(first);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  return daysLater(dateShown(first.getTime()), Math.min(day, last.getUTCDate()) - 1);
}
