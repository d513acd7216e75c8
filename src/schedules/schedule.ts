// What is known of a search that repeats. A schedule is a value: it is read, replaced and saved, never changed.

import type { Rhythm, ScheduleRunOutcome, SearchMode } from '../contract';
import type { LocalDate } from './calendar';
import type { PlannedRun, Timing } from './due';

/** How many runs are remembered; of earlier ones, only what they brought in their month. */
const KEPT_RUNS = 10;

export interface Schedule extends Timing {
  /** A UUID made in the sidebar. */
  readonly id: string;
  readonly spreadsheetId: string;
  readonly query: string;
  readonly mode: SearchMode;
  /** Of each run. */
  readonly maxResults: number;
  /** The tab that the runs' results go into. */
  readonly sheetId: number;
  readonly leaveOut: readonly number[];
  readonly rhythm: Rhythm;
  readonly monthlyMaximum: number | null;
  readonly createdAt: number;
  /** The spreadsheet's time zone when it was last seen: a trigger may not see the spreadsheet. */
  readonly timeZone: string;
  /** The first run that was not made yet, which may be due already; null where the end came first. */
  readonly next: PlannedRun | null;
  /** Why it stands still, a sentence; null while it does not. */
  readonly paused: string | null;
  /** Epoch ms: failures of earlier runs are forgiven. */
  readonly forgivenUntil: number;
  /** What earlier runs of one month brought than those in `runs`. */
  readonly earlier: { readonly month: string; readonly results: number };
  /** How many searches have been made of it on `lastDate`: more than are remembered in `runs`, it may be. */
  readonly runsOnLastDate: number;
  /** The last ones, oldest first. */
  readonly runs: readonly ScheduleRun[];
}

export interface ScheduleRun {
  /** The id of the search's record. */
  readonly searchId: string;
  readonly date: LocalDate;
  readonly madeAt: number;
  readonly isLate: boolean;
  /** At most so many results have come of it: its maximum, until it is known better. */
  readonly mostResults: number;
  readonly outcome: ScheduleRunOutcome;
}

/** Whether it waits for its hour. */
export function isAwaited({ paused, next }: Schedule): boolean {
  return paused === null && next !== null;
}

/** How many searches have been made of it on a date. */
export function runsOn(
  date: LocalDate,
  { runs, lastDate, runsOnLastDate }: Pick<Schedule, 'runs' | 'lastDate' | 'runsOnLastDate'>,
): number {
  const remembered = runs.filter((run) => run.date === date && run.searchId !== '').length;
  return Math.max(remembered, date === lastDate ? runsOnLastDate : 0);
}

/** The schedule with one more run, which is its last; the oldest makes room. */
export function withRun(schedule: Schedule, run: ScheduleRun): Schedule {
  const runs = [...schedule.runs, run];
  const dropped = runs.slice(0, -KEPT_RUNS);
  return {
    ...schedule,
    lastDate: run.date,
    runsOnLastDate: runsOn(run.date, schedule) + (run.searchId === '' ? 0 : 1),
    runs: runs.slice(-KEPT_RUNS),
    earlier: dropped.reduce(addedTo, schedule.earlier),
  };
}

function addedTo(earlier: Schedule['earlier'], { date, mostResults }: ScheduleRun): Schedule['earlier'] {
  const month = date.slice(0, 7);
  if (month < earlier.month) return earlier;
  const results = month === earlier.month ? earlier.results : 0;
  return { month, results: results + mostResults };
}

/** The most results that may have come of the runs of a month, as in `2026-02`. */
export function resultsIn(month: string, { earlier, runs }: Schedule): number {
  const before = earlier.month === month ? earlier.results : 0;
  return runs
    .filter(({ date }) => date.startsWith(month))
    .reduce((sum, { mostResults }) => sum + mostResults, before);
}

/** Whether a month has room for one more run with all the results that it may bring. */
export function hasRoomIn(month: string, schedule: Schedule): boolean {
  const { monthlyMaximum, maxResults } = schedule;
  return monthlyMaximum === null || resultsIn(month, schedule) + maxResults <= monthlyMaximum;
}
