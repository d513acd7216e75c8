// A day with the sidebar closed: how much trigger runtime and how many calls the background check takes.
import { SeededRandom } from '../local/seeded-random';
import type { World } from '../test/support/world';
import type { Extent } from './extent';
import { type Chapter, exactly } from './figures/figure';
import { count, seconds } from './figures/numbers';
import { percentile } from './figures/spread';
import { markdownTable } from './figures/text-table';
import { secondsOf } from './imports/measured-import';
import { countedByKind, modelledWorld } from './imports/modelled-world';

const SEARCHES_A_DAY = { whole: [1, 20, 100], quick: [2] } as const;
const ROWS = 187;
/** Typical searches take 30 to 120 s. */
const SHORTEST_SEARCH_SECONDS = 30;
const LONGEST_SEARCH_SECONDS = 120;
const DAY_MS = 24 * 3_600_000;
/** Starts stop this long before the day is over, so that the last search's work falls into it. */
const EVENING_MS = 3_600_000;
/** A consumer account's allowance a day. */
const RUNTIME_SECONDS = 90 * 60;
const URL_FETCH_CALLS = 20_000;
const PROPERTY_CALLS = 50_000;

interface BackgroundDay {
  readonly searches: number;
  readonly runs: number;
  readonly runtimeSeconds: number;
  readonly longestRunSeconds: number;
  readonly calls: number;
  readonly propertyCalls: number;
  /** Those of the clicks on Start included. */
  readonly requests: number;
  /** Seconds from the end at Sixtyfour until the tab was there, upwards. */
  readonly delays: readonly number[];
}

export async function measureBackgroundBudget(extent: Extent): Promise<Chapter> {
  const days: BackgroundDay[] = [];
  for (const searches of SEARCHES_A_DAY[extent]) days.push(await dayOf(searches));
  return {
    title: 'A day in the background',
    figures: days.flatMap((day) => [
      exactly(`${count(day.searches)} a day: trigger runtime`, day.runtimeSeconds, seconds, RUNTIME_SECONDS),
      exactly(`${count(day.searches)} a day: UrlFetch calls`, day.requests, count, URL_FETCH_CALLS),
    ]),
    markdown: [
      'Searches start at chance moments of a day, the sidebar is closed at once after each click, and the ' +
        `trigger does the rest: each takes ${SHORTEST_SEARCH_SECONDS} to ${LONGEST_SEARCH_SECONDS} s at ` +
        `Sixtyfour and brings ${ROWS} rows. A consumer account allows ${seconds(RUNTIME_SECONDS)} of trigger ` +
        `runtime, ${count(URL_FETCH_CALLS)} UrlFetch calls and ${count(PROPERTY_CALLS)} property calls a day. ` +
        'The delay is the time from a search’s end at Sixtyfour until its tab is there. Part of the runtime is ' +
        'spent waiting for the next question, so that rows arrive soon; that waiting has an allowance of its ' +
        'own, and when it is used up each minute’s run asks once and ends.',
      markdownTable({
        header: [
          'searches a day',
          'runs',
          'runtime',
          'longest run',
          'service calls',
          'property calls',
          'UrlFetch calls',
          'median delay',
          'longest delay',
        ],
        rows: days.map((day) => [
          count(day.searches),
          count(day.runs),
          seconds(day.runtimeSeconds),
          seconds(day.longestRunSeconds),
          count(day.calls),
          count(day.propertyCalls),
          count(day.requests),
          seconds(percentile(day.delays, 0.5)),
          seconds(percentile(day.delays, 1)),
        ]),
      }),
    ],
  };
}

async function dayOf(searches: number): Promise<BackgroundDay> {
  const world = await modelledWorld();
  try {
    const ids = await spendDay(world, searches);
    const delays: number[] = [];
    for (const id of ids) delays.push(await delayOf(world, id));
    const runs = world.runtime.executions.filter(({ entry }) => entry === 'trigger');
    const calls = runs.flatMap((run) => run.calls);
    const runSeconds = runs.map(secondsOf);
    return {
      searches,
      runs: runs.length,
      runtimeSeconds: runSeconds.reduce((sum, value) => sum + value, 0),
      longestRunSeconds: Math.max(...runSeconds),
      calls: calls.length,
      propertyCalls: countedByKind(calls).properties,
      requests: world.sixtyfour.requests.length,
      delays: delays.sort((a, b) => a - b),
    };
  } finally {
    await world.close();
  }
}

/** Answers the searches' ids. */
async function spendDay(world: World, searches: number): Promise<readonly string[]> {
  const random = new SeededRandom(`a day of ${searches} searches`);
  const morning = world.clock.now();
  const moments = Array.from({ length: searches }, () => morning + random.below(DAY_MS - EVENING_MS));
  const ids: string[] = [];
  for (const moment of moments.sort((a, b) => a - b)) {
    await world.runtime.advanceBy(Math.max(0, moment - world.clock.now()));
    const durationSeconds = random.between(SHORTEST_SEARCH_SECONDS, LONGEST_SEARCH_SECONDS);
    world.sixtyfour.searchDurationMs = durationSeconds * 1000;
    ids.push(await world.start({ maxResults: ROWS, query: `Invented query ${ids.length + 1}` }));
  }
  await world.wait(morning + DAY_MS - world.clock.now());
  return ids;
}

async function delayOf(world: World, id: string): Promise<number> {
  const { progress, searchId } = await world.view(id);
  const search = world.sixtyfour.searches.find((one) => one.searchId === searchId);
  if (progress.kind !== 'done' || search?.state.kind !== 'completed')
    throw new Error('A search is not done.');
  return (progress.finishedAt - search.state.closedAt) / 1000;
}
