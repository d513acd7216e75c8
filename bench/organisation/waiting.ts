// How long searches wait when a whole organisation shares five places, and how many requests that makes.
import type { Extent } from '../extent';
import { type Chapter, exactly } from '../figures/figure';
import { count, percent, seconds } from '../figures/numbers';
import { percentile } from '../figures/spread';
import { markdownTable } from '../figures/text-table';
import {
  LONGEST_SEARCH_SECONDS,
  OFFICE_HOURS,
  type OrganisationsDay,
  SEARCHES_A_USER,
  SHORTEST_SEARCH_SECONDS,
  simulateDay,
} from './day';
import { PLACES } from './limits';

const USERS = { whole: [10, 50, 100, 250, 1000], quick: [1, 10] } as const;
const REQUESTS_A_MINUTE = 500;

/** Simulates a day for organisations of several sizes. */
export function measureWaiting(extent: Extent): Chapter {
  const days = USERS[extent].map(simulateDay);
  const largest = days.slice(-1);
  const averageSeconds = (SHORTEST_SEARCH_SECONDS + LONGEST_SEARCH_SECONDS) / 2;
  const placesADay = (PLACES * 24 * 3600) / averageSeconds;
  return {
    title: 'Many users, one organisation',
    figures: largest.flatMap((day) => [
      exactly(
        `${count(day.users)} users: requests in the busiest minute`,
        day.busiestMinute,
        count,
        REQUESTS_A_MINUTE,
      ),
      exactly(`${count(day.users)} users: searches that found a place within a day`, day.waits.length, count),
    ]),
    markdown: [
      `Each user starts ${SEARCHES_A_USER} searches a day at chance moments of ${OFFICE_HOURS} hours, each of ` +
        `which takes ${SHORTEST_SEARCH_SECONDS} to ${LONGEST_SEARCH_SECONDS} s; the sidebar is open, and 24 ` +
        'hours pass. What is due, when it is asked and how it backs off are decided by the add-on’s own code ' +
        '(`src/searches`: `due`, `pace`, `transitions`); Sixtyfour is a seeded model of its two limits, ' +
        `${PLACES} searches in flight and ${REQUESTS_A_MINUTE} requests a minute, which gives no hint when a ` +
        'place will be free.',
      markdownTable({
        header: [
          'users',
          'searches',
          'found a place',
          'median wait',
          '95 % wait at most',
          'longest wait',
          'requests',
          'busiest minute',
          'starts refused',
          'places used',
        ],
        rows: days.map(rowOf),
      }),
      `Five places hold about ${count(placesADay)} searches of ${averageSeconds} s in 24 hours, whoever asks. ` +
        'An organisation that wants more than that waits, whatever a client does; then the right step is to ' +
        'ask Sixtyfour for more places. What the add-on sees to is that the waiting is orderly: each user ' +
        'knocks with one search only, at most every five minutes in the end, at moments that chance spreads, ' +
        'so that the searches under way are still asked after in time and the requests stay within their limit.',
    ],
  };
}

function rowOf(day: OrganisationsDay): readonly string[] {
  const wait = (share: number) => seconds(percentile(day.waits, share) / 1000);
  return [
    count(day.users),
    count(day.waits.length + day.stillWaiting),
    count(day.waits.length),
    wait(0.5),
    wait(0.95),
    wait(1),
    count(day.requests),
    count(day.busiestMinute),
    count(day.refusedStarts),
    percent(day.placesUsed),
  ];
}
