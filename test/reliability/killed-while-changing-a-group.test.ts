// What a user does to many searches at once, killed after every change; in the deep run, before and after every service
// call. It is done for all of them or for none, and done again it is done once.
import { LONG_ENOUGH_MS, listed, watchUntilOver } from '../support/coming-back';
import { groupOf } from '../support/group-of-searches';
import { isOver } from '../support/is-over';
import { brokenPromises } from '../support/kept-promises';
import { AFTER_EACH_CHANGE, type Scenario } from '../support/kill-points';
import { resultsCsv } from '../support/results-csv';
import { survivalCounter } from '../support/survival-counter';
import type { World } from '../support/world';

const GROUP = groupOf(3, {
  groupId: '7d9f1c52-6f0a-4d6e-8e9f-0000000000ff',
  searches: [1, 2, 3].map((number) => ({
    id: `7d9f1c52-6f0a-4d6e-8e9f-00000000000${number}`,
    query: `CTO at company ${number}`,
    mode: 'people',
    maxResults: 5,
    searchId: '',
  })),
});
const NEW_IDS = [7, 8, 9].map((number) => `7d9f1c52-6f0a-4d6e-8e9f-00000000000${number}`);
const WORLD = { sixtyfour: { searchDurationMs: 15_000, resultsFile: resultsCsv({ rows: 3, columns: 4 }) } };

const expectSurvivalOf = survivalCounter('Killed while changing a group');

async function expectSurvival(scenario: Scenario): Promise<void> {
  const choice = process.env.DEEP === undefined ? AFTER_EACH_CHANGE : {};
  await expectSurvivalOf({ world: WORLD, ...scenario }, { ...choice, goesOn: () => ['sidebar'] });
}

const start = async (world: World) => void (await world.call('startSearches', GROUP));

/** All of them, or none. */
async function halfSaved(world: World): Promise<readonly string[]> {
  const { length } = await listed(world);
  return length === 0 || length === GROUP.searches.length ? [] : [`${length} searches are on the list.`];
}

test('starting them', async () => {
  let half: readonly string[] = [];
  await expectSurvival({
    act: start,
    async goOn(world) {
      half = await halfSaved(world);
      // The sidebar that lost the answer presses again, with the same ids.
      await start(world);
      await watchUntilOver(world);
      await world.wait(LONG_ENOUGH_MS);
    },
    broken: async (world) => [...half, ...(await brokenPromises(world, { searches: 3 }))],
  });
});

test('stopping them', async () => {
  await expectSurvival({
    async prepare(world) {
      await start(world);
      await world.call('checkSearches');
    },
    act: async (world) => void (await world.call('stopGroup', GROUP.groupId)),
    async goOn(world) {
      if (!(await listed(world)).every(isOver)) await world.call('stopGroup', GROUP.groupId);
      await world.wait(LONG_ENOUGH_MS);
    },
    async broken(world) {
      const kinds = (await listed(world)).map(({ progress }) => progress.kind);
      return [
        ...(kinds.join() === 'stopped,stopped,stopped' ? [] : [`They are ${kinds.join()}.`]),
        ...(world.resultTabs.length === 0 ? [] : ['There is a tab.']),
        ...(world.runtime.triggersOf(world.user).length === 0 ? [] : ['There is a trigger.']),
      ];
    },
  });
});

test('running again those that failed', async () => {
  await expectSurvival({
    async prepare(world) {
      world.sixtyfour.addFault({ kind: 'ends-as', status: 'failed', error: 'No sources left', times: 2 });
      await start(world);
      await watchUntilOver(world);
    },
    act: async (world) => void (await world.call('runFailedAgain', GROUP.groupId, NEW_IDS.slice(0, 2))),
    async goOn(world) {
      const { groups } = await world.call('getState');
      if ((groups[0]?.failed ?? 0) > 0) {
        await world.call('runFailedAgain', GROUP.groupId, NEW_IDS.slice(0, 2));
      }
      await watchUntilOver(world);
      await world.wait(LONG_ENOUGH_MS);
    },
    async broken(world) {
      const { groups } = await world.call('getState');
      return [
        ...(groups[0]?.done === 3 && groups[0].failed === 0
          ? []
          : [`The group is ${JSON.stringify(groups)}.`]),
        ...(world.sixtyfour.searches.length === 5
          ? []
          : [`Sixtyfour has ${world.sixtyfour.searches.length} searches.`]),
        ...(world.resultTabs.length === 3 ? [] : [`There are ${world.resultTabs.length} tabs.`]),
      ];
    },
  });
});

test('going on with a group that stood still for want of balance', async () => {
  await expectSurvival({
    async prepare(world) {
      world.sixtyfour.addFault({ kind: 'http-status', on: 'start', status: 402, times: 1 });
      await start(world);
      await world.call('checkSearches');
    },
    act: async (world) => void (await world.call('resumeGroup', GROUP.groupId)),
    async goOn(world) {
      const { groups } = await world.call('getState');
      if (groups[0]?.paused !== null) await world.call('resumeGroup', GROUP.groupId);
      await watchUntilOver(world);
      await world.wait(LONG_ENOUGH_MS);
    },
    async broken(world) {
      const { groups } = await world.call('getState');
      const { length } = world.sixtyfour.searches;
      return [
        ...(groups[0]?.paused === null ? [] : ['It stands still.']),
        ...(length === 2 || length === 3 ? [] : [`Sixtyfour has ${length} searches.`]),
        ...(world.resultTabs.length === length ? [] : [`There are ${world.resultTabs.length} tabs.`]),
      ];
    },
  });
});
