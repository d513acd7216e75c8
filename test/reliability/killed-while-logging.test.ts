// A search in a spreadsheet with a log, killed wherever it changed something: each of its lines is there once, and
// whatever becomes of the log, the search arrives.
import { seeThrough, watchUntilOver } from '../support/coming-back';
import { brokenPromises } from '../support/kept-promises';
import { AFTER_EACH_CHANGE, changing } from '../support/kill-points';
import { column, tabTitled } from '../support/lists';
import { resultsCsv } from '../support/results-csv';
import { survivalCounter } from '../support/survival-counter';
import { searchRequest, type World } from '../support/world';

const REQUEST = searchRequest('7d9f1c52-6f0a-4d6e-8e9f-000000000001');
const IS_DEEP = process.env.DEEP !== undefined;

const expectSurvival = survivalCounter('Killed while logging');

function loggedIn(world: World): readonly string[] {
  const log = tabTitled(world, 'Sixtyfour log');
  const lines = log === null ? [] : column(world, 'What', log);
  return lines.join() === 'Started,Done' ? [] : [`The log has ${lines.join(', ')}.`];
}

test(
  'each line is written once, wherever an execution is killed',
  async () => {
    await expectSurvival(
      {
        world: { sixtyfour: { searchDurationMs: 20_000, resultsFile: resultsCsv({ rows: 3, columns: 4 }) } },
        prepare: async (world) => void (await world.call('keepLog', true)),
        async act(world) {
          await world.call('startSearch', REQUEST);
          await watchUntilOver(world);
        },
        goOn: (world, how) => seeThrough(world, how, REQUEST),
        async broken(world) {
          // Whoever opens the sidebar has written what was left.
          await world.call('getState');
          const lines = loggedIn(world);
          const log = tabTitled(world, 'Sixtyfour log');
          if (log !== null) world.spreadsheet.deleteTab(log.id);
          return [...lines, ...(await brokenPromises(world, { searches: 1 }))];
        },
      },
      IS_DEEP
        ? {}
        : {
            ...AFTER_EACH_CHANGE,
            at: (calls) => {
              const first = calls.findIndex((call) => call.endsWith('LockService.getDocumentLock'));
              return changing(calls).filter((index) => index >= first);
            },
          },
    );
  },
  30 * 60_000,
);
