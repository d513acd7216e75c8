// Searches that repeat, in the built add-on with the sidebar closed.
import { createHash } from 'node:crypto';
import type { Rhythm, SaveScheduleRequest, ScheduleView } from '../../src/contract';
import { runId } from '../../src/schedules/run-id';
import { csvFile } from '../support/csv-file';
import { arrive, column, crowd, listTab, listWorld, people, tabTitled } from '../support/lists';
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

/** Over the end of a month. */
const DAYS = process.env.DEEP === undefined ? 12 : 40;

test(`runs every day for ${DAYS} days with the sidebar closed, once a day, with one trigger`, async () => {
  await repeat();
  await world.wait(DAYS * DAY_MS);
  expect(world.sixtyfour.searches).toHaveLength(1 + DAYS);
  const schedule = await view();
  expect(schedule.runs).toHaveLength(10);
  expect(schedule.runs.map(({ outcome }) => outcome.kind)).toEqual(Array(10).fill('done'));
  expect(world.runtime.triggersOf(world.user)).toHaveLength(1);
});

test('a weekly schedule whose user is away for a month makes four runs into its list, which stays its user’s', async () => {
  const mondays = ['2026-02-23', '2026-03-02', '2026-03-09', '2026-03-16'];
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');
  world = await listWorld();
  await arrive(world, people(...crowd(1, 8)), { query: 'Bakers in Graz' });
  world.spreadsheet.typed(listTab(world).id, 4, 2, 'Baker, and a friend');
  world.spreadsheet.change(listTab(world), (tab) => tab.deleteRows(6, 1));
  mondays.forEach((date, week) => {
    const found = people(...crowd(1, 2), { id: '3', title: `Title ${week}` }, ...crowd(4, 9 + week));
    world.sixtyfour.serveFor(
      runId({ digest }, { id: SCHEDULE, runs: [], lastDate: null, runsOnLastDate: 0 }, date),
      csvFile(found),
    );
  });
  await world.call('keepLog', true);
  const rhythm: Rhythm = { every: 'week', weekday: 1, day: null, hour: 9 };
  await world.call('saveSchedule', { ...(await requestFor(world)), query: 'Bakers in Graz', rhythm });
  await world.wait(28 * DAY_MS);

  expect(world.sixtyfour.searches).toHaveLength(1 + mondays.length);
  expect((await view()).runs.toReversed().map(({ date, outcome }) => [date, outcome])).toEqual(
    mondays.map((date, week) => [date, { kind: 'done', rows: 9 + week, added: 1, changed: 1, missing: 0 }]),
  );
  expect(column(world, 'name')).toEqual([...crowd(1, 4), ...crowd(6, 12)].map((id) => `Person ${id}`));
  expect(column(world, 'title')[2]).toBe('Baker, and a friend');
  expect(world.spreadsheet.tabs.map(({ title }) => title)).toContain('Sixtyfour changes');
  const log = tabTitled(world, 'Sixtyfour log');
  if (log === null) throw new Error('There is no log.');
  expect(column(world, 'What', log)).toEqual(['Repeats', ...mondays.flatMap(() => ['Started', 'Done'])]);
  expect(column(world, 'New', log).filter((text) => text !== '')).toEqual(['1', '1', '1', '1']);
});
