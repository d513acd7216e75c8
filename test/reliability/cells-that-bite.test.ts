// Values that spreadsheets turn into something else, from the CSV to the tab and read back, through the built
// add-on: every cell holds what the file holds, and no cell a formula.
import { ALL_BITING_CELLS, BITING_CELLS } from '../support/biting-cells';
import { importedTab } from '../support/imported-tab';
import type { World } from '../support/world';

const LOCALES = ['en_US', 'de_DE', 'fr_FR', 'ja_JP'] as const;
const VERIFIED = { kind: 'verified' };

/** The one way to write a number of up to 15 digits, by a definition of its own. */
const isPlainNumber = (text: string) =>
  /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/.test(text) &&
  text !== '-0' &&
  text.replace(/\D/g, '').length <= 15 &&
  !/e/.test(String(Number(text)));

const noFormulas = (formulas: readonly (readonly string[])[]) =>
  formulas.flat().filter((formula) => formula !== '');

/** A column for each group of values, with other text above and below, and one for the same with a letter behind. */
const AMONG_TEXT: readonly (readonly string[])[] = [
  Object.keys(BITING_CELLS).flatMap((name) => [name, `${name} again`]),
  ...Array.from(
    { length: Math.max(...Object.values(BITING_CELLS).map(({ length }) => length)) + 2 },
    (_, row) =>
      Object.values(BITING_CELLS).flatMap((values) => {
        const value = values[row - 1];
        return value === undefined ? ['x', 'x'] : [value, `${value}x`];
      }),
  ),
];

/**
 * Whether a plain-text cell would keep an apostrophe: nobody knows, and it must make no difference. Both are tried in
 * each locale in the deep run, and else in one after the other.
 */
const READINGS = LOCALES.flatMap((locale, place) =>
  [false, true]
    .filter((keeps) => process.env.DEEP !== undefined || keeps === (place % 2 === 1))
    .map((keeps) => [locale, keeps] as const),
);

describe.each(READINGS)(
  'in a spreadsheet of locale %s, an apostrophe kept by plain-text cells: %s',
  (locale, keeps) => {
    const adjust = ({ spreadsheet }: World) => {
      spreadsheet.variants.plainTextKeepsApostrophe = keeps;
    };

    test('each stays the text that it is among other text, where it must not be taken for a number', async () => {
      const tab = await importedTab(AMONG_TEXT, { locale, adjust });
      expect(tab.values).toEqual(AMONG_TEXT);
      expect(noFormulas(tab.formulas)).toEqual([]);
      expect(tab.progress.verification).toEqual(VERIFIED);
      expect(tab.progress.notes.filter((note) => !/letters that were lost/.test(note))).toEqual([]);
    });

    test('a value alone in its column becomes a number only where it is the one way to write it', async () => {
      const header = ALL_BITING_CELLS.map((_, index) => `column ${'abcdefghij'[index % 10]}`);
      const tab = await importedTab([header, [...ALL_BITING_CELLS]], { locale, adjust });
      expect(tab.values[1]).toEqual(
        ALL_BITING_CELLS.map((value) => (isPlainNumber(value) ? Number(value) : value)),
      );
      expect(tab.values[1]?.map(String)).toEqual(ALL_BITING_CELLS);
      expect(noFormulas(tab.formulas)).toEqual([]);
      expect(tab.progress.verification).toEqual(VERIFIED);
    });

    test('headers are text, whatever they look like, above numbers as well', async () => {
      const records = [[...ALL_BITING_CELLS], ALL_BITING_CELLS.map((_, index) => String(index))];
      const tab = await importedTab(records, { locale, adjust });
      expect(tab.values[0]).toEqual(records[0]);
      expect(tab.values[1]?.map(String)).toEqual(records[1]);
      expect(noFormulas(tab.formulas)).toEqual([]);
      expect(tab.progress.verification).toEqual(VERIFIED);
    });

    test('numbers are numbers, whole and decimal, and look like it; what only resembles them is text', async () => {
      const tab = await importedTab(
        [
          ['headcount', 'score', 'growth', 'mixed', 'decimals', 'long', 'phone', 'zip', 'badge ID', 'gaps'],
          ['5', '0.5', '-3', '5', '1.50', '1234567890123456', '4155550100', '94103', '42', ''],
          ['123456789012345', '12.25', '0', '5 people', '1.25', '12', '4155550101', '10001', '43', '7'],
        ],
        { locale, adjust },
      );
      expect(tab.values.slice(1)).toEqual([
        [5, 0.5, -3, '5', '1.50', '1234567890123456', '4155550100', '94103', '42', ''],
        [123456789012345, 12.25, 0, '5 people', '1.25', '12', '4155550101', '10001', '43', 7],
      ]);
      expect(tab.displayValues[2]?.[0]).toBe('123456789012345');
      expect(tab.progress.verification).toEqual(VERIFIED);
    });
  },
);

test('half of a surrogate pair, which UTF-8 cannot say, is read like any byte that is none, and said so', async () => {
  const bytes = Buffer.concat([Buffer.from('name\nA'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('B\n')]);
  const tab = await importedTab(bytes);
  expect(tab.values).toEqual([['name'], ['Aí\u00A0€B']]);
  expect(tab.progress.notes).toEqual([expect.stringContaining('were read as Windows-1252')]);
  expect(tab.progress.verification).toEqual(VERIFIED);
});

test.each([
  ['drops NUL', { dropsNul: true }, 'a\u0000b', 'ab'],
  ['makes every line break a line feed', { normalisesLineBreaks: true }, 'a\r\nb', 'a\nb'],
] as const)('where Sheets %s, the user is told which cells differ', async (_, variants, value, kept) => {
  const records = [
    ['name', 'note'],
    ['Ada Sample', 'nothing'],
    ['Bob Example', value],
  ];
  const tab = await importedTab(records, {
    adjust: ({ spreadsheet }) => Object.assign(spreadsheet.variants, variants),
  });
  expect(tab.values[2]).toEqual(['Bob Example', kept]);
  expect(tab.progress.verification).toEqual({ kind: 'differs', count: 1, cells: ['B3'] });
});

afterAll(() => {
  console.log(
    `${ALL_BITING_CELLS.length} biting values, each among text, alone in its column and as a header, in ${LOCALES.length} locales.`,
  );
});
