// How long a server asks to be left alone: whole seconds or a date, and nothing else.
import { retryAfterMs } from '../../../src/sixtyfour/retry-after';
import { answered } from '../../support/http-answers';

const NOW = Date.UTC(2026, 1, 18, 10);

function waitFor(headers: Readonly<Record<string, string>>): number | null {
  const answer = answered(503, '', headers);
  if (answer.kind !== 'answered') throw new Error('There is an answer.');
  return retryAfterMs(answer, NOW);
}

test.each([
  ['seconds', '20', 20_000],
  ['seconds with blanks around', ' 20 ', 20_000],
  ['a date', 'Wed, 18 Feb 2026 10:01:30 GMT', 90_000],
  ['a date as it used to be written', 'Wednesday, 18-Feb-26 10:01:30 GMT', 90_000],
  ['a date as C writes it', 'Wed Feb 18 10:01:30 2026', 90_000],
  ['a day', '86400', 900_000],
  ['a date in the next year', 'Mon, 18 Jan 2027 10:00:00 GMT', 900_000],
  ['more digits than a number has', '9'.repeat(400), 900_000],
  ['a date in the past', 'Wed, 18 Feb 2026 09:00:00 GMT', null],
  ['nought', '0', null],
  ['nonsense', 'soon', null],
  ['a negative number', '-5', null],
  ['a fraction', '1.5', null],
  ['an exponent', '1e3', null],
  ['hexadecimal digits', '0x20', null],
  ['a year', '2027-01-01', null],
  ['a date that is none of HTTP', 'February 19, 2026', null],
  ['a number with a unit', '20 seconds', null],
  ['a list', '20, 30', null],
  ['nothing', '', null],
])('%s', (_, value, ms) => {
  expect(waitFor({ 'Retry-After': value })).toBe(ms);
});

test('no header is none', () => {
  expect(waitFor({})).toBeNull();
});
