// The words in an error, whatever shape it has.
import { errorText } from '../../../src/sixtyfour/error-text';

test.each([
  ['a text', ' Out of sources. ', 'Out of sources.'],
  ['an object with a message', { code: 'E7', message: 'Out of sources.' }, 'Out of sources.'],
  ['an object with nothing but a code', { code: 'E7' }, 'E7'],
  ['an object in an object', { error: { details: [{ description: 'Out.' }] } }, 'Out.'],
  ['a list', ['One', '', { msg: 'Two', loc: ['body', 'query'] }], 'One; query: Two'],
  ['an empty message before a detail', { message: ' ', detail: 'Out.' }, 'Out.'],
  ['nothing', null, ''],
  ['a number', 7, ''],
  ['names that objects have', { constructor: 'x', toString: 'y' }, ''],
  ['line breaks', 'One\r\nTwo', 'One Two'],
])('%s', (_, error, text) => {
  expect(errorText(error)).toBe(text);
});

test('no error is too deep or too long', () => {
  let deep: unknown = 'found';
  for (let depth = 0; depth < 5000; depth += 1) deep = { error: [deep] };
  expect(errorText(deep)).toBe('');
  expect(errorText(Array.from({ length: 5000 }, () => 'x'))).toHaveLength(300);
});
