// A day of one organisation: so many users, each starting their searches in office hours.
import { VirtualClock } from '../../local/clock';
import { SeededRandom } from '../../local/seeded-random';
import { OrganisationLimits, PLACES } from './limits';
import { SimulatedUser } from './simulated-user';

export const SEARCHES_A_USER = 20;
export const OFFICE_HOURS = 8;
/** Typical searches take 30 to 120 s. */
export const SHORTEST_SEARCH_SECONDS = 30;
export const LONGEST_SEARCH_SECONDS = 120;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MORNING = Date.UTC(2026, 1, 18, 8);
const CHANCES = 1_000_000;

export interface OrganisationsDay {
  readonly users: number;
  /** Milliseconds from the click until Sixtyfour accepted the search, upwards. */
  readonly waits: readonly number[];
  /** Searches that still wait for a place when 24 hours are over. */
  readonly stillWaiting: number;
  readonly requests: number;
  readonly busiestMinute: number;
  readonly refusedStarts: number;
  /** How much of the time the five places were taken, from 0 to 1, until the last search had one. */
  readonly placesUsed: number;
}

/** Users who start their searches at chance moments. The same every time for the same number of users. */
export function simulateDay(userCount: number): OrganisationsDay {
  const moment = (random: SeededRandom) => MORNING + random.below(OFFICE_HOURS * HOUR_MS);
  return simulated(`a day of ${userCount} users`, userCount, SEARCHES_A_USER, moment);
}

/** Users who each start a group of searches by one click, all at the same moment. */
export function simulateGroups(userCount: number, searches: number): OrganisationsDay {
  return simulated(`groups of ${userCount} users`, userCount, searches, () => MORNING);
}

function simulated(
  seed: string,
  userCount: number,
  searches: number,
  momentOf: (random: SeededRandom) => number,
): OrganisationsDay {
  const random = new SeededRandom(seed);
  const clock = new VirtualClock(MORNING);
  const sixtyfour = new OrganisationLimits(
    clock,
    () => random.between(SHORTEST_SEARCH_SECONDS, LONGEST_SEARCH_SECONDS) * 1000,
  );
  const users = Array.from({ length: userCount }, () => {
    const clicks = Array.from({ length: searches }, () => momentOf(random));
    return new SimulatedUser({
      clock,
      sixtyfour,
      random: () => random.below(CHANCES) / CHANCES,
      clicks: clicks.sort((a, b) => a - b),
    });
  });
  letPass(users, clock);
  const stillWaiting = users.reduce((sum, user) => sum + user.waiting, 0);
  const { requests, busiestMinute, refusedStarts, searchingMs } = sixtyfour;
  return {
    users: userCount,
    waits: users.flatMap((user) => user.waits).sort((a, b) => a - b),
    stillWaiting,
    requests,
    busiestMinute,
    refusedStarts,
    placesUsed: searchingMs / (PLACES * (clock.now() - MORNING)),
  };
}

/** Until the day is over, or nobody has anything left to do. */
function letPass(users: readonly SimulatedUser[], clock: VirtualClock): void {
  const times = users.map((user) => user.nextTime());
  for (;;) {
    let first = 0;
    times.forEach((time, index) => {
      if (time < (times[first] ?? 0)) first = index;
    });
    const time = times[first] ?? Number.POSITIVE_INFINITY;
    const user = users[first];
    if (user === undefined || time > MORNING + DAY_MS) return;
    clock.moveTo(time);
    user.act();
    times[first] = user.nextTime();
  }
}
