import { CallFailure } from '../../../sidebar/call-failure';
import type { ScriptRun } from '../../../sidebar/script-run';
import { connectServer } from '../../../sidebar/server';
import type { SidebarState } from '../../../src/contract';
import { stateWith } from './sidebar-states';

interface Handlers {
  readonly onSuccess: (answer: unknown) => void;
  readonly onFailure: (error: unknown) => void;
}

/** A `google.script.run` whose calls can be answered one by one. */
function fakeRun() {
  const calls: Handlers[] = [];
  const runner = (handlers: Handlers): ScriptRun => {
    const call = () => {
      calls.push(handlers);
    };
    return {
      withSuccessHandler: (onSuccess) => runner({ ...handlers, onSuccess }),
      withFailureHandler: (onFailure) => runner({ ...handlers, onFailure }),
      getState: call,
      lookAtSearches: call,
      saveApiKey: call,
      removeApiKey: call,
      startSearch: call,
      checkSearches: call,
      stopSearch: call,
      runAgain: call,
      importAgain: call,
      forgetSearch: call,
      forgetUnreadable: call,
      forgetFinished: call,
      markSeen: call,
      runSelfTest: call,
      showHelp: call,
      openTab: call,
      turnOnBackgroundCheck: call,
      answerDelivery: call,
      bringBack: call,
      chooseColumn: call,
      getTabs: call,
      lookAtTab: call,
      saveSchedule: call,
      pauseSchedule: call,
      resumeSchedule: call,
      runScheduleNow: call,
      removeSchedule: call,
      pauseAllSchedules: call,
      keepLog: call,
      getDownloadLink: call,
      getSelectedText: call,
      getSelection: call,
      startSearches: call,
      stopGroup: call,
      resumeGroup: call,
      runFailedAgain: call,
    };
  };
  return { run: runner({ onSuccess: () => {}, onFailure: () => {} }), calls };
}

function connect() {
  const { run, calls } = fakeRun();
  const lateStates: SidebarState[] = [];
  let online = true;
  const server = connectServer({
    run,
    version: '1.0.0',
    isOnline: () => online,
    onLateState: (state) => lateStates.push(state),
  });
  return {
    server,
    calls,
    lateStates,
    goOffline: () => {
      online = false;
    },
  };
}

async function failureOf(call: Promise<unknown>): Promise<CallFailure> {
  const error: unknown = await call.catch((reason: unknown) => reason);
  if (error instanceof CallFailure) return error;
  throw new Error('The call did not fail as calls do.');
}

describe('Calls to the server', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('a call resolves with the state', async () => {
    const { server, calls } = connect();
    const answer = server.getState();
    calls[0]?.onSuccess(stateWith([]));
    expect(await answer).toEqual(stateWith([]));
  });

  it.each([null, undefined, 'text', {}, { version: '1.0.0' }])('%p is no state', async (nonsense) => {
    const { server, calls } = connect();
    const answer = server.getState();
    calls[0]?.onSuccess(nonsense);
    expect((await failureOf(answer)).kind).toBe('unreadable');
  });

  it('an answer of another version says that the sidebar is outdated, whatever else it holds', async () => {
    const { server, calls } = connect();
    const answer = server.getState();
    calls[0]?.onSuccess({ version: '2.0.0' });
    expect((await failureOf(answer)).kind).toBe('outdated');
  });

  it('a refusal is the sentence that the server threw', async () => {
    const { server, calls } = connect();
    const first = server.getState();
    calls[0]?.onSuccess(stateWith([]));
    await first;
    const second = server.saveApiKey('wrong');
    calls[1]?.onFailure(new Error('Error: Sixtyfour refused this key.'));
    expect(await failureOf(second)).toMatchObject({
      kind: 'refused',
      message: 'Sixtyfour refused this key.',
    });
  });

  it('a failure of the very first call, in whatever language, is a matter of permission', async () => {
    const { server, calls } = connect();
    const answer = server.getState();
    calls[0]?.onFailure(new Error('Es tut uns leid, es ist ein Serverfehler aufgetreten.'));
    expect((await failureOf(answer)).kind).toBe('no-permission');
  });

  it('Google’s untranslated code is recognised later too', async () => {
    const { server, calls } = connect();
    const first = server.getState();
    calls[0]?.onSuccess(stateWith([]));
    await first;
    const second = server.getState();
    calls[1]?.onFailure(new Error('Fehlercode PERMISSION_DENIED.'));
    expect((await failureOf(second)).kind).toBe('no-permission');
  });

  it('nothing is sent while offline', async () => {
    const { server, calls, goOffline } = connect();
    goOffline();
    expect((await failureOf(server.getState())).kind).toBe('offline');
    expect(calls).toHaveLength(0);
  });

  it('a call is given up in time, and its late answer is not lost', async () => {
    const { server, calls, lateStates } = connect();
    const failure = failureOf(server.getState());
    jest.advanceTimersByTime(60_000);
    expect((await failure).kind).toBe('time-out');
    calls[0]?.onSuccess(stateWith([]));
    expect(lateStates).toEqual([stateWith([])]);
  });

  it('a check is waited for as long as an execution can last', async () => {
    const { server, calls } = connect();
    const answer = server.checkSearches();
    jest.advanceTimersByTime(370_000);
    calls[0]?.onSuccess(stateWith([]));
    expect(await answer).toEqual(stateWith([]));
  });

  it.each(['javascript:alert(1)', 'http://storage.example.com/x', 'data:text/html,x', '', 'no url'])(
    'a download link must be https: %p is refused',
    async (url) => {
      const { server, calls } = connect();
      const answer = server.getDownloadLink('search-1');
      calls[0]?.onSuccess({ url, expiresAt: 1 });
      expect((await failureOf(answer)).kind).toBe('unreadable');
    },
  );
});
