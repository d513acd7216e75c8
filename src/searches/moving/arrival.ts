// Telling a user whose spreadsheet is open that rows have arrived, without taking them away from their tab.

import type { Delivery } from '../../contract';
import { throwDefect } from '../../platform/defects';
import type { Spreadsheet } from '../../sheets/results-tab';
import { counted, singleLine } from '../../text';
import { searchesOfGroup } from '../record/group';
import { isIn, isUnfinished, type SearchRecord } from '../record/record';

const TOAST_SECONDS = 8;

/** Shows a toast for a search that has just become done; of a group only for the last, and about all of them. */
export function announceArrival(
  spreadsheet: Spreadsheet,
  search: SearchRecord,
  all: readonly SearchRecord[],
): void {
  const message = arrivalOf(search, all);
  if (message === null) return;
  try {
    spreadsheet.toast(message, 'Sixtyfour', TOAST_SECONDS);
  } catch (error) {
    throwDefect(error);
    // Nobody has the spreadsheet open. The sidebar tells it when somebody does; the results are saved.
  }
}

function arrivalOf(search: SearchRecord, all: readonly SearchRecord[]): string | null {
  if (!isIn(search, 'done')) return null;
  if (search.groupId !== null) {
    const group = searchesOfGroup(all, search.spreadsheetId, search.groupId);
    return group.some(isUnfinished) ? null : groupArrival(group);
  }
  const { rows, tab, delivery } = search.state;
  return tab === null
    ? `No results for "${singleLine(search.query, 80)}".`
    : `${arrivedRows(rows, search.destination.kind === 'list' ? delivery : null)} arrived in the tab "${tab.title}".`;
}

function groupArrival(group: readonly SearchRecord[]): string {
  const done = group.filter((one) => isIn(one, 'done'));
  const rows = done.reduce((sum, { state }) => sum + state.rows, 0);
  return `${done.length} of ${counted(group.length, 'search', 'searches')} done: ${counted(rows, 'row')} arrived.`;
}

function arrivedRows(rows: number, delivery: Delivery | null): string {
  return delivery === null ? counted(rows, 'row') : counted(delivery.new, 'new row');
}
