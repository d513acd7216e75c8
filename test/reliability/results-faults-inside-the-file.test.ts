// Files that no CSV writer should make: every value still arrives, and the user is told what was odd.
import { heardWorlds } from '../support/heard-worlds';
import { inTurn, LANGUAGES } from '../support/languages';
import { bytesOf, onlyTabOf } from '../support/results-by-hand';
import type { World } from '../support/world';

const SEARCH_MS = 20_000;

type Grid = readonly (readonly (string | number)[])[];

const PLAIN: Grid = [
  ['name', 'company'],
  ['Ada Sample', 'Example Ltd.'],
  ['Bo Invented', 'Sample Inc.'],
];
const UNEVEN = (rows: string) => `${rows} had more or fewer cells than the header; no value was dropped.`;
const UNFINISHED =
  'The file ends in the middle of a quoted cell that begins in row 3, so rows have run together there.';

/** What the file holds, what the tab must hold, and what the user is told. */
const FILES: readonly (readonly [string, string, Grid, readonly string[]])[] = [
  ['a byte order mark', '\uFEFFname,company\nAda Sample,Example Ltd.\nBo Invented,Sample Inc.\n', PLAIN, []],
  [
    'a byte order mark before a quote',
    '\uFEFF"name",company\nAda Sample,Example Ltd.\nBo Invented,Sample Inc.',
    PLAIN,
    [],
  ],
  ['CRLF', 'name,company\r\nAda Sample,Example Ltd.\r\nBo Invented,Sample Inc.\r\n', PLAIN, []],
  ['lone CR', 'name,company\rAda Sample,Example Ltd.\rBo Invented,Sample Inc.\r', PLAIN, []],
  ['mixed line ends', 'name,company\r\nAda Sample,Example Ltd.\rBo Invented,Sample Inc.\n', PLAIN, []],
  ['no line end at its end', 'name,company\nAda Sample,Example Ltd.\nBo Invented,Sample Inc.', PLAIN, []],
  ['blank lines', 'name,company\n\nAda Sample,Example Ltd.\n\r\nBo Invented,Sample Inc.\n\n\n', PLAIN, []],
  [
    'mixed line ends inside quotes',
    'name,summary\r\nAda Sample,"one\ntwo\r\nthree\rfour"\r\n',
    [
      ['name', 'summary'],
      ['Ada Sample', 'one\ntwo\r\nthree\rfour'],
    ],
    [],
  ],
  [
    'quotes in the middle of a field',
    'name,company\nAda "Ace" Sample,5" Screens\nBo,"Say ""hi"", Ltd."\n',
    [
      ['name', 'company'],
      ['Ada "Ace" Sample', '5" Screens'],
      ['Bo', 'Say "hi", Ltd.'],
    ],
    [],
  ],
  [
    'a quote that nobody closes',
    'name,summary\nAda Sample,fine\nBo Invented,"never closed, ever\nCy Placeholder,gone\n',
    [
      ['name', 'summary'],
      ['Ada Sample', 'fine'],
      ['Bo Invented', 'never closed, ever\nCy Placeholder,gone\n'],
    ],
    [UNFINISHED],
  ],
  [
    'ragged rows',
    'name,company,zip\nAda Sample\nBo Invented,Sample Inc.,02139,surplus,more\nCy,Example,00501\n',
    [
      ['name', 'company', 'zip', '', ''],
      ['Ada Sample', '', '', '', ''],
      ['Bo Invented', 'Sample Inc.', '02139', 'surplus', 'more'],
      ['Cy', 'Example', '00501', '', ''],
    ],
    [UNEVEN('2 rows')],
  ],
  [
    'one ragged row',
    'name,company\nAda Sample\n',
    [
      ['name', 'company'],
      ['Ada Sample', ''],
    ],
    [UNEVEN('1 row')],
  ],
  [
    'headers that are repeated, empty or numbers',
    'name,name,,,2024\nAda,Sample,left,right,7\n',
    [
      ['name', 'name', '', '', '2024'],
      ['Ada', 'Sample', 'left', 'right', 7],
    ],
    [],
  ],
  [
    'one column only',
    'name\nAda Sample\n\nBo Invented\n',
    [['name'], ['Ada Sample'], [''], ['Bo Invented']],
    [],
  ],
];

describe.each(LANGUAGES)('a file, with the platform speaking %s,', (language) => {
  const openWorld = heardWorlds();
  let world: World;

  /** Imports the file as the result of a search that announced no number of rows. */
  async function imported(file: Uint8Array): Promise<Awaited<ReturnType<World['view']>>['progress']> {
    world = await openWorld({ language, sixtyfour: { searchDurationMs: SEARCH_MS, resultsFile: file } });
    world.sixtyfour.addFault({ kind: 'replaced-fields', on: 'status', fields: { exported_count: null } });
    const id = await world.start();
    await world.watch(60_000);
    return (await world.view(id)).progress;
  }

  test.each(inTurn(FILES, language))('with %s arrives as it is', async (_, text, grid, notes) => {
    const progress = await imported(bytesOf(text));
    expect(onlyTabOf(world)).toEqual(grid);
    expect(progress).toMatchObject({
      kind: 'done',
      rows: grid.length - 1,
      columns: grid[0]?.length,
      verification: { kind: 'verified' },
      notes,
    });
  });

  test.each([
    ['nothing', ''],
    ['a byte order mark', '\uFEFF'],
    ['a line end', '\r\n'],
    ['a header', 'name,company\n'],
  ])('that holds no more than %s is an empty result', async (_, text) => {
    expect(await imported(bytesOf(text))).toMatchObject({ kind: 'done', rows: 0, tab: { kind: 'none' } });
    expect(world.resultTabs).toEqual([]);
  });

  test('with 300 columns arrives as it is', async () => {
    const record = (row: number) => Array.from({ length: 300 }, (_, column) => `${row}-${column}`);
    const grid = Array.from({ length: 40 }, (_, row) => record(row));
    const progress = await imported(bytesOf(grid.map((cells) => cells.join(',')).join('\n')));
    expect(progress).toMatchObject({ kind: 'done', rows: 39, columns: 300, notes: [] });
    expect(onlyTabOf(world)).toEqual(grid);
    expect(world.resultTabs[0]?.grid.size).toEqual({ rows: 41, columns: 303 });
  });

  test('with a cell of 60,000 characters is cut visibly, counted, and whole in the download', async () => {
    const long = 'All work and no play. '.repeat(2728).slice(0, 60_000);
    const file = bytesOf(`name,summary\nAda Sample,${long}\nBo Invented,short\n`);
    expect(await imported(file)).toMatchObject({
      kind: 'done',
      rows: 2,
      verification: { kind: 'verified' },
      notes: ['1 value did not fit into a cell and ends with a mark; Download CSV has it whole.'],
    });
    const cell = String(onlyTabOf(world)[1]?.[1]);
    const mark = '… [cut: the file has 60,000 characters here]';
    expect(cell.endsWith(mark)).toBe(true);
    expect(long.startsWith(cell.slice(0, -mark.length))).toBe(true);
    expect(cell.length).toBeGreaterThan(49_000);
    expect(cell.length).toBeLessThanOrEqual(50_000);

    const [search] = (await world.call('getState')).searches;
    const { url } = await world.call('getDownloadLink', search?.id ?? '');
    const download = await world.sixtyfour.handle({ method: 'GET', url, headers: {}, body: null });
    expect(download.body).toEqual(file);
  });

  test.each([49_999, 50_000])(
    'with a cell of %i characters loses nothing without saying so',
    async (length) => {
      const long = 'x'.repeat(length);
      const progress = await imported(bytesOf(`name,summary\nAda Sample,${long}\n`));
      const isWhole = onlyTabOf(world)[1]?.[1] === long;
      expect(progress).toMatchObject({
        kind: 'done',
        notes: isWhole ? [] : [expect.stringMatching(/^1 value did not fit/)],
      });
    },
  );

  test('with characters outside the basic plane where a cell is cut keeps them whole', async () => {
    for (const before of ['', 'x']) {
      await imported(bytesOf(`summary\n${before}${'👩'.repeat(30_000)}\n`));
      expect(String(onlyTabOf(world)[1]?.[0])).not.toMatch(/\p{Surrogate}/u);
    }
  });

  test('with another number of rows than announced says so', async () => {
    world = await openWorld({
      language,
      sixtyfour: { searchDurationMs: SEARCH_MS, resultsFile: bytesOf('name\nAda\nBo\n') },
    });
    world.sixtyfour.addFault({ kind: 'replaced-fields', on: 'status', fields: { exported_count: 187 } });
    const id = await world.start();
    await world.watch(60_000);
    expect((await world.view(id)).progress).toMatchObject({
      kind: 'done',
      rows: 2,
      notes: ['Sixtyfour announced 187 results; the file holds 2.'],
    });
  });
});
