// Results that join a list, killed at the service calls on the way: nobody twice, nobody lost, no blank rows, no edit
// undone. Some of the calls here; `npm run test:deep` tries all.
import { randomUUID } from 'node:crypto';
import { watchUntilOver } from '../support/coming-back';
import { csvFile } from '../support/csv-file';
import { arrive, column, crowd, into, listTab, people, shown } from '../support/lists';
import { survivalCounter } from '../support/survival-counter';
import type { World } from '../support/world';

const expectSurvivalOf = survivalCounter('Killed while joining');
const EVERY = process.env.DEEP === '1' ? 1 : 9;
const FILE = people({ id: '3', title: 'Owner' }, '5', { id: '7', title: 'Chef' }, '21', '22', '23');

async function prepare(world: World): Promise<void> {
  await arrive(world, people(...crowd(1, 12)), { query: 'Bakers in Graz' });
  const { id } = listTab(world);
  world.spreadsheet.change(listTab(world), (tab) => tab.deleteRows(6, 1));
  world.spreadsheet.typed(id, 4, 2, 'My own title');
  const search = randomUUID();
  world.sixtyfour.serveFor(search, csvFile(FILE));
  await world.start({ id: search, ...into(world) });
  await world.runtime.advanceBy(14_000);
}

function problems(world: World): readonly string[] {
  const names = column(world, 'name');
  const expected = [...crowd(1, 12).filter((id) => id !== '5'), '21', '22', '23'].map((id) => `Person ${id}`);
  const titles = column(world, 'title');
  const heads = shown(world)[0]
    ?.filter((head) => head !== '')
    .join();
  const checks = {
    [`The names are ${names.join()}.`]: names.join() !== expected.join(),
    [`The titles are ${titles.join()}.`]: titles[2] !== 'My own title' || titles[5] !== 'Chef',
    [`The heads are ${heads}.`]:
      heads !== 'name,title,company,linkedin_url,score,First seen,Last seen,Status,Found by',
    [`The filter is ${JSON.stringify(listTab(world).filter)}.`]:
      listTab(world).filter?.rows !== names.length + 1,
    [`The list has ${listTab(world).grid.size.rows} rows.`]:
      listTab(world).grid.size.rows !== names.length + 1,
  };
  return Object.entries(checks).flatMap(([problem, isThere]) => (isThere ? [problem] : []));
}

test('a delivery survives', async () => {
  await expectSurvivalOf(
    {
      world: { sixtyfour: { searchDurationMs: 12_000 } },
      prepare,
      act: async (world) => void (await world.call('checkSearches')),
      goOn: watchUntilOver,
      async broken(world) {
        const { searches } = await world.call('getState');
        const over = searches.map(({ progress }) => progress.kind);
        return [...problems(world), ...(over.every((kind) => kind === 'done') ? [] : [`They are ${over}.`])];
      },
    },
    {
      moments: ['after-effect'],
      goesOn: () => ['sidebar'],
      at: (calls) => calls.map((_, index) => index).filter((index) => index % EVERY === 0),
    },
  );
});
