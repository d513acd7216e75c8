// One chunk of a search's results into its tab, and the tab finished after the last.

import { throwDefect } from '../../platform/defects';
import type { Services } from '../../platform/services';
import type { Table } from '../../results/table';
import { chunkEnd, isOneChunk } from '../../sheets/chunks';
import { hasRoom } from '../../sheets/grid-size';
import {
  createTab,
  discardTab,
  emptyTab,
  findTab,
  finishTab,
  rowIsInPlace,
  type Sheet,
  type Spreadsheet,
  setAside,
  shapeNewTab,
  shapeTab,
  writeRows,
} from '../../sheets/results-tab';
import { findTrouble } from '../../sheets/trouble';
import { tabNameOf } from '../record/group';
import {
  fileBegun,
  finished,
  importFailed,
  pausedForRoom,
  restarted,
  rowsWritten,
  waitsUntil,
} from '../record/importing';
import { type Importing, isIn, type SearchIn, type SearchRecord } from '../record/record';
import type { FetchedTable } from './fetch-results';
import { afterListTrouble, joinList } from './join-list';
import { leftOutOf, rememberNewTab } from './new-tab';
import { notesOn } from './notes';
import { failureFor, looked } from './sheet-trouble';

type ImportingSearch = SearchIn<Importing>;

const FILE_CHANGED =
  'The file with the results changed while it was written, so it was written again from the start.';
const TAB_REMOVED = 'The tab was deleted while its rows were arriving, so they were written to a new one.';
const TAB_REARRANGED =
  'The tab was rearranged while its rows were arriving; it was left as it is, and the results were written to a new one.';

/**
 * Moves the import on by one chunk, saving the record after what was written and before what comes next.
 * Call it holding the lock, with the record as it is stored. Answers the record as it was last saved.
 * @throws what Sheets throws, where the user has withdrawn the permission for the spreadsheet: that is not the
 * import's fault, which goes on from its last chunk
 */
export function writeResults(
  services: Services,
  spreadsheet: Spreadsheet,
  record: ImportingSearch,
  results: FetchedTable,
  saveRecord: (record: SearchRecord) => void,
): SearchRecord {
  let stored: SearchRecord = record;
  const saved = <Saved extends SearchRecord>(next: Saved): Saved => {
    saveRecord(next);
    stored = next;
    return next;
  };
  try {
    return writeChunk(services, spreadsheet, record, results, saved);
  } catch (error) {
    throwDefect(error);
    // Whatever Sheets says is in the user's language. What is the matter is found by looking.
    if (isIn(stored, 'importing') && services.permissions.missing().includes('spreadsheet')) {
      saved(waitsUntil(stored, services.clock.now()));
      throw error;
    }
    return isIn(stored, 'importing') ? saved(troubled(services, spreadsheet, stored, results)) : stored;
  }
}

/** Takes away what stands half written in a tab that nobody goes on with: it must not look like results. */
export function discardHalfWritten(services: Services, record: ImportingSearch): void {
  const spreadsheet = services.spreadsheet();
  if (spreadsheet !== null) looked(() => discardTab(spreadsheet, record.id, tabNameOf(record)));
}

function writeChunk(
  services: Services,
  spreadsheet: Spreadsheet,
  record: ImportingSearch,
  results: FetchedTable,
  saved: <Saved extends SearchRecord>(next: Saved) => Saved,
): SearchRecord {
  const { table } = results;
  const { now } = services.clock;
  const { file, tab, rowsWritten: written } = record.state;
  const notes = (search: ImportingSearch) => notesOn(search, table, results.leftOut);
  const delivery = leftOutOf(results);
  if (table.rows.length === 0) {
    if (file !== null) discardTab(spreadsheet, record.id, tabNameOf(record));
    return saved(finished(record, { rows: 0, columns: 0 }, null, notes(record), now(), delivery));
  }
  if (record.destination.kind === 'list') {
    return saved(joinList(services, spreadsheet, record, record.destination.sheetId, results));
  }
  if (file !== null && file.digest !== results.digest()) return saved(beganAnew(spreadsheet, record, now()));
  const sheet = tabFor(spreadsheet, record, table);
  if (sheet === 'gone') return saved(restarted(record, TAB_REMOVED, now()));
  if (sheet === 'rearranged') return saved(leftAside(spreadsheet, record, now()));

  // The header is grid row 0 and goes with the first rows.
  const from = written === 0 ? 0 : written + 1;
  const to = chunkEnd(table, from);
  let moved = record;
  if (from < to) {
    const verification = writeRows(sheet, table, from, to);
    const begun = file === null ? fileBegun(record, results.digest(), table.rows.length) : record;
    moved = saved(rowsWritten(begun, tab?.sheetId ?? sheet.getSheetId(), to - 1, verification, now()));
  }
  if (moved.state.rowsWritten < table.rows.length || moved.state.tab === null) return moved;

  const { sheetId } = moved.state.tab;
  const title = finishTab(spreadsheet, sheet, table, record.id, tabNameOf(record));
  const size = { rows: table.rows.length, columns: table.header.length };
  rememberNewTab(services, moved, results, { sheetId, title });
  return saved(finished(moved, size, { sheetId, title }, notes(moved), now(), delivery));
}

function troubled(
  services: Services,
  spreadsheet: Spreadsheet,
  record: ImportingSearch,
  results: FetchedTable,
): SearchRecord {
  const { destination } = record;
  return destination.kind === 'list'
    ? afterListTrouble(services, spreadsheet, record, destination.sheetId, results)
    : afterTrouble(services, spreadsheet, record, results.table);
}

function tabFor(
  spreadsheet: Spreadsheet,
  record: ImportingSearch,
  table: Table,
): Sheet | 'gone' | 'rearranged' {
  const { tab, rowsWritten: written } = record.state;
  const found = findTab(spreadsheet, record.id, tab?.sheetId ?? null);
  if (written > 0) {
    if (found === null) return 'gone';
    return rowIsInPlace(found, table, written) ? found : 'rearranged';
  }
  if (found !== null) {
    // What an execution left behind that was killed may be the beginning of another file.
    emptyTab(found);
    shapeTab(found, table);
    return found;
  }
  const sheet = createTab(spreadsheet, record.id);
  // What takes one chunk is there sooner when it is cut to size afterwards. Who waits longer may put something
  // beside the rows, which is not to be in the way.
  const shape = isOneChunk(table) ? shapeNewTab : shapeTab;
  shape(sheet, table);
  return sheet;
}

function beganAnew(spreadsheet: Spreadsheet, record: ImportingSearch, now: number): SearchRecord {
  const next = restarted(record, FILE_CHANGED, now);
  if (isIn(next, 'importing')) return { ...next, state: { ...next.state, tab: record.state.tab } };
  discardTab(spreadsheet, record.id, tabNameOf(record));
  return next;
}

function leftAside(spreadsheet: Spreadsheet, record: ImportingSearch, now: number): SearchRecord {
  const sheet = findTab(spreadsheet, record.id, record.state.tab?.sheetId ?? null);
  if (sheet !== null) setAside(spreadsheet, sheet, record.id, tabNameOf(record));
  return restarted(record, TAB_REARRANGED, now);
}

function afterTrouble(
  services: Services,
  spreadsheet: Spreadsheet,
  record: ImportingSearch,
  table: Table,
): SearchRecord {
  const now = services.clock.now();
  const { tab, rowsWritten: written } = record.state;
  const trouble = looked(() => {
    const sheet = findTab(spreadsheet, record.id, tab?.sheetId ?? null);
    if (sheet === null && tab !== null) return { kind: 'gone' } as const;
    if (sheet === null || written === 0 || hasRoom(sheet, table)) {
      return findTrouble(spreadsheet, sheet, table);
    }
    // It had room for all rows when the first were written.
    setAside(spreadsheet, sheet, record.id, tabNameOf(record));
    return { kind: 'rearranged' } as const;
  });
  if (trouble.kind === 'gone') return restarted(record, TAB_REMOVED, now);
  if (trouble.kind === 'rearranged') return restarted(record, TAB_REARRANGED, now);
  const isPaused = trouble.kind === 'no-room' && record.groupId !== null;
  const next = isPaused
    ? pausedForRoom(record, trouble.missingCells, now)
    : importFailed(record, failureFor(trouble), { now, random: services.clock.random() });
  // What stands half written in a tab that nobody goes on with must not look like results.
  if (isPaused || isIn(next, 'failed')) looked(() => discardTab(spreadsheet, record.id, tabNameOf(record)));
  return next;
}
