// New columns right of ours: those that a file has and the list has not, and our own. Inserted, so that nothing of the
// user's is written over.

import { columnName } from '../../sheets/a1-notation';
import { typed } from '../../sheets/cells';
import type { Sheet } from '../../sheets/results-tab';

/** Dates without a time, whatever the spreadsheet's locale. */
const DATE_FORMAT = 'yyyy-mm-dd';

export interface NewColumns {
  readonly labels: readonly string[];
  /** Which of them hold dates, by their places among the labels. */
  readonly dates: readonly number[];
}

/**
 * Puts the columns right of column `last` (from 0), with their labels in row `headerRow`. `inserted`: how many of them an
 * execution that was killed has inserted already. Answers the place of the first.
 */
export function addColumns(
  sheet: Sheet,
  last: number,
  headerRow: number,
  { labels, dates }: NewColumns,
  inserted: number,
): number {
  const first = last + 1;
  const missing = labels.length - inserted;
  if (missing > 0) sheet.insertColumnsAfter(last + 1, missing);
  // An inserted column takes its neighbour's format, which may be one for long numbers or text.
  sheet.getRange(1, first + 1, sheet.getMaxRows(), labels.length).setNumberFormat('General');
  if (dates.length > 0) {
    const names = dates.map((place) => columnName(first + place)).map((name) => `${name}:${name}`);
    sheet.getRangeList(names).setNumberFormat(DATE_FORMAT);
  }
  sheet
    .getRange(headerRow + 1, first + 1, 1, labels.length)
    .setValues([labels.map(typed)])
    .setFontWeight('bold');
  return first;
}
