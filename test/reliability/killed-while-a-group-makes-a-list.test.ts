// Two searches that make one list, with an execution killed on the way: one tab, and everybody in it once.
import { LONG_ENOUGH_MS, watchUntilOver } from '../support/coming-back';
import { csvFile } from '../support/csv-file';
import { AFTER_EACH_CHANGE, changing } from '../support/kill-points';
import { column, crowd, people } from '../support/lists';
import { survivalCounter } from '../support/survival-counter';

const GROUP = '7d9f1c52-6f0a-4d6e-8e9f-0000000000ff';
const IDS = ['7d9f1c52-6f0a-4d6e-8e9f-000000000001', '7d9f1c52-6f0a-4d6e-8e9f-000000000002'];
const TITLE = 'Bakers';
const SEARCH_DURATION_MS = 20_000;
/** `npm run test:deep` tries all of them. */
const EVERY = process.env.DEEP === undefined ? 5 : 1;
const TIMEOUT_MS = 30 * 60_000;

const expectSurvival = survivalCounter('Killed while a group makes a list');

test(
  'a group makes one list, wherever an execution is killed',
  async () => {
    await expectSurvival(
      {
        world: { sixtyfour: { searchDurationMs: SEARCH_DURATION_MS } },
        async prepare(world) {
          IDS.forEach((id, index) => {
            world.sixtyfour.serveFor(id, csvFile(people(...crowd(1 + 2 * index, 4 + 2 * index))));
          });
          await world.call('startSearches', {
            groupId: GROUP,
            destination: { kind: 'new-list', title: TITLE },
            searches: IDS.map((id) => ({ id, query: id, mode: 'people', maxResults: 5, searchId: '' })),
          });
          await world.call('checkSearches');
          await world.runtime.advanceBy(SEARCH_DURATION_MS);
        },
        async act(world) {
          await world.call('checkSearches');
        },
        async goOn(world, how) {
          if (how === 'sidebar') await watchUntilOver(world);
          await world.wait(2 * LONG_ENOUGH_MS);
        },
        async broken(world) {
          const { groups } = await world.call('getState');
          const tabs = world.resultTabs.filter(({ isHidden }) => !isHidden);
          const names = tabs[0] === undefined ? [] : [...column(world, 'name', tabs[0])].sort();
          return [
            ...(groups[0]?.done === 2 ? [] : [`The group is ${JSON.stringify(groups)}.`]),
            ...(tabs.map(({ title }) => title).join() === TITLE
              ? []
              : [`The tabs are ${tabs.map(({ title }) => title).join()}.`]),
            ...(names.join() ===
            crowd(1, 6)
              .map((id) => `Person ${id}`)
              .join()
              ? []
              : [`The names are ${names.join()}.`]),
          ];
        },
      },
      {
        ...AFTER_EACH_CHANGE,
        at: (calls) => changing(calls).filter((_, turn) => turn % EVERY === 0),
      },
    );
  },
  TIMEOUT_MS,
);
