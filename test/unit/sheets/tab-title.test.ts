// Titles of tabs, out of anything that a user may type.
import { markerTitle, tabTitle } from '../../../src/sheets/tab-title';

test('the marker title holds the search and fits', () => {
  const id = '00000000-0000-4000-8000-000000000001';
  expect(markerTitle(id)).toContain(id);
  expect(markerTitle(id).length).toBeLessThanOrEqual(100);
});

test.each([
  ['is the query', 'Bakers in Graz', 'Bakers in Graz'],
  ['is on one line', ' Bakers\n\tin\u2028  Graz\u0000', 'Bakers in Graz'],
  ['has no apostrophe at either end', "'Bakers' in 'Graz'", "Bakers' in 'Graz"],
  ['is never empty', " '' \n", 'Sixtyfour results'],
  ['keeps what looks like markup or a formula', '=<b>"1"</b>', '=<b>"1"</b>'],
  ['is never of what nobody sees', '\u200B\u2800\u3164\u00AD', 'Sixtyfour results'],
  ['is never of punctuation alone', '?!… ---', 'Sixtyfour results'],
  ['keeps what joins an emoji', 'Bakers 👩‍💻', 'Bakers 👩‍💻'],
  ['shows what stands behind many characters that nobody sees', `${'\u200B'.repeat(150)}Bakers`, 'Bakers'],
  ['of exactly 100 characters is whole', 'x'.repeat(100), 'x'.repeat(100)],
  ['of more ends with an ellipsis', 'x'.repeat(101), `${'x'.repeat(99)}…`],
])('a title %s', (_, query, title) => {
  expect(tabTitle(query, 1)).toBe(title);
});

test('from the second attempt on it is numbered, within 100 characters', () => {
  expect(tabTitle('Bakers', 2)).toBe('Bakers (2)');
  expect(tabTitle('x'.repeat(200), 12)).toBe(`${'x'.repeat(94)}… (12)`);
  expect(tabTitle('x'.repeat(200), 12)).toHaveLength(100);
});

test('it is never cut through a surrogate pair', () => {
  for (const before of ['', 'x']) {
    const title = tabTitle(before + '😀'.repeat(100), 3);
    expect(Buffer.from(title).toString()).toBe(title);
    expect(title.length).toBeLessThanOrEqual(100);
  }
});
