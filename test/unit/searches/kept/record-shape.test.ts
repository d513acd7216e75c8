// What earlier versions stored, brought up to date.
import { decodeRecords, encodeRecord } from '../../../../src/searches/kept/record-codec';
import { RECORD_STEPS } from '../../../../src/searches/kept/record-shape';
import { versionAfter } from '../../../../src/versions';
import { storedByEarlier } from '../../../support/stored-by-earlier';

const STORES = storedByEarlier().filter(({ searches }) => searches > 0);

test('there is something of every state', () => {
  const kinds = STORES.flatMap(({ properties }) => decodeRecords(properties).records).map(
    ({ state }) => state.kind,
  );
  expect(new Set(kinds)).toEqual(new Set(['waiting', 'running', 'importing', 'done', 'failed', 'stopped']));
});

/** What comes of the first record that 0.1.0 stored in such a state. */
const firstIn = (kind: string) => {
  const records = STORES.flatMap(({ properties }) => decodeRecords(properties).records);
  return records.find((record) => record.state.kind === kind);
};
const ENDED_AT = 1_771_408_800_000;

test.each([
  ['waiting', null, null, { paused: null }],
  ['running', null, null, { unknownElsewhere: false, statusPath: 'deep-search-status' }],
  ['importing', null, null, { inSlices: false, joining: { goesOn: false, bringsBackTo: null } }],
  ['done', ENDED_AT, ENDED_AT, { tab: { isOpened: true } }],
  ['failed', ENDED_AT, ENDED_AT, { cause: null, question: null }],
  ['stopped', null, ENDED_AT, {}],
])(
  'one that was %s is no news, nothing to log, and goes on as it would have',
  (kind, seenEndAt, endAt, state) => {
    expect(firstIn(kind)).toMatchObject({ seenEndAt, logged: { start: true, endAt }, state });
  },
);

describe.each(STORES)('what $version stored of searches ($name)', ({ properties, searches }) => {
  test('is read, all of it', () => {
    const { records, unreadable } = decodeRecords(properties);
    expect(unreadable).toEqual([]);
    expect(records).toHaveLength(searches);
  });

  test('keeps what it said', () => {
    for (const record of decodeRecords(properties).records) {
      const stored = JSON.parse(properties[`search:SPREADSHEET:${record.id}`] ?? '');
      const { queryLength, query, state, ...same } = stored;
      expect(record).toMatchObject(same);
      expect(record.query).toHaveLength(queryLength);
      expect(record.query.startsWith(query)).toBe(true);
      // An empty handle meant that there is no file.
      const { resourceHandleId, ...rest } = state;
      // What was written into columns of the format `@` is written again.
      const fromTheStart = rest.kind === 'importing' && {
        file: null,
        rowsWritten: 0,
        verification: { kind: 'verified' },
      };
      expect(record.state).toMatchObject({ ...rest, ...fromTheStart });
      if (resourceHandleId !== undefined) {
        expect(record.state).toHaveProperty(
          'resourceHandleId',
          resourceHandleId === '' ? null : resourceHandleId,
        );
      }
    }
  });

  test('is the same once it was saved by this version, which says so', () => {
    const { records } = decodeRecords(properties);
    const saved = Object.assign({}, ...records.map(encodeRecord));
    expect(decodeRecords(saved)).toEqual({ records, unreadable: [] });
    for (const [key, value] of Object.entries<string>(saved)) {
      if (key.includes('#')) continue;
      expect(JSON.parse(value)).toHaveProperty('version', versionAfter(RECORD_STEPS));
      // By this 0.1.0 knows its own records; others it leaves alone.
      expect(JSON.parse(value)).not.toHaveProperty('queryLength');
    }
  });
});
