import { EMPTY_DRAFT } from '../../../sidebar/model/draft';
import { type Memory, recall, remember } from '../../../sidebar/model/memory';
import { NOW } from './sidebar-states';

function storeWith(text: string | null) {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value;
    },
  };
}

const EMPTY: Memory = { draft: EMPTY_DRAFT, attempt: null, keyWasSet: false };

describe('What the browser remembers of the form', () => {
  it('comes back as it was', () => {
    const memory: Memory = {
      draft: { query: 'Bakers in Lyon', mode: 'company', maxResults: '50', searchId: 'mine' },
      attempt: {
        id: 'first',
        wish: { query: 'Bakers in Lyon', mode: 'company', maxResults: 50, searchId: 'mine' },
        madeAt: NOW,
      },
      keyWasSet: true,
    };
    const store = storeWith(null);
    remember(store, memory);
    expect(recall(store)).toEqual(memory);
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

  it.each(['', '{', 'null', '7', '"text"', '[]', '{"draft":5,"attempt":"x"}', '{"attempt":{"id":1}}'])(
    'is empty where it makes no sense: %s',
    (text) => {
      expect(recall(storeWith(text))).toEqual(EMPTY);
    },
  );
});
