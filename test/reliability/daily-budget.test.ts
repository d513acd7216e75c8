// How much of the platform's daily runtime the background check uses up when every call takes its time.
import { modelledLatency } from '../../local/apps-script/runtime';
import { triggerRuntimeMs } from '../support/trigger-runtime';
import { World } from '../support/world';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A consumer account has 90 minutes of trigger runtime a day. We promise to stay under half of them. */
const DAILY_BUDGET_MS = 45 * MINUTE_MS;
const SEARCHES_A_DAY = 20;
/** An hour later, searches that do not end are given up. */
const HOURS_OF_A_DAY = 23;
/** After ten minutes one hour is like the next: the last of these stands for the rest of the day. */
const HOURS = process.env.DEEP === undefined ? 4 : HOURS_OF_A_DAY;
/** The API's own example. */
const SEARCH_DURATION_MS = 4.5 * MINUTE_MS;

let world: World;
beforeEach(async () => {
  world = await World.open({
    runtime: { latency: modelledLatency },
    sixtyfour: { searchDurationMs: SEARCH_DURATION_MS },
  });
});
afterEach(() => world.close());

function print(what: string, runtimeMs = triggerRuntimeMs(world)): void {
  const minutes = (runtimeMs / MINUTE_MS).toFixed(1);
  process.stdout.write(`Daily budget: ${what} took ${minutes} of 90 minutes.\n`);
}

test('20 searches a day with the sidebar closed stay under half of the daily runtime', async () => {
  for (let number = 0; number < SEARCHES_A_DAY; number += 1) {
    await world.start({ maxResults: 187 });
    await world.wait(30 * MINUTE_MS);
  }
  print(`${SEARCHES_A_DAY} searches of 4.5 minutes`);
  expect(world.resultTabs).toHaveLength(SEARCHES_A_DAY);
  expect(triggerRuntimeMs(world)).toBeLessThan(DAILY_BUDGET_MS);
});

test('so do five searches that run all day and 20 more that wait for them', async () => {
  world.sixtyfour.addFault({ kind: 'never-ends' });
  for (let number = 0; number < 25; number += 1) await world.start();
  await world.wait((HOURS - 1) * HOUR_MS);
  const untilThen = triggerRuntimeMs(world);
  await world.wait(HOUR_MS);
  const lastHour = triggerRuntimeMs(world) - untilThen;
  expect(lastHour).toBeGreaterThan(0);
  const wholeDay = untilThen + (HOURS_OF_A_DAY - HOURS + 1) * lastHour;
  print('five searches that run all day, with 20 waiting,', wholeDay);
  expect(wholeDay).toBeLessThan(DAILY_BUDGET_MS);
});
