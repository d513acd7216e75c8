import { CallFailure } from '../../../../sidebar/call-failure';
import { createActions } from '../../../../sidebar/model/actions';
import { openConnection } from '../../../../sidebar/model/connection';
import { createRemovals, forgetFailure, PUT_BACK_FOR_MS } from '../../../../sidebar/model/removals';
import { fakeServer, settled } from '../fake-server';
import { stateWith } from '../sidebar-states';

function withServer() {
  const fake = fakeServer();
  const actions = createActions();
  return { ...fake, actions, ...createRemovals(openConnection(fake.server, Date.now), actions) };
}

describe('Searches taken off the list', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('the server is told when they can be had back no more', async () => {
    const { remove, removals, calls, lastCallOf } = withServer();
    remove(['one']);
    jest.advanceTimersByTime(PUT_BACK_FOR_MS - 1);
    expect(calls).toEqual([]);
    expect(removals.value).toEqual([{ ids: ['one'], stage: 'can-be-undone' }]);

    jest.advanceTimersByTime(1);
    expect(lastCallOf('forgetSearch').args).toEqual(['one']);
    expect(removals.value).toEqual([{ ids: ['one'], stage: 'leaving' }]);
    lastCallOf('forgetSearch').answer(stateWith([]));
    await settled();
    expect(removals.value).toEqual([]);
  });

  it('what is put back in time was never removed', () => {
    const { remove, putBack, removals, calls } = withServer();
    remove(['one']);
    const [removal] = removals.value;
    if (removal !== undefined) putBack(removal);
    jest.advanceTimersByTime(2 * PUT_BACK_FOR_MS);
    expect(calls).toEqual([]);
    expect(removals.value).toEqual([]);
  });

  it('several are removed in one call, and are in the list again where that fails', async () => {
    const { remove, removals, actions, lastCallOf } = withServer();
    remove(['one', 'two']);
    jest.advanceTimersByTime(PUT_BACK_FOR_MS);
    expect(lastCallOf('forgetFinished').args).toEqual([['one', 'two']]);
    lastCallOf('forgetFinished').fail(new CallFailure('refused', 'Another window is busy.'));
    await settled();
    expect(removals.value).toEqual([]);
    expect(forgetFailure(actions.statuses.value, ['one'])).toBe('Another window is busy.');
  });

  it('a sidebar that is closed carries out what was asked of it', () => {
    const { remove, carryOutAll, callsOf } = withServer();
    remove(['one']);
    remove(['two']);
    carryOutAll();
    expect(callsOf('forgetSearch').map(({ args }) => args)).toEqual([['one'], ['two']]);
    jest.advanceTimersByTime(PUT_BACK_FOR_MS);
    expect(callsOf('forgetSearch')).toHaveLength(2);
  });
});
