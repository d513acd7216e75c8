// What is no CSV never becomes results: it is asked for again with a fresh link, and given up visibly.
import { gzipSync } from 'node:zlib';
import { waitsBeforeAttempts } from '../support/attempts';
import { heardWorlds } from '../support/heard-worlds';
import { inTurn, LANGUAGES } from '../support/languages';
import { oddResultFile } from '../support/odd-result-files';
import { bytesOf, onlyTabOf } from '../support/results-by-hand';
import type { World } from '../support/world';

const SEARCH_MS = 20_000;
const HOUR_MS = 60 * 60_000;

const NO_CSV: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ["a storage's error", oddResultFile('s3-error.xml'), /^An error page came instead/],
  ['an error in JSON', oddResultFile('error.json'), /^An error page came instead/],
  ['a list in JSON', oddResultFile('array.json'), /^Something that is no table came instead/],
  ['a page behind a comment', oddResultFile('proxy.html'), /^A web page came instead/],
  ['lines of JSON', bytesOf('{"name":"Ada"}\n{"name":"Bo"}\n'), /^Something that is no table came instead/],
  ['gzip', gzipSync('name\nAda\n'), /^A compressed file came instead/],
  [
    'a ZIP file',
    Buffer.from('PK\x03\x04\x14\0\x06\0name,b\n1,2\n', 'latin1'),
    /^A compressed file came instead/,
  ],
  ['a PDF', bytesOf('%PDF-1.7\n1 0 obj\n'), /^A document came instead/],
  ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), /^A picture came instead/],
  [
    'UTF-16 without its mark',
    Buffer.from('name,b\n1,2\n', 'utf16le'),
    /^A file that is no text came instead/,
  ],
  ['UTF-32', Buffer.from('\xff\xfe\0\0n\0\0\0a\0\0\0', 'latin1'), /^A file that is no text came instead/],
];

describe.each(LANGUAGES)('what is no CSV, with the platform speaking %s,', (language) => {
  const openWorld = heardWorlds();
  let world: World;

  beforeEach(async () => {
    world = await openWorld({ language, sixtyfour: { searchDurationMs: SEARCH_MS } });
  });

  const progressOf = async (id: string) => (await world.view(id)).progress;
  const filesAskedFor = () => world.sixtyfour.requests.filter(({ to }) => to === 'storage');

  test.each(inTurn(NO_CSV, language))(
    '%s, is asked for again at once with a fresh link',
    async (_, bytes) => {
      world.sixtyfour.addFault({ kind: 'other-file', on: 'file', bytes, times: 1 });
      const id = await world.start({ maxResults: 3 });
      await waitsBeforeAttempts(world, id, 2);
      expect(await progressOf(id)).toMatchObject({ kind: 'done', rows: 3, notes: [] });
      expect(world.sixtyfour.requests.filter(({ url }) => url.includes('/search/download?'))).toHaveLength(2);
      expect(filesAskedFor()).toHaveLength(2);
      expect(onlyTabOf(world)).toHaveLength(4);
    },
  );

  test.each(inTurn(NO_CSV, language, 1))(
    '%s, is given up visibly, and never a tab',
    async (_, bytes, sentence) => {
      world.sixtyfour.addFault({ kind: 'other-file', on: 'file', bytes });
      const id = await world.start({ maxResults: 3 });
      await world.wait(HOUR_MS);
      expect(await progressOf(id)).toMatchObject({
        kind: 'failed',
        sentence: expect.stringMatching(sentence),
        canImportAgain: true,
      });
      expect(await progressOf(id)).toMatchObject({ sentence: expect.not.stringContaining('Download CSV') });
      expect(world.resultTabs).toEqual([]);
      world.sixtyfour.clearFaults();
      await world.call('importAgain', id);
      await world.wait(10 * 60_000);
      expect(await progressOf(id)).toMatchObject({ kind: 'done', rows: 3 });
    },
  );

  test('an empty file, is "nothing found" only where Sixtyfour says so', async () => {
    world.sixtyfour.addFault({ kind: 'other-file', on: 'file', bytes: new Uint8Array(0) });
    const fields = { exported_count: null, total_results: null };
    const end = world.sixtyfour.addFault({ kind: 'replaced-fields', on: 'status', fields });
    const silent = await world.start({ maxResults: 3 });
    await world.wait(HOUR_MS);
    expect(await progressOf(silent)).toMatchObject({
      kind: 'failed',
      sentence: expect.stringMatching(
        /^Sixtyfour sent an empty file without saying that there are no results/,
      ),
    });
    end();
    world.sixtyfour.addFault({
      kind: 'replaced-fields',
      on: 'status',
      fields: { exported_count: null, total_results: '0' },
    });
    const saying = await world.start({ maxResults: 3 });
    await world.wait(10 * 60_000);
    expect(await progressOf(saying)).toMatchObject({ kind: 'done', rows: 0, tab: { kind: 'none' } });
  });
});
