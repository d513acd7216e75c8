// Many searches in a store that holds 500 KB: what goes for them, and how a whole group goes.
import { groupOf } from '../support/group-of-searches';
import { World } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await World.open();
});
afterEach(() => world.close());

const searches = async () => (await world.call('lookAtSearches')).searches;

test('a group is forgotten at once, however many searches it has', async () => {
  const request = groupOf(30);
  await world.call('startSearches', request);
  await world.call('stopGroup', request.groupId);
  const ids = request.searches.map(({ id }) => id);
  const state = await world.call('forgetFinished', ids);
  expect(state).toMatchObject({ searches: [], groups: [] });
  for (let opened = 0; opened < 2; opened += 1) await world.call('getState');
  expect(world.user.properties.keys.filter((key) => key.startsWith('search:'))).toEqual([]);
});

test('a hundred long queries find room beside five hundred old searches, or are refused with a sentence', async () => {
  const old = groupOf(100);
  for (let round = 0; round < 5; round += 1) {
    const { searches: made, ...request } = groupOf(100);
    const short = made.map((one) => ({ ...one, query: `Old search ${round} ${one.query}` }));
    await world.call('startSearches', { ...request, searches: short });
    await world.call('stopGroup', request.groupId);
  }
  const before = (await searches()).length;
  const long = (characters: number) => ({
    ...old,
    searches: old.searches.map((one) => ({ ...one, query: one.query.padEnd(characters, ' and so on') })),
  });
  await expect(world.call('startSearches', long(4000))).rejects.toThrow(
    /no room to keep 100 searches of this length/,
  );
  expect(await searches()).toHaveLength(before);
  const state = await world.call('startSearches', long(1000));
  expect(state.searches.filter(({ groupId }) => groupId === old.groupId)).toHaveLength(100);
  expect(state.searches.length).toBeLessThan(before + 100);
  expect(state.searches.length).toBeGreaterThan(140);
  expect(world.user.properties.sizeBytes).toBeLessThan(400 * 1024);
});
