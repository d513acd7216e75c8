// Rows that have run together, because a quotation mark was opened and closed rows later, or never.

import type { Separator } from './separator';

const LINE_BREAK = /\r\n|\r|\n/;
/** With fewer columns, a text of several lines may well look like rows. */
const TELLING_COLUMNS = 3;

/**
 * Where rows seem to have run together: the indexes of those records. A cell of several lines is nothing odd. It is where
 * its quotes are `malformed`, because who writes quotes wrongly in one place may have lost some in another; and where
 * each of the record's lines by itself has just as many cells as the header.
 */
export function runTogether(
  records: readonly (readonly string[])[],
  malformed: ReadonlySet<readonly string[]>,
  separator: Separator,
): readonly number[] {
  const columns = records[0]?.length ?? 0;
  const found: number[] = [];
  records.forEach((record, index) => {
    if (!record.some(hasLineBreak)) return;
    if (malformed.has(record) || (index > 0 && areRows(record, columns, separator))) found.push(index);
  });
  return found;
}

function hasLineBreak(cell: string): boolean {
  return cell.includes('\n') || cell.includes('\r');
}

function areRows(record: readonly string[], columns: number, separator: Separator): boolean {
  if (columns < TELLING_COLUMNS) return false;
  const lines = record.join(separator).split(LINE_BREAK);
  return lines.every((line) => line.split(separator).length === columns);
}
