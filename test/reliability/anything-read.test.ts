// The same as with anything that is handed over, without the platform around it, and so with many more tries.
import * as fc from 'fast-check';
import { parseJson } from '../../src/json';
import { tableFromCsv } from '../../src/results/table';
import { expectedCells } from '../../src/sheets/cells';
import { tabTitle } from '../../src/sheets/tab-title';
import { sixtyfourClient } from '../../src/sixtyfour/client';
import { NOTHING_KEPT } from '../../src/sixtyfour/kept-slices';
import { fetchResultsFile } from '../../src/sixtyfour/results-file';
import { isReadable } from '../../src/text';
import { anyText } from '../support/any-text';
import { answered, httpOf } from '../support/http-answers';

const isDeep = process.env.DEEP === '1';
const RUNS = { seed: 64, numRuns: isDeep ? 20_000 : 300 };
const DEEP_TEST_MS = 60 * 60_000;
const now = () => Date.UTC(2026, 1, 18, 10);

test(
  'any bytes are a table in which nothing is dropped, or are told for what they are',
  () => {
    const anyBytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      anyText({ maxLength: 100 }).map((text) => Uint8Array.from(Buffer.from(text))),
      anyText({ maxLength: 100 }).map((text) => Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'))),
      fc
        .string({
          unit: fc.constantFrom('"', ',', ';', '\t', '|', '\n', '\r', 'a', '1', ' ', 'é'),
          maxLength: 80,
        })
        .map((text) => Uint8Array.from(Buffer.from(text, 'latin1'))),
    );
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const file = fetchResultsFile(
          httpOf(() => answered(200, bytes)),
          'https://example.com/a',
          { inSlices: false, deadline: now() + 60_000, now, slices: NOTHING_KEPT },
        );
        if (file.kind !== 'file') return expect(file.kind).toBe('not-csv');
        const table = tableFromCsv(file.text);
        const { header, rows, columns } = table;
        expect(columns).toHaveLength(header.length);
        expect(rows.filter((row) => row.length !== header.length)).toEqual([]);
        // Every letter or digit of the file is in the table, in order; but for a line that says the separator alone.
        const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
        const held = letters([header, ...rows].flat().join(''));
        expect(letters(file.text).replace(/^sep(?=.*$)/i, '')).toContain(held.replace(/^sep/i, ''));
        expect(held.length).toBeGreaterThanOrEqual(letters(file.text).length - 3);
        const cells = expectedCells(table, 0, rows.length + 1)
          .flat()
          .map(String);
        expect(cells).toEqual([header, ...rows].flat());
      }),
      RUNS,
    );
  },
  DEEP_TEST_MS,
);

test(
  'any text as an answer is read or told apart, and never thrown at anybody',
  () => {
    const anyBody = fc.oneof(
      fc.json(),
      anyText(),
      fc.json().map((json) => `\uFEFF\n${json} `),
    );
    const anyStatus = fc.constantFrom(
      200,
      201,
      202,
      204,
      302,
      400,
      401,
      402,
      403,
      404,
      409,
      422,
      429,
      500,
      503,
    );
    const anyHeader = fc.oneof(anyText(), fc.integer().map(String), fc.date().map(String));
    fc.assert(
      fc.property(anyBody, anyStatus, anyHeader, (body, status, retryAfter) => {
        const http = httpOf(() => answered(status, body, { 'Retry-After': retryAfter }));
        const client = sixtyfourClient(http, 'an-invented-key-1234', now);
        const answers = [
          client.start({ query: 'q', mode: 'people', maxResults: 1, searchId: 's' }),
          client.status({ taskId: 't', statusPath: 'status' }),
          client.downloadLink('h'),
        ];
        for (const answer of answers) {
          if (answer.kind === 'ok') expect(status).toBeLessThan(203);
          else if ('retryAfterMs' in answer.failure && answer.failure.retryAfterMs !== null) {
            expect(answer.failure.retryAfterMs).toBeGreaterThan(0);
            expect(answer.failure.retryAfterMs).toBeLessThanOrEqual(15 * 60_000);
          }
        }
        expect(() => JSON.stringify(parseJson(body))).not.toThrow();
      }),
      RUNS,
    );
  },
  DEEP_TEST_MS,
);

test(
  'any text as a query names a tab by something that can be read, within its limits',
  () => {
    const anyQuery = fc.oneof(
      anyText({ maxLength: 300 }),
      fc.string({ unit: fc.constantFrom('\u200B', '\u2800', ' ', "'", '.', 'a', '😀'), maxLength: 300 }),
    );
    fc.assert(
      fc.property(anyQuery, fc.integer({ min: 1, max: 60 }), (query, attempt) => {
        const title = tabTitle(query, attempt);
        expect(isReadable(title)).toBe(true);
        expect(title.length).toBeLessThanOrEqual(100);
        expect(title).not.toMatch(/^\s|\s$|[\p{Cc}]/u);
      }),
      RUNS,
    );
  },
  DEEP_TEST_MS,
);
