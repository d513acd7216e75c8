// What a file is padded with: columns at its right and rows at its end that hold nothing at all.

export interface Unpadded {
  readonly records: readonly (readonly string[])[];
  readonly emptyColumns: number;
  readonly emptyRows: number;
}

/**
 * Leaves out columns at the right that have neither a header nor a value, and rows at the end without any value. The
 * header, which is the first record, is no row.
 */
export function withoutPadding(records: readonly (readonly string[])[]): Unpadded {
  let filled = 0;
  let written = 0;
  let last = 0;
  records.forEach((record, index) => {
    const cells = filledCells(record);
    if (cells > 0) last = index;
    filled = Math.max(filled, cells);
    written = Math.max(written, record.length);
  });
  const kept = records.slice(0, last + 1);
  return {
    records: kept.map((record) => (record.length > filled ? record.slice(0, filled) : record)),
    emptyColumns: written - filled,
    emptyRows: records.length - kept.length,
  };
}

/** How many cells a record has up to the last that holds something. */
function filledCells(record: readonly string[]): number {
  let count = record.length;
  while (count > 0 && record[count - 1] === '') count -= 1;
  return count;
}
