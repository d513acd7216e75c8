// A large file that takes long to fetch: while one execution does, no other one begins the same.
import { resultsCsv } from '../support/results-csv';
import { searchRequest, World } from '../support/world';

const ID = '7d9f1c52-6f0a-4d6e-8e9f-000000000001';
/** The trigger's run of the next minute falls into it. */
const FETCH_MS = 55_000;

let world: World;
afterEach(() => world.close());

test('a run of the trigger while a sidebar fetches the results leaves them to the sidebar', async () => {
  const resultsFile = resultsCsv({ rows: 20, columns: 4 });
  world = await World.open({ sixtyfour: { searchDurationMs: 1000, resultsFile } });
  await world.call('startSearch', searchRequest(ID));
  world.sixtyfour.addFault({ kind: 'slow', on: 'file', tookMs: FETCH_MS });
  await world.runtime.advanceBy(12_000);
  const fetching = world.call('checkSearches');
  await world.wait(2 * FETCH_MS);
  await fetching;
  const during = world.runtime.executions.filter(
    ({ entry, startedAt }) => entry === 'trigger' && startedAt > world.clock.now() - 2 * FETCH_MS,
  );
  expect(during.length).toBeGreaterThan(0);
  expect((await world.view(ID)).progress.kind).toBe('done');
  expect(world.sixtyfour.requests.filter(({ to }) => to === 'storage')).toHaveLength(1);
});
