// Records as properties and back, within the 9 KB that one may hold.
import * as fc from 'fast-check';
import {
  decodeRecords,
  encodeRecord,
  keysOf,
  orphanedKeys,
  recordKey,
} from '../../../../src/searches/kept/record-codec';
import type { SearchRecord, SearchState } from '../../../../src/searches/record/record';
import {
  DONE,
  FAILED,
  IMPORTING,
  RUNNING,
  STOPPED,
  searchIn,
  WAITING,
} from '../../../support/search-records';

const MAX_PROPERTY_BYTES = 9 * 1024;
const ALL = [WAITING, RUNNING, IMPORTING, DONE, FAILED, STOPPED].map((state, index) =>
  searchIn(state, index + 1),
);
const [ANY = searchIn(WAITING)] = ALL;

/** As a store keeps texts: in UTF-8, which knows no half of a surrogate pair. */
const stored = (record: SearchRecord): Record<string, string> =>
  Object.fromEntries(
    Object.entries(encodeRecord(record)).map(([key, value]) => [key, Buffer.from(value).toString()]),
  );

test.each(ALL.map((record) => [record.state.kind, record] as const))(
  '%s comes back as it was',
  (_, record) => {
    expect(decodeRecords(stored(record))).toEqual([record]);
  },
);

test('all come back from one store, and settings beside them are left alone', () => {
  const store = Object.assign({ apiKey: 'x', maxResults: '5' }, ...ALL.map(stored));
  expect(decodeRecords(store)).toEqual(ALL);
});

test('a query of any length and characters comes back, and never through the middle of a pair', () => {
  const units = fc.constantFrom('x', '中', '😀', '"', '\n', '\u0001', '#');
  fc.assert(
    fc.property(fc.string({ unit: units, minLength: 900, maxLength: 4000, size: 'max' }), (text) => {
      const record = { ...ANY, query: Buffer.from(text.slice(0, 4000)).toString() };
      expect(decodeRecords(stored(record))).toEqual([record]);
    }),
    { seed: 64, numRuns: 100 },
  );
});

test.each(['中', '"', '\u0001', '\uD800', '😀'])('texts of the greatest length fit, made of %j', (odd) => {
  const long = (length: number) => odd.repeat(Math.floor(length / odd.length));
  // Neither control characters nor halves of pairs are let into all of these texts: see arguments.ts, answers.ts.
  const isHalf = odd === '\uD800';
  const line = (length: number) => (odd === '\u0001' ? 'x'.repeat(length) : long(length));
  const identifier = isHalf ? 'x'.repeat(512) : line(512);
  const texts = { query: isHalf ? '\uFFFD'.repeat(4000) : long(4000), searchId: isHalf ? '' : line(128) };
  const accepted = { taskId: identifier, resourceHandleId: identifier };
  const problem = `Sixtyfour says "${line(40)}", which we do not know; we take it as still working.`;
  const states: readonly SearchState[] = [
    { ...RUNNING, ...accepted, status: line(40), message: line(300), problem },
    { ...IMPORTING, ...accepted, notes: ['n'.repeat(300)], problem: 'p'.repeat(300) },
    {
      ...DONE,
      ...accepted,
      notes: ['n'.repeat(600)],
      tab: { sheetId: 1, title: line(100), isRemoved: true },
    },
    { ...FAILED, sentence: line(500), resumable: { ...DONE, ...accepted, kind: 'file' } },
  ];
  for (const state of states) {
    const sizes = Object.values(encodeRecord({ ...searchIn(state), ...texts })).map((one) =>
      Buffer.byteLength(one),
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MAX_PROPERTY_BYTES);
  }
});

test('removing a record removes every property of it', () => {
  const record = { ...ANY, query: 'x'.repeat(4000) };
  expect([...keysOf(record)].sort()).toEqual(Object.keys(encodeRecord(record)).sort());
  expect(keysOf(record).length).toBeGreaterThan(1);
});

test('what is left of a record whose removal was interrupted is found', () => {
  const { [recordKey(ANY.spreadsheetId, ANY.id)]: head, ...rest } = stored({
    ...ANY,
    query: 'x'.repeat(4000),
  });
  const store = Object.assign({ apiKey: 'x#1', 'other#1': 'y' }, rest, ...ALL.slice(1).map(stored));
  expect(head).toBeDefined();
  expect([...orphanedKeys(store)].sort()).toEqual(Object.keys(rest).sort());
  expect(orphanedKeys(stored({ ...ANY, query: 'x'.repeat(4000) }))).toEqual([]);
});

test.each([
  ['no JSON', 'oops'],
  ['another kind of JSON', '[]'],
  ['no state', JSON.stringify({ ...ANY, queryLength: 14, state: undefined })],
  ['a state that nobody knows', JSON.stringify({ ...ANY, queryLength: 14, state: { kind: 'paused' } })],
  [
    'a state named after what objects have',
    JSON.stringify({ ...ANY, queryLength: 14, state: { kind: 'constructor' } }),
  ],
  ['a state without its times', JSON.stringify({ ...ANY, queryLength: 14, state: { kind: 'running' } })],
  ['another mode', JSON.stringify({ ...ANY, queryLength: 14, mode: 'dogs' })],
  ['another id than its key', JSON.stringify({ ...ANY, queryLength: 14, id: 'x' })],
  ['a query whose rest is missing', JSON.stringify({ ...ANY, queryLength: 5000 })],
])('what cannot be read is left out: %s', (_, text) => {
  const [good] = ALL.slice(1);
  if (good === undefined) throw new Error('There are several.');
  const store = { [recordKey(ANY.spreadsheetId, ANY.id)]: text, ...stored(good) };
  expect(decodeRecords(store)).toEqual([good]);
});
