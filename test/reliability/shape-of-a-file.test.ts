// Padded files, other separators, rows that ran together, and numbers that are none: what arrives and what is said.
import { heardWorlds } from '../support/heard-worlds';
import { oddResultFile } from '../support/odd-result-files';
import { bytesOf, onlyTabOf } from '../support/results-by-hand';
import type { World } from '../support/world';

const SEARCH_MS = 20_000;

describe.each(['en', 'de'] as const)('a file, with the platform speaking %s,', (language) => {
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
    await world.watch(2 * 60_000);
    return (await world.view(id)).progress;
  }

  test('with one padded row is imported without the padding', async () => {
    const progress = await imported(oddResultFile('one-row-trailing-commas.csv'));
    expect(progress).toMatchObject({
      kind: 'done',
      columns: 2,
      verification: { kind: 'verified' },
      notes: [
        expect.stringMatching(
          /^[\d,]+ empty columns at the right.* of the file were left out; no value was dropped\.$/,
        ),
      ],
    });
    expect(onlyTabOf(world)[0]).toEqual(['name', 'company']);
  });

  test('with empty rows at its end is imported without them, and they are counted', async () => {
    expect(await imported(bytesOf('name,company\nAda,Acme\n,\n,\n,\n'))).toMatchObject({
      kind: 'done',
      rows: 1,
      notes: ['3 empty rows at the end of the file were left out; no value was dropped.'],
    });
    expect(onlyTabOf(world)).toEqual([
      ['name', 'company'],
      ['Ada', 'Acme'],
    ]);
  });

  test('with a quote that swallows rows says where it begins', async () => {
    expect(await imported(oddResultFile('stray-quote.csv'))).toMatchObject({
      kind: 'done',
      rows: 2,
      notes: [expect.stringMatching(/^A quotation mark in row 2 is not closed.*rows may have run together/)],
    });
  });

  test('with a quote that swallows its rest says where it begins', async () => {
    expect(await imported(bytesOf('name,company\nAda,Acme\nBo,"Beta\nCy,Gamma\nDi,Delta\n'))).toMatchObject({
      kind: 'done',
      rows: 2,
      notes: [
        'The file ends in the middle of a quoted cell that begins in row 3, so rows have run together there.',
      ],
    });
  });

  test.each([
    ['semicolons', oddResultFile('semicolon.csv')],
    ['tabs', bytesOf('name\tcompany\trevenue\nAda\tAcme\t1,5\nBob\tBeta\t2,5\n')],
    ['vertical bars', bytesOf('name|company|revenue\nAda|Acme|1,5\nBob|Beta|2,5\n')],
    ['semicolons', bytesOf('sep=;\nname;company;revenue\nAda;Acme;1,5\nBob;Beta;2,5\n')],
  ])('with %s between its cells keeps its columns and its decimal commas', async (word, file) => {
    expect(await imported(file)).toMatchObject({
      kind: 'done',
      rows: 2,
      columns: 3,
      notes: [`The file separates its columns by ${word} instead of commas, and was read that way.`],
    });
    expect(onlyTabOf(world)).toEqual([
      ['name', 'company', 'revenue'],
      ['Ada', 'Acme', '1,5'],
      ['Bob', 'Beta', '2,5'],
    ]);
  });

  test('with numbers and names of digits keeps both as what they are', async () => {
    expect(await imported(oddResultFile('typing.csv'))).toMatchObject({ kind: 'done', notes: [] });
    expect(onlyTabOf(world)[1]).toEqual(['A', '2001.0', '120', 50000, 100, '0.90', '33123456789']);
  });

  test('with letters that were lost before says in how many cells', async () => {
    expect(await imported(bytesOf('name,city\nZo\uFFFD,K\0ln\nBo,Graz\n'))).toMatchObject({
      kind: 'done',
      notes: [
        '2 cells hold letters that were lost before they reached us; look for \uFFFD or for gaps in them.',
      ],
    });
    expect(onlyTabOf(world)[1]).toEqual(['Zo\uFFFD', 'K\0ln']);
  });

  test('with more columns than a tab can have says so before anything is written, and can be downloaded', async () => {
    const names = Array.from({ length: 18_279 }, (_, column) => `c${column}`).join(',');
    const file = bytesOf(`${names}\n${names}\n`);
    expect(await imported(file)).toMatchObject({
      kind: 'failed',
      sentence: expect.stringMatching(
        /18,279 columns, more than the 18,278 that Google Sheets can hold.*Download CSV/,
      ),
      canImportAgain: true,
    });
    expect(world.resultTabs).toEqual([]);
    const [search] = (await world.call('getState')).searches;
    const { url } = await world.call('getDownloadLink', search?.id ?? '');
    const download = await world.sixtyfour.handle({ method: 'GET', url, headers: {}, body: null });
    expect(download.body).toEqual(file);
  });
});
