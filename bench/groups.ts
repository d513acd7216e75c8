// Many searches by one click: what a group takes with the sidebar closed, and how the groups of several users wait for
// the places that their organisation shares.
import { groupOf } from '../test/support/group-of-searches';
import type { Extent } from './extent';
import { type Chapter, exactly } from './figures/figure';
import { count, seconds } from './figures/numbers';
import { percentile } from './figures/spread';
import { markdownTable } from './figures/text-table';
import { secondsOf } from './imports/measured-import';
import { modelledWorld } from './imports/modelled-world';
import { LONGEST_SEARCH_SECONDS, SHORTEST_SEARCH_SECONDS, simulateGroups } from './organisation/day';
import { PLACES } from './organisation/limits';

const SEARCHES = { whole: [12, 100], quick: [2] } as const;
const USERS = 5;
const SEARCH_SECONDS = 75;
/** A consumer account's allowance a day. */
const RUNTIME_SECONDS = 90 * 60;
const STEP_MS = 10 * 60_000;
const LONGEST_MS = 24 * 3_600_000;

interface ClosedGroup {
  readonly searches: number;
  readonly into: string;
  readonly runs: number;
  readonly runtimeSeconds: number;
  readonly wholeSeconds: number;
}

export async function measureGroups(extent: Extent): Promise<Chapter> {
  const sizes = SEARCHES[extent];
  const groups: ClosedGroup[] = [];
  for (const searches of sizes) {
    for (const isOneList of [false, true]) groups.push(await withSidebarClosed(searches, isOneList));
  }
  const largest = Math.max(...sizes);
  const shared = simulateGroups(USERS, largest);
  const hours = (share: number) => (percentile(shared.waits, share) / 3_600_000).toFixed(1);
  return {
    title: 'Many searches by one click',
    figures: [
      ...groups
        .filter(({ searches }) => searches === largest)
        .map(({ searches, into, runtimeSeconds }) =>
          exactly(
            `group of ${count(searches)}, ${into}: trigger runtime`,
            runtimeSeconds,
            seconds,
            RUNTIME_SECONDS,
          ),
        ),
      exactly(
        `${USERS} groups of ${count(largest)}: searches that found a place`,
        shared.waits.length,
        count,
      ),
    ],
    markdown: [
      `A group is started by one click and the sidebar is closed; each search takes ${SEARCH_SECONDS} s at Sixtyfour ` +
        `and brings 25 rows. A consumer account allows ${seconds(RUNTIME_SECONDS)} of trigger runtime a day.`,
      markdownTable({
        header: ['searches', 'results go to', 'runs', 'trigger runtime', 'until all have arrived'],
        rows: groups.map(({ searches, into, runs, runtimeSeconds, wholeSeconds }) => [
          count(searches),
          into,
          count(runs),
          seconds(runtimeSeconds),
          seconds(wholeSeconds),
        ]),
      }),
      `${USERS} users of one organisation, who share its ${PLACES} places, each start a group of ${count(largest)} at the ` +
        `same moment, with searches of ${SHORTEST_SEARCH_SECONDS} to ${LONGEST_SEARCH_SECONDS} s and the sidebar open: ` +
        `${count(shared.waits.length)} of ${count(USERS * largest)} searches find a place within a day, half of them after ` +
        `${hours(0.5)} hours and the last after ${hours(1)}, with ${count(shared.busiestMinute)} requests in the busiest ` +
        'minute. Nobody is passed over: each user knocks with the first of their own line.',
    ],
  };
}

async function withSidebarClosed(searches: number, isOneList: boolean): Promise<ClosedGroup> {
  const world = await modelledWorld({ sixtyfour: { searchDurationMs: SEARCH_SECONDS * 1000 } });
  try {
    const destination = isOneList ? ({ kind: 'new-list', title: 'All of them' } as const) : null;
    const request = groupOf(searches, destination === null ? {} : { destination });
    const begun = world.clock.now();
    await world.call('startSearches', request);
    while (world.runtime.triggersOf(world.user).length > 0) {
      if (world.clock.now() - begun > LONGEST_MS) throw new Error('The group comes to no end.');
      await world.wait(STEP_MS);
    }
    const { groups, searches: views } = await world.call('lookAtSearches');
    if (groups[0]?.done !== searches) throw new Error(`The group is ${JSON.stringify(groups[0])}.`);
    const ends = views.map(({ progress }) => (progress.kind === 'done' ? progress.finishedAt : 0));
    const runs = world.runtime.executions.filter(({ entry }) => entry === 'trigger');
    return {
      searches,
      into: isOneList ? 'one new tab' : 'a tab each',
      runs: runs.length,
      runtimeSeconds: runs.map(secondsOf).reduce((sum, value) => sum + value, 0),
      wholeSeconds: (Math.max(...ends) - begun) / 1000,
    };
  } finally {
    await world.close();
  }
}
