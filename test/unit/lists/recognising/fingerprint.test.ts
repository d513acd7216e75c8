import { fingerprint, shortFingerprint } from '../../../../src/lists/recognising/fingerprint';

const TEXTS = Array.from({ length: 20_000 }, (_, index) => `in:person-${index}`);

/** How many different digits stand at each place. */
function digitsAtPlaces(prints: readonly string[]): readonly number[] {
  return Array.from(prints[0] ?? '', (_, place) => new Set(prints.map((print) => print.charAt(place))).size);
}

test.each([
  ['', 'D2o7a4y9iIE', 'DGNAf'],
  ['in:ada-roe', 'Wf9LJDQ6TqB', 'WZd_u'],
  ['Zoë 🚀', 'wTJFcPWtsyG', 'wNlfF'],
])('of %j is what tabs hold, in which it must be found again', (text, print, short) => {
  expect(fingerprint(text)).toBe(print);
  expect(shortFingerprint(text)).toBe(short);
});

test('tells texts apart, in 11 characters that a cell and a line of the memory can hold', () => {
  const prints = TEXTS.map(fingerprint);
  expect(new Set(prints).size).toBe(TEXTS.length);
  expect(prints.every((print) => /^[\w-]{11}$/.test(print))).toBe(true);
  // The last digit has the four bits that are left of 64.
  expect(digitsAtPlaces(prints)).toEqual([64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 16]);
});

test('tells in 5 characters whether a cell has changed', () => {
  const prints = TEXTS.map(shortFingerprint);
  expect(digitsAtPlaces(prints)).toEqual([64, 64, 64, 64, 64]);
  expect(new Set(prints).size).toBeGreaterThan(TEXTS.length - 5);
});

test.each([
  ['ada', 'adb'],
  ['ada', 'daa'],
  ['ada', 'ada '],
  ['', '\0'],
  ['ada', 'Ada'],
])('tells %j from %j', (one, other) => {
  expect(fingerprint(one)).not.toBe(fingerprint(other));
  expect(shortFingerprint(one)).not.toBe(shortFingerprint(other));
});
