// The runs that are due: each a search like any other, kept with its schedule in one write, so that there is one of it.

import type { Services } from '../platform/services';
import type { WallClock } from '../platform/wall-clock';
import { arm } from '../searches/kept/background-check';
import { changeLocked } from '../searches/kept/locked-change';
import { type Room, roomFor } from '../searches/kept/storage-room';
import { removeSearches, save, type UserData } from '../searches/kept/user-data';
import { canAsk } from '../searches/moving/next-step';
import type { SearchRecord } from '../searches/record/record';
import { recordOf } from '../searches/requests/start-search';
import { dayOfMonth, monthOf } from './calendar';
import { dueRun, nextRun, type PlannedRun } from './due';
import { instantOf } from './instants';
import { isUnderWay, settled } from './outcomes';
import { runId } from './run-id';
import { hasRoomIn, isAwaited, type Schedule, type ScheduleRun, withRun } from './schedule';
import { decodeSchedules, encodeSchedule } from './schedule-codec';
import * as say from './sentences';

const LOCK_WAIT_MS = 5_000;

/** What one look makes of all schedules: what is to be saved, and what makes room for it. */
interface Made {
  readonly schedules: Schedule[];
  readonly searches: SearchRecord[];
  readonly toForget: SearchRecord[];
}

/**
 * Makes the runs that are due, notes what became of earlier ones, and follows the spreadsheet's time zone where
 * `looksAtZone`, which costs three calls. The very same data comes back where nothing is to be done; then no lock is
 * taken and nothing called.
 */
export function makeDueRuns(services: Services, data: UserData, looksAtZone: boolean): UserData {
  const { schedules } = decodeSchedules(data.schedules);
  const now = services.clock.now();
  const hasWork = (schedule: Schedule) =>
    isToBeMade(schedule, data, now) ||
    settled(schedule, data.searches) !== schedule ||
    (looksAtZone && inItsZone(services, schedule) !== schedule);
  if (!schedules.some(hasWork)) return data;
  return changeLocked(services, LOCK_WAIT_MS, (fresh) => allMade(services, fresh)) ?? data;
}

/** The search that a run is, and the schedule that knows of it; both are still to be saved. */
interface NewRun {
  readonly schedule: Schedule;
  readonly search: SearchRecord;
}

/** A run of that date, in the schedule's time zone. */
export function withNewRun(
  services: Services,
  schedule: Schedule,
  { date, isLate }: { readonly date: string; readonly isLate: boolean },
): NewRun {
  const now = services.clock.now();
  const id = runId(services, schedule, date);
  const { query, mode, maxResults, leaveOut, spreadsheetId, sheetId } = schedule;
  const destination = { kind: 'list', sheetId } as const;
  const request = { id, query, mode, maxResults, searchId: id, destination, leaveOut };
  const search = { ...recordOf(services, spreadsheetId, request), scheduleId: schedule.id };
  const outcome = { kind: 'under-way' } as const;
  const run: ScheduleRun = { searchId: id, date, madeAt: now, isLate, mostResults: maxResults, outcome };
  return { search, schedule: { ...withRun(schedule, run), waitsSince: now } };
}

/** The schedule with the next run as it is from now on. */
export function planned(services: Services, schedule: Schedule, clock?: WallClock): Schedule {
  return { ...schedule, next: nextRun(schedule, clock ?? services.wallClockIn(schedule.timeZone)) };
}

/**
 * What has to go so that a run fits beside these searches: those of the schedule's oldest runs, of which the schedule
 * itself remembers enough, and then what any search may take the place of.
 */
export function roomForRun(
  { schedule, search }: NewRun,
  searches: readonly SearchRecord[],
  unreadable: UserData['unreadable'],
): Room {
  const remembered = schedule.runs.map(({ searchId }) => searchId);
  const isOutlived = (one: SearchRecord) => one.scheduleId === schedule.id && !remembered.includes(one.id);
  const outlived = searches.filter(isOutlived);
  const room = roomFor(
    [search],
    searches.filter((one) => !isOutlived(one)),
    unreadable,
  );
  return room.kind === 'full' ? room : { kind: 'room', toForget: [...outlived, ...room.toForget] };
}

/** With the spreadsheet's time zone as it is now, where that is known; the very same where it is the same. */
export function inItsZone(services: Services, schedule: Schedule): Schedule {
  if (schedule.spreadsheetId !== services.spreadsheetId()) return schedule;
  const timeZone = services.timeZone() ?? schedule.timeZone;
  return timeZone === schedule.timeZone ? schedule : planned(services, { ...schedule, timeZone });
}

function isToBeMade(schedule: Schedule, data: UserData, now: number): boolean {
  const isDue = isAwaited(schedule) && schedule.next !== null && schedule.next.at <= now;
  // What waits already, for a key say, is not to be joined by more of its kind.
  return isDue && canAsk(data) && !isUnderWay(schedule, data.searches);
}

function allMade(services: Services, data: UserData): UserData {
  const clocks = new Map<string, WallClock>();
  const made: Made = { schedules: [], searches: [], toForget: [] };
  for (const stored of decodeSchedules(data.schedules).schedules) {
    const current = settled(stored, data.searches);
    const next = isToBeMade(current, data, services.clock.now())
      ? dueMade(services, data, inItsZone(services, current), made, clocks)
      : inItsZone(services, current);
    if (next !== stored) made.schedules.push(next);
  }
  if (made.schedules.length === 0) return data;
  const { properties } = services;
  const { searches, toForget } = made;
  const left = toForget.length === 0 ? data : removeSearches(properties, data, toForget);
  const armed = searches.length === 0 ? {} : arm(services, left);
  const schedules = Object.assign({}, ...made.schedules.map(encodeSchedule));
  return save(properties, left, { ...armed, searches, schedules });
}

/** What becomes of a schedule whose hour has come; the search it makes goes into `made`. */
function dueMade(
  services: Services,
  data: UserData,
  schedule: Schedule,
  made: Made,
  clocks: Map<string, WallClock>,
): Schedule {
  const { timeZone } = schedule;
  const clock = clocks.get(timeZone) ?? services.wallClockIn(timeZone);
  clocks.set(timeZone, clock);
  const now = services.clock.now();
  const due = dueRun(schedule, now, clock);
  if (due === null) {
    const next = nextRun(schedule, clock);
    // Due at last, but too late: its end has passed.
    return { ...schedule, next: next === null || next.at <= now ? null : next };
  }
  if (isListGone(services, schedule)) return { ...schedule, paused: say.PAUSED_WITHOUT_LIST };
  if (!hasRoomIn(monthOf(due.date), schedule)) return untilNextMonth(services, schedule, due, clock);
  const run = withNewRun(services, schedule, due);
  const others = [...data.searches, ...made.searches].filter((one) => !made.toForget.includes(one));
  const room = roomForRun(run, others, data.unreadable);
  if (room.kind === 'full') {
    const skipped = withSkippedRun(services, schedule, due, say.NO_ROOM);
    return planned(services, { ...skipped, waitsSince: now }, clock);
  }
  made.searches.push(run.search);
  made.toForget.push(...room.toForget);
  return planned(services, run.schedule, clock);
}

/** Looked at before anything is paid for, where the spreadsheet is to be seen. */
function isListGone(services: Services, { spreadsheetId, sheetId }: Schedule): boolean {
  return services.spreadsheetId() === spreadsheetId && services.spreadsheet()?.getSheetById(sheetId) === null;
}

function withSkippedRun(
  { clock }: Services,
  schedule: Schedule,
  { date, isLate }: PlannedRun & { readonly isLate: boolean },
  sentence: string,
): Schedule {
  const outcome = { kind: 'skipped', sentence } as const;
  const run = { searchId: '', date, madeAt: clock.now(), isLate, mostResults: 0, outcome };
  return withRun(schedule, run);
}

/** The month's maximum is used up: said once, and not on each of its days. */
function untilNextMonth(
  services: Services,
  schedule: Schedule,
  due: PlannedRun & { readonly isLate: boolean },
  clock: WallClock,
): Schedule {
  const sentence = say.monthUsedUp(schedule.monthlyMaximum ?? 0);
  const skipped = withSkippedRun(services, schedule, due, sentence);
  const nextMonth = instantOf(dayOfMonth(due.date, 1, 1), 0, clock);
  return planned(services, { ...skipped, waitsSince: nextMonth - 1 }, clock);
}
