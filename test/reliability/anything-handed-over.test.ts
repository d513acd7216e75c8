// Properties of anything that may be handed over: any bytes as a file, any JSON as an answer, any text as a query.
// Whatever it is, a search ends or goes on with a sentence, is started once, and is never asked after too soon.
import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import type { JsonObject } from '../../local/sixtyfour/answers';
import type { SearchProgress } from '../../src/contract';
import { tableFromCsv } from '../../src/results/table';
import { otherThanCsv } from '../../src/sixtyfour/file-kind';
import { decodeFile } from '../../src/sixtyfour/file-text';
import { isReadable } from '../../src/text';
import { anyText } from '../support/any-text';
import { oddResultFile } from '../support/odd-result-files';
import { searchRequest, World } from '../support/world';

const SEED = 64;
const isDeep = process.env.DEEP === '1';
const runs = (normal: number) => ({ seed: SEED, numRuns: isDeep ? 2_000 : normal, endOnFailure: true });
/** Asked after 12 s, and a second attempt at its file 15 s later. */
const LONG_ENOUGH_MS = 40_000;
const DEEP_TEST_MS = 2 * 60 * 60_000;

/** What is not as it must be whatever came. */
function broken(world: World, progress: SearchProgress | null): readonly string[] {
  const gaps = world.sixtyfour.searches.flatMap(({ askedAt }) =>
    askedAt.slice(1).map((time, index) => time - (askedAt[index] ?? 0)),
  );
  return [
    ...(world.sixtyfour.searches.length > 1 ? ['Started twice.'] : []),
    ...gaps.filter((gap) => gap < 10_000).map((gap) => `Asked after ${gap} ms.`),
    ...(progress === null || hasSentence(progress) ? [] : [`No sentence: ${JSON.stringify(progress)}`]),
  ];
}

function hasSentence(progress: SearchProgress): boolean {
  switch (progress.kind) {
    case 'done':
      return true;
    case 'failed':
    case 'waiting':
      return progress.sentence !== '';
    case 'importing':
      return progress.problem !== null && progress.problem !== '';
    // A search that runs as it should says so by its status.
    case 'running':
      return progress.problem !== '' && progress.status !== '';
    case 'stopped':
      return false;
  }
}

/** Runs one search in a world where something is odd, and answers what it then is, and what was logged as an error. */
async function searched(
  odd: (world: World) => void,
  check: (world: World, progress: SearchProgress) => void,
) {
  const world = await World.open({ sixtyfour: { searchDurationMs: 5_000 } });
  const surprises: string[] = [];
  world.runtime.on((event) => {
    if (event.kind === 'log' && event.line.severity === 'error') surprises.push(event.line.text);
  });
  try {
    odd(world);
    const id = randomUUID();
    // A start may be refused, with a sentence; nothing is kept of it then.
    const refused = await world.call('startSearch', { ...searchRequest(id), maxResults: 3 }).then(
      () => null,
      (error: Error) => error.message,
    );
    await world.watch(LONG_ENOUGH_MS);
    const { searches } = await world.call('getState');
    const [search] = searches;
    if (search === undefined) expect(refused).toMatch(/\.$/);
    else check(world, search.progress);
    expect(broken(world, search?.progress ?? null)).toEqual([]);
    expect(surprises).toEqual([]);
  } finally {
    await world.close();
  }
}

const BEGINNINGS = [
  'latin1.csv',
  'utf16-bom.csv',
  'proxy.html',
  's3-error.xml',
  'array.json',
  'stray-quote.csv',
].map(oddResultFile);
const anyBytes = fc.uint8Array({ maxLength: 200 });
/** Bytes of all kinds, often with the beginning of something known. */
const anyFile = fc.oneof(
  anyBytes,
  fc
    .tuple(fc.constantFrom(...BEGINNINGS), fc.nat(60), anyBytes)
    .map(([known, length, rest]) => Uint8Array.from([...known.slice(0, length), ...rest])),
  fc
    .string({
      unit: fc.constantFrom('"', ',', ';', '\t', '|', '\n', '\r', 'a', '1', 'é', '\0', '\uFFFD', '<', '{'),
      maxLength: 60,
    })
    .map((text) => Uint8Array.from(Buffer.from(text))),
);

test(
  'any bytes as a file: what is verified is what the file says, and all else is told',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, async (bytes) => {
        await searched(
          (world) => void world.sixtyfour.addFault({ kind: 'other-file', on: 'file', bytes }),
          (world, progress) => {
            const latin1 = Buffer.from(bytes).toString('latin1');
            const { text } = decodeFile([latin1]);
            const isCsv = otherThanCsv(latin1, 'bytes') === null && otherThanCsv(text, 'text') === null;
            if (progress.kind !== 'done') {
              expect(world.resultTabs).toEqual([]);
              return;
            }
            expect(isCsv).toBe(true);
            const { header, rows } = tableFromCsv(text);
            expect(progress.rows).toBe(rows.length);
            const [tab] = world.resultTabs;
            if (tab === undefined) throw new Error('What is done has a tab.');
            if (progress.verification.kind !== 'verified') return;
            const { values, formulas } = world.spreadsheet.snapshot(tab.id);
            expect(formulas.flat().join('')).toBe('');
            const expected = [header, ...rows].map((row, index) =>
              row.map((value, column) => String(values[index]?.[column] ?? '') === value),
            );
            expect(expected.flat().filter((isSame) => !isSame)).toEqual([]);
          },
        );
      }),
      runs(40),
    );
  },
  DEEP_TEST_MS,
);

const WORDS = ['running', 'completed', 'Failed', 'queued', 'timed out', 'paused', ''];
const anyJson = fc.jsonValue({ maxDepth: 2 });
/** Fields that the add-on reads, with anything in them; others are as they should be. */
const anyAnswer: fc.Arbitrary<JsonObject> = fc
  .record(
    {
      status: fc.oneof(fc.constantFrom(...WORDS), anyJson),
      task_id: anyJson,
      url: fc.oneof(anyJson, fc.webUrl(), fc.constant('https://storage.googleapis.com/a b"|é')),
      current_phase: anyJson,
      progress_message: anyJson,
      resource_handle_id: fc.oneof(anyJson, fc.constant('rh_unknown')),
      total_results: fc.oneof(anyJson, fc.integer()),
      exported_count: fc.oneof(anyJson, fc.constantFrom('3', 3, '0', 0)),
      error: anyJson,
      detail: anyJson,
    },
    { requiredKeys: [] },
  )
  .map((fields) => JSON.parse(JSON.stringify(fields)));

test(
  'any JSON as an answer: the search ends or goes on with a sentence',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('start', 'status', 'download'),
        fc.integer({ min: 1, max: 3 }),
        anyAnswer,
        async (on, times, fields) => {
          await searched(
            (world) => void world.sixtyfour.addFault({ kind: 'replaced-fields', on, fields, times }),
            () => undefined,
          );
        },
      ),
      runs(40),
    );
  },
  DEEP_TEST_MS,
);

const anyQuery = fc.oneof(
  anyText({ maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      '\u200B',
      '\u00AD',
      '\u2800',
      '\u3164',
      ' ',
      '.',
      '!',
      '\uD800',
      '\n',
      '\uFE0F',
      'a',
    ),
    maxLength: 6,
  }),
);

test(
  'any text as a query: it is refused before it costs anything, or names a tab that can be read',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyQuery, async (query) => {
        const world = await World.open({ sixtyfour: { searchDurationMs: 5_000 } });
        try {
          const started = await world
            .call('startSearch', { ...searchRequest(randomUUID()), query, maxResults: 3 })
            .then(
              () => true,
              (error: Error) => {
                expect(error.message).toMatch(/^(?:Describe|Nobody can read)/);
                return false;
              },
            );
          expect(started).toBe(isReadable(query.replace(/\p{Cs}/gu, '')));
          expect(world.sixtyfour.searches).toHaveLength(started ? 1 : 0);
          if (!started) return;
          await world.watch(60_000);
          expect(broken(world, null)).toEqual([]);
          for (const { title } of world.resultTabs) expect(isReadable(title)).toBe(true);
        } finally {
          await world.close();
        }
      }),
      runs(40),
    );
  },
  DEEP_TEST_MS,
);
