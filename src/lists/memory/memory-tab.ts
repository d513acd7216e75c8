// The hidden tab that holds a list's memory: found, read in one call, written in one call.

import { typedCells } from '../../sheets/cells';
import { extendRows } from '../../sheets/grid-size';
import type { Sheet, Spreadsheet } from '../../sheets/results-tab';
import { memoryIn, type ReadMemory, textsOfMemory } from './memory-text';
import type { Memory } from './person';

/** By its id; or by its title, where an execution was killed between making it and noting its id. */
export function findMemoryTab(
  spreadsheet: Spreadsheet,
  listSheetId: number,
  id: number | null,
): Sheet | null {
  const known = id === null ? null : spreadsheet.getSheetById(id);
  return known ?? spreadsheet.getSheetByName(titleFor(listSheetId));
}

/** Null where nothing was written yet: an execution was killed that had just made the tab, and may not have hidden it. */
export function readMemory(sheet: Sheet): ReadMemory | null {
  const rows = sheet.getDataRange().getValues();
  if (!rows.every((row) => row.every((cell) => cell === ''))) return memoryIn(rows.map(([cell]) => cell));
  sheet.hideSheet();
  return null;
}

/** Makes it hidden, behind the other tabs. The tab that the user looks at stays in front. */
export function makeMemoryTab(spreadsheet: Spreadsheet, listSheetId: number): Sheet {
  const inFront = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(titleFor(listSheetId));
  spreadsheet.setActiveSheet(inFront, true);
  sheet.hideSheet();
  return sheet;
}

/** All of it in one call, so that no execution leaves half of it. Answers whether it was read back as it was written. */
export function writeMemory(sheet: Sheet, memory: Memory): boolean {
  const texts = textsOfMemory(memory);
  extendRows(sheet, texts.length);
  const range = sheet.getRange(1, 1, texts.length, 1);
  range.setValues(typedCells(texts.map((text) => [text])));
  const held = range.getValues();
  return texts.every((text, index) => held[index]?.[0] === text);
}

function titleFor(listSheetId: number): string {
  return `Sixtyfour memory ${listSheetId}`;
}
