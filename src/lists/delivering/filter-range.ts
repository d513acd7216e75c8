// A list's filter, made to reach over new rows. A script cannot resize it, only make it again; so what it hides is noted
// first, and nothing is lost when the execution is killed in between.

import { type Decoder, listOf, number, object, text } from '../../decoders';
import { parseJson } from '../../json';
import type { PropertyStore } from '../../platform/property-store';
import type { Sheet } from '../../sheets/results-tab';

/** Where the filter is, from 1, and what it hides. */
interface NotedFilter {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly hidden: readonly HiddenTexts[];
}

interface HiddenTexts {
  readonly column: number;
  readonly texts: readonly string[];
}

interface Reaching {
  readonly lastBefore: number;
  readonly lastRow: number;
  readonly spare: number;
}

/** What fits into a property with its key. */
const MAX_NOTE_CHARACTERS = 2500;

/**
 * Makes the filter reach down to `lastRow` (from 1) where it ends at `lastBefore` or below, and over `spare` empty rows
 * more: what is inserted above those comes under it by itself. False where it has rules that a script cannot carry over;
 * then it stays as it is.
 */
export function reachDown(
  sheet: Sheet,
  properties: PropertyStore,
  { lastBefore, lastRow, spare }: Reaching,
): boolean {
  const filter = sheet.getFilter();
  if (filter === null) return true;
  const range = filter.getRange();
  const end = range.getLastRow();
  if (end < lastBefore || end >= lastRow) return true;
  const noted = noteOf(filter, range, lastRow + spare);
  if (noted === null) return false;
  const json = JSON.stringify(noted);
  if (json.length > MAX_NOTE_CHARACTERS) return false;
  const key = keyFor(sheet);
  properties.write({ [key]: json });
  filter.remove();
  makeFilter(sheet, noted);
  properties.remove([key]);
  return true;
}

/** Puts back the filter that a killed execution had taken away. */
export function restoreFilter(sheet: Sheet, properties: PropertyStore, noted: string | undefined): void {
  if (noted === undefined) return;
  const filter = storedFilter(parseJson(noted));
  if (filter !== undefined && sheet.getFilter() === null) makeFilter(sheet, filter);
  properties.remove([keyFor(sheet)]);
}

export function filterKey(sheetId: number): string {
  return `filter:${sheetId}`;
}

function keyFor(sheet: Sheet): string {
  return filterKey(sheet.getSheetId());
}

function noteOf(
  filter: GoogleAppsScript.Spreadsheet.Filter,
  range: GoogleAppsScript.Spreadsheet.Range,
  lastRow: number,
): NotedFilter | null {
  const [row, column, columns] = [range.getRow(), range.getColumn(), range.getNumColumns()];
  const hidden: HiddenTexts[] = [];
  for (let at = column; at < column + columns; at += 1) {
    const criteria = filter.getColumnFilterCriteria(at);
    if (criteria === null) continue;
    const texts = criteria.getHiddenValues() as readonly string[] | null;
    if (criteria.getCriteriaType() !== null || texts === null || texts.length === 0) return null;
    hidden.push({ column: at, texts });
  }
  return { row, column, columns, rows: lastRow - row + 1, hidden };
}

function makeFilter(sheet: Sheet, { row, column, rows, columns, hidden }: NotedFilter): void {
  const within = Math.min(rows, sheet.getMaxRows() - row + 1);
  const filter = sheet
    .getRange(row, column, within, Math.min(columns, sheet.getMaxColumns() - column + 1))
    .createFilter();
  for (const { column: at, texts } of hidden) {
    filter.setColumnFilterCriteria(
      at,
      SpreadsheetApp.newFilterCriteria()
        .setHiddenValues([...texts])
        .build(),
    );
  }
}

const storedFilter: Decoder<NotedFilter> = object<NotedFilter>({
  row: number,
  column: number,
  rows: number,
  columns: number,
  hidden: listOf(object<HiddenTexts>({ column: number, texts: listOf(text) })),
});
