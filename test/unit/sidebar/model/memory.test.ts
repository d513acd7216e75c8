import { EMPTY_DRAFT } from '../../../../sidebar/model/draft';
import { type Memory, recall, remember } from '../../../../sidebar/model/memory';
import { NOW } from '../sidebar-states';

function storeWith(text: string | null) {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value;
    },
  };
}

const EMPTY: Memory = { draft: EMPTY_DRAFT, attempt: null, keyWasSet: false, hadLists: false };

describe('What the browser remembers of the form', () => {
  it('comes back as it was', () => {
    const memory: Memory = {
      draft: {
        query: 'Bakers in Lyon',
        mode: 'company',
        maxResults: '50',
        searchId: 'mine',
        destination: { kind: 'list', sheetId: 5 },
        leaveOut: [7],
      },
      attempt: {
        id: 'first',
        wish: {
          query: 'Bakers in Lyon',
          mode: 'company',
          maxResults: 50,
          searchId: 'mine',
          destination: { kind: 'list', sheetId: 5 },
          leaveOut: [7],
        },
        madeAt: NOW,
      },
      keyWasSet: true,
      hadLists: true,
    };
    const store = storeWith(null);
    remember(store, memory);
    expect(recall(store)).toEqual(memory);
  });

  it('is read as 0.1.0 left it, which said no version', () => {
    const { draft, attempt } = {
      draft: { query: 'Bakers in Lyon', mode: 'company', maxResults: null, searchId: '' },
      attempt: {
        id: 'first',
        wish: { query: 'Bakers in Lyon', mode: 'company', maxResults: 50, searchId: '' },
        madeAt: NOW,
      },
    } as const;
    const store = storeWith(JSON.stringify({ draft, attempt, keyWasSet: true }));
    expect(recall(store)).toEqual({
      draft: { ...EMPTY_DRAFT, ...draft },
      attempt,
      keyWasSet: true,
      hadLists: false,
    });
  });

  it('says by which version it was written', () => {
    const store = storeWith(null);
    remember(store, EMPTY);
    expect(JSON.parse(store.getItem() ?? '')).toHaveProperty('version', 2);
  });

  it('is left as it is where a newer sidebar wrote it', () => {
    const newer = JSON.stringify({ version: 3, draft: { lines: ['Bakers'] } });
    const store = storeWith(newer);
    expect(recall(store)).toEqual(EMPTY);
    remember(store, EMPTY);
    expect(store.getItem()).toBe(newer);
  });

  it('is empty where there is no store', () => {
    remember(null, EMPTY);
    expect(recall(null)).toEqual(EMPTY);
  });

  it('is empty where the store throws', () => {
    const forbid = (): never => {
      throw new Error('forbidden');
    };
    const forbidden = { getItem: forbid, setItem: forbid };
    expect(() => remember(forbidden, EMPTY)).not.toThrow();
    expect(recall(forbidden)).toEqual(EMPTY);
  });

  it('is made of what makes sense, where somebody changed it by hand', () => {
    const draft = {
      query: 'Bakers',
      mode: 'robots',
      maxResults: 50,
      destination: { kind: 'list', sheetId: '5' },
      leaveOut: [7, '8', 1.5, null],
    };
    const attempt = {
      id: 'first',
      madeAt: NOW,
      wish: { query: 'Bakers', maxResults: 50, destination: { kind: 'new-tab', sheetId: 5 }, leaveOut: 7 },
    };
    expect(recall(storeWith(JSON.stringify({ draft, attempt, keyWasSet: 'yes' })))).toEqual({
      ...EMPTY,
      draft: { ...EMPTY_DRAFT, query: 'Bakers', leaveOut: [7] },
      attempt: {
        id: 'first',
        madeAt: NOW,
        wish: { query: 'Bakers', mode: 'people', maxResults: 50, searchId: '' },
      },
    });
  });

  it.each([
    { id: 'first', wish: { query: 'Bakers', maxResults: 50 } },
    { id: 'first', madeAt: NOW, wish: { query: 'Bakers' } },
    { madeAt: NOW, wish: { query: 'Bakers', maxResults: 50 } },
    { id: 'first', madeAt: 'now', wish: { query: 'Bakers', maxResults: '50' } },
  ])('holds no start of which something is missing: %j', (attempt) => {
    expect(recall(storeWith(JSON.stringify({ attempt })))).toEqual(EMPTY);
  });

  it.each(['', '{', 'null', '7', '"text"', '[]', '{"draft":5,"attempt":"x"}', '{"attempt":{"id":1}}'])(
    'is empty where it makes no sense: %s',
    (text) => {
      expect(recall(storeWith(text))).toEqual(EMPTY);
    },
  );
});
