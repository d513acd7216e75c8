// CSV text → rows of strings, exactly as they stand in the file.

import { type ParseResult, parse } from 'papaparse';
import { withLineFeeds } from './line-ends';

export interface CsvRows {
  /** Every record, the header first; none for an empty file. */
  readonly records: readonly (readonly string[])[];
  /** A quote was opened and never closed: the last cell holds the rest of the file. */
  readonly endsInsideQuotes: boolean;
}

/** Reads RFC 4180 and what is found in its place: LF, CRLF and CR, stray quotes, records of any length. */
export function readCsv(csv: string): CsvRows {
  if (csv === '') return { records: [], endsInsideQuotes: false };
  const text = withLineFeeds(csv);
  // With a line end behind it, the last record is read as any other, and an empty one comes after it.
  const closed = read(text.endsWith('\n') ? text : `${text}\n`);
  if (!endsInsideQuotes(closed))
    return { records: withoutBlankLines(closed.data.slice(0, -1)), endsInsideQuotes: false };
  return { records: withoutBlankLines(read(text).data), endsInsideQuotes: true };
}

function read(text: string): ParseResult {
  return parse(text, { delimiter: ',', newline: '\n', header: false });
}

function endsInsideQuotes({ errors }: ParseResult): boolean {
  return errors.some((error) => error.code === 'MissingQuotes');
}

/** A blank line is no record, unless records have one cell only: then it is an empty one. */
function withoutBlankLines(records: string[][]): string[][] {
  const isOneColumn = records.every((record) => record.length === 1);
  return isOneColumn || !records.some(isBlank) ? records : records.filter((record) => !isBlank(record));
}

function isBlank(record: readonly string[]): boolean {
  return record.length === 1 && record[0] === '';
}
