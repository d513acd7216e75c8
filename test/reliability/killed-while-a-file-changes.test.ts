// A results file that changes while it is written, with an execution killed after every call that changes something.
import { listed, seeThrough } from '../support/coming-back';
import { stopAfterChunks } from '../support/interrupted-import';
import { brokenPromises } from '../support/kept-promises';
import { AFTER_EACH_CHANGE, type Choice, changing } from '../support/kill-points';
import { LONG_NOTE, resultsCsv } from '../support/results-csv';
import { survivalCounter } from '../support/survival-counter';
import { searchRequest, type World } from '../support/world';

const REQUEST = searchRequest('7d9f1c52-6f0a-4d6e-8e9f-000000000001');
const SEARCH_DURATION_MS = 20_000;
const IS_DEEP = process.env.DEEP !== undefined;
const TIMEOUT_MS = 10 * 60_000;
// A column of numbers that was text before: what is left of one file must not show in the other.
const FIRST = { rows: 20, columns: 4, firstAmount: 'n/a' };
const OTHER = { rows: 19, columns: 4, edition: 'second' };

const expectSurvival = survivalCounter('Killed while a file changes');

async function start(world: World): Promise<void> {
  await world.call('startSearch', REQUEST);
}

test('a file that changes after a kill is written as it is then', async () => {
  const otherFile = resultsCsv(OTHER);
  let keepsFirst = false;
  await expectSurvival(
    {
      world: { sixtyfour: { searchDurationMs: SEARCH_DURATION_MS, resultsFile: resultsCsv(FIRST) } },
      prepare: start,
      async act(world) {
        await world.runtime.advanceBy(SEARCH_DURATION_MS);
        await world.call('checkSearches');
      },
      async goOn(world, how) {
        // What had arrived stays.
        keepsFirst = (await listed(world)).some(({ progress }) => progress.kind === 'done');
        world.sixtyfour.addFault({ kind: 'other-file', on: 'file', bytes: otherFile });
        await seeThrough(world, how, REQUEST);
      },
      broken: (world) => brokenPromises(world, { searches: 1, ...(keepsFirst ? {} : { file: otherFile }) }),
    },
    IS_DEEP ? {} : AFTER_EACH_CHANGE,
  );
});

test(
  'a file that changes between two chunks is written again, wherever an execution is killed on the way',
  async () => {
    // Too long for one chunk.
    const firstFile = resultsCsv({ ...FIRST, rows: 2500, note: LONG_NOTE });
    const otherFile = resultsCsv({ ...OTHER, rows: 2450, note: LONG_NOTE });
    const quick: Choice = {
      ...AFTER_EACH_CHANGE,
      // From noticing the change to the first new rows; around that, it is the import of any file.
      at: (calls) =>
        changing(calls).filter(
          (index) =>
            index > calls.findIndex((call) => call.endsWith('.computeDigest')) &&
            index <= calls.findIndex((call) => call.endsWith('.setValues')),
        ),
    };
    await expectSurvival(
      {
        world: { sixtyfour: { searchDurationMs: SEARCH_DURATION_MS, resultsFile: firstFile } },
        async prepare(world) {
          await start(world);
          await stopAfterChunks(world);
          world.sixtyfour.addFault({ kind: 'other-file', on: 'file', bytes: otherFile });
          // The trigger goes on when the killed execution's claim has run out.
        },
        act: (world) => world.wait(2 * 60_000),
        goOn: (world, how) => seeThrough(world, how, REQUEST),
        broken: (world) => brokenPromises(world, { searches: 1, file: otherFile }),
      },
      IS_DEEP ? {} : quick,
    );
  },
  TIMEOUT_MS,
);
