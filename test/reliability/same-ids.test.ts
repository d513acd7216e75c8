// Searches that share an id or a search ID: never taken for each other, and never two for Sixtyfour.
import { watchUntilOver } from '../support/coming-back';
import { searchRequest, World } from '../support/world';

const ID = '7d9f1c52-6f0a-4d6e-8e9f-000000000001';
const OTHER_ID = '7d9f1c52-6f0a-4d6e-8e9f-000000000002';

let world: World;
beforeEach(async () => {
  world = await World.open({ sixtyfour: { searchDurationMs: 20_000 } });
});
afterEach(() => world.close());

test('a second search with a search ID that is taken is refused before anything is sent', async () => {
  await world.call('startSearch', { ...searchRequest(ID), searchId: 'autumn-list' });
  const requestsBefore = world.sixtyfour.requests.length;
  const twin = { ...searchRequest(OTHER_ID), query: 'Bakers in Graz', searchId: 'autumn-list' };
  await expect(world.call('startSearch', twin)).rejects.toThrow(/has this search ID already/);
  expect(world.sixtyfour.requests).toHaveLength(requestsBefore);
  expect((await world.call('getState')).searches.map(({ id }) => id)).toEqual([ID]);
});

test('so is one whose search ID is the id of another search', async () => {
  await world.call('startSearch', searchRequest(ID));
  const twin = { ...searchRequest(OTHER_ID), searchId: ID };
  await expect(world.call('startSearch', twin)).rejects.toThrow(/has this search ID already/);
  expect(world.sixtyfour.searches).toHaveLength(1);
});

describe('the same id in two spreadsheets', () => {
  const inOther = async (functionName: string, ...args: readonly unknown[]) => {
    const { user } = world;
    const outcome = await world.runtime.run({
      user,
      spreadsheet: other,
      entry: 'sidebar',
      functionName,
      args,
    });
    if (outcome.kind !== 'returned') throw new Error(JSON.stringify(outcome));
    return outcome.value;
  };
  let other: World['spreadsheet'];

  beforeEach(async () => {
    other = world.runtime.addSpreadsheet({ name: 'Another' });
    await world.call('startSearch', { ...searchRequest(ID), query: 'Bakers in Graz' });
    await inOther('startSearch', { ...searchRequest(ID), query: 'Bakers in Linz', searchId: 'linz' });
  });

  test('is two searches, each on the list of its own spreadsheet', async () => {
    expect(world.sixtyfour.searches.map(({ searchId }) => searchId)).toEqual([ID, 'linz']);
    expect((await world.view(ID)).query).toBe('Bakers in Graz');
    expect(await inOther('getState')).toMatchObject({ searches: [{ id: ID, query: 'Bakers in Linz' }] });
  });

  test('stays two when one is changed, arrives or is removed', async () => {
    await inOther('stopSearch', ID);
    expect((await world.view(ID)).progress.kind).toBe('running');
    await watchUntilOver(world);
    expect((await world.view(ID)).progress.kind).toBe('done');
    expect(await inOther('getState')).toMatchObject({
      searches: [{ id: ID, progress: { kind: 'stopped' } }],
    });
    await world.call('forgetSearch', ID);
    expect((await world.call('getState')).searches).toEqual([]);
    expect(await inOther('getState')).toMatchObject({ searches: [{ id: ID, query: 'Bakers in Linz' }] });
  });
});
