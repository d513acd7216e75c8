// Moving all that is due: searches, then the runs of schedules whose hour has come, and these as any search; and
// what became of them is logged.

import { writeLog } from '../log/write-log';
import { HOURLY_MINUTES } from '../platform/background-trigger';
import type { Services } from '../platform/services';
import { runInBackground } from '../searches/background/background-run';
import type { UserData } from '../searches/kept/user-data';
import { moveSearches } from '../searches/moving/move-searches';
import type { Asker } from '../searches/record/record';
import { makeDueRuns } from './make-runs';

/** Does all that is due until `deadline` (epoch ms). Answers the data as it then is. */
export function moveAll(services: Services, by: Asker, deadline: number): UserData {
  const moved = moveSearches(services, by, deadline);
  const made = makeDueRuns(services, moved, by === 'background' && isHourly(moved));
  return writeLog(services, made === moved ? made : moveSearches(services, by, deadline));
}

/** What the trigger does. */
export function runAllInBackground(services: Services): void {
  runInBackground(services, moveAll);
}

function isHourly({ backgroundCheck }: UserData): boolean {
  return backgroundCheck?.kind === 'on' && backgroundCheck.everyMinutes >= HOURLY_MINUTES;
}
