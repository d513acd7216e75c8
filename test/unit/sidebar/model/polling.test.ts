import {
  EMPTY_POLL_LOG,
  nextPoll,
  type PollSituation,
  retryPauseMs,
} from '../../../../sidebar/model/polling';
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

  it('while a check runs there is no second one, only looks every 3 s, one at a time', () => {
    const state = stateWith([searchWith(importing())]);
    const checking = log({ checkRunningSince: NOW, lastAnswerAt: NOW });
    expect(nextPoll(situation({ state, ...checking }))).toEqual({ kind: 'look', at: NOW + 3000 });
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
    expect([1, 2, 3, 4, 5, 6, 60].map(retryPauseMs)).toEqual([
      3000, 6000, 12_000, 24_000, 48_000, 60_000, 60_000,
    ]);
  });
});
