// A search from the click on Start to its last row, killed wherever it changed something; in the deep run, before and
// after every single service call.
import { LONG_ENOUGH_MS, seeThrough, startUnlessListed, watchUntilOver } from '../support/coming-back';
import { brokenPromises } from '../support/kept-promises';
import { AFTER_EACH_CHANGE, type Choice, changing, type Scenario } from '../support/kill-points';
import { LONG_NOTE, resultsCsv } from '../support/results-csv';
import { survivalCounter } from '../support/survival-counter';
import { searchRequest, type World } from '../support/world';

const IS_DEEP = process.env.DEEP !== undefined;
const SEARCH_DURATION_MS = 20_000;
const REQUEST = { ...searchRequest('7d9f1c52-6f0a-4d6e-8e9f-000000000001'), maxResults: 5000 };
const SMALL = resultsCsv({ rows: 20, columns: 4 });
/** Too long for two chunks. */
const LARGE = resultsCsv({ rows: 5000, columns: 12, note: LONG_NOTE });
const TIMEOUT_MS = 30 * 60_000;

const expectSurvival = survivalCounter('Killed anywhere');

function watchedSearch(resultsFile: Uint8Array): Scenario {
  return {
    world: { sixtyfour: { searchDurationMs: SEARCH_DURATION_MS, resultsFile } },
    async act(world) {
      await world.call('startSearch', REQUEST);
      await watchUntilOver(world);
    },
    goOn: (world, how) => seeThrough(world, how, REQUEST),
    broken: (world) => brokenPromises(world, { searches: 1 }),
  };
}

test(
  'a search that is watched survives a kill wherever it changed something',
  async () => {
    await expectSurvival(watchedSearch(SMALL), IS_DEEP ? {} : AFTER_EACH_CHANGE);
  },
  TIMEOUT_MS,
);

const isWriting = (call: string): boolean => call.endsWith('.setValues');
/** From the first chunk to the last; what comes before and after, a small search does as well. */
function amongChunks(calls: readonly string[]): readonly number[] {
  const [first, last] = [calls.findIndex(isWriting), calls.findLastIndex(isWriting)];
  return changing(calls).filter((index) => index >= first && index <= last);
}

test(
  '5,000 rows arriving in three chunks survive a kill after each change',
  async () => {
    const quick: Choice = { ...AFTER_EACH_CHANGE, at: amongChunks };
    const { calls } = await expectSurvival(watchedSearch(LARGE), IS_DEEP ? {} : quick);
    expect(calls.filter(isWriting)).toHaveLength(3);
  },
  TIMEOUT_MS,
);

/** From the last chunk on: what is still pending then must be applied before the record says that it is done. */
const afterWriting = (calls: readonly string[]): readonly number[] =>
  changing(calls).filter((index) => index >= calls.findLastIndex(isWriting));

test(
  'a search whose writes are applied late survives a kill after each change that finishes its tab',
  async () => {
    const { world, ...scenario } = watchedSearch(SMALL);
    const prepare = async ({ spreadsheet }: World) => {
      spreadsheet.variants.deferredWriteErrors = true;
    };
    const late: Choice = { ...AFTER_EACH_CHANGE, at: afterWriting };
    const survival = await expectSurvival(
      { ...scenario, ...(world === undefined ? {} : { world }), prepare },
      late,
    );
    // Whatever the platform keeps back until then is in the file before the record says that it is.
    const flushed = survival.calls.findLastIndex((call) => call.endsWith('SpreadsheetApp.flush'));
    const renamed = survival.calls.findLastIndex((call) => call.endsWith('Sheet.setName'));
    const savedDone = survival.calls.findIndex(
      (call, index) => index > renamed && call.endsWith('.setProperties'),
    );
    expect(renamed).toBeGreaterThan(0);
    expect(flushed).toBeGreaterThan(renamed);
    expect(flushed).toBeLessThan(savedDone);
  },
  TIMEOUT_MS,
);

test(
  'a search with the sidebar closed survives a kill after each change that its trigger makes',
  async () => {
    const scenario: Scenario = {
      world: { sixtyfour: { searchDurationMs: SEARCH_DURATION_MS, resultsFile: SMALL } },
      prepare: async (world) => {
        await world.call('startSearch', REQUEST);
      },
      // The runs after the killed one are part of it.
      act: (world) => world.wait(LONG_ENOUGH_MS),
      goOn: (world) => startUnlessListed(world, REQUEST),
      broken: (world) => brokenPromises(world, { searches: 1 }),
      counts: ({ entry }) => entry === 'trigger',
    };
    await expectSurvival(scenario, {
      ...(IS_DEEP ? {} : AFTER_EACH_CHANGE),
      goesOn: () => ['triggers'],
    });
  },
  TIMEOUT_MS,
);
