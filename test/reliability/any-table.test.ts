// Properties of any table at all: what a CSV file holds is what is read back from the tab.
import * as fc from 'fast-check';
import { columnKind } from '../../src/results/columns';
import { readCsv } from '../../src/results/csv';
import { separated } from '../../src/results/separator';
import { tableFromCsv } from '../../src/results/table';
import { expectedCells, typedCells } from '../../src/sheets/cells';
import { compareCells } from '../../src/sheets/verification';
import { anyCell, anyHand, anyRecords, csvInHand } from '../support/any-records';
import { importedTab } from '../support/imported-tab';
import { slowlyReadCsv } from '../support/slow-csv-reader';
import { open } from '../unit/local/apps-script/spreadsheet/open-spreadsheet';

const SEED = 64;
const isDeep = process.env.DEEP === '1';
const runs = (normal: number, deep: number) => ({ seed: SEED, numRuns: isDeep ? deep : normal });
/** The generated texts hold some that stand for lost letters. */
const LETTERS_LOST = /letters that were lost/;
const locales = fc.constantFrom('en_US', 'de_DE', 'fr_FR', 'ja_JP');

test('any table of strings survives from the CSV to the cells and back', () => {
  fc.assert(
    fc.property(
      anyRecords({ minRows: 0, maxRows: 6, maxColumns: 6 }),
      anyHand,
      locales,
      (some, hand, locale) => {
        // What holds nothing at the right and at the end is padding.
        const records = [...some, (some[0] ?? []).map(() => 'end')];
        const table = tableFromCsv(csvInHand(records, hand));
        const expected = expectedCells(table, 0, records.length);
        const { sheet } = open({ locale });
        table.columns.forEach((kind, column) => {
          const cells = sheet.getRange(1, column + 1, records.length, 1);
          if (kind === 'long-number') cells.setNumberFormat('0');
        });
        const range = sheet.getRange(1, 1, records.length, table.header.length);
        range.setValues(typedCells(expected));
        const values = range.getValues();
        expect(values.map((row) => row.map(String))).toEqual(records);
        expect(compareCells(expected, values, 0)).toEqual({ kind: 'verified' });
        expect(range.getFormulas().flat().join('')).toBe('');
        expect(table.notes.filter((note) => !LETTERS_LOST.test(note))).toEqual([]);
      },
    ),
    runs(300, 20_000),
  );
});

test('any table of strings survives the whole built add-on', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyRecords({ minRows: 1, maxRows: 12, maxColumns: 8 }),
      anyHand,
      locales,
      async (records, hand, locale) => {
        // Were the last row or column empty throughout, the tab would look smaller than it is.
        const bounded = [...records, (records[0] ?? []).map(() => 'end')];
        const csv = new TextEncoder().encode(`\uFEFF${csvInHand(bounded, hand)}`);
        const tab = await importedTab(csv, { locale });
        expect(tab.values.map((row) => row.map(String))).toEqual(bounded);
        expect(tab.formulas.flat().join('')).toBe('');
        expect(tab.progress.verification).toEqual({ kind: 'verified' });
        expect(tab.progress.notes.filter((note) => !LETTERS_LOST.test(note))).toEqual([]);
      },
    ),
    { ...runs(25, 1_000), endOnFailure: true },
  );
}, 600_000);

test('a column is numeric only where nothing is lost by it', () => {
  fc.assert(
    fc.property(fc.array(anyCell, { maxLength: 5 }), (values) => {
      const isNumeric = columnKind('headcount', values) !== 'text';
      const filled = values.filter((value) => value !== '');
      const isKept = filled.every(
        (value) => String(Number(value)) === value && Number.isFinite(Number(value)),
      );
      const isShort = filled.every((value) => value.replace(/\D/g, '').length <= 15);
      if (isNumeric)
        expect({ isKept, isShort, filled: filled.length > 0 }).toEqual({
          isKept: true,
          isShort: true,
          filled: true,
        });
      expect(columnKind('Phone', values)).toBe('text');
    }),
    runs(2_000, 100_000),
  );
});

test('numbers as a person writes them make a numeric column', () => {
  const plain = fc.oneof(
    fc.integer(),
    fc.integer({ min: -99_999_999, max: 99_999_999 }).map((hundredths) => hundredths / 100),
  );
  fc.assert(
    fc.property(fc.array(plain, { minLength: 1 }), (numbers) => {
      expect(columnKind('headcount', numbers.map(String))).not.toBe('text');
    }),
    runs(500, 20_000),
  );
});

test('any line ends and quotes, in order or not, are read as a slow, plain reader reads them', () => {
  const scraps = fc.string({
    unit: fc.constantFrom('"', '"', ',', '\r', '\n', '\r\n', ' ', '\t', 'a'),
    maxLength: 24,
  });
  fc.assert(
    fc.property(scraps, (csv) => {
      fc.pre(separated(csv).separator === ',');
      const slow = slowlyReadCsv(csv);
      const { records, endsInsideQuotes } = readCsv(csv);
      expect(endsInsideQuotes).toBe(slow.endsInsideQuotes);
      // Of what follows a quote that is never closed, the text counts and not how it is cut up.
      if (!endsInsideQuotes) expect(records).toEqual(slow.records);
    }),
    runs(4_000, 200_000),
  );
});
