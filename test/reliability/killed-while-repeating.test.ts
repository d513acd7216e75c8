// A run of a search that repeats, with the sidebar closed, killed after every change; in the deep run, before and after
// every service call: it is started once, delivered once, and the next run is made in its time.
import { createHash } from 'node:crypto';
import { runId } from '../../src/schedules/run-id';
import { csvFile } from '../support/csv-file';
import { AFTER_EACH_CHANGE, type Choice, changing } from '../support/kill-points';
import { arrive, column, crowd, listTab, people } from '../support/lists';
import { survivalCounter } from '../support/survival-counter';
import type { World } from '../support/world';

const ID = '11111111-2222-4333-8444-555555555555';
const HOUR_MS = 60 * 60_000;
/** The clock begins at ten in the morning. */
const TODAY = '2026-02-18';
const TOMORROW = '2026-02-19';
const IS_DEEP = process.env.DEEP !== undefined;
/** Of the changes, in the quick run. */
const EVERY = 2;

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

const expectSurvival = survivalCounter('Killed while repeating');

async function prepare(world: World): Promise<void> {
  await arrive(world, people(...crowd(1, 4)), { query: 'Bakers in Graz', maxResults: 5 });
  const unmade = { id: ID, runs: [], lastDate: null, runsOnLastDate: 0 };
  world.sixtyfour.serveFor(runId({ digest }, unmade, TODAY), csvFile(people(...crowd(3, 6))));
  await world.call('saveSchedule', {
    id: ID,
    query: 'Bakers in Graz',
    mode: 'people',
    maxResults: 5,
    sheetId: listTab(world).id,
    rhythm: { every: 'day', weekday: null, day: null, hour: 11 },
    monthlyMaximum: null,
    endsOn: null,
  });
}

const quick: Choice = {
  ...AFTER_EACH_CHANGE,
  at: (calls) => changing(calls).filter((_, turn) => turn % EVERY === 0),
};

test(
  'each day’s run is made and delivered once, wherever the trigger is killed',
  async () => {
    await expectSurvival(
      {
        world: { sixtyfour: { searchDurationMs: 20_000 } },
        prepare,
        act: (world) => world.wait(3 * HOUR_MS),
        goOn: (world) => world.wait(2 * HOUR_MS),
        async broken(world) {
          const [schedule] = (await world.call('getState')).schedules;
          const runs = schedule?.runs.map(({ date, outcome }) => `${date} ${outcome.kind}`) ?? [];
          const names = column(world, 'name').join();
          const wanted = crowd(1, 6).map((id) => `Person ${id}`);
          return [
            ...(runs.join() === `${TODAY} done` ? [] : [`The runs are ${runs.join()}.`]),
            ...(schedule?.nextRunOn === TOMORROW ? [] : [`The next run is on ${schedule?.nextRunOn}.`]),
            ...(world.sixtyfour.searches.length === 2
              ? []
              : [`Sixtyfour has ${world.sixtyfour.searches.length} searches.`]),
            ...(names === wanted.join() ? [] : [`The list has ${names}.`]),
            ...(world.runtime.triggersOf(world.user).length === 1 ? [] : ['There is not one trigger.']),
          ];
        },
        counts: ({ entry }) => entry === 'trigger',
      },
      { ...(IS_DEEP ? {} : quick), goesOn: () => ['triggers'] },
    );
  },
  30 * 60_000,
);
