import {
  EMPTY_POLL_LOG,
  nextPoll,
  type PollSituation,
  retryPauseMs,
} from '../../../../sidebar/model/polling';
import type { PermissionsState, ScheduleView } from '../../../../src/contract';
import { done, importing, NOW, running, searchWith, stateWith, waiting } from '../sidebar-states';

/** A sidebar that got a state with one search this very moment. */
function situation(changes: Partial<PollSituation> = {}): PollSituation {
  return {
    state: stateWith([searchWith(running())]),
    clockOffsetMs: 0,
    hidden: false,
    online: true,
    attendedAt: NOW,
    log: { ...EMPTY_POLL_LOG, lastAnswerAt: NOW },
    ...changes,
  };
}

const log = (changes: Partial<PollSituation['log']>) => ({
  log: { ...EMPTY_POLL_LOG, lastAnswerAt: NOW, ...changes },
});

describe('When the server is asked next', () => {
  it('a sidebar that knows nothing yet looks at once', () => {
    expect(nextPoll(situation({ state: null, log: EMPTY_POLL_LOG }))).toEqual({ kind: 'open', at: 0 });
  });

  it('a first look that fails twice is made without what it mends on the way', () => {
    const failed = { ...EMPTY_POLL_LOG, lastFailureAt: NOW };
    expect(nextPoll(situation({ state: null, log: { ...failed, failuresInARow: 1 } })).kind).toBe('open');
    expect(nextPoll(situation({ state: null, log: { ...failed, failuresInARow: 2 } })).kind).toBe('look');
  });

  it('with nothing unfinished it is looked every 10 s, for what the menu or another window may have done', () => {
    for (const searches of [[], [searchWith(done())]]) {
      const state = stateWith(searches);
      expect(nextPoll(situation({ state }))).toEqual({ kind: 'look', at: NOW + 10_000 });
      expect(nextPoll(situation({ state, hidden: true }))).toEqual({ kind: 'nothing' });
      expect(nextPoll(situation({ state, ...log({ refreshRunning: true }) }))).toEqual({ kind: 'nothing' });
    }
  });

  it('a sidebar that nobody has turned to for five minutes looks once a minute', () => {
    const left = situation({ state: stateWith([]), attendedAt: NOW - 5 * 60_000 });
    expect(nextPoll(left)).toEqual({ kind: 'look', at: NOW + 60_000 });
  });

  it('a running search is checked when the server says so', () => {
    expect(nextPoll(situation())).toEqual({ kind: 'check', at: NOW + 12_000 });
  });

  it('the earliest of several searches decides', () => {
    const state = stateWith([
      searchWith(running({ nextAskAt: NOW + 40_000 })),
      searchWith(waiting({ nextAttemptAt: NOW + 5000 }), { id: 'search-2' }),
    ]);
    expect(nextPoll(situation({ state }))).toEqual({ kind: 'check', at: NOW + 5000 });
  });

  it('the time is the server’s, whatever this machine’s clock says', () => {
    expect(nextPoll(situation({ clockOffsetMs: 7000 }))).toEqual({ kind: 'check', at: NOW + 5000 });
  });

  it('an import goes on at once, but not in a tight loop', () => {
    const state = stateWith([searchWith(importing())]);
    expect(nextPoll(situation({ state }))).toEqual({ kind: 'check', at: 0 });
    expect(nextPoll(situation({ state, ...log({ lastCheckEndedAt: NOW }) }))).toEqual({
      kind: 'check',
      at: NOW + 3000,
    });
  });

  it('an import that failed goes on when the server tries it again', () => {
    const state = stateWith([searchWith(importing({ nextAttemptAt: NOW + 8000 }))]);
    expect(nextPoll(situation({ state }))).toEqual({ kind: 'check', at: NOW + 8000 });
  });

  it('a check that is due up to 5 s after a look takes its place', () => {
    const due = (ms: number) => stateWith([searchWith(running({ nextAskAt: NOW + ms }))]);
    expect(nextPoll(situation({ state: due(15_000) }))).toEqual({ kind: 'check', at: NOW + 15_000 });
    expect(nextPoll(situation({ state: due(15_001) }))).toEqual({ kind: 'look', at: NOW + 10_000 });
  });

  it('while a check runs there is no second one, only looks every 3 s, one at a time', () => {
    const state = stateWith([searchWith(importing())]);
    const checking = log({ checkRunningSince: NOW, lastAnswerAt: NOW });
    expect(nextPoll(situation({ state, ...checking }))).toEqual({ kind: 'look', at: NOW + 3000 });
    const longSince = log({ checkRunningSince: NOW - 60_000 });
    expect(nextPoll(situation({ state, ...longSince }))).toEqual({ kind: 'look', at: NOW + 3000 });
    const looking = log({ checkRunningSince: NOW, refreshRunning: true });
    expect(nextPoll(situation({ state, ...looking }))).toEqual({ kind: 'nothing' });
  });

  it('a search that waits for its user, or for long, is looked at every 10 s', () => {
    const noKey = stateWith([searchWith(waiting({ nextAttemptAt: null }))]);
    expect(nextPoll(situation({ state: noKey }))).toEqual({ kind: 'look', at: NOW + 10_000 });
    const backingOff = stateWith([searchWith(running({ nextAskAt: NOW + 300_000 }))]);
    expect(nextPoll(situation({ state: backingOff }))).toEqual({ kind: 'look', at: NOW + 10_000 });
  });

  it('a hidden tab asks once a minute at most', () => {
    expect(nextPoll(situation({ hidden: true }))).toEqual({ kind: 'check', at: NOW + 60_000 });
  });

  it('an offline browser asks nothing', () => {
    expect(nextPoll(situation({ online: false }))).toEqual({ kind: 'nothing' });
  });

  it('failures are retried ever more slowly, up to once a minute', () => {
    const failed = log({ failuresInARow: 3, lastFailureAt: NOW + 20_000 });
    expect(nextPoll(situation(failed))).toEqual({ kind: 'check', at: NOW + 32_000 });
    const mended = log({ failuresInARow: 0, lastFailureAt: NOW + 20_000 });
    expect(nextPoll(situation(mended))).toEqual({ kind: 'check', at: NOW + 12_000 });
    expect([1, 2, 3, 4, 5, 6, 60].map(retryPauseMs)).toEqual([
      3000, 6000, 12_000, 24_000, 48_000, 60_000, 60_000,
    ]);
  });
});

describe('While Google’s permission is missing', () => {
  const without = (stops: PermissionsState['stops'], changes: Partial<PollSituation> = {}) => {
    const permissions = { sentence: 'Google does not allow it.', stops, grantUrl: null };
    return nextPoll(situation({ state: stateWith([searchWith(running())], { permissions }), ...changes }));
  };

  it.each(['searches', 'everything'] as const)('and %s stand still, nothing but a look is made', (stops) => {
    expect(without(stops)).toEqual({ kind: 'look', at: NOW + 15_000 });
    expect(without(stops, { hidden: true })).toEqual({ kind: 'look', at: NOW + 60_000 });
    expect(without(stops, log({ refreshRunning: true }))).toEqual({ kind: 'nothing' });
  });

  it('for the background alone, searches are checked as ever', () => {
    expect(without('background')).toEqual({ kind: 'check', at: NOW + 12_000 });
  });
});

describe('What repeats', () => {
  const schedule = (nextRunAt: number | null): ScheduleView => ({
    id: 'schedule-1',
    query: 'Bakers in Lyon',
    mode: 'people',
    maxResults: 100,
    sheetId: 5,
    rhythm: { every: 'day', weekday: null, day: null, hour: 9 },
    monthlyMaximum: null,
    endsOn: null,
    timeZone: 'Europe/Berlin',
    nextRunAt,
    nextRunOn: null,
    paused: null,
    note: null,
    resultsThisMonth: 0,
    ranToday: false,
    runs: [],
  });
  const repeating = (runsAt: readonly (number | null)[], changes: Partial<PollSituation> = {}) =>
    nextPoll(situation({ state: stateWith([], { schedules: runsAt.map(schedule) }), ...changes }));

  it('is made by an open sidebar when its time comes', () => {
    expect(repeating([NOW + 90_000, NOW + 8000, null])).toEqual({ kind: 'check', at: NOW + 8000 });
    expect(repeating([NOW + 8000], { clockOffsetMs: 7000 })).toEqual({ kind: 'check', at: NOW + 1000 });
    expect(repeating([NOW - 5000], { hidden: true })).toEqual({ kind: 'check', at: NOW + 60_000 });
  });

  it.each([
    ['is due later than the next look', [NOW + 10_001], {}],
    ['is paused', [null], {}],
    ['may be made by the check under way', [NOW - 5000], log({ checkRunningSince: NOW })],
  ])('is not waited for where it %s', (_, runsAt, changes) => {
    expect(repeating(runsAt, changes)).toEqual({ kind: 'look', at: NOW + 10_000 });
  });

  it('is made in place of a look that would come at the same time', () => {
    expect(repeating([NOW + 10_000])).toEqual({ kind: 'check', at: NOW + 10_000 });
  });

  it('is tried once a minute where something stands in its way', () => {
    const tried = log({ lastCheckEndedAt: NOW - 1000 });
    expect(repeating([NOW - 5000], tried)).toEqual({ kind: 'check', at: NOW + 59_000 });
  });

  it('comes with the next check of a search under way', () => {
    const state = stateWith([searchWith(running())], { schedules: [schedule(NOW + 1000)] });
    expect(nextPoll(situation({ state }))).toEqual({ kind: 'check', at: NOW + 12_000 });
  });
});
