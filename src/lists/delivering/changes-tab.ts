// *Sixtyfour changes*: the tab with a line for each change of somebody who was known, taken over or not.

import { typed } from '../../sheets/cells';
import { addBelow, type LinesTab, linesTab, writeHeader } from '../../sheets/lines-tab';
import type { Sheet, Spreadsheet } from '../../sheets/results-tab';
import { wholeCharacters } from '../../text';
import { cellText } from '../recognising/keys';

const CHANGES: LinesTab = {
  title: 'Sixtyfour changes',
  labels: ['When', 'Tab', 'Who', 'Column', 'Before', 'Now', 'What became of it'],
};
/** Longer values are cut here: the cell itself has them whole. */
const VALUE_CHARACTERS = 2000;

export interface ChangeLine {
  /** As a spreadsheet counts days. */
  readonly when: number;
  readonly tab: string;
  readonly who: string;
  readonly column: string;
  readonly before: unknown;
  readonly now: unknown;
  readonly isTakenOver: boolean;
}

/** The tab, made where there is none or where it was deleted. */
export function changesTab(spreadsheet: Spreadsheet, sheetId: number | null): Sheet {
  return linesTab(spreadsheet, CHANGES, sheetId);
}

/**
 * Adds the lines below the last one. `before`: how many rows there were before this delivery had begun; what an
 * execution that was killed has written since is not written again.
 */
export function addLines(
  sheet: Sheet,
  lines: readonly ChangeLine[],
  { before, isResumed }: { readonly before: number; readonly isResumed: boolean },
): boolean {
  const last = isResumed ? sheet.getLastRow() : before;
  if (last === 0) writeHeader(sheet, CHANGES);
  const from = Math.max(last, 1);
  const written = linesAfter(sheet, Math.max(before, 1), from);
  const rows = lines.map(rowOf).filter((row) => !written.has(printOf(row)));
  if (rows.length === 0) return true;
  const held = addBelow(
    sheet,
    from,
    rows.map((row) => row.map(typed)),
  );
  return rows.every((row, index) => printOf(row) === printOf(held[index] ?? []));
}

function linesAfter(sheet: Sheet, before: number, last: number): ReadonlySet<string> {
  if (last <= before) return new Set();
  const rows = sheet.getRange(before + 1, 1, last - before, CHANGES.labels.length).getValues();
  return new Set(rows.map(printOf));
}

function rowOf({ when, tab, who, column, before, now, isTakenOver }: ChangeLine): readonly unknown[] {
  const what = isTakenOver ? 'taken over' : 'kept, because the cell was changed by hand';
  return [when, tab, who, column, shown(before), shown(now), what];
}

/** All but the moment, which differs when a delivery is repeated. */
function printOf(row: readonly unknown[]): string {
  return JSON.stringify(row.slice(1, CHANGES.labels.length).map(cellText));
}

function shown(value: unknown): unknown {
  return typeof value === 'string' ? wholeCharacters(value, VALUE_CHARACTERS) : value;
}
