// A large file from a storage that takes its time: it arrives, or is given up visibly, but never tried for ever.
import { modelledLatency } from '../../local/apps-script/runtime';
import type { Fault } from '../../local/sixtyfour/faults';
import { heardWorlds } from '../support/heard-worlds';
import { bytesOf, onlyTabOf } from '../support/results-by-hand';
import { triggerRuntimeMs } from '../support/trigger-runtime';
import type { World } from '../support/world';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Nearly as much as a cell holds. */
const ROW_CHARACTERS = 47_000;

const openWorld = heardWorlds();

function fileOf(megabytes: number): { readonly rows: number; readonly file: Uint8Array } {
  const rows = Math.ceil((megabytes * 1024 * 1024) / ROW_CHARACTERS);
  const lines = Array.from({ length: rows }, (_, index) => `${index} `.padEnd(ROW_CHARACTERS, 'x'));
  return { rows, file: bytesOf(`summary\n${lines.join('\n')}\n`) };
}

async function openWith(resultsFile: Uint8Array, requestMs: number): Promise<World> {
  const world = await openWorld({
    runtime: { latency: modelledLatency },
    sixtyfour: { searchDurationMs: 20_000, resultsFile },
  });
  world.sixtyfour.addFault({ kind: 'slow', on: 'file', tookMs: requestMs });
  return world;
}

const { rows: ROWS, file: FILE } = fileOf(60);
/** An account has 90 minutes a day, and other searches need some of them. */
const MOST_RUNTIME_MS = 45 * MINUTE_MS;

test('60 MB at 100 s a request arrive', async () => {
  const world = await openWith(FILE, 100_000);
  const id = await world.start();
  await world.wait(HOUR_MS);
  expect((await world.view(id)).progress).toMatchObject({
    kind: 'done',
    rows: ROWS,
    verification: { kind: 'verified' },
    notes: [],
  });
  expect(onlyTabOf(world)).toHaveLength(ROWS + 1);
  expect(triggerRuntimeMs(world)).toBeLessThan(15 * MINUTE_MS);
});

describe.each<[string, number, Fault | null]>([
  ['that takes longer for it than an execution may', 200_000, null],
  ['that gives no parts of it', 1000, { kind: 'no-ranges', on: 'file', answers: 'whole' }],
  ['that refuses to give parts of it', 1000, { kind: 'no-ranges', on: 'file', answers: 'refused' }],
])('a file of 60 MB in a storage %s', (_, requestMs, fault) => {
  test('is given up visibly, long before the day of its triggers is used up', async () => {
    const world = await openWith(FILE, requestMs);
    if (fault !== null) world.sixtyfour.addFault(fault);
    const id = await world.start();
    await world.wait(24 * HOUR_MS);
    expect((await world.view(id)).progress).toMatchObject({
      kind: 'failed',
      sentence: expect.stringMatching(/Download CSV/),
      canImportAgain: true,
    });
    expect(triggerRuntimeMs(world)).toBeLessThan(MOST_RUNTIME_MS);
    expect(world.runtime.triggersOf(world.user)).toEqual([]);
    expect(world.runtime.executions.filter(({ outcome }) => outcome?.kind === 'killed')).toEqual([]);
  });
});
