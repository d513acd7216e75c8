// What the states of a search have in common.
import { endedAt, isIn, isInFlight, isNews, isUnfinished } from '../../../../src/searches/record/record';
import {
  DONE,
  FAILED,
  IMPORTING,
  NOW,
  RUNNING,
  STOPPED,
  searchIn,
  WAITING,
} from '../../../support/search-records';

const STARTING = { ...WAITING, attemptedAt: NOW };

test.each([
  ['in line', WAITING, { unfinished: true, inFlight: false }],
  ['started, with no answer yet', STARTING, { unfinished: true, inFlight: true }],
  ['under way', RUNNING, { unfinished: true, inFlight: true }],
  ['importing', IMPORTING, { unfinished: true, inFlight: false }],
  ['done', DONE, { unfinished: false, inFlight: false }],
  ['failed', FAILED, { unfinished: false, inFlight: false }],
  ['stopped', STOPPED, { unfinished: false, inFlight: false }],
] as const)('a search that is %s', (_what, state, { unfinished, inFlight }) => {
  const search = searchIn(state);
  expect([isUnfinished(search), isInFlight(search)]).toEqual([unfinished, inFlight]);
  expect(isIn(search, state.kind)).toBe(true);
  expect(isIn(search, state.kind === 'done' ? 'failed' : 'done')).toBe(false);
});

test('ends when its state says so', () => {
  const ends = [WAITING, RUNNING, IMPORTING, DONE, FAILED, STOPPED].map((state) => endedAt(searchIn(state)));
  expect(ends).toEqual([null, null, null, DONE.finishedAt, FAILED.failedAt, STOPPED.stoppedAt]);
});

test('is news when it has ended by itself and nobody has seen that end', () => {
  const isNewsWith = (
    state: typeof DONE | typeof FAILED | typeof STOPPED | typeof RUNNING,
    seenEndAt: number | null,
  ) => isNews({ ...searchIn(state), seenEndAt });
  expect(isNewsWith(DONE, null)).toBe(true);
  expect(isNewsWith(DONE, DONE.finishedAt)).toBe(false);
  expect(isNewsWith(DONE, DONE.finishedAt - 1)).toBe(true);
  expect(isNewsWith(FAILED, null)).toBe(true);
  expect(isNewsWith(STOPPED, null)).toBe(false);
  expect(isNewsWith(RUNNING, null)).toBe(false);
  expect(isNewsWith(RUNNING, NOW - 1)).toBe(false);
});
