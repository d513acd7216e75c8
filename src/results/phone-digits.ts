// Digits that look like telephone numbers with their country code, whatever the header says.

const FEWEST_DIGITS = 10;
const MOST_DIGITS = 15;
const LONGEST_CODE = 3;
/** Amounts are round, and telephone numbers rarely are. */
const ROUND = /000$/;
/** The United States, Canada and the Caribbean: code 1, an area code and an exchange that begin with 2 to 9. */
const NORTH_AMERICAN = /^1[2-9]\d{2}[2-9]\d{6}$/;
/** Russia and Kazakhstan: code 7 and ten digits. */
const CODE_7 = /^7\d{10}$/;
/** Country codes of two digits (ITU E.164). */
const CODES_OF_2 = new Set(
  (
    '20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 ' +
    '93 94 95 98'
  ).split(' '),
);
/** What country codes of three digits begin with; of the two digits that are not a code of their own. */
const CODES_OF_3 = /^(?:(?:2[1-69]|3[578]|42|50|59|67|68|69|80|85|87|88|96|97)\d|99[2-68])/;

/** Whether all of a column's whole numbers (digits only) look like phones: 10 to 15 digits, a country code in common. */
export function arePhones(values: readonly string[]): boolean {
  const [first, second] = values;
  // One number has nothing in common with others.
  if (
    first === undefined ||
    second === undefined ||
    !values.every(hasPhoneLength) ||
    values.every((value) => ROUND.test(value))
  ) {
    return false;
  }
  if (values.every((value) => NORTH_AMERICAN.test(value)) || values.every((value) => CODE_7.test(value))) {
    return true;
  }
  const code = CODES_OF_2.has(first.slice(0, 2)) ? first.slice(0, 2) : first.slice(0, LONGEST_CODE);
  const isCode = code.length === 2 || CODES_OF_3.test(code);
  return isCode && values.every((value) => value.startsWith(code));
}

/** Whether a whole number has as many digits as telephone numbers have with their country code. */
export function hasPhoneLength(value: string): boolean {
  return value.length >= FEWEST_DIGITS && value.length <= MOST_DIGITS && /^[1-9]\d*$/.test(value);
}
