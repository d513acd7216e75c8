// What repeats, and when it does not: paused by itself, used up, ended, run by hand, late.
import type { Rhythm, SaveScheduleRequest, ScheduleView } from '../../src/contract';
import { arrive, listTab, listWorld, people } from '../support/lists';
import type { World } from '../support/world';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const ID = '11111111-2222-4333-8444-555555555555';
const DAILY_AT_9: Rhythm = { every: 'day', weekday: null, day: null, hour: 9 };

let world: World;
beforeEach(async () => {
  world = await listWorld();
  await arrive(world, people('1', '2'), { query: 'Bakers in Graz', maxResults: 5 });
});
afterEach(() => world.close());

/** The world's clock stands at ten in the morning, so the first run is tomorrow's. */
async function repeat(given: Partial<SaveScheduleRequest> = {}): Promise<void> {
  await world.call('saveSchedule', {
    id: ID,
    query: 'Bakers in Graz',
    mode: 'people',
    maxResults: 5,
    sheetId: listTab(world).id,
    rhythm: DAILY_AT_9,
    monthlyMaximum: null,
    endsOn: null,
    ...given,
  });
}

async function view(): Promise<ScheduleView> {
  const [schedule] = (await world.call('getState')).schedules;
  if (schedule === undefined) throw new Error('Nothing is repeated.');
  return schedule;
}

const runsMade = () => world.sixtyfour.searches.length - 1;
const outcomes = async () => (await view()).runs.map(({ outcome }) => outcome.kind).toReversed();

test('three runs that fail in a row pause it, which costs nothing more; resumed, it runs again', async () => {
  await repeat();
  world.sixtyfour.addFault({ kind: 'ends-as', status: 'failed', error: 'No sources left', times: 3 });
  await world.wait(6 * DAY_MS);
  expect(runsMade()).toBe(3);
  expect(await outcomes()).toEqual(['failed', 'failed', 'failed']);
  expect(await view()).toMatchObject({
    nextRunAt: null,
    paused: expect.stringMatching(/^Three runs in a row failed/),
  });
  expect(world.runtime.triggersOf(world.user)).toHaveLength(0);
  await world.call('resumeSchedule', ID);
  await world.wait(DAY_MS);
  expect(await outcomes()).toEqual(['failed', 'failed', 'failed', 'done']);
  expect((await view()).paused).toBeNull();
});

test('a balance that is too low pauses it at once, and says what to do', async () => {
  await repeat();
  world.sixtyfour.addFault({ kind: 'http-status', on: 'start', status: 402, times: 1 });
  await world.wait(3 * DAY_MS);
  expect(runsMade()).toBe(0);
  expect(world.sixtyfour.requests.filter(({ outcome }) => outcome === 402)).toHaveLength(1);
  expect((await view()).paused).toMatch(/balance was too low for the last run.*Add credit/);
});

test('a click on Run now that comes twice is one run, and it counts as that day’s', async () => {
  await repeat({ rhythm: { ...DAILY_AT_9, hour: 20 } });
  await Promise.all([world.call('runScheduleNow', ID), world.call('runScheduleNow', ID)]);
  await world.watch(2 * MINUTE_MS);
  expect(runsMade()).toBe(1);
  expect(await outcomes()).toEqual(['done']);
  await world.wait(12 * HOUR_MS);
  expect(runsMade()).toBe(1);
  await world.wait(DAY_MS);
  expect(runsMade()).toBe(2);
});

test('Run now and the trigger at the same moment make one run', async () => {
  await repeat();
  const { spreadsheet, user } = world;
  // Its own trigger is not to have made the run before.
  world.runtime.disableTriggers(user, 'removed');
  await world.runtime.advanceBy(23 * HOUR_MS + MINUTE_MS);
  const trigger = () =>
    world.runtime.run({ user, spreadsheet, entry: 'trigger', functionName: 'checkSearchesInBackground' });
  await Promise.all([trigger(), world.call('runScheduleNow', ID), trigger()]);
  await world.wait(HOUR_MS);
  expect(runsMade()).toBe(1);
  expect(await outcomes()).toEqual(['done']);
});

test('a month’s maximum that is used up skips the rest of the month, and the next one runs again', async () => {
  // Until few days of the month are left.
  await world.wait(4 * DAY_MS);
  await repeat({ monthlyMaximum: 12 });
  await world.wait(5 * DAY_MS);
  // What a run brought counts: two results each, and another run may bring five.
  expect((await view()).resultsThisMonth).toBeLessThanOrEqual(12);
  const inFebruary = runsMade();
  expect(inFebruary).toBeGreaterThan(0);
  expect(inFebruary).toBeLessThan(5);
  expect((await outcomes()).at(-1)).toBe('skipped');
  await world.wait(3 * DAY_MS);
  expect(runsMade()).toBeGreaterThan(inFebruary);
});

test('after its last day it ends, says so, and leaves no trigger', async () => {
  await repeat({ endsOn: '2026-02-20' });
  await world.wait(5 * DAY_MS);
  expect(runsMade()).toBe(2);
  expect(await view()).toMatchObject({
    nextRunAt: null,
    note: expect.stringMatching(/^Its last day has passed/),
  });
  expect(world.runtime.triggersOf(world.user)).toHaveLength(0);
});

test('a month without its trigger makes one run when somebody opens the sidebar, marked late', async () => {
  await repeat();
  world.runtime.disableTriggers(world.user, 'removed');
  await world.wait(30 * DAY_MS);
  expect(runsMade()).toBe(0);
  await world.call('getState');
  await world.watch(2 * MINUTE_MS);
  expect(runsMade()).toBe(1);
  expect((await view()).runs).toMatchObject([
    { date: '2026-03-20', isLate: true, outcome: { kind: 'done' } },
  ]);
});

test('where the list was deleted, nothing is started and it says why', async () => {
  await repeat();
  world.spreadsheet.deleteTab(listTab(world).id);
  await world.wait(2 * DAY_MS);
  expect(runsMade()).toBe(0);
  expect((await view()).paused).toMatch(/^The tab that its results go into was deleted/);
});
