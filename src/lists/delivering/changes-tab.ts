// *Sixtyfour changes*: the tab with a line for each change of somebody who was known, taken over or not.

import { typed } from '../../sheets/cells';
import type { Sheet, Spreadsheet } from '../../sheets/results-tab';
import { wholeCharacters } from '../../text';
import { cellText } from '../recognising/keys';

const TITLE = 'Sixtyfour changes';
const HEADS = ['When', 'Tab', 'Who', 'Column', 'Before', 'Now', 'What became of it'] as const;
const DATE_FORMAT = 'yyyy-mm-dd hh:mm';
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
  const known = sheetId === null ? null : spreadsheet.getSheetById(sheetId);
  const found = known ?? spreadsheet.getSheetByName(TITLE);
  if (found !== null) return found;
  const inFront = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(TITLE);
  spreadsheet.setActiveSheet(inFront, true);
  return sheet;
}

/**
 * Adds the lines below the last one. `linesBefore`: how many there were before an execution that was killed had begun;
 * what it has written since is not written again. Null where none was killed.
 */
export function addLines(sheet: Sheet, lines: readonly ChangeLine[], linesBefore: number | null): boolean {
  const last = sheet.getLastRow();
  if (last === 0) {
    sheet
      .getRange(1, 1, 1, HEADS.length)
      .setValues([[...HEADS]])
      .setFontWeight('bold');
    sheet.setFrozenRows(1);
    sheet.getRangeList(['A:A']).setNumberFormat(DATE_FORMAT);
  }
  const from = Math.max(last, 1);
  const written =
    linesBefore === null ? new Set<string>() : linesAfter(sheet, Math.max(linesBefore, 1), from);
  const rows = lines.map(rowOf).filter((row) => !written.has(printOf(row)));
  if (rows.length === 0) return true;
  const missing = from + rows.length - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  const range = sheet.getRange(from + 1, 1, rows.length, HEADS.length);
  range.setValues(rows.map((row) => row.map(typed)));
  const held = range.getValues();
  return rows.every((row, index) => printOf(row) === printOf(held[index] ?? []));
}

function linesAfter(sheet: Sheet, before: number, last: number): ReadonlySet<string> {
  if (last <= before) return new Set();
  const rows = sheet.getRange(before + 1, 1, last - before, HEADS.length).getValues();
  return new Set(rows.map(printOf));
}

function rowOf({ when, tab, who, column, before, now, isTakenOver }: ChangeLine): readonly unknown[] {
  const what = isTakenOver ? 'taken over' : 'kept, because the cell was changed by hand';
  return [when, tab, who, column, shown(before), shown(now), what];
}

/** All but the moment, which an interrupted delivery has twice. */
function printOf(row: readonly unknown[]): string {
  return JSON.stringify(row.slice(1, HEADS.length).map(cellText));
}

function shown(value: unknown): unknown {
  return typeof value === 'string' ? wholeCharacters(value, VALUE_CHARACTERS) : value;
}
