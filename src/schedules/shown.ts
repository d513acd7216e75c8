// What the sidebar is shown of what repeats.

import type { ScheduleView, UnreadableState } from '../contract';
import type { WallClock } from '../platform/wall-clock';
import type { UserData } from '../searches/kept/user-data';
import { canAsk, isAllowedToAsk } from '../searches/moving/next-step';
import { monthOf } from './calendar';
import { dateAt } from './instants';
import { isUnderWay, settled } from './outcomes';
import { isAwaited, resultsIn, runsOn, type Schedule } from './schedule';
import { decodeSchedules, unreadableIn } from './schedule-codec';
import * as say from './sentences';

/** What this user repeats in a spreadsheet, newest first. `clockIn`: see Services. */
export function schedulesShown(
  data: UserData,
  spreadsheetId: string,
  now: number,
  clockIn: (timeZone: string) => WallClock,
): readonly ScheduleView[] {
  const here = decodeSchedules(data.schedules).schedules.filter((one) => one.spreadsheetId === spreadsheetId);
  const todays = new Map<string, string>();
  const todayIn = (timeZone: string) => {
    const today = todays.get(timeZone) ?? dateAt(now, clockIn(timeZone));
    todays.set(timeZone, today);
    return today;
  };
  return here
    .map((schedule) => settled(schedule, data.searches))
    .map((schedule) => view(schedule, data, todayIn(schedule.timeZone), now))
    .reverse();
}

/** What cannot be shown of a spreadsheet, with what of it repeats; null where all can. */
export function withUnreadableSchedules(
  searches: UnreadableState | null,
  { schedules }: UserData,
  spreadsheetId: string,
): UnreadableState | null {
  const { length } = unreadableIn(schedules, spreadsheetId);
  if (length === 0) return searches;
  const sentence = say.unreadable(length);
  return searches === null
    ? { count: length, sentence }
    : { count: searches.count + length, sentence: `${searches.sentence} ${sentence}` };
}

function view(schedule: Schedule, data: UserData, today: string, now: number): ScheduleView {
  const { id, query, mode, maxResults, sheetId, rhythm, monthlyMaximum, endsOn, timeZone, paused } = schedule;
  const next = isAwaited(schedule) ? schedule.next : null;
  return {
    id,
    query,
    mode,
    maxResults,
    sheetId,
    rhythm,
    monthlyMaximum,
    endsOn,
    timeZone,
    nextRunAt: next?.at ?? null,
    nextRunOn: next?.date ?? null,
    paused,
    note: noteOn(schedule, data, now),
    resultsThisMonth: resultsIn(monthOf(today), schedule),
    ranToday: runsOn(today, schedule) > 0,
    runs: schedule.runs
      .map(({ searchId, date, isLate, outcome }) => ({ searchId, date, isLate, outcome }))
      .reverse(),
  };
}

function noteOn(schedule: Schedule, data: UserData, now: number): string | null {
  const { backgroundCheck, missingPermissions } = data;
  if (schedule.paused !== null) return null;
  if (schedule.next === null) return say.ENDED;
  if (!isAllowedToAsk(data)) return say.WAITS_FOR_PERMISSION;
  if (!canAsk(data)) return say.WAITS_FOR_KEY;
  if (backgroundCheck?.kind !== 'on' || missingPermissions.length > 0) return say.WAITS_FOR_SIDEBAR;
  if (backgroundCheck.isBlind) return say.WAITS_FOR_OPENING;
  return isUnderWay(schedule, data.searches) && schedule.next.at <= now ? say.WAITS_FOR_LAST_RUN : null;
}
