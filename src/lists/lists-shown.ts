// The tabs that results can join, as the sidebar shows them, and a closer look at one.

import type { ListView, SearchMode, TabLook } from '../contract';
import { columnName } from '../sheets/a1-notation';
import type { Spreadsheet } from '../sheets/results-tab';
import { isProtectedFrom } from './delivering/obstacles';
import type { ListInfo } from './memory/list-info';
import { headerRowOf } from './planning/layout';
import { bestKey, labelOf, recognitionOf } from './recognising/common-key';
import { columnsToChoose, type KeyColumn, measured } from './recognising/key-columns';
import { cellText, type Row } from './recognising/keys';

/** Columns that are offered to choose from. */
const COLUMNS_OFFERED = 40;

export function listView({ sheetId, title, recognition }: ListInfo): ListView {
  return { sheetId, title, recognition };
}

/**
 * What is in a tab; null where there is none. `mode`: whom a list holds, null for any other tab; `chosen`: the header of
 * the column that the user chose to recognise people by.
 */
export function lookAt(
  spreadsheet: Spreadsheet,
  sheetId: number,
  mode: SearchMode | null,
  chosen: string | null,
): TabLook | null {
  const sheet = spreadsheet.getSheetById(sheetId);
  if (sheet === null) return null;
  const { header, rows } = headAndRows(sheet.getDataRange().getValues());
  const shown = (key: KeyColumn) => recognitionOf(key, labelOf(header, key.column, columnName));
  const best = chosenKey(header, rows, chosen) ?? keyIn(header, rows, mode);
  // Only by its header can a column be found again.
  const columns = columnsToChoose(header, rows).filter(({ column }) => isAlone(header, column));
  return {
    sheetId,
    title: sheet.getName(),
    rows: rows.length,
    recognition: best === null ? null : shown(best),
    columns: columns.slice(0, COLUMNS_OFFERED).map(shown),
    isProtected: isProtectedFrom(sheet, null),
  };
}

/** By what people are told apart in a table that is about to be a tab. */
export function recognitionIn(header: readonly string[], rows: readonly Row[], mode: SearchMode) {
  const best = bestKey({ header, rows }, mode);
  return best === null ? null : recognitionOf(best, labelOf(header, best.column, columnName));
}

function headAndRows(values: readonly Row[]): {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
} {
  const headerRow = headerRowOf(values, []);
  return { header: (values[headerRow] ?? []).map(cellText), rows: values.slice(headerRow + 1) };
}

function keyIn(header: readonly string[], rows: readonly Row[], mode: SearchMode | null): KeyColumn | null {
  const modes: readonly SearchMode[] = mode === null ? ['people', 'company'] : [mode];
  return modes.map((one) => bestKey({ header, rows }, one)).find((key) => key !== null) ?? null;
}

function chosenKey(header: readonly string[], rows: readonly Row[], chosen: string | null): KeyColumn | null {
  const column = chosen === null ? -1 : header.indexOf(chosen);
  return column < 0 ? null : measured(rows, { by: 'column', column, company: null, isBare: false });
}

function isAlone(header: readonly string[], column: number): boolean {
  const label = header[column] ?? '';
  return label !== '' && header.filter((one) => one === label).length === 1;
}
