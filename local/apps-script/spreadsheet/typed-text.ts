// Reads what is put into a cell as a spreadsheet reads what a user types. Where it is not known whether
// Google Sheets would coerce a text, this does: what survives here survives there.
import { types } from 'node:util';
import { type CellContent, EMPTY, type FormulaContent, type NewContent } from './cell-content';
import { PLAIN_TEXT } from './cell-format';
import { serialOfDate } from './date-value';
import {
  booleanWord,
  datePattern,
  displayNumber,
  groupSeparator,
  numberAsText,
  parseTypedNumber,
  plainNumber,
  type TypedNumber,
} from './number-format';
import { cannotStoreValue, tooManyCharacters } from './spreadsheet-errors';

/** Google's limit, of the text as it is handed over, with its apostrophe: stricter than may be needed. */
export const MAX_CHARACTERS_PER_CELL = 50_000;

/** What a cell's surroundings say about how a text is read. */
export interface TypingRules {
  /** As numfmt knows it. */
  readonly locale: string;
  readonly timeZone: string;
  /** Whether CR and CRLF inside a text become LF. */
  readonly normalisesLineBreaks: boolean;
  readonly dropsNul: boolean;
  /** Whether an apostrophe in front of a text stays in it in a plain-text cell. */
  readonly plainTextKeepsApostrophe: boolean;
  /** A person types, not a script: in a plain-text cell nothing is a formula then. */
  readonly isTypedByHand: boolean;
}

const APOSTROPHE = "'";
/** Full-width signs and signs after blanks are taken for formulas as well. */
const FORMULA_START = /^[\s\uFEFF]*[=\uFF1D]/;
const SIGN_START = /^[\s\uFEFF]*[+\-@\uFF0B\uFF0D\uFF20]/;
const FUNCTION_CALL = /^[\s\uFEFF]*[=+\-@][\s]*[A-Za-z][\w.]*\s*\(/;
/** Nobody formats a longer number, writes a longer date, and parsing long texts is slow; plain digits may go on. */
const MAX_FORMATTED_CHARACTERS = 64;
/** Typed, the name of an error is that error: of any language, because the names are translated. */
const ERROR_WORD = /^#(?:[\p{L}\d/_.¡¿]+[!?]|N\/A|NV|N\/D)$/iu;
/** Some locales write dates so; others are not known to refuse them. */
const DATE_WITH_DOTS = /^\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})$/;
const DIGIT = /\p{Nd}/u;
const CURRENCY_AROUND = /^\p{Sc}\s*|\s*\p{Sc}$/gu;
const BLANK_BETWEEN_THOUSANDS = /(?<=\d)\s(?=\d{3}(?!\d))/g;

/**
 * What a cell holds after `value` was written to it.
 * @param value what the add-on handed over: a string, number, boolean, Date, null or undefined
 * @param numberFormat the cell's own, before
 * @throws ScriptError for a text over the limit and for values that are not of these kinds
 */
export function contentOf(value: unknown, numberFormat: string, rules: TypingRules): NewContent {
  if (typeof value === 'string') return contentOfText(value, numberFormat, rules);
  if (value === null || value === undefined) return EMPTY;
  if (typeof value === 'number') return contentOfNumber(value, numberFormat, rules);
  if (typeof value === 'boolean') {
    return plain(numberFormat === PLAIN_TEXT ? booleanWord(value, rules.locale) : value);
  }
  if (types.isDate(value)) return contentOfDate(value, numberFormat, rules);
  throw cannotStoreValue(value);
}

const plain = (content: CellContent): NewContent => ({ content, numberFormat: null });

function contentOfText(text: string, numberFormat: string, rules: TypingRules): NewContent {
  if (text.length > MAX_CHARACTERS_PER_CELL) throw tooManyCharacters();
  const isPlainText = numberFormat === PLAIN_TEXT;
  if (isPlainText && (rules.isTypedByHand || keepsApostrophe(text, rules))) return ofPlainText(text, rules);
  if (text.startsWith(APOSTROPHE)) return ofPlainText(text.slice(1), rules);
  if (FORMULA_START.test(text)) return plain(formula(text));
  if (!isPlainText && ERROR_WORD.test(text.trim())) return plain(errorWord(text.trim()));
  const isSigned = SIGN_START.test(text);
  if (isPlainText && !isSigned) return ofPlainText(text, rules);

  const typed = typedNumber(text, rules.locale);
  if (typed === null) return isSigned ? plain(formula(text)) : ofPlainText(text, rules);
  if (isPlainText) return ofPlainText(text, rules);
  // More than a number can be.
  if (typeof typed.value === 'number' && !Number.isFinite(typed.value)) return plain(errorWord('#NUM!'));
  return { content: typed.value, numberFormat: typed.numberFormat };
}

function keepsApostrophe(text: string, rules: TypingRules): boolean {
  return rules.plainTextKeepsApostrophe && text.startsWith(APOSTROPHE);
}

function contentOfNumber(value: number, numberFormat: string, rules: TypingRules): NewContent {
  if (!Number.isFinite(value)) return plain('#NUM!');
  return plain(numberFormat === PLAIN_TEXT ? numberAsText(value, rules.locale) : value);
}

function contentOfDate(date: Date, numberFormat: string, rules: TypingRules): NewContent {
  if (Number.isNaN(date.getTime())) return plain('#NUM!');
  const serial = serialOfDate(date, rules.timeZone);
  const pattern = datePattern(!Number.isInteger(serial), rules.locale);
  if (numberFormat === PLAIN_TEXT) return plain(displayNumber(serial, pattern, rules.locale));
  return { content: serial, numberFormat: pattern };
}

function ofPlainText(text: string, rules: TypingRules): NewContent {
  let kept = text;
  if (rules.normalisesLineBreaks) kept = kept.replace(/\r\n?/g, '\n');
  if (rules.dropsNul) kept = kept.replaceAll('\0', '');
  return kept === '' ? EMPTY : plain(kept);
}

function formula(text: string): FormulaContent {
  const result = FUNCTION_CALL.test(text) ? '#NAME?' : '#ERROR!';
  // A sign begins a formula without an equals sign, which Sheets then puts in front of it.
  return { kind: 'formula', formula: text.startsWith('=') ? text : `=${text}`, result };
}

/** Whether a script then sees it as a formula is not known; as one, nobody takes it for the text that was written. */
function errorWord(text: string): FormulaContent {
  const result = `#${text.slice(1).toUpperCase()}` as const;
  return { kind: 'formula', formula: `=${result}`, result };
}

/** A number, date, time or boolean out of a text as it was typed, blanks around it or not. */
function typedNumber(text: string, locale: string): TypedNumber | null {
  const bare = text.trim();
  if (bare.length === 0) return null;
  if (!DIGIT.test(bare)) return parseTypedBoolean(bare, locale);
  return parseFormatted(bare, locale) ?? plainNumber(bare.replace(CURRENCY_AROUND, ''), locale);
}

function parseFormatted(text: string, locale: string): TypedNumber | null {
  if (text.length > MAX_FORMATTED_CHARACTERS) return null;
  const typed = parseTypedNumber(text, locale);
  if (typed !== null) return typed;
  const simplified = simplify(text, groupSeparator(locale));
  return simplified === text ? null : parseTypedNumber(simplified, locale);
}

/** What numfmt leaves alone: full-width digits, foreign currency signs, any blank between thousands. */
function simplify(text: string, group: string): string {
  if (DATE_WITH_DOTS.test(text)) return text.replaceAll('.', '/');
  const bare = text.normalize('NFKC').replace(CURRENCY_AROUND, '');
  return group.trim() === '' ? bare.replace(BLANK_BETWEEN_THOUSANDS, group) : bare;
}

function parseTypedBoolean(text: string, locale: string): TypedNumber | null {
  const word = text.toUpperCase();
  for (const value of [true, false]) {
    // English words are understood in every locale.
    if (word === booleanWord(value, locale) || word === booleanWord(value, 'en')) {
      return { value, numberFormat: null };
    }
  }
  return null;
}
