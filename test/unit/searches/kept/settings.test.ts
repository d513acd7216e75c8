// Settings as properties, of this version, an earlier and a later one.
import { encodeSettings, readSettings, type Settings } from '../../../../src/searches/kept/settings';
import { storedByEarlier } from '../../../support/stored-by-earlier';

const NONE: Settings = {
  maxResults: null,
  backgroundCheck: null,
  lingered: { day: '', ms: 0 },
  missingPermissions: [],
  logs: [],
};
const SOME: Settings = {
  maxResults: 250,
  backgroundCheck: {
    kind: 'on',
    everyMinutes: 60,
    askedMinutes: 1,
    ranAt: Date.UTC(2026, 1, 18, 9, 59, 59),
    isBlind: false,
  },
  lingered: { day: '2026-02-18', ms: 45_000 },
  missingPermissions: [],
  logs: [],
};

test('what was saved is read again', () => {
  expect(readSettings(encodeSettings(SOME))).toEqual({ settings: SOME, newer: [] });
  const missing: Settings = { ...SOME, missingPermissions: ['requests', 'triggers'], logs: [] };
  expect(readSettings(encodeSettings(missing))).toEqual({ settings: missing, newer: [] });
  const logging: Settings = { ...SOME, logs: [{ spreadsheetId: 'mine', number: 4 }] };
  expect(readSettings(encodeSettings(logging))).toEqual({ settings: logging, newer: [] });
});

test.each([1, 5000])('the greatest and the least maximum are read again: %d', (maxResults) => {
  expect(readSettings(encodeSettings({ maxResults })).settings).toEqual({ ...NONE, maxResults });
});

test('what is not set is not stored, and leaves what is', () => {
  expect(encodeSettings({ maxResults: null, backgroundCheck: null })).toEqual({});
  expect(Object.keys(encodeSettings({ maxResults: 5 }))).toEqual(['maxResults']);
});

test('each says by which version it was written', () => {
  const versions = Object.values(encodeSettings(SOME)).map((value) => JSON.parse(value).version);
  expect(versions).toEqual([2, 2, 2, 1, 1]);
});

test('what 0.1.0 stored is read', () => {
  const stores = Object.fromEntries(storedByEarlier().map(({ name, properties }) => [name, properties]));
  expect(readSettings(stores['settings-on'] ?? {})).toEqual({ settings: SOME, newer: [] });
  const refused = { ...NONE, backgroundCheck: { kind: 'refused' } };
  expect(readSettings(stores['settings-refused'] ?? {})).toEqual({ settings: refused, newer: [] });
});

test('nothing stored is nothing set', () => {
  expect(readSettings({})).toEqual({ settings: NONE, newer: [] });
});

test.each([
  ['no JSON', 'oops'],
  ['null', 'null'],
  ['a list', '[1]'],
  ['a maximum that is none', '{"version":2,"maximum":0,"kind":"on","day":5}'],
  ['a number beyond all', '1e9'],
])('what makes no sense counts as not set: %s', (_, text) => {
  const properties = { maxResults: text, backgroundCheck: text, lingered: text };
  expect(readSettings(properties)).toEqual({ settings: NONE, newer: [] });
});

test('what a newer version wrote counts as not set, and is named', () => {
  const newer = JSON.stringify({ version: 3, maximum: 5 });
  expect(readSettings({ ...encodeSettings(SOME), maxResults: newer })).toEqual({
    settings: { ...SOME, maxResults: null },
    newer: ['maxResults'],
  });
});
