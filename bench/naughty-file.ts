// Values that a spreadsheet likes to turn into something else: the Big List of Naughty Strings, and beside
// each of its strings what result files are full of, a column for each kind.
import naughtyStrings from 'big-list-of-naughty-strings/blns.json';
import { csvRecord } from '../local/sixtyfour/results/csv';

const KINDS: Readonly<Record<string, readonly string[]>> = {
  formula: ['=1+1', '=HYPERLINK("https://example.com","x")', '+1-1', '-2+3', '@SUM(1)', "=cmd|' /C x'!A0"],
  phone: ['+1 415 555 0100', '+44 20 5550 1234', '0043 1 5550100', '(415) 555-0100', '4155550100'],
  zip: ['02139', '00501', '1010', '94103-1234', '8010'],
  account_id: ['1234567890123456', '0000000000000017', '1e5', '7E10', '12345678901234567890'],
  date: ['2026-02-01', '1/2/2026', '1.2.2026', 'Mar 5', '12:30'],
  share: ['12%', '12,5 %', '1/2', '3-4', '50 %'],
  amount: ['$5.00', '1,234.56', '1.234,56', '5,00 €', '1e3'],
  flag: ['TRUE', 'false', 'Yes', 'True', 'FALSE'],
  handle: ["'quoted", "''twice", "'", '@example', '#example'],
  headcount: ['12', '450', '', '9000', '7'],
  score: ['0.5', '12.25', '', '-3.5', '99.9'],
};

/** The records, header first. */
export function naughtyRecords(): readonly (readonly string[])[] {
  const kinds = Object.values(KINDS);
  const rows = naughtyStrings.map((text, row) => [
    // Without anything in front, an empty one in the first column would look like the end of the rows.
    ...kinds.map((values) => values[row % values.length] ?? ''),
    text,
  ]);
  return [[...Object.keys(KINDS), 'naughty_string'], ...rows];
}

/** Records as a CSV file. */
export function csvOf(records: readonly (readonly string[])[]): Buffer {
  return Buffer.from(records.map((record) => `${csvRecord(record)}\n`).join(''));
}
