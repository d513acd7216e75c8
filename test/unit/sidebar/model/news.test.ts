import { CallFailure } from '../../../../sidebar/call-failure';
import { openConnection } from '../../../../sidebar/model/connection';
import { createNews } from '../../../../sidebar/model/news';
import { observable } from '../../../../sidebar/model/observable';
import { fakeServer, settled } from '../fake-server';
import { done, NOW, running, searchWith, stateWith } from '../sidebar-states';

const FRESH = searchWith(done(), { isNew: true });

function withServer(isHidden = false) {
  const fake = fakeServer();
  const hidden = observable(isHidden);
  const page = { hidden, online: observable(true), onReturn: () => {} };
  const connection = openConnection(fake.server, Date.now);
  const news = createNews(connection, page, Date.now);
  const arrive = (...searches: Parameters<typeof stateWith>[0]) =>
    connection.accept(stateWith(searches, { now: Date.now() }), Date.now());
  return { ...fake, hidden, news, arrive };
}

describe('What ended since the sidebar was last seen', () => {
  beforeEach(() => jest.useFakeTimers({ now: NOW }));
  afterEach(() => jest.useRealTimers());

  it('stays marked after the server knows that it was seen, until the user turns to it', async () => {
    const { news, arrive, lastCallOf } = withServer();
    arrive(FRESH, searchWith(running(), { id: 'search-2' }));
    expect([...news.ids.value]).toEqual(['search-1']);
    expect(lastCallOf('markSeen').args).toEqual([['search-1']]);
    lastCallOf('markSeen').answer(stateWith([{ ...FRESH, isNew: false }]));
    await settled();
    expect([...news.ids.value]).toEqual(['search-1']);
    news.dismiss('search-1');
    expect([...news.ids.value]).toEqual([]);
  });

  it('is not reported as seen while the sidebar is hidden', () => {
    const { hidden, arrive, callsOf } = withServer(true);
    arrive(FRESH);
    expect(callsOf('markSeen')).toEqual([]);
    hidden.value = false;
    expect(callsOf('markSeen')).toHaveLength(1);
  });

  it('is reported again where that failed, but not at each answer', async () => {
    const { arrive, callsOf, lastCallOf } = withServer();
    arrive(FRESH);
    lastCallOf('markSeen').fail(new CallFailure('time-out', 'No answer came.'));
    await settled();
    arrive(FRESH);
    expect(callsOf('markSeen')).toHaveLength(1);
    jest.advanceTimersByTime(31_000);
    arrive(FRESH);
    expect(callsOf('markSeen')).toHaveLength(2);
  });
});
