// How much is written at a time: little enough to be done in seconds, so that a kill loses little and the
// lock is soon free; much enough that the calls around it do not matter.

import type { Table } from '../results/table';

/** At 25 µs a cell written and 10 µs a cell read back, nine seconds. */
const CHUNK_CELLS = 250_000;
/** Characters in one `setValues`, so that long texts do not make it unwieldy. */
const CHUNK_CHARACTERS = 4_000_000;

/** Whether all of it is written at a time. */
export function isOneChunk(table: Table): boolean {
  return chunkEnd(table, 0) > table.rows.length;
}

/** The grid row (0 is the header) behind the last one of the chunk that begins at `from`. */
export function chunkEnd(table: Table, from: number): number {
  const rows = Math.max(1, Math.floor(CHUNK_CELLS / Math.max(1, table.header.length)));
  const last = Math.min(from + rows, table.rows.length + 1);
  let characters = 0;
  for (let row = from; row < last; row += 1) {
    for (const value of table.rows[row - 1] ?? table.header) characters += value.length;
    // A row too long by itself is written by itself; the header never is.
    if (characters > CHUNK_CHARACTERS && row > Math.max(from, 1)) return row;
  }
  return last;
}
