// That something repeats, or does so no more, told to the log: so all who use the spreadsheet see that it exists.

import type { Rhythm } from '../contract';
import { repeatLine } from '../log/lines';
import { writeLine } from '../log/write-log';
import type { Services } from '../platform/services';
import type { UserData } from '../searches/kept/user-data';
import { decodeSchedules } from './schedule-codec';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** `data`: as it is once the schedule is there, or was before it went. */
export function logSchedule(
  services: Services,
  data: UserData,
  id: string,
  what: 'Repeats' | 'Repeats no more',
): void {
  if (data.logs.length === 0) return;
  const schedule = decodeSchedules(data.schedules).schedules.find((one) => one.id === id);
  if (schedule === undefined) return;
  const how = what === 'Repeats' ? rhythmWords(schedule.rhythm) : '';
  writeLine(services, data, repeatLine(what, schedule, how, services.clock.now()));
}

/** `Every week on Monday at 9:00`. */
function rhythmWords({ every, weekday, day, hour }: Rhythm): string {
  const on = weekday !== null ? ` on ${WEEKDAYS[weekday - 1] ?? ''}` : day !== null ? ` on day ${day}` : '';
  return `Every ${every}${on} at ${hour}:00`;
}
