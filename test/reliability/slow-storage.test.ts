// A file beyond the 50 MB that the platform takes at once, from a storage that takes its time: it arrives, or is given up
// visibly, but is never tried for ever.
import { modelledLatency } from '../../local/apps-script/runtime';
import type { Fault } from '../../local/sixtyfour/faults';
import { heardWorlds } from '../support/heard-worlds';
import { bytesOf, onlyTabOf } from '../support/results-by-hand';
import { triggerRuntimeMs } from '../support/trigger-runtime';
import type { World } from '../support/world';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const MEGABYTE = 1024 * 1024;
const SLICE_BYTES = 20 * MEGABYTE;
const HEADER = 'summary\n';
/** Nearly as much as a cell holds; with its line end a multiple of four. */
const ROW_BYTES = 47_400;

const openWorld = heardWorlds();

/** A row of so many bytes: of four-byte characters where a slice ends in it, in the middle of one of them. */
function rowOf(index: number): string {
  const from = HEADER.length + index * ROW_BYTES;
  const hasSliceEnd = Math.floor(from / SLICE_BYTES) < Math.floor((from + ROW_BYTES - 1) / SLICE_BYTES);
  const number = String(index).padStart(6, '0');
  const room = ROW_BYTES - number.length - 1;
  return number + (hasSliceEnd ? `${'👩'.repeat(Math.floor(room / 4))}x` : 'x'.repeat(room));
}

async function openWith(resultsFile: Uint8Array, requestMs: number): Promise<World> {
  const world = await openWorld({
    runtime: { latency: modelledLatency },
    sixtyfour: { searchDurationMs: 20_000, resultsFile },
  });
  world.sixtyfour.addFault({ kind: 'slow', on: 'file', tookMs: requestMs });
  return world;
}

const ROWS = Array.from({ length: Math.ceil((60 * MEGABYTE) / ROW_BYTES) }, (_, index) => rowOf(index));
const FILE = bytesOf(`${HEADER}${ROWS.join('\n')}\n`);
/** An account has 90 minutes a day, and other searches need some of them. */
const MOST_RUNTIME_MS = 45 * MINUTE_MS;

test('60 MB at 100 s a request arrive', async () => {
  const world = await openWith(FILE, 100_000);
  const id = await world.start();
  await world.wait(HOUR_MS);
  expect((await world.view(id)).progress).toMatchObject({
    kind: 'done',
    rows: ROWS.length,
    verification: { kind: 'verified' },
    notes: [],
  });
  const values = onlyTabOf(world).slice(1);
  expect(values).toHaveLength(ROWS.length);
  expect(values.findIndex(([value], index) => value !== ROWS[index])).toBe(-1);
  const asked = world.sixtyfour.requests.flatMap(({ to, headers }) =>
    to === 'storage' ? [headers.range ?? 'all'] : [],
  );
  expect(new Set(asked)).toEqual(
    new Set([
      'all',
      'bytes=0-20971519',
      'bytes=20971520-41943039',
      'bytes=41943040-62914559',
      'bytes=62914560-83886079',
    ]),
  );
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
