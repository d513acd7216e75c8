// Files in other encodings than UTF-8: no letter is lost, and the user is told how they were read.
import { heardWorlds } from '../support/heard-worlds';
import { onlyTabOf } from '../support/results-by-hand';
import type { World } from '../support/world';

const SEARCH_MS = 20_000;
const TEXT = 'name,city\nZoë Müller,Köln\nRené “Ace” Façade,Besançon\n';
const GRID = [
  ['name', 'city'],
  ['Zoë Müller', 'Köln'],
  ['René “Ace” Façade', 'Besançon'],
];
const AS_WINDOWS_1252 =
  'The file is not in UTF-8, the usual encoding, so its letters were read as Windows-1252; look at names with accents.';
const PARTLY_WINDOWS_1252 =
  'Some letters of the file are not in UTF-8, the usual encoding, and were read as Windows-1252; look at names with accents.';

/** The text by Windows-1252, in which the curly quotes are 93 and 94. */
const windows1252Of = (text: string) =>
  Buffer.from(text.replaceAll('“', '\x93').replaceAll('”', '\x94'), 'latin1');
const utf16Of = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

describe.each(['en', 'de'] as const)('letters, with the platform speaking %s,', (language) => {
  const openWorld = heardWorlds();
  let world: World;

  async function imported(file: Uint8Array): Promise<Awaited<ReturnType<World['view']>>['progress']> {
    world = await openWorld({ language, sixtyfour: { searchDurationMs: SEARCH_MS, resultsFile: file } });
    world.sixtyfour.addFault({
      kind: 'replaced-fields',
      on: 'status',
      fields: { exported_count: null, total_results: null },
    });
    const id = await world.start();
    await world.watch(60_000);
    return (await world.view(id)).progress;
  }

  test.each([
    ['in UTF-8', Buffer.from(TEXT), []],
    ['in Windows-1252', windows1252Of(TEXT), [AS_WINDOWS_1252]],
    ['in UTF-16 with the low byte first', utf16Of(TEXT), []],
    ['in UTF-16 with the high byte first', utf16Of(TEXT).swap16(), []],
    [
      'in UTF-8 with one row in Windows-1252',
      Buffer.concat([
        Buffer.from('name,city\nZoë Müller,Köln\n'),
        Buffer.from('Ren'),
        Buffer.from([0xe9]),
        Buffer.from(' “Ace” Façade,Besançon\n'),
      ]),
      [PARTLY_WINDOWS_1252],
    ],
  ])('%s all arrive', async (_, file, notes) => {
    const progress = await imported(file);
    expect(onlyTabOf(world)).toEqual(GRID);
    expect(progress).toMatchObject({
      kind: 'done',
      rows: 2,
      columns: 2,
      verification: { kind: 'verified' },
      notes,
    });
    expect(world.sixtyfour.requests.filter(({ to }) => to === 'storage')).toHaveLength(1);
  });
});
