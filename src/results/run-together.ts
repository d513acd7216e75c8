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
    const broken = record.findIndex(hasLineBreak);
    if (broken < 0) return;
    if (malformed.has(record) || (index > 0 && areRows(record, broken, columns, separator)))
      found.push(index);
  });
  return found;
}

function hasLineBreak(cell: string): boolean {
  return cell.includes('\n') || cell.includes('\r');
}

/** `broken` is the first cell with a line break: the record's first line ends in it, which tells nearly always. */
function areRows(record: readonly string[], broken: number, columns: number, separator: Separator): boolean {
  if (columns < TELLING_COLUMNS || broken >= columns) return false;
  const beginning = record[broken]?.split(LINE_BREAK, 1)[0] ?? '';
  let separators = broken + countOf(separator, beginning);
  for (let cell = 0; cell < broken; cell += 1) separators += countOf(separator, record[cell] ?? '');
  if (separators !== columns - 1) return false;
  const lines = record.join(separator).split(LINE_BREAK);
  return lines.every((line) => countOf(separator, line) === columns - 1);
}

function countOf(separator: Separator, text: string): number {
  let count = 0;
  for (let at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + 1)) count += 1;
  return count;
}
