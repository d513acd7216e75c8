// Signed URLs as the platform takes them, with every signed character as it is.
import * as fc from 'fast-check';
import { readLink, withoutBrackets } from '../../../src/sixtyfour/signed-link';
import { anyText } from '../../support/any-text';

const HOST = 'https://storage.example.com';

test('everything that may stand in a URL stays as it is', () => {
  const all = "/a%2Fb%zz?A-Z=a.z~_-!$&'()*+,;=:@/?[]%#y";
  expect(readLink(HOST + all)).toBe(HOST + all);
});

test.each([
  ['blanks and line ends around it', `\uFEFF \r\n${HOST}/a?b=c\t\n\u00a0`, '/a?b=c'],
  ['a blank inside', `${HOST}/my results.csv`, '/my%20results.csv'],
  ['quotes, bars and braces', `${HOST}/a?b="c|{d}"`, '/a?b=%22c%7C%7Bd%7D%22'],
  ['the rest of what is refused', `${HOST}/a?<b>^\`\\`, '/a?%3Cb%3E%5E%60%5C'],
  ['letters beyond ASCII', `${HOST}/Zoë/例/😀`, '/Zo%C3%AB/%E4%BE%8B/%F0%9F%98%80'],
  ['half of a surrogate pair', `${HOST}/\uD800`, '/%EF%BF%BD'],
  ['line ends and tabs inside', `${HOST}/a\r\n\tb`, '/a%0D%0A%09b'],
  ['a control character', `${HOST}/a\u0001\u007f`, '/a%01%7F'],
  ['a scheme in capitals', 'HTTPS://storage.example.com/a', null],
])('%s', (_, url, rest) => {
  expect(readLink(url)).toBe(rest === null ? url : HOST + rest);
});

test.each([
  '',
  ' ',
  'see https://example.com/',
  'xhttps://a',
  'http://example.com/',
  'https://',
  'https:///a',
  'https://?a',
  'ftp://a',
  '//a/b',
  'a',
])('%j is none', (url) => {
  expect(readLink(url)).toBeNull();
});

test('any text becomes a link of visible characters that nobody refuses, or none; and twice is as once', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const link = readLink(`${HOST}/${text}`);
      expect(link).toMatch(/^https:\/\/[!-~]+$/);
      expect(link).not.toMatch(/["<>\\^`{|}]/);
      expect(readLink(link ?? '')).toBe(link);
    }),
    { seed: 64, numRuns: 1000 },
  );
});

test('brackets can be encoded, too', () => {
  expect(withoutBrackets(`${HOST}/a?b[0]=[c]`)).toBe(`${HOST}/a?b%5B0%5D=%5Bc%5D`);
});
