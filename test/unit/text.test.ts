// What a person can read, and texts cut to fit.
import * as fc from 'fast-check';
import {
  counted,
  foldedText,
  grouped,
  isReadable,
  singleLine,
  wholeCharacters,
  withoutControls,
  withoutInvisible,
} from '../../src/text';
import { anyText } from '../support/any-text';

test('texts that differ in case and blanks alone are the same', () => {
  expect(foldedText('  Ada\n Roe  of  GRAZ ')).toBe('ada roe of graz');
});

/** Each of them looks like nothing at all. */
const UNSEEN: readonly (readonly [string, string])[] = [
  ['zero-width characters', '\u200B\u200C\u200D\u2060\uFEFF'],
  ['soft hyphens', '\u00AD\u00AD'],
  ['blank Braille', '\u2800'],
  ['Hangul fillers', '\u3164\uFFA0\u115F\u1160'],
  ['variation selectors and tags', '\uFE0F\u{E0041}'],
  ['directions', '\u202E\u2067\u200F'],
  ['blanks of all kinds', ' \u00A0\u3000\u2003\t\n'],
  ['accents on nothing', '\u0301\u0308'],
  ['a letter that was lost', '\uFFFD'],
  ['an object', '\uFFFC'],
  ['a private character', '\uE000'],
  ['a music note without a head', '\u{1D159}'],
  ['invisible operators', '\u2061\u2062\u2064'],
];

test.each(UNSEEN)('nobody reads %s', (_, text) => {
  expect(isReadable(text)).toBe(false);
});

test.each(['', '?!… --- „“ ()', '+ = < ~ ^ $ €'])('nobody reads %j', (text) => {
  expect(isReadable(text)).toBe(false);
});

test.each([
  'Bakers',
  'é',
  'e\u0301',
  '例',
  'ไทย',
  'مثال',
  '7',
  '٧',
  '½',
  '😀',
  '👩‍💻',
  '🇦🇹',
  '\u200Ba',
  '…a',
  '©',
  'क्',
])('somebody reads %j', (text) => {
  expect(isReadable(text)).toBe(true);
});

test('what nobody sees goes, and everything else stays', () => {
  expect(withoutInvisible('B\u200Ba\u00ADk\u2800ers\u3164 in Graz')).toBe('Bakers in Graz');
});

test('what is readable is so without what nobody sees, too', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      expect(isReadable(withoutInvisible(text))).toBe(isReadable(text));
    }),
    { seed: 64 },
  );
});

test.each([
  ['two\nlines', 20, 'two lines'],
  ['a\u2028b\u2029c\u0000\u0007d', 20, 'a b c d'],
  [' \tblanks around\n', 20, 'blanks around'],
  ['exactly', 7, 'exactly'],
  ['one more', 7, 'one mo…'],
])('%j on one line of %i characters is %j', (text, length, line) => {
  expect(singleLine(text, length)).toBe(line);
});

test.each([
  ['abc', 2, 'ab'],
  ['a😀b', 2, 'a'],
  ['a😀b', 3, 'a😀'],
  ['a😀', 3, 'a😀'],
  ['a\ud83d', 2, 'a\ud83d'],
  ['a\ud800b', 2, 'a'],
  ['a\udbffb', 2, 'a'],
])('the first characters of %j in %i units are %j', (text, length, first) => {
  expect(wholeCharacters(text, length)).toBe(first);
});

test.each([
  [0, '0 rows'],
  [1, '1 row'],
  [187, '187 rows'],
  [5000, '5,000 rows'],
  [1_234_567, '1,234,567 rows'],
])('%i is counted as %s', (count, text) => {
  expect(counted(count, 'row')).toBe(text);
});

test('a plural may be irregular, and a number stand alone', () => {
  expect([counted(1, 'cell holds', 'cells hold'), counted(2, 'cell holds', 'cells hold')]).toEqual([
    '1 cell holds',
    '2 cells hold',
  ]);
  expect([grouped(999), grouped(1000), grouped(100_000)]).toEqual(['999', '1,000', '100,000']);
});

test.each([
  ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
  ['a\u0000b\tc', 'a b c'],
  ['half \ud83d of one', 'half \uFFFD of one'],
  ['whole 😀', 'whole 😀'],
])('without controls %j is %j', (text, kept) => {
  expect(withoutControls(text)).toBe(kept);
});
