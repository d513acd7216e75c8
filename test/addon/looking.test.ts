// A look at what is stored, made every few seconds while rows arrive: it costs little, waits for nobody and changes
// nothing.
import { allThatIsKept } from '../support/all-that-is-kept';
import { stopAfterChunks } from '../support/interrupted-import';
import { fileOf, heavyRecords, TWO_CHUNKS } from '../support/results-by-hand';
import { World } from '../support/world';

/** Nothing changes it. */
let world: World;
beforeAll(async () => {
  world = await World.open({
    sixtyfour: { searchDurationMs: 20_000, resultsFile: fileOf(heavyRecords(TWO_CHUNKS)) },
  });
  await world.start();
  await world.wait(3 * 60_000);
  await world.start();
  await stopAfterChunks(world);
});
afterAll(() => world.close());

async function callsOf(functionName: 'getState' | 'lookAtSearches'): Promise<readonly string[]> {
  const before = world.runtime.executions.length;
  await world.call(functionName);
  return (world.runtime.executions[before]?.calls ?? []).map(({ service, method }) => `${service}.${method}`);
}

test('takes four service calls: no lock, no trigger, no tab', async () => {
  expect(await callsOf('lookAtSearches')).toEqual([
    'PropertiesService.getUserProperties',
    'PropertiesService.Properties.getProperties',
    'SpreadsheetApp.getActiveSpreadsheet',
    'Spreadsheet.getId',
  ]);
  expect((await callsOf('getState')).length).toBeGreaterThan(4);
});

test('tells how far the rows are, and changes nothing', async () => {
  const before = allThatIsKept(world);
  const { searches } = await world.call('lookAtSearches');
  expect(searches[0]?.progress).toMatchObject({ kind: 'importing', rowsTotal: TWO_CHUNKS });
  expect(searches[1]?.progress).toMatchObject({ kind: 'done', tab: { kind: 'present' } });
  expect(allThatIsKept(world)).toEqual(before);
});
