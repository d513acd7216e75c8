// What a user does to a search that exists, or to the key, killed after every change; in the deep run,
// before and after every service call.
import type { SearchView } from '../../src/contract';
import { LONG_ENOUGH_MS, listed, seeThrough, watchUntilOver } from '../support/coming-back';
import { isOver } from '../support/is-over';
import { brokenPromises } from '../support/kept-promises';
import { AFTER_EACH_CHANGE, type Scenario } from '../support/kill-points';
import { resultsCsv } from '../support/results-csv';
import { survivalCounter } from '../support/survival-counter';
import { API_KEY, searchRequest, type World } from '../support/world';

const ID = '7d9f1c52-6f0a-4d6e-8e9f-000000000001';
const NEW_ID = '7d9f1c52-6f0a-4d6e-8e9f-000000000002';
const REQUEST = searchRequest(ID);
const SEARCH_DURATION_MS = 20_000;
const FEW_ROWS = resultsCsv({ rows: 20, columns: 4 });

const expectSurvivalOf = survivalCounter('Killed while changing');

async function expectSurvival(scenario: Scenario): Promise<void> {
  const world = { sixtyfour: { searchDurationMs: SEARCH_DURATION_MS, resultsFile: FEW_ROWS } };
  const choice = process.env.DEEP === undefined ? AFTER_EACH_CHANGE : {};
  await expectSurvivalOf({ world, ...scenario }, { ...choice, goesOn: () => ['sidebar'] });
}

async function start(world: World): Promise<void> {
  await world.call('startSearch', REQUEST);
}

async function finish(world: World): Promise<void> {
  await start(world);
  await watchUntilOver(world);
}

/** The first search as an opened sidebar shows it. */
async function shown(world: World): Promise<SearchView | undefined> {
  return (await listed(world)).find(({ id }) => id === ID);
}

async function quiet(world: World): Promise<void> {
  await world.wait(LONG_ENOUGH_MS);
}

/** Lets the import of the results begin, and ends it when its tab is there but holds nothing yet. */
async function interruptImport(world: World): Promise<void> {
  await start(world);
  const armed = world.runtime.planKill({
    atCall: 1,
    when: 'after-effect',
    counts: ({ calls }) => calls.at(-1)?.method === 'insertSheet',
  });
  await watchUntilOver(world).catch(() => {});
  if (armed.struck === null) throw new Error('The import must have begun.');
}

/** What the user does who finds the search still going on. */
async function stopIfItGoesOn(world: World): Promise<void> {
  const search = await shown(world);
  if (search !== undefined && !isOver(search)) await world.call('stopSearch', ID);
  await quiet(world);
}

const problems = (checks: Readonly<Record<string, boolean>>): string[] =>
  Object.entries(checks).flatMap(([problem, isThere]) => (isThere ? [problem] : []));

test('stopping a search that runs', async () => {
  await expectSurvival({
    prepare: start,
    act: async (world) => void (await world.call('stopSearch', ID)),
    goOn: stopIfItGoesOn,
    async broken(world) {
      return problems({
        'It is not stopped.': (await shown(world))?.progress.kind !== 'stopped',
        'There is a tab.': world.resultTabs.length > 0,
        'There is a trigger.': world.runtime.triggersOf(world.user).length > 0,
        'Sixtyfour has another search.': world.sixtyfour.searches.length !== 1,
      });
    },
  });
});

test('stopping a search whose tab has begun to arrive', async () => {
  await expectSurvival({
    prepare: interruptImport,
    act: async (world) => void (await world.call('stopSearch', ID)),
    goOn: stopIfItGoesOn,
    async broken(world) {
      return problems({
        'It is not stopped.': (await shown(world))?.progress.kind !== 'stopped',
        [`There is a tab: ${world.resultTabs.map(({ title }) => title)}`]: world.resultTabs.length > 0,
        'There is a trigger.': world.runtime.triggersOf(world.user).length > 0,
      });
    },
  });
});

test('importing a stopped search again', async () => {
  await expectSurvival({
    async prepare(world) {
      await start(world);
      await world.call('stopSearch', ID);
      await world.wait(SEARCH_DURATION_MS);
    },
    act: async (world) => void (await world.call('importAgain', ID)),
    async goOn(world, how) {
      if ((await shown(world))?.progress.kind === 'stopped') await world.call('importAgain', ID);
      await seeThrough(world, how, REQUEST);
    },
    broken: (world) => brokenPromises(world, { searches: 1 }),
  });
});

test('importing a search again whose tab was deleted', async () => {
  await expectSurvival({
    async prepare(world) {
      await finish(world);
      const [tab] = world.resultTabs;
      if (tab !== undefined) world.spreadsheet.deleteTab(tab.id);
    },
    act: async (world) => void (await world.call('importAgain', ID)),
    async goOn(world, how) {
      const progress = (await shown(world))?.progress;
      if (progress?.kind === 'done' && progress.tab.kind === 'removed') await world.call('importAgain', ID);
      await seeThrough(world, how, REQUEST);
    },
    broken: (world) => brokenPromises(world, { searches: 1 }),
  });
});

test('running a search again', async () => {
  await expectSurvival({
    prepare: finish,
    act: async (world) => void (await world.call('runAgain', ID, NEW_ID)),
    async goOn(world, how) {
      // A user who sees no second search presses again; the sidebar that lost the answer has the same id.
      if ((await listed(world)).length < 2) await world.call('runAgain', ID, NEW_ID);
      await seeThrough(world, how, REQUEST);
    },
    broken: (world) => brokenPromises(world, { searches: 2 }),
  });
});

test('forgetting a search with a long query leaves nothing of it once the next one has started', async () => {
  await expectSurvival({
    async prepare(world) {
      await world.call('startSearch', { ...REQUEST, query: '查'.repeat(4000) });
      await watchUntilOver(world);
    },
    act: async (world) => void (await world.call('forgetSearch', ID)),
    async goOn(world) {
      if ((await shown(world)) !== undefined) await world.call('forgetSearch', ID);
      await world.call('startSearch', { ...REQUEST, id: NEW_ID });
    },
    async broken(world) {
      const left = world.user.properties.keys.filter((key) => key.includes(ID));
      return problems({
        'It is on the list.': (await shown(world)) !== undefined,
        'The next one is not.': (await listed(world)).length !== 1,
        [`There are ${left}.`]: left.length > 0,
      });
    },
  });
});

test('giving another key after one was refused', async () => {
  await expectSurvival({
    async prepare(world) {
      await start(world);
      world.sixtyfour.addFault({ kind: 'revoked-key', key: API_KEY });
      await world.wait(60_000);
    },
    act: async (world) => void (await world.call('saveApiKey', 'sk-invented-another-one')),
    async goOn(world, how) {
      const { apiKey } = await world.call('getState');
      if (apiKey.kind !== 'set') await world.call('saveApiKey', 'sk-invented-another-one');
      await seeThrough(world, how, REQUEST);
    },
    broken: (world) => brokenPromises(world, { searches: 1 }),
  });
});

test('removing the key', async () => {
  await expectSurvival({
    prepare: start,
    act: async (world) => void (await world.call('removeApiKey')),
    async goOn(world, how) {
      if ((await world.call('getState')).apiKey.kind !== 'missing') await world.call('removeApiKey');
      await world.call('saveApiKey', API_KEY);
      await seeThrough(world, how, REQUEST);
    },
    broken: (world) => brokenPromises(world, { searches: 1 }),
  });
});
