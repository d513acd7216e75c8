// A search whose removal was killed half way: opening the sidebar once finishes it.
import { watchUntilOver } from '../support/coming-back';
import { searchRequest, World } from '../support/world';

const ID = '7d9f1c52-6f0a-4d6e-8e9f-000000000001';
const LONG_QUERY = '查'.repeat(4000);

let world: World;
afterEach(() => world.close());

test('what is left of a removed search goes when the sidebar opens, without another removal', async () => {
  world = await World.open({ sixtyfour: { searchDurationMs: 1000 } });
  await world.call('startSearch', { ...searchRequest(ID), query: LONG_QUERY });
  await watchUntilOver(world);
  const leftovers = () => world.user.properties.keys.filter((key) => key.includes(ID));
  expect(leftovers().length).toBeGreaterThan(2);
  const plan = world.runtime.planKill({
    atCall: 1,
    when: 'after-effect',
    counts: ({ calls }) => calls.at(-1)?.method === 'deleteProperty',
  });
  await expect(world.call('forgetSearch', ID)).rejects.toThrow(/killed/);
  expect(plan.struck).not.toBeNull();
  expect(leftovers().length).toBeGreaterThan(0);
  await world.call('getState');
  expect(leftovers()).toEqual([]);
});
