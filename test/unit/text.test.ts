// What a person can read, and texts cut to fit.
import * as fc from 'fast-check';
import { isReadable, withoutInvisible } from '../../src/text';

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
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(isReadable(withoutInvisible(text))).toBe(isReadable(text));
    }),
    { seed: 64 },
  );
});
