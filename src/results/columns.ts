// Which columns of a CSV hold numbers. A column is numeric only where nothing at all is lost by it.

export type ColumnKind = 'text' | 'integer' | 'decimal';

/** Sheets keeps numbers as doubles: at most this many digits are sure to come back as they were. */
const MAX_DIGITS = 15;

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
  let kind: ColumnKind | null = null;
  for (const value of values) {
    if (value === '') continue;
    if (!isCanonicalNumber(value)) return 'text';
    kind = kind === 'decimal' || value.includes('.') ? 'decimal' : 'integer';
  }
  return kind ?? 'text';
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
