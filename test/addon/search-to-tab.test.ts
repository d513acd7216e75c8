// The main job, driven through the built bundle: from a click on Start to a verified tab.
import { World } from '../support/world';

let world: World;

beforeEach(async () => {
  world = await World.open();
});
afterEach(() => world.close());

test.each([1, 187, 5000])('%i people end as a verified tab', async (maxResults) => {
  const id = await world.start({ maxResults });
  await world.watch(200_000);
  const { progress } = await world.view(id);
  expect(progress).toMatchObject({ kind: 'done', rows: maxResults, verification: { kind: 'verified' } });
  expect(world.resultTabs).toHaveLength(1);
});
