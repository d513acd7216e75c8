import {
  checkDraft,
  EMPTY_DRAFT,
  readMaxResults,
  type SearchWish,
  sameWish,
} from '../../../../sidebar/model/draft';
import { stepMaxResults } from '../../../../sidebar/model/max-results';

describe('Checking the form', () => {
  it('a query is enough; the remembered maximum stands for the one that was not typed', () => {
    expect(checkDraft({ ...EMPTY_DRAFT, query: '  Bakers in Lyon\n', searchId: ' mine ' }, 250)).toEqual({
      kind: 'valid',
      wish: { query: 'Bakers in Lyon', mode: 'people', maxResults: 250, searchId: 'mine' },
    });
  });

  it('the list that results are to join, and the tabs to leave out, are part of the wish where there are any', () => {
    const draft = { ...EMPTY_DRAFT, query: 'Bakers', leaveOut: [7, 8] };
    expect(checkDraft({ ...draft, destination: { kind: 'list', sheetId: 5 } }, 250)).toEqual({
      kind: 'valid',
      wish: {
        query: 'Bakers',
        mode: 'people',
        maxResults: 250,
        searchId: '',
        destination: { kind: 'list', sheetId: 5 },
        leaveOut: [7, 8],
      },
    });
  });

  it('every field that is wrong gets its own sentence', () => {
    const checked = checkDraft(
      { ...EMPTY_DRAFT, query: ' ', mode: 'company', maxResults: '5001', searchId: 'x'.repeat(129) },
      1000,
    );
    expect(checked).toEqual({
      kind: 'invalid',
      errors: {
        query: 'Describe the companies you are looking for.',
        maxResults: 'Enter a whole number from 1 to 5,000.',
        searchId: 'Please keep this under 128 characters.',
      },
    });
  });

  it.each(['\u200B\u00AD', '\u2800', '\u3164', '?!…'])('%j can be read by nobody', (query) => {
    expect(checkDraft({ ...EMPTY_DRAFT, query }, 1)).toMatchObject({
      kind: 'invalid',
      errors: { query: 'Nobody can read this: it holds no letter and no digit. Please use words.' },
    });
  });

  it('a query of 4,000 characters passes, and a longer one is told by how much', () => {
    expect(checkDraft({ ...EMPTY_DRAFT, query: 'x'.repeat(4000) }, 1).kind).toBe('valid');
    expect(checkDraft({ ...EMPTY_DRAFT, query: 'x'.repeat(4001) }, 1)).toMatchObject({
      errors: { query: 'Please shorten this by 1 character.' },
    });
    expect(checkDraft({ ...EMPTY_DRAFT, query: 'x'.repeat(4002) }, 1)).toMatchObject({
      errors: { query: 'Please shorten this by 2 characters.' },
    });
  });

  it('what is as long or as much as it may be passes, and an empty form asks for whom it looks', () => {
    const most = { ...EMPTY_DRAFT, query: 'any', maxResults: '5000', searchId: 'x'.repeat(128) };
    expect(checkDraft(most, 1).kind).toBe('valid');
    expect(checkDraft(EMPTY_DRAFT, 1)).toMatchObject({
      errors: { query: 'Describe the people you are looking for.' },
    });
  });

  it.each(['', '0', '-5', '1.5', '1e3', 'ten', '5001', '１００'])('%p is no maximum', (maxResults) => {
    expect(checkDraft({ ...EMPTY_DRAFT, query: 'any', maxResults }, 1).kind).toBe('invalid');
  });

  it.each([
    ['1', 1],
    [' 500 ', 500],
    ['1,000', 1000],
    ['1 000', 1000],
    ["5'000", 5000],
    ['10,000', 10_000],
    ['1,000,000', 1_000_000],
    ['x1,000', null],
    ['1,000x', null],
    ['1,0000', null],
    ['1,00', null],
  ])('%p is the number %p', (typed, number) => {
    expect(readMaxResults(typed)).toBe(number);
  });
});

describe('What was sent without an answer', () => {
  const list = (sheetId: number) => ({ kind: 'list', sheetId }) as const;
  const wish: SearchWish = {
    query: 'Bakers',
    mode: 'people',
    maxResults: 250,
    searchId: '',
    destination: list(5),
    leaveOut: [7, 8],
  };

  it('is what the form holds where nothing in it was changed', () => {
    expect(sameWish(wish, { ...wish, leaveOut: [7, 8] })).toBe(true);
    const plain: SearchWish = { query: 'Bakers', mode: 'people', maxResults: 250, searchId: '' };
    expect(sameWish(plain, { ...plain, destination: { kind: 'new-tab' }, leaveOut: [] })).toBe(true);
  });

  it.each<Partial<SearchWish>>([
    { query: 'Cooks' },
    { mode: 'company' },
    { maxResults: 100 },
    { searchId: 'mine' },
    { destination: list(6) },
    { destination: { kind: 'new-tab' } },
    { leaveOut: [7] },
  ])('is another search with %j', (changes) => {
    expect(sameWish(wish, { ...wish, ...changes })).toBe(false);
  });
});

describe('Stepping the maximum', () => {
  it('goes through round numbers from wherever it is', () => {
    expect(stepMaxResults(500, 'more')).toBe(1000);
    expect(stepMaxResults(500, 'fewer')).toBe(250);
    expect(stepMaxResults(123, 'more')).toBe(250);
    expect(stepMaxResults(123, 'fewer')).toBe(100);
  });

  it('stops at the limits', () => {
    expect(stepMaxResults(5000, 'more')).toBe(5000);
    expect(stepMaxResults(9999, 'fewer')).toBe(5000);
    expect(stepMaxResults(1, 'fewer')).toBe(1);
    expect(stepMaxResults(0, 'more')).toBe(1);
  });
});
