// What a user's click does to what repeats: make or change it, pause, resume, stop, run now.

import { HOURLY_MINUTES } from '../platform/background-trigger';
import type { Services } from '../platform/services';
import { UserError } from '../platform/user-error';
import { arm, disarmIfIdle } from '../searches/kept/background-check';
import { changeOnClick } from '../searches/kept/locked-change';
import { removeScheduleProperties, removeSearches, save, type UserData } from '../searches/kept/user-data';
import { canAsk, isAllowedToAsk } from '../searches/moving/next-step';
import type { Spreadsheet } from '../sheets/results-tab';
import { grouped } from '../text';
import type { CheckedSchedule } from './arguments';
import { monthOf } from './calendar';
import { dateAt } from './instants';
import { logSchedule } from './log-schedule';
import { inItsZone, planned, roomForRun, withNewRun } from './make-runs';
import { isUnderWay, settled } from './outcomes';
import { hasRoomIn, isAwaited, type Schedule } from './schedule';
import { decodeSchedules, encodeSchedule, scheduleKey, scheduleKeys, unreadableIn } from './schedule-codec';
import * as say from './sentences';

const NOT_CHANGED = 'nothing was changed';
/** Of one user, in all spreadsheets: what is stored of them fits beside the searches. */
const MAX_SCHEDULES = 50;

/** Makes a schedule, or changes the one of that id: what it did stays. Answers the data as it then is. */
export function saveSchedule(
  services: Services,
  spreadsheet: Spreadsheet,
  request: CheckedSchedule,
): UserData {
  const spreadsheetId = spreadsheet.getId();
  if (spreadsheet.getSheetById(request.sheetId) === null) {
    throw new UserError(
      'The tab that the results go into was deleted, so nothing was saved. Choose another.',
    );
  }
  const now = services.clock.now();
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  if (request.endsOn !== null && request.endsOn < dateAt(now, services.wallClockIn(timeZone))) {
    throw new UserError('The last day has passed already, so nothing was saved. Choose a later one.');
  }
  const saved = changeOnClick(services, 'nothing was saved', (data) => {
    const { schedules, unreadable } = decodeSchedules(data.schedules);
    if (unreadable.includes(scheduleKey(spreadsheetId, request.id))) {
      throw new UserError(
        'This is saved already, but this version of the add-on cannot read it, so nothing was changed. Update the add-on, then open the sidebar again.',
      );
    }
    const known = schedules.find((one) => isSame(one, spreadsheetId, request.id));
    if (known === undefined && schedules.length >= MAX_SCHEDULES) {
      throw new UserError(
        `You repeat ${MAX_SCHEDULES} searches already, which is the most. Stop one of them, then repeat this one.`,
      );
    }
    const begun = known ?? { ...NOTHING_DONE, id: request.id, spreadsheetId, createdAt: now };
    const changed = { ...begun, ...request, timeZone, waitsSince: now, forgivenUntil: now };
    // Changing it is the answer to why it stood still, unless its user had paused it.
    const paused = begun.paused === say.PAUSED_BY_USER ? begun.paused : null;
    const schedule = planned(services, { ...changed, next: null, paused });
    return savedOnClick(services, data, [schedule]);
  });
  logSchedule(services, saved, request.id, 'Repeats');
  return saved;
}

const NOTHING_DONE = {
  lastDate: null,
  runsOnLastDate: 0,
  next: null,
  paused: null,
  earlier: { month: '', results: 0 },
  runs: [],
} as const;

export function pauseSchedule(services: Services, spreadsheetId: string, id: string): UserData {
  return changed(services, spreadsheetId, id, (schedule) => ({ ...schedule, paused: say.PAUSED_BY_USER }));
}

/** What fell into the pause is not made up for, and what failed before it is forgiven. */
export function resumeSchedule(services: Services, spreadsheetId: string, id: string): UserData {
  return changed(services, spreadsheetId, id, (schedule) => {
    if (schedule.paused === null) return schedule;
    const now = services.clock.now();
    const resumed = { ...schedule, paused: null, waitsSince: now, forgivenUntil: now };
    return planned(services, inItsZone(services, resumed));
  });
}

/** One switch that stops all that this user repeats, wherever it is. */
export function pauseAllSchedules(services: Services): UserData {
  const paused = changeOnClick(services, 'nothing was paused', (data) => {
    const awaited = decodeSchedules(data.schedules).schedules.filter(isAwaited);
    const changes = awaited.map((schedule) => ({ ...schedule, paused: say.PAUSED_BY_USER }));
    return changes.length === 0 ? data : savedOnClick(services, data, changes);
  });
  return disarmIfIdle(services, paused);
}

/** Its list and its searches stay; one that is under way goes on. */
export function removeSchedule(services: Services, spreadsheetId: string, id: string): UserData {
  const { before, after } = changeOnClick(services, 'nothing was removed', (data) => {
    const keys = scheduleKeys(data.schedules, spreadsheetId, id);
    return { before: data, after: removeScheduleProperties(services.properties, data, keys) };
  });
  logSchedule(services, before, id, 'Repeats no more');
  return disarmIfIdle(services, after);
}

/** Takes away what is stored of a spreadsheet's schedules that cannot be read. */
export function forgetUnreadableSchedules(services: Services, spreadsheetId: string): UserData {
  const removed = changeOnClick(services, 'nothing was removed', (data) => {
    const keys = unreadableIn(data.schedules, spreadsheetId);
    const all = Object.keys(data.schedules).filter((one) =>
      keys.some((key) => one === key || one.startsWith(`${key}#`)),
    );
    return removeScheduleProperties(services.properties, data, all.sort());
  });
  return disarmIfIdle(services, removed);
}

/**
 * A run that counts as today's; one more, where today's was made. While one is under way it is that one: so a click
 * that comes twice pays once.
 */
export function runScheduleNow(services: Services, spreadsheetId: string, id: string): UserData {
  return changeOnClick(services, 'nothing was started', (data) => {
    const schedule = settled(inItsZone(services, found(data, spreadsheetId, id)), data.searches);
    if (isUnderWay(schedule, data.searches)) return data;
    refuseUnlessPossible(services, data, schedule);
    const date = dateAt(services.clock.now(), services.wallClockIn(schedule.timeZone));
    if (!hasRoomIn(monthOf(date), schedule)) {
      throw new UserError(
        `This run may bring ${grouped(schedule.maxResults)} results, and you allow ${grouped(schedule.monthlyMaximum ?? 0)} a month, so nothing was started. Edit it to allow more.`,
      );
    }
    const run = withNewRun(services, schedule, { date, isLate: false });
    const room = roomForRun(run, data.searches, data.unreadable);
    if (room.kind === 'full') {
      throw new UserError(
        'So many of your searches are still waiting that no more can be kept, so nothing was started. Stop some of them, or run this one later.',
      );
    }
    const left = removeSearches(services.properties, data, room.toForget);
    const armed = arm(services, left);
    const schedules = encodeSchedule(planned(services, run.schedule));
    return save(services.properties, left, { ...armed, searches: [run.search], schedules });
  });
}

function refuseUnlessPossible(services: Services, data: UserData, schedule: Schedule): void {
  if (!canAsk(data)) {
    throw new UserError(
      isAllowedToAsk(data)
        ? 'Sixtyfour needs an API key that it accepts, so nothing was started. Add one, then run it again.'
        : 'You have not allowed the add-on to connect to Sixtyfour, so nothing was started. Allow it, then run it again.',
    );
  }
  if (services.spreadsheet()?.getSheetById(schedule.sheetId) === null) {
    throw new UserError(
      'The tab that its results go into was deleted, so nothing was started. Edit it to choose another tab.',
    );
  }
}

function changed(
  services: Services,
  spreadsheetId: string,
  id: string,
  change: (schedule: Schedule) => Schedule,
): UserData {
  const data = changeOnClick(services, NOT_CHANGED, (stored) => {
    const schedule = found(stored, spreadsheetId, id);
    const next = change(settled(schedule, stored.searches));
    return next === schedule ? stored : savedOnClick(services, stored, [next]);
  });
  return disarmIfIdle(services, data);
}

/** With the trigger that one of them needs, before it is saved that it does. */
function savedOnClick(services: Services, data: UserData, schedules: readonly Schedule[]): UserData {
  const armed = schedules.some(isAwaited) ? arm(services, data, HOURLY_MINUTES) : {};
  const properties = Object.assign({}, ...schedules.map(encodeSchedule));
  return save(services.properties, data, { ...armed, schedules: properties });
}

function found(data: UserData, spreadsheetId: string, id: string): Schedule {
  const schedule = decodeSchedules(data.schedules).schedules.find((one) => isSame(one, spreadsheetId, id));
  if (schedule !== undefined) return schedule;
  throw new UserError('This no longer repeats. Close the sidebar and open it again to see what does.');
}

function isSame(one: Schedule, spreadsheetId: string, id: string): boolean {
  return one.id === id && one.spreadsheetId === spreadsheetId;
}
