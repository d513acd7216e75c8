// The tab of a finished search, as its card leads to it: shown again when hidden, and missed when it is gone.
import { watchUntilOver } from '../support/coming-back';
import { World } from '../support/world';

let world: World;
afterEach(() => world.close());

async function openWithSearches(count: number): Promise<readonly string[]> {
  world = await World.open({ sixtyfour: { searchDurationMs: 1000 } });
  const ids: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    ids.push(await world.start({ query: `Bakers, exactly ${number}`, maxResults: 3 }));
    await watchUntilOver(world);
    await world.runtime.advanceBy(1000);
  }
  return ids;
}

test('a hidden tab is shown again by Open tab', async () => {
  const [id = ''] = await openWithSearches(1);
  const [tab] = world.resultTabs;
  if (tab === undefined) throw new Error('There must be a tab.');
  world.spreadsheet.setTabHidden(tab.id, true);
  await world.call('openTab', id);
  expect(tab.isHidden).toBe(false);
});

test('of many searches, the newest one whose tab was deleted is marked when the sidebar opens', async () => {
  const ids = await openWithSearches(7);
  const newest = world.resultTabs.at(-1);
  if (newest === undefined) throw new Error('There must be a tab.');
  world.spreadsheet.deleteTab(newest.id);
  expect((await world.view(ids.at(-1) ?? '')).progress).toMatchObject({
    kind: 'done',
    tab: { kind: 'removed' },
  });
  expect((await world.view(ids.at(-2) ?? '')).progress).toMatchObject({
    kind: 'done',
    tab: { kind: 'present' },
  });
});

test('the results are there although the toast that announces them fails', async () => {
  world = await World.open({ sixtyfour: { searchDurationMs: 1000 } });
  world.spreadsheet.variants.toastFails = true;
  const id = await world.start({ maxResults: 3 });
  await world.runtime.advanceBy(12_000);
  await expect(world.call('checkSearches')).resolves.toMatchObject({
    searches: [{ progress: { kind: 'done' } }],
  });
  expect((await world.view(id)).progress).toMatchObject({ rows: 3, verification: { kind: 'verified' } });
});
