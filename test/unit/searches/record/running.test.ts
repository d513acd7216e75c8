// How a record changes while Sixtyfour works on its search.

import { isCutOffTooOften } from '../../../../src/searches/record/change';
import type { SearchRecord } from '../../../../src/searches/record/record';
import * as change from '../../../../src/searches/record/running';
import type { TaskStatus } from '../../../../src/sixtyfour/answers';
import type { ApiFailure } from '../../../../src/sixtyfour/failures';
import { NOW, RUNNING, searchIn } from '../../../support/search-records';
import { ACTIVE, COMPLETED } from '../../../support/task-statuses';

const moment = { now: NOW, random: 0.5 };
const DAY_MS = 24 * 60 * 60_000;

const unwell: ApiFailure = { kind: 'unwell', retryAfterMs: null, detail: 'Sixtyfour answered with HTTP 500' };
const sentenceOf = ({ state }: SearchRecord) => (state.kind === 'failed' ? state.sentence : null);

describe('a question', () => {
  const running = searchIn(RUNNING);
  /** The other path has said already that it does not know it. */
  const elsewhere = searchIn({ ...RUNNING, unknownElsewhere: true });

  test('that is sent is not repeated before an interval', () => {
    expect(change.askSent(running, 'background', moment).state).toMatchObject({
      asked: { at: NOW, by: 'background' },
      nextAt: NOW + 12_000,
    });
  });

  test('that comes to no end is asked later each time, says so, and is given up', () => {
    let asked = running;
    const waits: number[] = [];
    const problems: (string | null)[] = [];
    while (!isCutOffTooOften(asked.state)) {
      asked = change.askSent(asked, 'background', moment);
      waits.push(asked.state.nextAt - NOW);
      problems.push(asked.state.problem);
    }
    expect(waits).toEqual([12_000, 27_000, 42_000, 72_000, 132_000]);
    expect(problems.slice(0, 2)).toEqual([null, expect.stringMatching(/cut off/)]);
    expect(change.answered(asked, ACTIVE, moment).state).toMatchObject({ attemptsCutOff: 0, problem: null });
    expect(change.askFailed(asked, unwell, moment).state).toMatchObject({ attemptsCutOff: 0 });
    expect(change.batchLost(asked).state).toMatchObject({ attemptsCutOff: 0 });
    expect(change.watchingGivenUp(asked, NOW).state).toMatchObject({
      kind: 'failed',
      sentence: expect.stringMatching(/cut off again and again.*Watch again/),
      resumable: { kind: 'task' },
    });
  });

  test('of a batch that was lost is asked alone next time, not sooner', () => {
    const asked = change.askSent(running, 'sidebar', moment);
    expect(change.batchLost(asked).state).toMatchObject({ askAlone: true, nextAt: NOW + 12_000 });
  });

  test('answered with progress forgets earlier failures', () => {
    const before = searchIn({ ...RUNNING, failures: 3, askAlone: true, problem: 'Something.' });
    expect(change.answered(before, ACTIVE, moment).state).toMatchObject({
      phase: 3,
      message: 'Ranking',
      resultsSoFar: 40,
      failures: 0,
      askAlone: false,
      problem: null,
    });
  });

  test('answered with a status that nobody knows goes on, and says so', () => {
    const { state } = change.answered(running, { ...ACTIVE, word: 'paused', known: false }, moment);
    expect(state).toMatchObject({ kind: 'running', status: 'paused' });
    expect(state.kind === 'running' && state.problem).toMatch(/"paused", which this add-on does not know/);
  });

  test('that goes on for a day is given up, and can be taken up', () => {
    const old = searchIn({ ...RUNNING, watchedSince: NOW - DAY_MS });
    const task = { kind: 'task', taskId: 'task-1', startedAt: RUNNING.startedAt };
    expect(change.answered(old, ACTIVE, moment).state).toMatchObject({ kind: 'failed', resumable: task });
    expect(change.askFailed(old, unwell, moment).state).toMatchObject({ kind: 'failed', resumable: task });
    const taken = change.watching(old, { ...task, askedAt: NOW - DAY_MS }, NOW);
    expect(change.answered(taken, ACTIVE, moment).state.kind).toBe('running');
  });

  test('about a search that is taken up again comes at once, but not within 10 s of the last one', () => {
    const takenUp = (askedAt: number | null) =>
      change.watching(running, { taskId: 'task-1', startedAt: NOW, askedAt }, NOW).state.nextAt;
    expect([null, NOW - 60_000, NOW - 1000].map(takenUp)).toEqual([NOW, NOW, NOW + 9000]);
  });

  test.each([
    ['that was never asked after', undefined, null],
    ['that nobody asked after before it was stopped', null, null],
    ['that was asked after', NOW - 1000, { at: NOW - 1000, by: 'background' }],
  ] as const)('about a search %s begins on the first path, in a batch', (_what, askedAt, asked) => {
    const task = { taskId: 'task-1', startedAt: NOW };
    const { state } = change.watching(running, askedAt === undefined ? task : { ...task, askedAt }, NOW);
    expect(state).toMatchObject({
      asked,
      statusPath: 'deep-search-status',
      unknownElsewhere: false,
      askAlone: false,
    });
  });

  test.each([
    ['failed', '', /gave no reason/],
    ['failed', 'Out of sources', /: Out of sources\. Run it again/],
    ['failed', 'Really?', /: Really\? Run it again/],
    ['timed_out', '', /ended this search \(timed out\)\. Run/],
    ['cancelled', 'By hand.', /\(cancelled\) \(By hand\)\./],
  ])('answered with the end %s says why: %j', (word, error, sentence) => {
    const status: TaskStatus = { ...ACTIVE, kind: word === 'failed' ? 'failed' : 'ended', word, error };
    expect(sentenceOf(change.answered(running, status, moment))).toMatch(sentence);
  });

  test('that one path does not know is asked at the other, not before its time', () => {
    const asked = change.askSent(running, 'sidebar', moment);
    const unknown = change.askFailed(asked, { kind: 'unknown-id' }, moment);
    expect(unknown.state).toMatchObject({ kind: 'running', statusPath: 'status', nextAt: NOW + 12_000 });
    expect(unknown.state).toMatchObject({ unknownElsewhere: true });
    if (unknown.state.kind !== 'running') throw new Error('It goes on.');
    const known = change.answered(searchIn(unknown.state), ACTIVE, moment);
    expect(known.state).toMatchObject({ statusPath: 'status', unknownElsewhere: false, problem: null });
    if (known.state.kind !== 'running') throw new Error('It goes on.');
    const later = change.askFailed(searchIn(known.state), { kind: 'unknown-id' }, moment);
    expect(later.state).toMatchObject({ kind: 'running', statusPath: 'deep-search-status' });
  });

  test.each(['rejected', 'no-balance', 'not-enabled', 'unknown-id', 'already-started'] as const)(
    'refused as %s fails, and can be taken up',
    (kind) => {
      const failure: ApiFailure =
        kind === 'rejected'
          ? { kind, detail: '' }
          : kind === 'already-started'
            ? { kind, taskId: null }
            : { kind };
      const { state } = change.askFailed(elsewhere, failure, moment);
      expect(state).toMatchObject({ kind: 'failed', resumable: { kind: 'task', taskId: 'task-1' } });
    },
  );

  test('refused for want of balance tells a schedule so; asked after by nobody, it may be asked at once', () => {
    const unasked = searchIn({ ...RUNNING, asked: null });
    expect(change.askFailed(unasked, { kind: 'no-balance' }, moment).state).toMatchObject({
      cause: 'no-balance',
      resumable: { kind: 'task', askedAt: null },
    });
    expect(change.askFailed(unasked, { kind: 'not-enabled' }, moment).state).toMatchObject({ cause: null });
  });

  test.each<[ApiFailure, RegExp]>([
    [unwell, /^Sixtyfour answered with HTTP 500\. Your search goes on/],
    [{ kind: 'too-many', retryAfterMs: null }, /asked the add-on to slow down/],
  ])('that fails for a time says why: %j', (failure, problem) => {
    expect(change.askFailed(running, failure, moment).state).toMatchObject({
      problem: expect.stringMatching(problem),
    });
  });

  test('with a key that is refused leaves the record as it is', () => {
    expect(change.askFailed(running, { kind: 'key-refused' }, moment)).toEqual(running);
  });

  test('that fails backs off further each time', () => {
    const once = change.askFailed(running, unwell, moment);
    if (once.state.kind !== 'running') throw new Error('It goes on.');
    expect(once.state.nextAt).toBe(NOW + 15_000);
    expect(change.askFailed(searchIn(once.state), unwell, moment).state).toMatchObject({
      failures: 2,
      nextAt: NOW + 30_000,
    });
  });

  test('about a search that was started elsewhere and is not known says what to do', () => {
    const taken = searchIn(RUNNING);
    const record = searchIn({ ...RUNNING, unknownElsewhere: true, taskId: taken.searchId });
    expect(sentenceOf(change.askFailed(record, { kind: 'unknown-id' }, moment))).toMatch(
      /Nothing was started twice/,
    );
    expect(sentenceOf(change.askFailed(elsewhere, { kind: 'unknown-id' }, moment))).toMatch(
      /does not know this search any more/,
    );
  });
});

test('a change leaves the record that it was made from as it was', () => {
  const record = searchIn(RUNNING);
  const before = structuredClone(record);
  change.answered(record, COMPLETED, moment);
  change.askFailed(record, unwell, moment);
  expect(record).toEqual(before);
});
