// How a record changes until Sixtyfour has accepted its search.
import { isCutOffTooOften } from '../../../../src/searches/record/change';
import type { SearchRecord } from '../../../../src/searches/record/record';
import {
  started,
  startFailed,
  startGivenUp,
  startSent,
  takenUp,
} from '../../../../src/searches/record/waiting';
import type { ApiFailure } from '../../../../src/sixtyfour/failures';
import { NOW, STOPPED, searchIn, WAITING } from '../../../support/search-records';

const moment = { now: NOW, random: 0.5 };
const sentenceOf = ({ state }: SearchRecord) => (state.kind === 'failed' ? state.sentence : null);

const sent = startSent(searchIn(WAITING), moment);
/** Sent twice: the answer to the first request was lost. */
const sentAgain = startSent(sent, { ...moment, now: NOW + 20_000 });
const inGroup = (record: typeof sent) => ({ ...record, groupId: 'group-1' });

test('a start that is sent is repeated after a back-off should we be killed', () => {
  expect(sent.state).toMatchObject({
    kind: 'waiting',
    attemptedAt: NOW,
    nextAt: NOW + 15_000,
    failures: 0,
  });
});

test('a start at which every execution dies waits longer each time, says so, and is given up', () => {
  let again = searchIn(WAITING);
  const waits: number[] = [];
  while (!isCutOffTooOften(again.state)) {
    again = startSent(again, moment);
    waits.push(again.state.nextAt - NOW);
  }
  expect(waits).toEqual([15_000, 30_000, 60_000, 120_000, 240_000]);
  expect(again.state.problem).toMatch(/cut off/);
  expect(startFailed(again, { kind: 'too-many', retryAfterMs: null }, moment).state).toMatchObject({
    attemptsCutOff: 0,
  });
  expect(startGivenUp(again, NOW).state).toMatchObject({
    kind: 'failed',
    sentence: expect.stringMatching(/Watch again.*never starts a second one/),
    resumable: { kind: 'start-sent', attemptedAt: NOW },
  });
  expect(startGivenUp(again, NOW + 90_000).state).toMatchObject({ resumable: { attemptedAt: NOW } });
});

test('a start that was given up or stopped is taken up as the same one, at once', () => {
  expect(takenUp(searchIn(STOPPED), NOW - 5000, NOW).state).toEqual({
    ...WAITING,
    attemptedAt: NOW - 5000,
  });
});

test('a start that is repeated is one that began with the first request', () => {
  expect(sentAgain.state).toMatchObject({ attemptedAt: NOW, sentAt: NOW + 20_000 });
  expect(started(sentAgain, 'task-9', NOW + 21_000).state).toMatchObject({ startedAt: NOW });
});

test('a start that is accepted is asked after an interval later', () => {
  expect(started(sent, 'task-9', NOW + 500).state).toMatchObject({
    kind: 'running',
    taskId: 'task-9',
    startedAt: NOW,
    nextAt: NOW + 12_500,
  });
});

test.each([
  [{ kind: 'rejected', detail: 'query: too long' }, /query: too long/],
  [{ kind: 'rejected', detail: '' }, /did not accept this search, so nothing/],
  [{ kind: 'no-balance' }, /balance is too low/],
  [{ kind: 'not-enabled' }, /not enabled/],
] as const)('a start that is refused for good fails: %j', (failure, sentence) => {
  const failed = startFailed(sent, failure, moment);
  expect(sentenceOf(failed)).toMatch(sentence);
  expect(failed.state).toMatchObject({ kind: 'failed', resumable: null });
});

test.each([
  [{ kind: 'rejected', detail: '' }, null],
  [{ kind: 'no-balance' }, 'no-balance'],
  [{ kind: 'not-enabled' }, null],
] as const)('a repeated start that is refused may be under way: %j', (failure, cause) => {
  expect(startFailed(sentAgain, failure, moment).state).toMatchObject({
    kind: 'failed',
    sentence: expect.stringMatching(/may be under way or not\. Press Watch again/),
    resumable: { kind: 'start-sent', attemptedAt: NOW },
    cause,
  });
  expect(startFailed(sent, failure, moment).state).toMatchObject({ cause });
});

test('a start for which the balance is too low stands still with its group, unless it may be under way', () => {
  const failure = { kind: 'no-balance' } as const;
  expect(startFailed(inGroup(sent), failure, moment).state).toMatchObject({
    kind: 'waiting',
    attemptedAt: null,
    nextAt: NOW,
    paused: { kind: 'balance' },
  });
  expect(startFailed(inGroup(sentAgain), failure, moment).state.kind).toBe('failed');
  expect(startFailed(inGroup(sent), { kind: 'not-enabled' }, moment).state.kind).toBe('failed');
});

test('a start that was made before goes on with the task that is named, or with the search ID', () => {
  const named = startFailed(sent, { kind: 'already-started', taskId: 'task-7' }, moment);
  expect(named.state).toMatchObject({ kind: 'running', taskId: 'task-7' });
  const nameless = startFailed(sent, { kind: 'already-started', taskId: null }, moment);
  expect(nameless.state).toMatchObject({ kind: 'running', taskId: sent.searchId });
});

test('a start with a key that is refused waits as if it had not been sent', () => {
  expect(startFailed(sent, { kind: 'key-refused' }, moment).state).toMatchObject({
    kind: 'waiting',
    attemptedAt: null,
    failures: 0,
  });
});

test('a start of one search too many frees its place and waits as long as it is told', () => {
  const failure: ApiFailure = { kind: 'too-many', retryAfterMs: 90_000 };
  expect(startFailed(sent, failure, moment).state).toMatchObject({
    kind: 'waiting',
    attemptedAt: null,
    failures: 1,
    nextAt: NOW + 90_000,
  });
});

test.each([
  [
    { kind: 'unwell', retryAfterMs: null, detail: 'Sixtyfour answered with HTTP 500' },
    15,
    /^Sixtyfour answered with HTTP 500\. /,
  ],
  [{ kind: 'unwell', retryAfterMs: 60_000, detail: 'Sixtyfour is busy' }, 60, /^Sixtyfour is busy\. /],
  [{ kind: 'unknown-id' }, 15, /could not be reached as expected\. /],
] as const)('a start that may have arrived keeps its place: %j', (failure, seconds, because) => {
  const { state } = startFailed(sent, failure, moment);
  expect(state).toMatchObject({
    kind: 'waiting',
    attemptedAt: NOW,
    failures: 1,
    nextAt: NOW + 1000 * seconds,
    problem: expect.stringMatching(because),
  });
  expect(state).toMatchObject({ problem: expect.stringMatching(/never started twice/) });
});
