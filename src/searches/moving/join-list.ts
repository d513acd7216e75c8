// A search's results into a list that is there already, in one step under the document's lock.

import type { Delivery } from '../../contract';
import { type Delivered, deliver } from '../../lists/delivering/deliver';
import { isProtectedFrom } from '../../lists/delivering/obstacles';
import { type Asked, protectedFrom, tabGone } from '../../lists/delivering/questions';
import type { Services } from '../../platform/services';
import type { Spreadsheet } from '../../sheets/results-tab';
import { cellsBeyondLimit, type Trouble } from '../../sheets/trouble';
import {
  finished,
  importFailed,
  pausedForRoom,
  questioned,
  restarted,
  waitsForList,
} from '../record/importing';
import type { Importing, SearchIn, SearchRecord } from '../record/record';
import { momentOf } from './ask-sixtyfour';
import type { FetchedTable } from './fetch-results';
import { notesOn } from './notes';
import { failureFor, looked } from './sheet-trouble';

/** Somebody else's delivery takes seconds; who waits longer comes again. */
const LIST_LOCK_WAIT_MS = 5_000;
const ROWS_MOVED =
  'The rows of the list were moved while results were joining them, so the add-on looked at them again.';

type ImportingSearch = SearchIn<Importing>;

/** Call it holding the user's lock. Answers the record as it is to be saved. */
export function joinList(
  services: Services,
  spreadsheet: Spreadsheet,
  record: ImportingSearch,
  sheetId: number,
  results: FetchedTable,
): SearchRecord {
  const turn = services.documentLock.hold(LIST_LOCK_WAIT_MS, () =>
    deliver(
      {
        properties: services.documentProperties,
        now: services.clock.now,
        wallClock: services.wallClockIn,
      },
      spreadsheet,
      {
        sheetId,
        table: results.table,
        earlier: results.earlier,
        first: results.first,
        query: record.query,
        mode: record.mode,
        run: record.id,
        goesOn: record.state.joining.goesOn,
        bringsBack: record.state.joining.bringsBackTo !== null,
        attempt: attemptOf(record),
        countsMissing: !record.leaveOut.includes(sheetId),
        leftOut: results.leftOut,
        deliveredAt: services.clock.now(),
      },
    ),
  );
  if (turn.kind === 'busy') return waitsForList(record, services.clock.now());
  return afterDelivery(services, record, sheetId, results, turn.value);
}

/** Others may have begun in the same millisecond, and so may the same search, bringing somebody back. */
function attemptOf({ id, state: { joining } }: ImportingSearch): string {
  return `${id} ${joining.attempt}${joining.bringsBackTo === null ? '' : ' back'}`;
}

function afterDelivery(
  services: Services,
  record: ImportingSearch,
  sheetId: number,
  { table }: FetchedTable,
  delivered: Delivered,
): SearchRecord {
  const now = services.clock.now();
  switch (delivered.kind) {
    case 'asks':
      return questioned(record, delivered.sentence, delivered.question, now);
    case 'moved':
      return restarted(record, ROWS_MOVED, now);
    case 'newer':
      return importFailed(
        record,
        { kind: 'final', sentence: delivered.sentence, resumeFrom: 'file' },
        momentOf(services),
      );
    case 'delivered': {
      const { title, columns, delivery, verification, notes } = delivered;
      const checked = { ...record, state: { ...record.state, verification } };
      const all = [...notes, ...notesOn(record, table)];
      const { bringsBackTo } = record.state.joining;
      const figures = bringsBackTo === null ? delivery : broughtBack(bringsBackTo, delivery);
      return finished(checked, { rows: table.rows.length, columns }, { sheetId, title }, all, now, figures);
    }
  }
}

/** What a delivery came to, with those who were deleted and are there again. */
function broughtBack(before: Delivery, { new: added, changed, deleted }: Delivery): Delivery {
  return { ...before, new: before.new + added, changed: before.changed + changed, deleted };
}

/** What Sheets refused, found out by looking: its error texts are in the user's language. */
export function afterListTrouble(
  services: Services,
  spreadsheet: Spreadsheet,
  record: ImportingSearch,
  sheetId: number,
  results: FetchedTable,
): SearchRecord {
  const trouble = looked(() => troubleWith(spreadsheet, sheetId, results));
  if (trouble.kind === 'asks') {
    return questioned(record, trouble.sentence, trouble.question, services.clock.now());
  }
  if (trouble.kind === 'no-room' && record.groupId !== null) {
    return pausedForRoom(record, trouble.missingCells, services.clock.now());
  }
  return importFailed(record, failureFor(trouble), momentOf(services));
}

/** Whether somebody protects it is asked about. */
type ListTrouble = Asked | Exclude<Trouble, { kind: 'protected' }>;

function troubleWith(spreadsheet: Spreadsheet, sheetId: number, { table }: FetchedTable): ListTrouble {
  const sheet = spreadsheet.getSheetById(sheetId);
  if (sheet === null) return tabGone();
  if (isProtectedFrom(sheet, null)) return protectedFrom();
  const missingCells = cellsBeyondLimit(spreadsheet, table.rows.length * sheet.getMaxColumns());
  return missingCells > 0 ? { kind: 'no-room', missingCells } : { kind: 'unknown' };
}
