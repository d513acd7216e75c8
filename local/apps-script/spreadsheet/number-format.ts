// Numbers and dates between text and value, by locale: the only file that knows numfmt.
//
// numfmt 4.0.1 declares a CommonJS entry (dist/index.cjs) that it does not ship, so `require('numfmt')`
// fails. Its dist/index.js is CommonJS, and naming it works under esbuild, jest and TypeScript alike.
import {
  format as formatNumber,
  getFormatFromId,
  getLocale,
  isDateFormat,
  parseValue,
} from '../../../node_modules/numfmt/dist/index.js';
import { AUTOMATIC } from './cell-format';

/** A spreadsheet's locale (`de_DE`), or the nearest one that numfmt knows. */
export function knownLocale(locale: string): string {
  const language = locale.split(/[_-]/)[0] ?? '';
  return [locale, language].find((candidate) => getLocale(candidate) !== undefined) ?? 'en';
}

/** What a text means when it is typed, with the format that the cell takes on, or null where it has none. */
export interface TypedNumber {
  readonly value: number | boolean;
  readonly numberFormat: string | null;
}

/** Reads a text without blanks around it, as `locale` writes numbers, dates, times and booleans. */
export function parseTypedNumber(text: string, locale: string): TypedNumber | null {
  const parsed = parseValue(text, { locale });
  if (parsed === undefined) return null;
  const numberFormat = parsed.formatId === undefined ? null : getFormatFromId(parsed.formatId, locale);
  return { value: parsed.value, numberFormat };
}

/**
 * Reads a number that nobody formatted well: of any length, with signs of grouping before any multiple of three digits,
 * none included, with an exponent or a percent sign. Infinite where it is more than a number can be; null for anything else.
 */
export function plainNumber(text: string, locale: string): TypedNumber | null {
  const { decimal = '.', group = ',' } = getLocale(locale) ?? {};
  const grouped = `(?:\\${group}(?:\\d{3})*(?!\\d))*`;
  const fraction = `\\${decimal}\\d*`;
  const pattern = `^([+-]?(?:\\d+${grouped}(?:${fraction})?|\\${decimal}\\d+)(?:e[+-]?\\d+)?)(\\s*%)?$`;
  const [, digits, percent] = new RegExp(pattern, 'i').exec(text) ?? [];
  if (digits === undefined) return null;
  const value = Number(digits.replaceAll(group, '').replace(decimal, '.'));
  return { value: percent === undefined ? value : value / 100, numberFormat: null };
}

export function groupSeparator(locale: string): string {
  return getLocale(locale)?.group ?? ',';
}

/** The words for true and false, in upper case: TRUE and FALSE, WAHR and FALSCH. */
export function booleanWord(value: boolean, locale: string): string {
  const [yes, no] = getLocale(locale)?.bool ?? ['TRUE', 'FALSE'];
  return value ? yes : no;
}

/** All digits of a number, with the locale's decimal separator: what a plain-text cell holds of it. */
export function numberAsText(value: number, locale: string): string {
  return String(value).replace('.', getLocale(locale)?.decimal ?? '.');
}

/** `General` is numfmt's name for the format that nobody chose. */
const toPattern = (numberFormat: string): string => (numberFormat === AUTOMATIC ? 'General' : numberFormat);

const MAX_PLAIN_INTEGER = 99_999_999_999;

export function displayNumber(value: number, numberFormat: string, locale: string): string {
  // By far the commonest case, and numfmt takes two microseconds a cell for it.
  if (numberFormat === AUTOMATIC && Number.isInteger(value) && Math.abs(value) <= MAX_PLAIN_INTEGER) {
    return String(value);
  }
  return formatNumber(toPattern(numberFormat), value, { locale, throws: false }).trim();
}

const dateFormats = new Map<string, boolean>();

/** Whether a number under this format is a date, a time or a duration. */
export function showsDate(numberFormat: string): boolean {
  const known = dateFormats.get(numberFormat);
  if (known !== undefined) return known;
  const isDate = numberFormat !== AUTOMATIC && isDateFormat(numberFormat);
  dateFormats.set(numberFormat, isDate);
  return isDate;
}

/** The locale's pattern for a date with or without a time of day. */
export function datePattern(withTime: boolean, locale: string): string {
  // Built-in formats 14 and 22 of ECMA-376: the short date, and the short date with the time.
  return getFormatFromId(withTime ? 22 : 14, locale);
}
