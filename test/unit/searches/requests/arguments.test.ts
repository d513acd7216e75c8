// What is taken from the sidebar, and what is not.
import { checkedApiKey, checkedId, checkedStartRequest } from '../../../../src/searches/requests/arguments';

const ID = '00000000-0000-4000-8000-00000000000a';
const REQUEST = { id: ID, query: 'Bakers in Graz', mode: 'people', maxResults: 10, searchId: '' };

test('a request is taken as it is, trimmed', () => {
  expect(checkedStartRequest({ ...REQUEST, query: '  Bakers\n', searchId: ' mine ' })).toEqual({
    ...REQUEST,
    query: 'Bakers',
    searchId: 'mine',
    destination: { kind: 'new-tab' },
    leaveOut: [],
  });
});

test('a query keeps its lines and no other control characters', () => {
  expect(checkedStartRequest({ ...REQUEST, query: 'a\r\nb\rc\nd\u0000e\tf' }).query).toBe('a\nb\nc\nd e f');
});

test('half of a surrogate pair in a query, which no request can carry, is replaced', () => {
  expect(checkedStartRequest({ ...REQUEST, query: 'a\uD800b😀\uDC00' }).query).toBe('a\uFFFDb😀\uFFFD');
});

test.each([
  ['the longest query', { query: '😀'.repeat(2000) }],
  ['the greatest maximum', { maxResults: 5000 }],
  ['the least', { maxResults: 1 }],
  ['companies', { mode: 'company' }],
  ['the longest search ID', { searchId: 'x'.repeat(128) }],
  ['no search ID at all', { searchId: undefined }],
  ['a search ID of any script', { searchId: 'Zürich 例 👩‍💻' }],
])('%s is taken', (_, change) => {
  expect(() => checkedStartRequest({ ...REQUEST, ...change })).not.toThrow();
});

test.each([
  [{ query: '' }, /Describe whom or what/],
  [{ query: '\u200B\u00AD' }, /Nobody can read this description/],
  [{ query: '\uD800' }, /Nobody can read this description/],
  [{ query: 'x'.repeat(4001) }, /4,001 characters long; Sixtyfour takes 4,000/],
  [{ mode: 'dogs' }, /people or companies/],
  [{ maxResults: 0 }, /from 1 to 5,000/],
  [{ maxResults: 1.5 }, /whole number/],
  [{ maxResults: '10' }, /whole number/],
  [{ maxResults: Number.NaN }, /whole number/],
  [{ searchId: 'x'.repeat(129) }, /at most 128/],
  [{ searchId: 'a\nb' }, /on one line/],
  [{ searchId: 5 }, /search ID/],
  [{ searchId: '\uD800' }, /search ID/],
  [{ id: 'x' }, /Close it, open it again/],
])('%j is refused in words', (change, sentence) => {
  expect(() => checkedStartRequest({ ...REQUEST, ...change })).toThrow(sentence);
});

test.each([undefined, null, [], 'x', 5])('%j is no request', (value) => {
  expect(() => checkedStartRequest(value)).toThrow(/people or companies/);
});

test('an id is a UUID, in small letters', () => {
  expect(checkedId(ID.toUpperCase())).toBe(ID);
  for (const value of [
    '',
    `${ID} `,
    `${ID}0`,
    ID.slice(1),
    ID.replaceAll('-', ''),
    null,
    5,
    [ID],
    { toString: () => ID },
  ]) {
    expect(() => checkedId(value)).toThrow(/Close it, open it again/);
  }
});

test('a key is printable and on one line, whatever was pasted around it', () => {
  expect(checkedApiKey('\t sk-1!"~ \r\n')).toBe('sk-1!"~');
  for (const value of ['', ' ', null, 5, ['k']]) expect(() => checkedApiKey(value)).toThrow(/Paste/);
  for (const value of ['two words', 'a\nb', 'a\u0000', 'clé', '😀', 'x'.repeat(501)]) {
    expect(() => checkedApiKey(value)).toThrow(/does not look like an API key/);
  }
});
