// Files that change while they are fetched, in slices or from one chunk to the next.

import { heardWorlds } from '../support/heard-worlds';
import { stopAfterChunks } from '../support/interrupted-import';
import { inTurn, LANGUAGES } from '../support/languages';
import { bytesOf, fileOf, heavyRecords, onlyTabOf, TWO_CHUNKS } from '../support/results-by-hand';
import type { World } from '../support/world';

const IS_DEEP = process.env.DEEP !== undefined;
const SEARCH_MS = 20_000;
const CHANGED =
  'The file with the results changed while it was written, so it was written again from the start.';

const openWorld = heardWorlds();
let world: World;

async function open(language: 'en' | 'de', resultsFile: Uint8Array): Promise<void> {
  world = await openWorld({ language, sixtyfour: { searchDurationMs: SEARCH_MS, resultsFile } });
}

const progressOf = async (id: string) => (await world.view(id)).progress;
test('a file that changes between two slices does not arrive as a mixture of both', async () => {
  const fileNamed = (name: string) => bytesOf(`name\n${`${name.padEnd(1023, '.')}\n`.repeat(40)}`);
  await open('en', fileNamed('after'));
  world.sixtyfour.addFault({ kind: 'network-failure', on: 'file', failure: 'unreachable', times: 1 });
  const smallParts = { kind: 'small-parts', on: 'file', maxBytes: 16 * 1024 } as const;
  world.sixtyfour.addFault({ ...smallParts, bytes: fileNamed('before'), times: 1 });
  world.sixtyfour.addFault(smallParts);
  const id = await world.start();
  await world.wait(10 * 60_000);
  expect((await progressOf(id)).kind).toBe('done');
  const found = new Set(
    onlyTabOf(world)
      .slice(1)
      .map(([value]) => String(value).replaceAll('.', '')),
  );
  expect([...found]).toEqual(['after']);
});

const OTHER_LENGTHS: readonly (readonly [string, number])[] = [
  ['as long', TWO_CHUNKS],
  ['shorter', 3],
  ['longer', TWO_CHUNKS + 25],
];

describe.each(LANGUAGES)(
  'a file that changes between two chunks, with the platform speaking %s,',
  (language) => {
    test.each(inTurn(OTHER_LENGTHS, language))('is written again when it is then %s', async (_, rows) => {
      const before = heavyRecords(TWO_CHUNKS, 'Before');
      const after = heavyRecords(rows, 'After');
      await open(language, fileOf(after));
      world.sixtyfour.addFault({ kind: 'other-file', on: 'file', bytes: fileOf(before), times: 1 });
      const id = await world.start();
      await stopAfterChunks(world);
      await world.wait(5 * 60_000);
      expect(await progressOf(id)).toMatchObject({
        kind: 'done',
        rows,
        columns: 3,
        verification: { kind: 'verified' },
        notes: [CHANGED],
      });
      expect(onlyTabOf(world)).toEqual(after);
      expect(world.resultTabs[0]?.grid.size).toEqual({ rows: rows + 2, columns: 6 });
    });

    test('leaves nothing behind when it is then empty', async () => {
      await open(language, bytesOf('name,badge_id,summary\n'));
      world.sixtyfour.addFault({
        kind: 'other-file',
        on: 'file',
        bytes: fileOf(heavyRecords(TWO_CHUNKS)),
        times: 1,
      });
      const id = await world.start();
      await stopAfterChunks(world);
      await world.wait(5 * 60_000);
      expect(await progressOf(id)).toMatchObject({ kind: 'done', rows: 0, tab: { kind: 'none' } });
      expect(world.resultTabs).toEqual([]);
    });
  },
);

/** How often a tab is written anew is counted whatever was the reason; a tab that is deleted is, in both. */
const LANGUAGES_AGAIN = IS_DEEP ? LANGUAGES : (['de'] as const);

test.each(LANGUAGES_AGAIN)(
  'a file that changes again and again is given up visibly, and can be imported when it is calm (%s)',
  async (language) => {
    await open(language, fileOf(heavyRecords(TWO_CHUNKS)));
    for (let edition = 1; edition <= 6; edition += 1) {
      const bytes = fileOf(heavyRecords(TWO_CHUNKS, `Edition ${edition}`));
      world.sixtyfour.addFault({ kind: 'other-file', on: 'file', bytes, times: 1 });
    }
    const id = await world.start();
    for (let edition = 1; edition <= 6; edition += 1) await stopAfterChunks(world);
    await world.wait(5 * 60_000);
    const progress = await progressOf(id);
    expect(progress).toMatchObject({
      kind: 'failed',
      sentence: expect.stringMatching(/changed while it was written.*press Import again/),
      canImportAgain: true,
    });
    expect(world.resultTabs).toEqual([]);
    await world.call('importAgain', id);
    await world.wait(5 * 60_000);
    expect(await progressOf(id)).toMatchObject({ kind: 'done', rows: TWO_CHUNKS });
    expect(onlyTabOf(world)).toEqual(heavyRecords(TWO_CHUNKS));
  },
);
