// Which step is due first, out of what is stored.
import { nextStep, startable } from '../../../../src/searches/moving/next-step';
import type { SearchRecord } from '../../../../src/searches/record/record';
import {
  DONE,
  FAILED,
  IMPORTING,
  NOW,
  RUNNING,
  SPREADSHEET,
  STOPPED,
  searchIn,
  userWith,
  WAITING,
} from '../../../support/search-records';

const situation = { now: NOW, by: 'sidebar', owner: 'me', spreadsheetId: () => SPREADSHEET } as const;
const stepFor = (...searches: readonly SearchRecord[]) => nextStep(userWith(searches), situation);
const LATER = NOW + 1;
const leasedTo = (owner: string, until: number) => searchIn({ ...IMPORTING, lease: { owner, until } });

test('nothing is due for searches that have ended, or whose time has not come', () => {
  expect(stepFor(searchIn(DONE), searchIn(FAILED, 2), searchIn(STOPPED, 3))).toBeNull();
  expect(
    stepFor(searchIn({ ...RUNNING, nextAt: LATER }), searchIn({ ...IMPORTING, nextAt: LATER }, 2)),
  ).toBeNull();
});

test('a start comes before questions, and questions before imports', () => {
  const [waiting, running, importing] = [searchIn(WAITING, 3), searchIn(RUNNING, 2), searchIn(IMPORTING, 1)];
  expect(stepFor(importing, running, waiting)).toEqual({ kind: 'start', search: waiting });
  expect(stepFor(importing, running)).toEqual({ kind: 'ask', searches: [running] });
  expect(stepFor(importing)).toEqual({ kind: 'import', search: importing });
});

test('questions are asked together, unless one is to be asked alone', () => {
  const [first, second] = [searchIn(RUNNING, 1), searchIn(RUNNING, 2)];
  expect(stepFor(first, second)).toEqual({ kind: 'ask', searches: [first, second] });
  const alone = searchIn({ ...RUNNING, askAlone: true }, 3);
  expect(stepFor(first, alone)).toEqual({ kind: 'ask', searches: [alone] });
});

test('what has run for long is asked after by the trigger every five minutes only, and by the sidebar as ever', () => {
  const minutesAgo = (minutes: number) => NOW - minutes * 60_000;
  const searchAskedAt = (at: number) =>
    searchIn({ ...RUNNING, watchedSince: minutesAgo(60), asked: { at, by: 'background' } });
  const inBackground = (search: SearchRecord) =>
    nextStep(userWith([search]), { ...situation, by: 'background' })?.kind;
  expect(inBackground(searchAskedAt(NOW - 13_000))).toBe('ask');
  expect(
    nextStep(userWith([searchAskedAt(NOW)]), { ...situation, now: NOW + 60_000, by: 'background' }),
  ).toBeNull();
  expect(nextStep(userWith([searchAskedAt(NOW)]), { ...situation, now: NOW + 60_000 })?.kind).toBe('ask');
  expect(inBackground(searchIn({ ...RUNNING, asked: null, watchedSince: minutesAgo(60) }))).toBe('ask');
  expect(inBackground(searchIn({ ...RUNNING, watchedSince: minutesAgo(9) }))).toBe('ask');
});

test('only the first in line is started, and nobody while five are in flight', () => {
  const waiting = [searchIn(WAITING, 11), searchIn(WAITING, 12)];
  const inFlight = [1, 2, 3, 4, 5].map((number) => searchIn({ ...RUNNING, nextAt: LATER }, number));
  expect(startable(userWith([...inFlight.slice(1), ...waiting]))).toEqual([waiting[0]]);
  expect(startable(userWith([...inFlight, ...waiting]))).toEqual([]);
});

test('a start that may have arrived counts as in flight, and may be repeated all the same', () => {
  const sent = [1, 2, 3, 4, 5].map((number) => searchIn({ ...WAITING, attemptedAt: NOW - 1 }, number));
  expect(startable(userWith([...sent, searchIn(WAITING, 6)]))).toEqual(sent);
});

test('searches of other spreadsheets count among the five', () => {
  const elsewhere = [1, 2, 3, 4, 5].map((number) => ({
    ...searchIn(RUNNING, number),
    spreadsheetId: 'another',
  }));
  expect(startable(userWith([...elsewhere, searchIn(WAITING, 6)]))).toEqual([]);
});

test.each([{ apiKey: null }, { apiKeyRefused: true }])(
  'without a key that works nothing is asked: %j',
  (key) => {
    const searches = [searchIn(WAITING, 1), searchIn(RUNNING, 2), searchIn(IMPORTING, 3)];
    expect(nextStep(userWith(searches, key), situation)).toBeNull();
    // The file is in this execution's memory.
    const ours = leasedTo('me', LATER);
    expect(nextStep(userWith([ours], key), situation)).toEqual({ kind: 'import', search: ours });
  },
);

test('an import is left to whoever has claimed it, until the claim is over', () => {
  expect(stepFor(leasedTo('another', LATER))).toBeNull();
  expect(stepFor(leasedTo('another', NOW))?.kind).toBe('import');
  expect(stepFor(leasedTo('me', LATER))?.kind).toBe('import');
});

test('an import waits for its own spreadsheet', () => {
  const elsewhere = { ...searchIn(IMPORTING), spreadsheetId: 'another' };
  expect(stepFor(elsewhere)).toBeNull();
  expect(nextStep(userWith([searchIn(IMPORTING)]), { ...situation, spreadsheetId: () => null })).toBeNull();
});

test('the spreadsheet is not looked at where there is nothing to write', () => {
  const spreadsheetId = () => {
    throw new Error('Looked at in vain.');
  };
  expect(nextStep(userWith([searchIn(RUNNING)]), { ...situation, spreadsheetId })?.kind).toBe('ask');
  expect(nextStep(userWith([searchIn(DONE)]), { ...situation, spreadsheetId })).toBeNull();
});
