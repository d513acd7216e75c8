// CSV text → a table: a header, rows that are all as wide as it, and what kind of values each column holds.

import { counted, grouped } from '../text';
import { type ColumnKind, columnKinds } from './columns';
import { type CsvRows, readCsv } from './csv';
import { type Unpadded, withoutPadding } from './padding';
import { separatorWord } from './separator';

export interface Table {
  readonly header: readonly string[];
  /** Each as long as the header. */
  readonly rows: readonly (readonly string[])[];
  /** One for each cell of the header. */
  readonly columns: readonly ColumnKind[];
  /** What was odd about the file, each a sentence for the user. */
  readonly notes: readonly string[];
}

/**
 * Shapes the text of a results file. No value in it is dropped: a record with fewer cells than the widest is filled up
 * with empty ones, and cells beyond the header's get a column without a name. What holds nothing at all, at the right
 * or at the end, is left out.
 */
export function tableFromCsv(csv: string): Table {
  const file = readCsv(csv);
  const unpadded = withoutPadding(file.records);
  const { records } = unpadded;
  const [header = [], ...rows] = records;
  const width = records.reduce((widest, record) => Math.max(widest, record.length), 0);
  const uneven = rows.filter((row) => row.length !== header.length).length;
  const full = (record: readonly string[]) =>
    record.length === width ? record : [...record, ...Array<string>(width - record.length).fill('')];
  const evenHeader = full(header);
  const evenRows = uneven === 0 ? rows : rows.map(full);
  return {
    header: evenHeader,
    rows: evenRows,
    columns: columnKinds(evenHeader, evenRows),
    notes: [
      ...separatorNotes(file),
      ...(uneven > 0
        ? [`${counted(uneven, 'row')} had more or fewer cells than the header; no value was dropped.`]
        : []),
      ...paddingNotes(unpadded),
      ...quoteNotes(file),
      ...lostLetterNotes(csv, records),
    ],
  };
}

function separatorNotes({ separator }: CsvRows): readonly string[] {
  const word = separatorWord(separator);
  return word === null
    ? []
    : [`The file separates its columns by ${word} instead of commas, and was read that way.`];
}

function paddingNotes({ emptyColumns, emptyRows }: Unpadded): readonly string[] {
  const left = [
    ...(emptyColumns > 0 ? [`${counted(emptyColumns, 'empty column')} at the right`] : []),
    ...(emptyRows > 0 ? [`${counted(emptyRows, 'empty row')} at the end`] : []),
  ];
  if (left.length === 0) return [];
  const isOne = emptyColumns + emptyRows === 1;
  return [`${left.join(' and ')} of the file ${isOne ? 'was' : 'were'} left out; no value was dropped.`];
}

/** Rows are numbered as in the tab, where the header is row 1. */
function quoteNotes({ endsInsideQuotes, runTogether, records }: CsvRows): readonly string[] {
  const rows = runTogether.map((index) => index + 1);
  const isOpen = endsInsideQuotes && rows.includes(records.length);
  const closed = isOpen ? rows.slice(0, -1) : rows;
  const [first] = closed;
  return [
    ...(first === undefined
      ? []
      : [
          `${
            closed.length === 1
              ? `A quotation mark in row ${grouped(first)} is`
              : `Quotation marks in ${grouped(closed.length)} rows, first in row ${grouped(first)}, are`
          } not closed where expected, so rows may have run together in one cell; Download CSV has the file as it is.`,
        ]),
    ...(isOpen
      ? [
          `The file ends in the middle of a quoted cell that begins in row ${grouped(records.length)}, so rows have run together there.`,
        ]
      : []),
    ...(endsInsideQuotes && !isOpen
      ? ['The file ends in the middle of a quoted cell, so its last row may be incomplete.']
      : []),
  ];
}

/** A replacement character stands for letters that were lost before; NUL is what a wrong encoding leaves. */
function lostLetterNotes(csv: string, records: readonly (readonly string[])[]): readonly string[] {
  if (!csv.includes('\uFFFD') && !csv.includes('\0')) return [];
  const isDamaged = (cell: string) => cell.includes('\uFFFD') || cell.includes('\0');
  const cells = records.reduce((sum, record) => sum + record.filter(isDamaged).length, 0);
  return [
    `${counted(cells, 'cell holds', 'cells hold')} letters that were lost before they reached us; look for \uFFFD or for gaps in ${cells === 1 ? 'it' : 'them'}.`,
  ];
}
