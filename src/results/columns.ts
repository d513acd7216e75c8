// Which columns of a CSV hold numbers. A column is numeric only where nothing at all is lost by it.

/** `long-number` needs a format of its own: the automatic one shows it as 1.23E+14. */
export type ColumnKind = 'text' | 'number' | 'long-number';

/** Sheets keeps numbers as doubles: at most this many digits are sure to come back as they were. */
const MAX_DIGITS = 15;
/** Whole numbers up to this many digits are shown in full by the automatic format. */
const AUTOMATIC_DIGITS = 10;

/** Words in a header that say that the digits below are no quantity. */
const IDENTIFYING_WORDS = new Set(
  (
    'phone phones telephone tel mobile cell fax whatsapp zip zips zipcode zipcodes postal postcode postcodes plz ' +
    'code codes id ids identifier identifiers uid uuid guid ssn sku isbn ean upc gtin duns iban account serial'
  ).split(' '),
);

/**
 * The kind of one column. Numeric when each value that is not empty is the one way to write its number
 * (string → number → string changes nothing), has at most 15 digits, and the header does not speak of phones,
 * codes, zips or ids.
 */
export function columnKind(header: string, values: Iterable<string>): ColumnKind {
  if (headerWords(header).some((word) => IDENTIFYING_WORDS.has(word))) return 'text';
  let hasNumber = false;
  let hasLong = false;
  let hasFraction = false;
  for (const value of values) {
    if (value === '') continue;
    if (!isCanonicalNumber(value)) return 'text';
    hasNumber = true;
    if (value.length > AUTOMATIC_DIGITS && !value.includes('.')) hasLong = true;
    if (value.includes('.')) hasFraction = true;
  }
  if (!hasNumber) return 'text';
  // A format for whole numbers would round fractions away from sight.
  return hasLong && !hasFraction ? 'long-number' : 'number';
}

function isCanonicalNumber(value: string): boolean {
  if (value.length > MAX_DIGITS + 2 || !/^-?\d+(\.\d+)?$/.test(value)) return false;
  return String(Number(value)) === value && value.replace(/[-.]/g, '').length <= MAX_DIGITS;
}

/** `homePhone_2` → home, phone, 2. */
function headerWords(header: string): readonly string[] {
  return header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/\d+$/, ''));
}
