// What the sidebar wants to be repeated, checked.

import { MAX_RESULTS_LIMIT, type Rhythm, type SaveScheduleRequest } from '../contract';
import { fieldsOf } from '../json';
import { UserError } from '../platform/user-error';
import { checkedId, checkedMaxResults, checkedMode, checkedQuery } from '../searches/requests/arguments';
import { grouped } from '../text';
import { isLocalDate } from './calendar';

const DAYS_OF_THE_LONGEST_MONTH = 31;
/** What a run a day can come to. */
const MOST_A_MONTH = MAX_RESULTS_LIMIT * DAYS_OF_THE_LONGEST_MONTH;
const MAX_LEFT_OUT_TABS = 100;

export type CheckedSchedule = Required<SaveScheduleRequest>;

export function checkedSchedule(value: unknown): CheckedSchedule {
  const { id, query, mode, maxResults, sheetId, rhythm, monthlyMaximum, endsOn, leaveOut } = fieldsOf(value);
  const most = checkedMaxResults(maxResults);
  return {
    id: checkedId(id),
    query: checkedQuery(query),
    mode: checkedMode(mode),
    maxResults: most,
    sheetId: checkedSheetId(sheetId),
    rhythm: checkedRhythm(rhythm),
    monthlyMaximum: checkedMonthlyMaximum(monthlyMaximum, most),
    endsOn: checkedEnd(endsOn),
    leaveOut: checkedLeaveOut(leaveOut),
  };
}

function checkedSheetId(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw new UserError('Choose the tab that the results go into.');
}

function checkedRhythm(value: unknown): Rhythm {
  const { every, weekday, day, hour } = fieldsOf(value);
  if (!isWithin(hour, 0, 23)) throw new UserError('Choose the hour at which it runs.');
  switch (every) {
    case 'day':
      return { every, weekday: null, day: null, hour };
    case 'week':
      if (isWithin(weekday, 1, 7)) return { every, weekday, day: null, hour };
      throw new UserError('Choose the day of the week on which it runs.');
    case 'month':
      if (isWithin(day, 1, 31)) return { every, weekday: null, day, hour };
      throw new UserError('Choose the day of the month on which it runs.');
    default:
      throw new UserError('Choose whether it runs every day, week or month.');
  }
}

function checkedMonthlyMaximum(value: unknown, maxResults: number): number | null {
  if (value === null || value === undefined) return null;
  if (!isWithin(value, 1, MOST_A_MONTH)) {
    throw new UserError(`The most results a month is a whole number from 1 to ${grouped(MOST_A_MONTH)}.`);
  }
  if (value >= maxResults) return value;
  throw new UserError(
    `One run may bring ${grouped(maxResults)} results, which is more than the ${grouped(value)} that you allow a month, so it would never run. Allow more a month, or fewer a run.`,
  );
}

function checkedEnd(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' && isLocalDate(value)) return value;
  throw new UserError('The last day is a date, as in 2026-12-31. Choose one, or leave it empty.');
}

function checkedLeaveOut(value: unknown): readonly number[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value) && value.length <= MAX_LEFT_OUT_TABS) return value.map(checkedSheetId);
  throw new UserError('Choose the tabs whose people or companies are left out.');
}

function isWithin(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}
