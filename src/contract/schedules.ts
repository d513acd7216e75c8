// What the sidebar and the server say to each other of searches that repeat. Handed out by ../contract.ts.

import type { SearchMode } from './search-mode';

/** When a search is repeated. */
export interface Rhythm {
  readonly every: 'day' | 'week' | 'month';
  /** 1 for Monday to 7 for Sunday, of what is repeated every week; else null. */
  readonly weekday: number | null;
  /** 1 to 31, of what is repeated every month, on its last day where it is shorter; else null. */
  readonly day: number | null;
  /** The full hour, 0 to 23, in the spreadsheet's time zone. */
  readonly hour: number;
}

/** A search that repeats, and when; the same `id` once more changes it. */
export interface SaveScheduleRequest {
  /** A UUID made in the sidebar. */
  readonly id: string;
  readonly query: string;
  readonly mode: SearchMode;
  /** Of each run. */
  readonly maxResults: number;
  /** The tab that the runs' results go into. */
  readonly sheetId: number;
  readonly rhythm: Rhythm;
  /** The most results of all runs of a month; null for no more than the runs' own maximum comes to. */
  readonly monthlyMaximum: number | null;
  /** The last date on which it runs, as in 2026-02-18; null for no end. */
  readonly endsOn: string | null;
  /** Sheet ids of tabs whose people or companies are left out; absent: nobody is. */
  readonly leaveOut?: readonly number[];
}

/** What repeats, and what it did. */
export interface ScheduleView extends Omit<SaveScheduleRequest, 'leaveOut'> {
  /** The spreadsheet's time zone, by its IANA name: that of all dates and hours here. */
  readonly timeZone: string;
  /** Null while it is paused, and when its end has come. */
  readonly nextRunAt: number | null;
  /** The date of that run, in the spreadsheet's time zone. */
  readonly nextRunOn: string | null;
  /** Why it stands still, and how it goes on; null while it does not. */
  readonly paused: string | null;
  /** What else its user should know: what it waits for, or what the platform makes of its hour. */
  readonly note: string | null;
  /** At most so many results have come of its runs this month; of one under way, its maximum counts. */
  readonly resultsThisMonth: number;
  /** It ran today already: a run by hand would be one more. */
  readonly ranToday: boolean;
  /** The last ten, newest first. */
  readonly runs: readonly ScheduleRunView[];
}

export interface ScheduleRunView {
  /** Of the search that it was. */
  readonly searchId: string;
  /** In the spreadsheet's time zone. */
  readonly date: string;
  /** It was made later than its hour and the next, or in place of several. */
  readonly isLate: boolean;
  readonly outcome: ScheduleRunOutcome;
}

export type ScheduleRunOutcome =
  | { readonly kind: 'under-way' }
  /** `added`, `changed` and `missing` are null where it was not counted. */
  | {
      readonly kind: 'done';
      readonly rows: number;
      readonly added: number | null;
      readonly changed: number | null;
      readonly missing: number | null;
    }
  | { readonly kind: 'failed'; readonly sentence: string }
  /** Its user stopped it, or took it off the list before it ended. */
  | { readonly kind: 'stopped' }
  /** It was not made, and why. */
  | { readonly kind: 'skipped'; readonly sentence: string };

/** What `google.script.run` offers the sidebar for them, by name. */
export interface ScheduleCalls<State> {
  /** Repeats a search, or changes what is repeated already. */
  saveSchedule(request: SaveScheduleRequest): State;
  pauseSchedule(id: string): State;
  resumeSchedule(id: string): State;
  /** A run now, which counts as today's; one more, where today's was made. While one is under way, nothing. */
  runScheduleNow(id: string): State;
  /** Takes it away; its list and its searches stay. */
  removeSchedule(id: string): State;
  /** Pauses all that this user repeats, in every spreadsheet. */
  pauseAllSchedules(): State;
}
