// What repeats, in words: when, what it may come to, and what its runs did.
import type { Rhythm, ScheduleRunView } from '../../src/contract';
import { dateFormat, formatCount, type Region } from './calendar';
import { upTo } from './search-words';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const LAST_DAY = 31;

export function weekdayName(weekday: number): string {
  return WEEKDAYS[weekday - 1] ?? WEEKDAYS[0];
}

/** `9:00`: the hour of the spreadsheet's clock. */
export function hourName(hour: number): string {
  return `${hour}:00`;
}

/** `day 15`, and of the 29th and later what shorter months make of it. */
export function dayName(day: number): string {
  return day === LAST_DAY ? 'the last day' : `day ${day}`;
}

/** `Every Monday at 9:00`. */
export function rhythmSentence({ every, weekday, day, hour }: Rhythm): string {
  switch (every) {
    case 'day':
      return `Every day at ${hourName(hour)}`;
    case 'week':
      return `Every ${weekdayName(weekday ?? 1)} at ${hourName(hour)}`;
    case 'month':
      return `Every month on ${dayName(day ?? 1)} at ${hourName(hour)}`;
  }
}

/** The most that a month may come to, in one sentence. */
export function costSentence(most: number, runs: number, maxResults: number, region: Region): string {
  const total = `At most ${formatCount(most, region)} ${most === 1 ? 'result' : 'results'} a month`;
  const whole = maxResults * runs;
  if (most < whole) return `${total}: when they could be exceeded, the rest of the month is skipped.`;
  const times = runs === 1 ? '1 run' : `${runs} runs at the most`;
  return `${total}: ${times}, each ${upTo(maxResults, region)}.`;
}

/** `Mon 30 Nov`, of a date without a time zone; the year where it is not that of `today`. */
export function formatLocalDate(date: string, { locale }: Region, today: string): string {
  const year = date.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  const options = { weekday: 'short', day: 'numeric', month: 'short', ...year } as const;
  return dateFormat({ locale, timeZone: 'UTC' }, options).format(Date.parse(date));
}

/** `3 new, 2 changed`: what one run did. */
export function runSentence({ outcome, isLate }: ScheduleRunView, region: Region): string {
  const late = isLate ? ' (late)' : '';
  switch (outcome.kind) {
    case 'under-way':
      return `Under way${late}`;
    case 'done':
      return `${countsOf(outcome, region)}${late}`;
    case 'failed':
      return `Failed${late}: ${outcome.sentence}`;
    case 'stopped':
      return `Stopped${late}`;
    case 'skipped':
      return `Skipped: ${outcome.sentence}`;
  }
}

function countsOf(
  { rows, added, changed, missing }: Extract<ScheduleRunView['outcome'], { kind: 'done' }>,
  region: Region,
): string {
  const counts = [
    [added, 'new'],
    [changed, 'changed'],
    [missing, 'missing'],
  ] as const;
  const told = counts.flatMap(([count, word]) =>
    count === null || (count === 0 && word !== 'new') ? [] : [`${formatCount(count, region)} ${word}`],
  );
  return told.length === 0 ? `${formatCount(rows, region)} found` : told.join(', ');
}
