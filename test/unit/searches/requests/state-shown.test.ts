// What the sidebar is shown of what is stored.

import type { UserData } from '../../../../src/searches/kept/user-data';
import type { SearchRecord } from '../../../../src/searches/record/record';
import { sidebarState } from '../../../../src/searches/requests/state-shown';
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

const GRANT_URL = 'https://script.google.com/macros/d/invented/authorize';
const KEY = 'an-invented-key-1234';
const ON = { kind: 'on', everyMinutes: 1, askedMinutes: 1, ranAt: NOW, isBlind: false } as const;
const stateOf = (data: UserData) => sidebarState(data, SPREADSHEET, '1.2.3', NOW, GRANT_URL, null);
const shown = (search: SearchRecord, changes: Partial<UserData> = {}) =>
  stateOf(userWith([search], changes)).searches[0]?.progress;

test('searches of this spreadsheet, newest first', () => {
  const elsewhere = { ...searchIn(DONE, 3), spreadsheetId: 'another' };
  const { searches, version, now } = stateOf(userWith([searchIn(DONE, 1), searchIn(RUNNING, 2), elsewhere]));
  expect(searches.map(({ id }) => id)).toEqual([searchIn(RUNNING, 2).id, searchIn(DONE, 1).id]);
  expect({ version, now }).toEqual({ version: '1.2.3', now: NOW });
});

test('the key is shown by its last four characters at most, and nowhere else', () => {
  const all = [WAITING, RUNNING, IMPORTING, DONE, FAILED, STOPPED].map(searchIn);
  expect(JSON.stringify(stateOf(userWith(all)))).not.toContain(KEY);
  expect(stateOf(userWith([])).apiKey).toEqual({ kind: 'set', lastFour: '1234' });
  expect(stateOf(userWith([], { apiKey: 'short-key' })).apiKey).toEqual({ kind: 'set', lastFour: '' });
  expect(stateOf(userWith([], { apiKey: null })).apiKey).toEqual({ kind: 'missing' });
  expect(stateOf(userWith([], { apiKeyRefused: true })).apiKey).toMatchObject({
    kind: 'refused',
    lastFour: '1234',
  });
});

test('the background check', () => {
  const [running, done] = [searchIn(RUNNING), searchIn(DONE)];
  const checkOf = (search: SearchRecord, backgroundCheck: UserData['backgroundCheck']) =>
    stateOf(userWith([search], { backgroundCheck })).backgroundCheck;
  expect(checkOf(running, { ...ON, everyMinutes: 60 })).toEqual({
    kind: 'on',
    everyMinutes: 60,
  });
  expect(checkOf(done, ON)).toEqual({ kind: 'idle' });
  expect(checkOf(running, null)).toEqual({ kind: 'idle' });
  expect(checkOf(running, { kind: 'refused' })).toMatchObject({ kind: 'off' });
});

test('a waiting search says whether it is on its way, in line, delayed or in want of a key', () => {
  expect(shown(searchIn(WAITING))).toMatchObject({
    sentence: expect.stringMatching(/handed to Sixtyfour/),
    nextAttemptAt: NOW,
  });
  const busy = [1, 2, 3, 4, 5].map((number) => searchIn(RUNNING, number));
  const last = stateOf(userWith([...busy, searchIn(WAITING, 6)])).searches[0]?.progress;
  expect(last).toMatchObject({
    sentence: 'Starts by itself when one of the 5 searches under way ends.',
    nextAttemptAt: null,
    placeInLine: 1,
    mayBeUnderWay: false,
  });
  expect(shown(searchIn({ ...WAITING, problem: 'Busy there.' }))).toMatchObject({ sentence: 'Busy there.' });
  expect(shown(searchIn(WAITING), { apiKey: null })).toMatchObject({
    sentence: expect.stringMatching(/waits for an API key/),
  });
});

test('a search in line says what it waits for as that is now, not as it usually is', () => {
  const lastOf = (searches: readonly SearchRecord[]) => stateOf(userWith(searches)).searches[0]?.progress;
  const elsewhere = [1, 2, 3, 4, 5].map((number) => ({
    ...searchIn(RUNNING, number),
    spreadsheetId: 'another',
  }));
  expect(lastOf([...elsewhere, searchIn(WAITING, 6), searchIn(WAITING, 7)])).toMatchObject({
    sentence: 'Starts by itself when one of the 5 searches under way (5 in other spreadsheets) ends.',
    placeInLine: 2,
  });
  // Sixtyfour takes no more just now, and none of these is under way.
  const turnedAway = { ...WAITING, nextAt: NOW + 30_000, problem: 'Busy there.' };
  const [second, first] = stateOf(userWith([searchIn(turnedAway, 1), searchIn(WAITING, 2)])).searches;
  expect(first?.progress).toMatchObject({
    sentence: 'Busy there.',
    nextAttemptAt: NOW + 30_000,
    placeInLine: 1,
  });
  expect(second?.progress).toMatchObject({
    sentence: 'Starts by itself after the one in front of it.',
    nextAttemptAt: null,
    placeInLine: 2,
  });
  expect(shown(searchIn({ ...WAITING, attemptedAt: NOW }))).toMatchObject({
    placeInLine: null,
    mayBeUnderWay: true,
  });
});

test('what ended is new until a sidebar has shown it, and again when it ends again', () => {
  const isNew = (search: SearchRecord) => stateOf(userWith([search])).searches[0]?.isNew;
  expect(isNew(searchIn(DONE))).toBe(true);
  expect(isNew(searchIn(FAILED))).toBe(true);
  expect(isNew({ ...searchIn(DONE), seenEndAt: DONE.finishedAt })).toBe(false);
  expect(isNew({ ...searchIn(DONE), seenEndAt: DONE.finishedAt - 1 })).toBe(true);
  for (const state of [WAITING, RUNNING, IMPORTING, STOPPED]) expect(isNew(searchIn(state))).toBe(false);
});

test('a running search shows what Sixtyfour says, and that a key is wanted', () => {
  expect(shown(searchIn(RUNNING))).toEqual({
    kind: 'running',
    status: 'running',
    phase: 2,
    agentMessage: 'Reading profiles',
    resultsSoFar: 12,
    startedAt: RUNNING.startedAt,
    nextAskAt: NOW,
    problem: null,
  });
  expect(shown(searchIn(RUNNING), { apiKeyRefused: true })).toMatchObject({
    problem: expect.stringMatching(/not lost/),
  });
});

test('an import shows its rows, and its next attempt where one failed', () => {
  expect(shown(searchIn(IMPORTING))).toMatchObject({ rowsWritten: 0, rowsTotal: null, nextAttemptAt: null });
  const large = searchIn({ ...IMPORTING, percentFetched: 40 });
  expect(shown(large)).toMatchObject({ percentFetched: 40, problem: null, nextAttemptAt: null });
  const half = { ...IMPORTING, rowsWritten: 5, file: { digest: 'd', rows: 9 }, failures: 1 };
  expect(shown(searchIn(half))).toMatchObject({ rowsWritten: 5, rowsTotal: 9, nextAttemptAt: NOW });
});

test('a done search shows its tab, or that it is gone or never was', () => {
  const title = 'Bakers in Graz';
  expect(shown(searchIn(DONE))).toMatchObject({ rows: 3, tab: { kind: 'present', title } });
  expect(
    shown(searchIn({ ...DONE, tab: { sheetId: 7, title, isRemoved: true, isOpened: false } })),
  ).toMatchObject({
    tab: { kind: 'removed', title },
  });
  expect(shown(searchIn({ ...DONE, tab: null }))).toMatchObject({ tab: { kind: 'none' } });
});

test('what has ended says whether it can be taken up, and a failure gives facts for support', () => {
  const task = { kind: 'task', taskId: 'task-1', startedAt: NOW, askedAt: null } as const;
  expect(shown(searchIn(STOPPED))).toEqual({
    kind: 'stopped',
    stoppedAt: NOW,
    canImportAgain: false,
    hasFile: false,
  });
  expect(shown(searchIn({ ...STOPPED, resumable: task }))).toMatchObject({ canImportAgain: true });
  expect(shown(searchIn(FAILED))).toMatchObject({ canImportAgain: false });
  const failed = shown(searchIn({ ...FAILED, resumable: task }));
  expect(failed).toMatchObject({ canImportAgain: true, sentence: 'It did not work.' });
  expect(failed?.kind === 'failed' && failed.details).toMatch(
    /Task ID: task-1\n.*\n.*\nFailed: 2026-02-18T10:00:00.000Z\nIt did not work\.$/,
  );
});

test('everything survives the way to the sidebar', () => {
  const all = [WAITING, RUNNING, IMPORTING, DONE, FAILED, STOPPED].map(searchIn);
  const state = stateOf(userWith(all));
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
});
