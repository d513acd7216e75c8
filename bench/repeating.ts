// A day of searches that repeat, with the sidebar closed: what the one trigger takes for them.
import { randomUUID } from 'node:crypto';
import type { World } from '../test/support/world';
import type { Extent } from './extent';
import { type Chapter, exactly } from './figures/figure';
import { count, seconds } from './figures/numbers';
import { markdownTable } from './figures/text-table';
import { secondsOf } from './imports/measured-import';
import { countedByKind, modelledWorld } from './imports/modelled-world';

const SCHEDULES = { whole: [1, 10, 50], quick: [2] } as const;
/** How they may fall: each hour has its share, or all have the same hour. */
type Spreading = 'spread over the day' | 'at one hour';
const ROWS = { whole: 100, quick: 10 } as const;
const SEARCH_SECONDS = 75;
const DAY_MS = 24 * 3_600_000;
/** The days begin a little after ten: a run of that hour could fall into either. */
const FIRST_HOUR = 11;
/** A consumer account's allowance a day. */
const RUNTIME_SECONDS = 90 * 60;

interface RepeatingDay {
  readonly schedules: number;
  readonly spreading: Spreading;
  readonly runs: number;
  readonly runtimeSeconds: number;
  /** The longest from when a run was made until its results were in the list. */
  readonly slowestSeconds: number;
  readonly calls: number;
  readonly propertyCalls: number;
  readonly requests: number;
}

export async function measureRepeating(extent: Extent): Promise<Chapter> {
  const days: RepeatingDay[] = [];
  const rows = ROWS[extent];
  for (const schedules of SCHEDULES[extent]) {
    days.push(await dayOf(schedules, 'spread over the day', rows));
    if (schedules > 1) days.push(await dayOf(schedules, 'at one hour', rows));
  }
  return {
    title: 'A day of what repeats',
    figures: days.map(({ schedules, spreading, runtimeSeconds }) =>
      exactly(
        `${count(schedules)} repeats a day, ${spreading}: trigger runtime`,
        runtimeSeconds,
        seconds,
        RUNTIME_SECONDS,
      ),
    ),
    markdown: [
      'Each search is repeated daily into one list, with the sidebar closed: what the one trigger takes in the second ' +
        `of two days, its hourly looks included. A run takes ${SEARCH_SECONDS} s at Sixtyfour and brings ${rows} ` +
        `rows. A consumer account allows ${seconds(RUNTIME_SECONDS)} of trigger runtime a day.`,
      markdownTable({
        header: [
          'repeated daily',
          'when',
          'trigger runs',
          'runtime',
          'service calls',
          'property calls',
          'UrlFetch calls',
          'slowest run',
        ],
        rows: days.map((day) => [
          count(day.schedules),
          day.spreading,
          count(day.runs),
          seconds(day.runtimeSeconds),
          count(day.calls),
          count(day.propertyCalls),
          count(day.requests),
          seconds(day.slowestSeconds),
        ]),
      }),
    ],
  };
}

async function dayOf(schedules: number, spreading: Spreading, rows: number): Promise<RepeatingDay> {
  const world = await modelledWorld({ sixtyfour: { searchDurationMs: SEARCH_SECONDS * 1000 } });
  try {
    await repeat(world, schedules, spreading, rows);
    // Of the first day, the delivery that gives the list its memory is a part.
    await world.wait(DAY_MS);
    const from = world.clock.now();
    const requestsBefore = world.sixtyfour.requests.length;
    const searchesBefore = world.sixtyfour.searches.length;
    await world.wait(DAY_MS);
    const made = world.sixtyfour.searches.length - searchesBefore;
    if (made !== schedules) throw new Error(`${made} of ${schedules} runs were made.`);
    const runs = world.runtime.executions.filter(
      ({ entry, startedAt }) => entry === 'trigger' && startedAt >= from,
    );
    const calls = runs.flatMap((run) => run.calls);
    return {
      schedules,
      spreading,
      runs: runs.length,
      runtimeSeconds: runs.map(secondsOf).reduce((sum, value) => sum + value, 0),
      slowestSeconds: await slowestSince(world, from),
      calls: calls.length,
      propertyCalls: countedByKind(calls).properties,
      requests: world.sixtyfour.requests.length - requestsBefore,
    };
  } finally {
    await world.close();
  }
}

async function repeat(world: World, schedules: number, spreading: Spreading, rows: number): Promise<void> {
  await world.start({ maxResults: rows });
  await world.watch(10 * 60_000);
  const [tab] = world.resultTabs;
  if (tab === undefined) throw new Error('The first search has no tab.');
  for (let number = 0; number < schedules; number += 1) {
    await world.call('saveSchedule', {
      id: randomUUID(),
      query: `Invented query ${number + 1}`,
      mode: 'people',
      maxResults: rows,
      sheetId: tab.id,
      rhythm: {
        every: 'day',
        weekday: null,
        day: null,
        hour: spreading === 'at one hour' ? 3 : (FIRST_HOUR + ((number * 7) % 23)) % 24,
      },
      monthlyMaximum: null,
      endsOn: null,
    });
  }
}

/** From when a run was made until its results were in the list. */
async function slowestSince(world: World, from: number): Promise<number> {
  const { searches } = await world.call('getState');
  const took = searches
    .filter(({ scheduleId, createdAt }) => scheduleId !== null && createdAt >= from)
    .map(({ createdAt, progress }) => {
      if (progress.kind !== 'done') throw new Error(`A run is ${progress.kind}.`);
      return (progress.finishedAt - createdAt) / 1000;
    });
  return Math.max(...took);
}
