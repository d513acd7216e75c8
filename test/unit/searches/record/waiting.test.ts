// How a record changes until Sixtyfour has accepted its search.
import { isCutOffTooOften } from '../../../../src/searches/record/change';
import type { SearchRecord } from '../../../../src/searches/record/record';
import { started, startFailed, startGivenUp, startSent } from '../../../../src/searches/record/waiting';
import type { ApiFailure } from '../../../../src/sixtyfour/failures';
import { NOW, searchIn, WAITING } from '../../../support/search-records';

const moment = { now: NOW, random: 0.5 };
const sentenceOf = ({ state }: SearchRecord) => (state.kind === 'failed' ? state.sentence : null);

const sent = startSent(searchIn(WAITING), moment);

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
  { kind: 'unwell', retryAfterMs: null, detail: 'Sixtyfour answered with HTTP 500' },
  { kind: 'unknown-id' },
] as const)('a start that may have arrived keeps its place: %j', (failure) => {
  const { state } = startFailed(sent, failure, moment);
  expect(state).toMatchObject({ kind: 'waiting', attemptedAt: NOW, failures: 1, nextAt: NOW + 15_000 });
  expect(state.kind === 'waiting' && state.problem).toMatch(/never started twice/);
});
