// Telling a user whose spreadsheet is open that rows have arrived, without taking them away from their tab.

import { throwDefect } from '../../platform/defects';
import type { Spreadsheet } from '../../sheets/results-tab';
import { counted, singleLine } from '../../text';
import { isIn, type SearchRecord } from '../record/record';

const TOAST_SECONDS = 8;

/** Shows a toast for a search that has just become done. */
export function announceArrival(spreadsheet: Spreadsheet, search: SearchRecord): void {
  if (!isIn(search, 'done')) return;
  const { rows, tab } = search.state;
  const message =
    tab === null
      ? `No results for "${singleLine(search.query, 80)}".`
      : `${counted(rows, 'row')} arrived in the tab "${tab.title}".`;
  try {
    spreadsheet.toast(message, 'Sixtyfour', TOAST_SECONDS);
  } catch (error) {
    throwDefect(error);
    // Nobody has the spreadsheet open. The sidebar tells it when somebody does; the results are saved.
  }
}
