// A second opinion on how a typed text is read: whatever an independent engine takes for something else than a text,
// the local spreadsheet does as well, so that what survives here is not lost by being read more loosely than elsewhere.
import fc from 'fast-check';
import { AUTOMATIC } from '../../../../../local/apps-script/spreadsheet/cell-format';
import { knownLocale } from '../../../../../local/apps-script/spreadsheet/number-format';
import { contentOf } from '../../../../../local/apps-script/spreadsheet/typed-text';
import { ALL_BITING_CELLS } from '../../../../support/biting-cells';
import { openSecondEngine, type Reading } from './second-engine';

const SEED = 64;
const GENERATED = process.env.DEEP ? 20_000 : 1_000;

/** Where ours takes more for something else than a text, on purpose: nobody knows that Google Sheets does not. */
const COERCED_ON_PURPOSE: readonly RegExp[] = [
  // Signs, also after blanks and full-width ones, begin a formula; nothing is left of a lone apostrophe.
  /^[\s\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/,
  /^'$/,
  // Blanks around, full-width digits, accountants' brackets, a percent sign before.
  /^[\s\uFEFF]|[\s\uFEFF]$/,
  /[\uFF10-\uFF19]/,
  /^\(.*\)$/,
  /^%/,
  // Any currency's sign, and thousands grouped by whatever groups them in the locale.
  /^\p{Sc}|\p{Sc}$/u,
  /^\d+([.,\s]\d{3,4})+/,
  // Dates, times and fractions, with a month's name or without a year.
  /^\d{1,4}([-/.:]\d{1,4}){1,2}( [AP]M?)?$/i,
  /^(\d+\s)?\d+\/\d+( %|e\d+)?$/,
  /^\d+:\d+[.,]\d+$/,
  /^(\d{1,2}[. -]*)?\p{L}{3,9}[. -]*\d{1,4}(, \d{4})?$|^\d{1,2}\.? \p{L}{3,9} \d{4}$|^\d{1,2}-\p{L}{3}$/u,
  // Booleans in the locale's words, errors in any language's.
  /^(wahr|falsch|vrai|faux|verdadero|falso)$/i,
  /^#(.+[!?]|N\/A|NV)$/,
];

const SEPARATOR = fc.constantFrom('.', ',', ' ', '\u00a0', '/', '-', ':', "'", '');
const DIGITS = fc.integer({ min: 0, max: 99_999 }).map(String);
/** What looks like a number, an amount, a date, a time, or nearly. */
const ALMOST_A_VALUE = fc
  .tuple(
    fc.constantFrom('', '', '', '$', '€', '(', '%', '.', '0'),
    DIGITS,
    SEPARATOR,
    fc.option(DIGITS, { nil: '' }),
    SEPARATOR,
    fc.option(DIGITS, { nil: '' }),
    fc.constantFrom('', '', '', '%', ' %', '€', ')', 'e5', 'E-3', 'e400', ' PM', '.', ','),
  )
  .map((parts) => parts.join(''));

const NOTED = [
  '#N/A',
  '#REF!',
  '#NV',
  '1e400',
  '9'.repeat(65),
  '9'.repeat(400),
  '3.4.2020',
  '03.04.20',
  '5.',
  '5,',
];
const TEXTS = [
  ...new Set([
    ...ALL_BITING_CELLS,
    ...NOTED,
    ...fc.sample(ALMOST_A_VALUE, { seed: SEED, numRuns: GENERATED }),
  ]),
];

function openOurs(locale: string): (text: string) => Reading {
  const rules = {
    locale: knownLocale(locale),
    timeZone: 'UTC',
    normalisesLineBreaks: false,
    dropsNul: false,
    plainTextKeepsApostrophe: false,
    isTypedByHand: false,
  };
  return (text) => {
    const { content } = contentOf(text, AUTOMATIC, rules);
    if (content === undefined) return 'empty';
    if (typeof content === 'string') return 'text';
    if (typeof content === 'number') return 'number';
    return typeof content === 'boolean' ? 'boolean' : 'formula';
  };
}

describe.each([
  ['en_US', 'en'],
  ['en_GB', 'en-GB'],
  ['de_DE', 'de'],
  ['fr_FR', 'fr'],
] as const)('typed into a spreadsheet of %s', (ourLocale, theirLocale) => {
  let readings: readonly { readonly text: string; readonly ours: Reading; readonly theirs: Reading }[];

  beforeAll(() => {
    const [ours, theirs] = [openOurs(ourLocale), openSecondEngine(theirLocale)];
    readings = TEXTS.map((text) => ({ text, ours: ours(text), theirs: theirs(text) }));
  });

  test('no text stays a text that a second engine takes for something else', () => {
    const lost = readings.filter(({ ours, theirs }) => ours === 'text' && theirs !== 'text');
    expect(lost).toEqual([]);
  });

  test('more texts become something else than with a second engine only where that is meant', () => {
    const more = readings.filter(({ ours, theirs }) => ours !== 'text' && theirs === 'text');
    expect(more.filter(({ text }) => !COERCED_ON_PURPOSE.some((pattern) => pattern.test(text)))).toEqual([]);
    expect(more.length).toBeGreaterThan(0);
  });
});
