// Digits that are telephone numbers whatever the header says.
import { arePhones, hasPhoneLength } from '../../../src/results/phone-digits';

test.each([
  ['France', ['33123456789', '33123456780']],
  ['Germany, of two lengths', ['4930123456', '4915123456789']],
  ['North America', ['12125550142', '14155550107']],
  ['Russia', ['74951234567', '79161234567']],
  ['Portugal, with three digits of code', ['351212345678', '351912345670']],
  ['India, and one that is round', ['919812345678', '919812345000']],
])('%s', (_, values) => {
  expect(arePhones(values)).toBe(true);
});

test.each([
  ['none', []],
  ['one, which has nothing in common with another', ['33123456789']],
  ['digits that no country has for its code', ['9991234567890', '9991234567891']],
  ['too short', ['331234567']],
  ['too long', ['3312345678901234']],
  ['one too short among them', ['33123456789', '42']],
  ['one too short that begins like them', ['33123456789', '331']],
  ['one of North America among them', ['12125550142', '11111111111']],
  ['one of Russia among them', ['74951234567', '7495123456']],
  ['another country among them', ['33123456789', '4930123456']],
  ['times in seconds', ['1739872800', '1739872801']],
  ['times in milliseconds', ['1739872800123', '1739872801123']],
  ['round amounts', ['33000000000', '33500000000']],
  ['American ones without their code', ['2125550142', '4155550107']],
  ['negative', ['-33123456789']],
  ['fractions', ['3312345678.5']],
])('%s are none', (_, values) => {
  expect(arePhones(values)).toBe(false);
});

test.each([
  ['123456789', false],
  ['1234567890', true],
  ['123456789012345', true],
  ['1234567890123456', false],
  ['0123456789', false],
  ['+1234567890', false],
  ['1234567890 ', false],
  ['12345 67890', false],
])('%j has as many digits as a telephone number, and nothing else: %s', (value, has) => {
  expect(hasPhoneLength(value)).toBe(has);
});
