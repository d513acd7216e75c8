// What the form of a search that repeats holds, whether it can be saved, and what it may come to.
import {
  MAX_RESULTS_LIMIT,
  type Rhythm,
  type SaveScheduleRequest,
  type ScheduleView,
  type SearchView,
} from '../../src/contract';
import { readMaxResults } from './draft';

export interface ScheduleDraft {
  readonly every: Rhythm['every'];
  readonly weekday: number;
  readonly day: number;
  readonly hour: number;
  /** As typed. */
  readonly maxResults: string;
  /** As typed; null while it follows from the rest. */
  readonly monthlyMaximum: string | null;
  /** '' for no end. */
  readonly endsOn: string;
  readonly sheetId: number;
}

export interface ScheduleDraftErrors {
  readonly maxResults?: string;
  readonly monthlyMaximum?: string;
}

/** Everything of a request but what the form does not ask for. */
export type ScheduleWish = Pick<
  SaveScheduleRequest,
  'maxResults' | 'sheetId' | 'rhythm' | 'monthlyMaximum' | 'endsOn'
>;

export type CheckedScheduleDraft =
  | { readonly kind: 'valid'; readonly wish: ScheduleWish }
  | { readonly kind: 'invalid'; readonly errors: ScheduleDraftErrors };

/** Most people look for news at the beginning of a week, before work. */
const FIRST_RHYTHM = { every: 'week', weekday: 1, day: 1, hour: 8 } as const;

export function draftFor({ maxResults }: Pick<SearchView, 'maxResults'>, sheetId: number): ScheduleDraft {
  return { ...FIRST_RHYTHM, maxResults: String(maxResults), monthlyMaximum: null, endsOn: '', sheetId };
}

export function draftOf(schedule: ScheduleView): ScheduleDraft {
  const { rhythm, maxResults, monthlyMaximum, endsOn, sheetId } = schedule;
  const { every, weekday, day, hour } = rhythm;
  return {
    every,
    weekday: weekday ?? FIRST_RHYTHM.weekday,
    day: day ?? FIRST_RHYTHM.day,
    hour,
    maxResults: String(maxResults),
    monthlyMaximum: monthlyMaximum === null ? null : String(monthlyMaximum),
    endsOn: endsOn ?? '',
    sheetId,
  };
}

/** The most runs that the longest month has: five Mondays, say. */
export function mostRunsAMonth(every: Rhythm['every']): number {
  switch (every) {
    case 'day':
      return 31;
    case 'week':
      return 5;
    case 'month':
      return 1;
  }
}

/** What a month may come to where nothing else is typed: all its runs with all their results; null for no number. */
export function mostAMonth({ every, maxResults }: ScheduleDraft): number | null {
  const most = readMaxResults(maxResults);
  return most === null ? null : most * mostRunsAMonth(every);
}

function rhythmOf({ every, weekday, day, hour }: ScheduleDraft): Rhythm {
  return {
    every,
    weekday: every === 'week' ? weekday : null,
    day: every === 'month' ? day : null,
    hour,
  };
}

export function checkScheduleDraft(draft: ScheduleDraft): CheckedScheduleDraft {
  const maxResults = readMaxResults(draft.maxResults) ?? 0;
  if (maxResults < 1 || maxResults > MAX_RESULTS_LIMIT) {
    const sentence = `Enter a whole number from 1 to ${MAX_RESULTS_LIMIT.toLocaleString('en')}.`;
    return { kind: 'invalid', errors: { maxResults: sentence } };
  }
  const most = maxResults * mostRunsAMonth(draft.every);
  const monthlyMaximum = draft.monthlyMaximum === null ? most : readMaxResults(draft.monthlyMaximum);
  if (monthlyMaximum === null || monthlyMaximum < maxResults) {
    const sentence = `Enter at least ${maxResults.toLocaleString('en')}, the maximum of one run.`;
    return { kind: 'invalid', errors: { monthlyMaximum: sentence } };
  }
  const { sheetId, endsOn } = draft;
  const wish = {
    maxResults,
    sheetId,
    rhythm: rhythmOf(draft),
    monthlyMaximum: Math.min(monthlyMaximum, most),
  };
  return { kind: 'valid', wish: { ...wish, endsOn: endsOn === '' ? null : endsOn } };
}
