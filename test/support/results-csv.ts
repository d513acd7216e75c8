// CSV files as results, made so that a row that is missing, doubled or out of its place shows.

export interface ResultsCsv {
  readonly rows: number;
  readonly columns: number;
  /** Distinguishes one file's values from another's. */
  readonly edition?: string;
  /** What the first row's `amount` is; one that is no number makes the whole column text. */
  readonly firstAmount?: string;
  /** What the first note of every row is. */
  readonly note?: string;
}

/** 2,000 rows with such a note are as much as is written at a time, and cheap to write: they have few cells. */
export const LONG_NOTE = 'Reads old maps. '.repeat(125);

/** Columns that always hold something; the others are empty but for the note, which keeps a large tab cheap to write. */
const FILLED = ['name', 'amount', 'headcount'];

/** Every row names its number and the edition; `amount` has decimals, `headcount` is whole. */
export function resultsCsv({
  rows,
  columns,
  edition = 'first',
  firstAmount = '0.5',
  note = '',
}: ResultsCsv): Uint8Array {
  const empty = Array<string>(Math.max(0, columns - FILLED.length));
  const header = [...FILLED, ...Array.from(empty, (_, index) => `note ${index + 1}`)];
  const tail = empty.length === 0 ? '' : `,${note}${','.repeat(empty.length - 1)}`;
  const lines = [header.join(',')];
  for (let row = 1; row <= rows; row += 1) {
    const amount = row === 1 ? firstAmount : `${row}.5`;
    lines.push(`"Person ${row}, ${edition}",${amount},${row}${tail}`);
  }
  return new TextEncoder().encode(lines.join('\n'));
}
