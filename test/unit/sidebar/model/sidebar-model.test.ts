// What the sidebar's model does when searches are started, run again and watched.
import { CallFailure } from '../../../../sidebar/call-failure';
import { EMPTY_DRAFT } from '../../../../sidebar/model/draft';
import { actionKey } from '../../../../sidebar/model/searches';
import { settled } from '../fake-server';
import { done, importing, NOW, running, searchWith, stateWith } from '../sidebar-states';

const LOST = new CallFailure('time-out', 'No answer came.');

import { memoryStore, openSidebar } from '../open-sidebar';

describe('Starting a search', () => {
  it('sends the form with an id, and empties it when the server has the search', async () => {
    const { model, lastCallOf } = await openSidebar();
    model.form.edit({ query: ' Bakers in Lyon ', mode: 'company', maxResults: '50' });
    const started = model.form.start();
    const [request] = lastCallOf('startSearch').args;
    expect(request).toMatchObject({ query: 'Bakers in Lyon', mode: 'company', maxResults: 50, searchId: '' });
    lastCallOf('startSearch').answer(stateWith([searchWith(running())]));
    expect(await started).toBe('started');
    expect(model.form.draft.value).toEqual({ ...EMPTY_DRAFT, mode: 'company' });
  });

  it('cannot be done twice by impatience', async () => {
    const { model, callsOf } = await openSidebar();
    model.form.edit({ query: 'Bakers' });
    void model.form.start();
    expect(await model.form.start()).toBe('under-way');
    expect(callsOf('startSearch')).toHaveLength(1);
  });

  it('sends the same id again after a lost answer, and another one after a change', async () => {
    const { model, callsOf, lastCallOf } = await openSidebar();
    model.form.edit({ query: 'Bakers' });
    for (const query of ['Bakers', 'Bakers', 'Butchers']) {
      model.form.edit({ query });
      const started = model.form.start();
      lastCallOf('startSearch').fail(LOST);
      expect(await started).toBe('refused');
      expect(model.form.draft.value.query).toBe(query);
    }
    const [first, second, third] = callsOf('startSearch').map((call) => call.args[0]);
    expect(second).toEqual(first);
    expect(third).not.toMatchObject({ id: Object(first).id });
  });

  it('sends the same id even if the sidebar was closed in between', async () => {
    const store = memoryStore();
    const before = await openSidebar(stateWith([]), store);
    before.model.form.edit({ query: 'Bakers' });
    void before.model.form.start();
    const after = await openSidebar(stateWith([]), store);
    expect(after.model.form.draft.value.query).toBe('Bakers');
    void after.model.form.start();
    expect(after.lastCallOf('startSearch').args).toEqual(before.lastCallOf('startSearch').args);
  });

  it('is known to have succeeded when its search shows up, even if the answer was lost', async () => {
    const { model, lastCallOf } = await openSidebar();
    model.form.edit({ query: 'Bakers' });
    const started = model.form.start();
    const { id } = Object(lastCallOf('startSearch').args[0]);
    lastCallOf('startSearch').fail(LOST);
    await started;
    void model.connection.refresh();
    lastCallOf('getState').answer(stateWith([searchWith(running(), { id })]));
    await settled();
    expect(model.form.draft.value.query).toBe('');
    expect(model.actions.statuses.value.size).toBe(0);
  });

  it('keeps what was typed meanwhile', async () => {
    const { model, lastCallOf } = await openSidebar();
    model.form.edit({ query: 'Bakers' });
    const started = model.form.start();
    model.form.edit({ query: 'Butchers' });
    lastCallOf('startSearch').answer(stateWith([searchWith(running())]));
    await started;
    expect(model.form.draft.value.query).toBe('Butchers');
  });

  it('asks for a key first', async () => {
    const { model, callsOf } = await openSidebar(stateWith([], { apiKey: { kind: 'missing' } }));
    model.form.edit({ query: 'Bakers' });
    expect(await model.form.start()).toBe('key-missing');
    expect(callsOf('startSearch')).toHaveLength(0);
  });
});

describe('Running a search again', () => {
  it('sends the same new id until an answer comes', async () => {
    const { model, callsOf, lastCallOf } = await openSidebar(stateWith([searchWith(done())]));
    const lost = model.searches.runAgain('search-1');
    lastCallOf('runAgain').fail(LOST);
    expect(await lost).toBeNull();
    expect(model.actions.statuses.value.get(actionKey('run-again', 'search-1'))).toMatchObject({
      sentence: 'No answer came.',
    });
    const second = model.searches.runAgain('search-1');
    lastCallOf('runAgain').answer(stateWith([]));
    await second;
    void model.searches.runAgain('search-1');
    const ids = callsOf('runAgain').map((call) => call.args[1]);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });
});

describe('Watching', () => {
  it('checks when a search is due, and never twice at once', async () => {
    const { callsOf, lastCallOf } = await openSidebar(stateWith([searchWith(running())]));
    await jest.advanceTimersByTimeAsync(11_999);
    expect(callsOf('checkSearches')).toHaveLength(0);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(callsOf('checkSearches')).toHaveLength(1);
    lastCallOf('checkSearches').answer(stateWith([searchWith(done())], { now: NOW + 72_000 }));
    await jest.advanceTimersByTimeAsync(600_000);
    expect(callsOf('checkSearches')).toHaveLength(1);
  });

  it('looks at the progress of an import while the check that makes it goes on', async () => {
    const { model, callsOf, lastCallOf } = await openSidebar(stateWith([searchWith(importing())]));
    await jest.advanceTimersByTimeAsync(3000);
    expect(callsOf('checkSearches')).toHaveLength(1);
    lastCallOf('lookAtSearches').answer(
      stateWith([searchWith(importing({ rowsWritten: 2400 }))], { now: NOW + 3000 }),
    );
    await settled();
    expect(model.connection.state.value?.searches[0]?.progress).toMatchObject({ rowsWritten: 2400 });
  });

  it('an answer that was overtaken does not turn the clock back', async () => {
    const { model, lastCallOf } = await openSidebar(stateWith([searchWith(importing())]));
    await jest.advanceTimersByTimeAsync(3000);
    const slow = lastCallOf('lookAtSearches');
    lastCallOf('checkSearches').answer(stateWith([searchWith(done())], { now: NOW + 3500 }));
    await settled();
    slow.answer(stateWith([searchWith(importing())], { now: NOW + 3000 }));
    await settled();
    expect(model.connection.state.value?.searches[0]?.progress.kind).toBe('done');
  });

  it('takes over an answer that came after its call was given up, if it is news', async () => {
    const { model, late } = await openSidebar();
    late(stateWith([searchWith(running())], { now: NOW + 1 }));
    expect(model.connection.state.value?.searches).toHaveLength(1);
    late(stateWith([], { now: NOW - 1 }));
    expect(model.connection.state.value?.searches).toHaveLength(1);
  });

  it('stops while offline and goes on afterwards', async () => {
    const { callsOf, online } = await openSidebar(stateWith([searchWith(running())]));
    online.value = false;
    await jest.advanceTimersByTimeAsync(60_000);
    expect(callsOf('checkSearches')).toHaveLength(0);
    online.value = true;
    await jest.advanceTimersByTimeAsync(0);
    expect(callsOf('checkSearches')).toHaveLength(1);
  });

  it('looks again when the user comes back after a while, also with nothing under way', async () => {
    const { callsOf, lastCallOf, hidden, comeBack } = await openSidebar();
    comeBack();
    expect(callsOf('lookAtSearches')).toHaveLength(0);
    await jest.advanceTimersByTimeAsync(3_000);
    comeBack();
    expect(callsOf('lookAtSearches')).toHaveLength(1);
    lastCallOf('lookAtSearches').answer(stateWith([], { now: NOW + 3_000 }));
    await settled();

    hidden.value = true;
    await jest.advanceTimersByTimeAsync(11_000);
    expect(callsOf('getState')).toHaveLength(1);
    hidden.value = false;
    comeBack();
    expect(callsOf('getState')).toHaveLength(2);
  });

  it('ends for good when the server is of another version', async () => {
    const { model, calls, lastCallOf } = await openSidebar(stateWith([searchWith(running())]));
    await jest.advanceTimersByTimeAsync(12_000);
    lastCallOf('checkSearches').fail(new CallFailure('outdated', 'The add-on was updated.'));
    await jest.advanceTimersByTimeAsync(600_000);
    expect(model.connection.outdated.value).toBe(true);
    expect(calls.at(-1)?.name).toBe('checkSearches');
  });

  it('says that Google is slow while somebody waits, and no longer', async () => {
    const { model, lastCallOf } = await openSidebar();
    const saved = model.saveKey('key');
    await jest.advanceTimersByTimeAsync(8000);
    expect(model.connection.slowCalls.value).toBe(1);
    lastCallOf('saveApiKey').answer(stateWith([]));
    await saved;
    expect(model.connection.slowCalls.value).toBe(0);
  });
});
