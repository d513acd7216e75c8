// Which columns of a CSV hold numbers. A column is numeric only where nothing at all is lost by it.

import { headerMeaning } from './header-noun';
import { arePhones, hasPhoneLength } from './phone-digits';

/** What each kind of column means for its cells. A new kind has to say all of it. */
export const COLUMN_KINDS = {
  text: { holdsNumbers: false, numberFormat: null },
  number: { holdsNumbers: true, numberFormat: null },
  // The automatic format would show it as 1.23E+14.
  'long-number': { holdsNumbers: true, numberFormat: '0' },
} as const;

export type ColumnKind = keyof typeof COLUMN_KINDS;

/** Sheets keeps numbers as doubles: at most this many digits are sure to come back as they were. */
const MAX_DIGITS = 15;
/** Whole numbers up to this many digits are shown in full by the automatic format. */
const AUTOMATIC_DIGITS = 10;

/** A number in the one way that JavaScript writes it; below 0.000001 that is another one, with an exponent. */
const CANONICAL_NUMBER = /^(?!-?0\.000000)(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d*[1-9])$/;

/** What has been seen of a column; a bit each, so that a row can be taken in without making anything. */
const NUMBER = 1;
const FRACTION = 2;
const LONG = 4;
const TEXT = 8;

/**
 * The kinds of all columns. One is numeric when each value that is not empty is the one way to write its number
 * (string → number → string changes nothing), has at most 15 digits, the header's noun does not say that they name
 * something, and they do not look like telephone numbers.
 */
export function columnKinds(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): readonly ColumnKind[] {
  const meanings = header.map(headerMeaning);
  const seen: number[] = meanings.map((meaning) => (meaning === 'name' ? TEXT : 0));
  // Row by row, as they lie in memory: column by column takes four times as long.
  for (const row of rows) {
    for (let column = 0; column < seen.length; column += 1) {
      const value = row[column] ?? '';
      const before = seen[column] ?? TEXT;
      if (value !== '' && before < TEXT) seen[column] = before | traitsOf(value);
    }
  }
  return seen.map((traits, column) => {
    const kind = kindOf(traits);
    const mayBePhones = COLUMN_KINDS[kind].holdsNumbers && meanings[column] !== 'quantity';
    return mayBePhones && lookLikePhones(rows, column) ? 'text' : kind;
  });
}

function lookLikePhones(rows: readonly (readonly string[])[], column: number): boolean {
  const valueIn = (row: readonly string[]) => row[column] ?? '';
  // Nearly all numbers are too short, and the first one tells.
  const first = rows.find((row) => valueIn(row) !== '');
  if (first === undefined || !hasPhoneLength(valueIn(first))) return false;
  return arePhones(rows.map(valueIn).filter((value) => value !== ''));
}

/** The same for one column. */
export function columnKind(header: string, values: Iterable<string>): ColumnKind {
  const rows = Array.from(values, (value) => [value]);
  return columnKinds([header], rows)[0] ?? 'text';
}

function kindOf(seen: number): ColumnKind {
  if (seen >= TEXT || (seen & NUMBER) === 0) return 'text';
  // A format for whole numbers would round fractions away from sight.
  return (seen & LONG) !== 0 && (seen & FRACTION) === 0 ? 'long-number' : 'number';
}

function traitsOf(value: string): number {
  if (value.length > MAX_DIGITS + 2 || !CANONICAL_NUMBER.test(value)) return TEXT;
  const hasFraction = value.includes('.');
  const digits = value.length - (value.startsWith('-') ? 1 : 0) - (hasFraction ? 1 : 0);
  if (digits > MAX_DIGITS) return TEXT;
  if (hasFraction) return NUMBER | FRACTION;
  return value.length > AUTOMATIC_DIGITS ? NUMBER | LONG : NUMBER;
}
