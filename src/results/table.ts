// CSV text → a table: a header, rows that are all as wide as it, and what kind of values each column holds.

import { counted } from '../text';
import { type ColumnKind, columnKinds } from './columns';
import { readCsv } from './csv';

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
 * Shapes the text of a results file. Nothing in it is dropped: a record with fewer cells than the widest is
 * filled up with empty ones, and cells beyond the header's get a column without a name.
 */
export function tableFromCsv(csv: string): Table {
  const { records, endsInsideQuotes } = readCsv(csv);
  const [header = [], ...rows] = records;
  const width = records.reduce((widest, record) => Math.max(widest, record.length), 0);
  const uneven = rows.filter((row) => row.length !== header.length).length;
  const full = (record: readonly string[]) =>
    record.length === width ? record : [...record, ...Array<string>(width - record.length).fill('')];
  const evenHeader = full(header);
  const evenRows = uneven === 0 && header.length === width ? rows : rows.map(full);
  return {
    header: evenHeader,
    rows: evenRows,
    columns: columnKinds(evenHeader, evenRows),
    notes: [
      ...(uneven > 0
        ? [`${counted(uneven, 'row')} had more or fewer cells than the header; no value was dropped.`]
        : []),
      ...(endsInsideQuotes
        ? ['The file ends in the middle of a quoted cell, so its last row may be incomplete.']
        : []),
    ],
  };
}
