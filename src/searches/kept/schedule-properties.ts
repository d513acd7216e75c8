// Schedules lie among the user's properties, too, and the room above makes them out. What searches have to know of them
// is that there are some, and whether one waits for its hour: then the trigger stays.

import { fieldsOf, parseJson } from '../../json';

/** With the spreadsheet's id and the schedule's behind it; pieces of a long query behind a `#`. */
export const SCHEDULE_PREFIX = 'schedule:';

export type Properties = Readonly<Record<string, string>>;

/** What of all properties belongs to schedules, as it is stored. */
export function schedulePropertiesIn(all: Properties): Properties {
  return Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith(SCHEDULE_PREFIX)));
}

/** Whether one of them says that it waits for its hour. */
export function isHourAwaited(schedules: Properties): boolean {
  return Object.entries(schedules).some(
    ([key, value]) => !key.includes('#') && fieldsOf(parseJson(value)).isAwaited === true,
  );
}
