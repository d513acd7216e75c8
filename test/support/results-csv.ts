// CSV files as results, made so that a row that is missing, doubled or out of its place shows.

export interface ResultsCsv {
  readonly rows: number;
  readonly columns: number;
  /** Distinguishes one file's values from another's. */
  readonly edition?: string;
  /** What the first row's `amount` is; one that is no number makes the whole column text. */
  readonly firstAmount?: string;
}

/** Columns that hold something; the others are empty, which keeps a large tab cheap to write. */
const FILLED = ['name', 'amount', 'headcount'];

/** Every row names its number and the edition; `amount` has decimals, `headcount` is whole. */
export function resultsCsv({
  rows,
  columns,
  edition = 'first',
  firstAmount = '0.5',
}: ResultsCsv): Uint8Array {
  const empty = Array<string>(Math.max(0, columns - FILLED.length));
  const header = [...FILLED, ...Array.from(empty, (_, index) => `note ${index + 1}`)];
  const tail = ','.repeat(empty.length);
  const lines = [header.join(',')];
  for (let row = 1; row <= rows; row += 1) {
    const amount = row === 1 ? firstAmount : `${row}.5`;
    lines.push(`"Person ${row}, ${edition}",${amount},${row}${tail}`);
  }
  return new TextEncoder().encode(lines.join('\n'));
}
