// The search ID of a run, made from its schedule and its date alone: whoever makes the same run makes the same search.

import type { Services } from '../platform/services';
import { runsOn, type Schedule } from './schedule';

/** Shaped as a UUID (of version 8, which says no more than that it is one). One more run of a date is another search. */
export function runId(
  services: Pick<Services, 'digest'>,
  schedule: Pick<Schedule, 'id' | 'runs' | 'lastDate' | 'runsOnLastDate'>,
  date: string,
): string {
  const hex = services.digest(`${schedule.id} ${date} ${runsOn(date, schedule)}`);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
