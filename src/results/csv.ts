// CSV text → rows of strings, exactly as they stand in the file.

import { type ParseResult, parse } from 'papaparse';
import { withLineFeeds } from './line-ends';
import { runTogether } from './run-together';
import { type Separator, separated } from './separator';

export interface CsvRows {
  /** Every record, the header first; none for an empty file. */
  readonly records: readonly (readonly string[])[];
  /** A quote was opened and never closed: the last cell holds the rest of the file. */
  readonly endsInsideQuotes: boolean;
  /** What stands between the cells. */
  readonly separator: Separator;
  /** The records (their indexes) in which rows seem to have run together; the last one, where it ends inside quotes. */
  readonly runTogether: readonly number[];
}

/** Reads RFC 4180 and what is found in its place: LF, CRLF and CR, stray quotes, records of any length. */
export function readCsv(csv: string): CsvRows {
  const { csv: cells, separator } = separated(csv);
  if (cells === '') return { records: [], endsInsideQuotes: false, separator, runTogether: [] };
  const text = withLineFeeds(cells, separator);
  // With a line end behind it, the last record is read as any other, and an empty one comes after it.
  const closed = read(text.endsWith('\n') ? text : `${text}\n`, separator);
  return endsInsideQuotes(closed)
    ? rowsOf(read(text, separator), separator, true)
    : rowsOf({ ...closed, data: closed.data.slice(0, -1) }, separator, false);
}

function rowsOf({ data, errors }: ParseResult, separator: Separator, isUnfinished: boolean): CsvRows {
  const records = withoutBlankLines(data);
  const malformed = new Set(errors.flatMap(({ row }) => (row === undefined ? [] : data.slice(row, row + 1))));
  return {
    records,
    endsInsideQuotes: isUnfinished,
    separator,
    runTogether: runTogether(records, malformed, separator),
  };
}

function read(text: string, delimiter: Separator): ParseResult {
  return parse(text, { delimiter, newline: '\n', header: false });
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
