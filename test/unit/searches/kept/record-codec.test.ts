// Records as properties and back, within the 8,000 bytes that one surely holds.
import * as fc from 'fast-check';
import {
  decodeRecords,
  encodeGone,
  encodeRecord,
  isOfSpreadsheet,
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

const MAX_PROPERTY_BYTES = 8_000;
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
    expect(decodeRecords(stored(record))).toEqual({ records: [record], unreadable: [] });
  },
);

test('all come back from one store, and settings beside them are left alone', () => {
  const store = Object.assign({ apiKey: 'x', maxResults: '5' }, ...ALL.map(stored));
  expect(decodeRecords(store)).toEqual({ records: ALL, unreadable: [] });
});

test('a query of any length and characters comes back, and never through the middle of a pair', () => {
  const units = fc.constantFrom('x', '中', '😀', '"', '\n', '\u0001', '#');
  fc.assert(
    fc.property(fc.string({ unit: units, minLength: 900, maxLength: 4000, size: 'max' }), (text) => {
      const record = { ...ANY, query: Buffer.from(text.slice(0, 4000)).toString() };
      expect(decodeRecords(stored(record))).toEqual({ records: [record], unreadable: [] });
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
  const problem = `Sixtyfour says "${line(40)}", which this add-on does not know; it takes the search as still under way.`;
  const states: readonly SearchState[] = [
    { ...RUNNING, ...accepted, status: line(40), message: line(300), problem },
    { ...IMPORTING, ...accepted, notes: ['n'.repeat(300)], problem: 'p'.repeat(300) },
    {
      ...DONE,
      ...accepted,
      notes: ['n'.repeat(600)],
      tab: { sheetId: 1, title: line(100), isRemoved: true, isOpened: false },
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

test('a search that is gone is read no more, and all that lies about of it is to be removed', () => {
  const [long, other] = [{ ...ANY, query: 'x'.repeat(4000) }, ...ALL.slice(1)];
  if (other === undefined) throw new Error('There are several.');
  const store = { ...stored(long), ...stored(other), ...encodeGone(long) };
  expect(decodeRecords(store)).toEqual({ records: [other], unreadable: [] });
  expect([...orphanedKeys(store)].sort()).toEqual([...keysOf(long)].sort());
});

test('what cannot be read is of the spreadsheet that its key names', () => {
  const unreadable = { keys: [recordKey('mine', ANY.id)], why: 'damaged', units: 9 } as const;
  expect(['mine', 'min', 'mine2', ANY.id].map((id) => isOfSpreadsheet(unreadable, id))).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

const KEY = recordKey(ANY.spreadsheetId, ANY.id);
/** The stored text of a record with other fields. */
const altered = (changes: object): string =>
  JSON.stringify({ ...JSON.parse(stored(ANY)[KEY] ?? ''), ...changes });

test.each([
  ['no JSON', 'oops'],
  ['another kind of JSON', '[]'],
  ['an empty object', '{}'],
  ['no state', altered({ state: undefined })],
  ['a state that nobody knows', altered({ state: { kind: 'paused' } })],
  ['a state named after what objects have', altered({ state: { kind: 'constructor' } })],
  ['a state without its times', altered({ state: { ...RUNNING, nextAt: null } })],
  ['a state with half of its fields', altered({ state: { ...IMPORTING, notes: undefined } })],
  ['notes that are none', altered({ state: { ...DONE, notes: ['a', 5] } })],
  ['another mode', altered({ mode: 'dogs' })],
  ['another id than its key', altered({ id: 'x' })],
  ['a query whose rest is missing', altered({ queryUnits: 5000 })],
  ['a version that is none', altered({ version: 'two' })],
  ['version 0', altered({ version: 0 })],
])('what cannot be read is told, and keeps nobody else from being read: %s', (_, text) => {
  const [good] = ALL.slice(1);
  if (good === undefined) throw new Error('There are several.');
  const { records, unreadable } = decodeRecords({ [KEY]: text, ...stored(good) });
  expect(records).toEqual([good]);
  expect(unreadable).toEqual([{ keys: [KEY], why: 'damaged', units: KEY.length + text.length }]);
});

test('what a newer version wrote is told from what is damaged, with all of its properties', () => {
  const long = stored({ ...ANY, query: 'x'.repeat(4000) });
  const head: { version: number } = JSON.parse(long[KEY] ?? '');
  const newer = JSON.stringify({ ...head, version: head.version + 1, state: { kind: 'dreaming' } });
  const { records, unreadable } = decodeRecords({ ...long, [KEY]: newer });
  expect(records).toEqual([]);
  expect(unreadable).toMatchObject([{ keys: Object.keys(long), why: 'newer' }]);
});
