// Searches that repeat, in the built add-on with the sidebar closed.
import type { Rhythm, SaveScheduleRequest, ScheduleView } from '../../src/contract';
import { World, type WorldOptions } from '../support/world';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const SCHEDULE = '11111111-2222-4333-8444-555555555555';
const DAILY_AT_9: Rhythm = { every: 'day', weekday: null, day: null, hour: 9 };

let world: World;
afterEach(() => world.close());

/** A search that is done, and its schedule. */
async function repeat(given: Partial<SaveScheduleRequest> = {}, options: WorldOptions = {}): Promise<void> {
  world = await World.open(options);
  await world.start({ maxResults: 5 });
  await world.watch(3 * 60_000);
  await world.call('saveSchedule', { ...(await requestFor(world)), ...given });
}

async function requestFor({ resultTabs: [tab] }: World): Promise<SaveScheduleRequest> {
  if (tab === undefined) throw new Error('The first search has no tab.');
  return {
    id: SCHEDULE,
    query: 'VP of Engineering in Graz',
    mode: 'people',
    maxResults: 5,
    sheetId: tab.id,
    rhythm: DAILY_AT_9,
    monthlyMaximum: null,
    endsOn: null,
  };
}

async function view(): Promise<ScheduleView> {
  const [schedule] = (await world.call('lookAtSearches')).schedules;
  if (schedule === undefined) throw new Error('Nothing is repeated.');
  return schedule;
}

test('runs every day for forty days with the sidebar closed, once a day, with one trigger', async () => {
  await repeat();
  await world.wait(40 * DAY_MS);
  expect(world.sixtyfour.searches).toHaveLength(41);
  const schedule = await view();
  expect(schedule.runs).toHaveLength(10);
  expect(schedule.runs.map(({ outcome }) => outcome.kind)).toEqual(Array(10).fill('done'));
  expect(world.runtime.triggersOf(world.user)).toHaveLength(1);
});
