// A plan carried out. Each step can be repeated: should the execution be killed, the next one makes its plan again from
// what the tab holds then, and finds what was begun in the document's properties.

import type { Delivery, Verification } from '../../contract';
import { giveNewColour } from '../../sheets/new-colour';
import type { Sheet, Spreadsheet } from '../../sheets/results-tab';
import { both } from '../../sheets/verification';
import { CHANGES_TAB, encodeUnderWay } from '../memory/list-info';
import { makeMemoryTab, writeMemory } from '../memory/memory-tab';
import type { Memory } from '../memory/person';
import { queryPrint } from '../planning/first-memory';
import { addColumns } from './add-columns';
import { type Begun, begin, headerOf, placesAfter, sheetIdIn, type Task, valuesAfter } from './begun';
import { areRowsInPlace, keptWhereFormula, linesOf, readFormulas } from './cell-changes';
import { addLines, changesTab } from './changes-tab';
import { reachDown } from './filter-range';
import { addNewRows } from './new-rows';
import { writeOldRows } from './old-rows';
import type { DeliveryServices } from './order';
import { rememberList } from './remember-list';

export interface CarriedOut {
  readonly kind: 'carried-out';
  readonly delivery: Delivery;
  readonly verification: Verification;
  readonly title: string;
  readonly columns: number;
  readonly notes: readonly string[];
}

const FILTER_LEFT =
  'The filter of the list has rules that an add-on cannot carry over, so the new rows stand below it; turn it off and on again to take them in.';
const MEMORY_DIFFERS =
  'What the add-on remembers of this list could not be read back as it was written; the next delivery rebuilds it.';
const LINES_DIFFER = 'Some lines of "Sixtyfour changes" could not be read back as they were written.';
/** Searches whose last run is remembered. */
const RUNS_KEPT = 50;

/** `moved`: somebody has sorted or moved the rows meanwhile, so that a new plan is needed. */
export function carryOut(
  { properties: store }: DeliveryServices,
  spreadsheet: Spreadsheet,
  task: Task,
): CarriedOut | { readonly kind: 'moved' } {
  const { order, tab, layout, plan } = task;
  const { sheet } = tab;
  const title = sheet.getName();
  const formulas = readFormulas(sheet, task);
  const changes = plan.changes.map((one) => keptWhereFormula(one, layout, formulas));
  const lines = linesOf(task, changes, title);
  const changesSheet =
    lines.length === 0 ? null : changesTab(spreadsheet, sheetIdIn(task.properties[CHANGES_TAB]));
  const begun = begin(task, changesSheet);
  store.write({
    ...encodeUnderWay(order.sheetId, begun.underWay),
    ...(changesSheet === null ? {} : { [CHANGES_TAB]: String(changesSheet.getSheetId()) }),
  });
  addLabelled(sheet, task, begun);
  const areLinesThere =
    changesSheet === null ||
    addLines(changesSheet, lines, { before: begun.underWay.lines, isResumed: begun.isResumed });

  const shift = begun.labels.length - begun.columnsInserted;
  const places = placesAfter(task, begun, shift);
  const values = valuesAfter(task, begun, shift);
  // From here on, cells are found by their places.
  if (!areRowsInPlace(task, layout.key.column <= begun.lastColumn ? 0 : shift)) return { kind: 'moved' };
  const oldHeld = writeOldRows(task, changes, { places, values, formulas });
  const newHeld = addNewRows(task, begun, places);
  const isFilterDown = bringFilterDown(store, task, begun);
  const memorySheet = task.memorySheet ?? makeMemoryTab(spreadsheet, order.sheetId);
  const isRemembered = writeMemory(memorySheet, memoryAfter(task, begun));
  giveNewColour(sheet);
  SpreadsheetApp.flush();
  rememberList(store, task, title, memorySheet.getSheetId(), begun.underWay);
  return {
    kind: 'carried-out',
    delivery: begun.delivery,
    verification: both(oldHeld, newHeld),
    title,
    columns: plan.columns.length,
    notes: [
      ...(isFilterDown ? [] : [FILTER_LEFT]),
      ...(isRemembered ? [] : [MEMORY_DIFFERS]),
      ...(areLinesThere ? [] : [LINES_DIFFER]),
    ],
  };
}

function addLabelled(sheet: Sheet, { memory, plan, layout }: Task, begun: Begun): void {
  const { labels, lastColumn, columnsInserted } = begun;
  if (labels.length === 0) return;
  const firstOwn = plan.columns.length - memory.columns.length;
  const dates = begun.own.length === 0 ? [] : [firstOwn, firstOwn + 1];
  addColumns(sheet, lastColumn, layout.headerRow, { labels, dates }, columnsInserted);
}

function bringFilterDown(
  store: DeliveryServices['properties'],
  { tab, plan }: Task,
  { lastRow, lastOldRow, isResumed, underWay }: Begun,
): boolean {
  const added = plan.newRows.length;
  if (added === 0 && !isResumed) return true;
  const spare = underWay.rows.emptyBefore > 0 ? 1 : 0;
  return reachDown(tab.sheet, store, { lastBefore: lastOldRow + 1, lastRow: lastRow + added + 1, spare });
}

function memoryAfter(task: Task, begun: Begun): Memory {
  const { order, memory, plan } = task;
  const query = queryPrint(order.query);
  const runs = [[query, order.run] as const, ...memory.runs.filter(([one]) => one !== query)];
  return {
    ...memory,
    columns: columnsNow(task),
    own: memory.own ?? begun.own,
    attempt: order.attempt,
    runs: runs.slice(0, RUNS_KEPT),
    people: plan.people,
  };
}

/** A column that the user has renamed is looked for by its new name next time. */
function columnsNow(task: Task): Memory['columns'] {
  const header = headerOf(task);
  return task.plan.columns.map((column, index) => {
    const place = task.layout.columns[index] ?? null;
    const label = place === null ? '' : (header[place] ?? '');
    return label === '' ? column : { ...column, label };
  });
}
