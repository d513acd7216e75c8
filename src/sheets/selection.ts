// What is selected, as it is seen: displayed texts of whole rows with the headers above them, in few calls.

import {
  MAX_SELECTED_CHARACTERS,
  type Selection,
  type SelectionColumn,
  type SelectionRow,
} from '../contract/groups';
import type { Clock } from '../platform/clock';
import { UserError } from '../platform/user-error';
import { counted, wholeCharacters } from '../text';
import { columnName } from './a1-notation';
import type { Sheet, Spreadsheet } from './results-tab';

/** More rows that hold something are no selection to make a hundred searches of. */
const MAX_ROWS = 500;
/** More columns are not offered to a template. */
const MAX_COLUMNS = 60;
/** Every row that holds something costs a call or two, because no call tells it of several. */
const LOOKING_FOR_HIDDEN_ROWS_MS = 60_000;

/** A part of the selection, in rows and columns of the grid from 1, cut to what holds something. */
interface Part {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** It was selected by the head of its columns. */
  readonly isWholeColumn: boolean;
}

/**
 * The selected cells with the rows that they are in.
 * @throws UserError where it is more than could be searched for
 */
export function selectionIn(spreadsheet: Spreadsheet, clock: Clock): Selection {
  const sheet = spreadsheet.getActiveSheet();
  const data = sheet.getDataRange();
  const [lastRow, lastColumn] = [data.getLastRow(), Math.min(data.getLastColumn(), MAX_COLUMNS)];
  const parts = partsIn(spreadsheet, sheet, lastRow, lastColumn);
  requireFew(rowsIn(parts).length, spreadsheet);
  const selected = columnsIn(parts, lastColumn);
  const frozenRows = sheet.getFrozenRows();
  const headerRow = Math.max(1, frozenRows);
  const texts = textsOf(sheet, parts, headerRow, lastColumn);
  const headers = (texts.get(headerRow) ?? []).map((header) => header.trim());
  const used = numbersFrom(1, lastColumn).filter(
    (column) => selected.includes(column) || (headers[column - 1] ?? '') !== '',
  );
  const columns = used.map((column): SelectionColumn => {
    return { letter: columnName(column - 1), header: headers[column - 1] ?? '' };
  });
  const unseen = new Set(selected.filter((column) => sheet.isColumnHiddenByUser(column)));
  const all = rowsOf(parts, texts, used, { headerRow, frozenRows, unseen });
  const hidden = hiddenRows(sheet, all, clock);
  return {
    tabTitle: sheet.getName(),
    columns,
    rows: all.filter(({ row }) => !hidden.has(row)),
    headerRow: headers.some((header) => header !== '') ? headerRow : null,
    hiddenRows: hidden.size,
  };
}

function partsIn(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  lastRow: number,
  lastColumn: number,
): readonly Part[] {
  const maxRows = sheet.getMaxRows();
  return (spreadsheet.getActiveRangeList()?.getRanges() ?? [])
    .map((range): Part => {
      const [top, left] = [range.getRow(), range.getColumn()];
      const bottom = top + range.getNumRows() - 1;
      const right = left + range.getNumColumns() - 1;
      const isWholeColumn = top === 1 && bottom >= maxRows;
      return {
        top,
        left,
        bottom: Math.min(bottom, lastRow),
        right: Math.min(right, lastColumn),
        isWholeColumn,
      };
    })
    .filter(({ top, bottom, left, right }) => top <= bottom && left <= right);
}

function requireFew(rows: number, spreadsheet: Spreadsheet): void {
  if (rows <= MAX_ROWS) return;
  const title = spreadsheet.getActiveSheet().getName();
  throw new UserError(
    `${counted(rows, 'row')} of the tab "${title}" are selected, and at most ${MAX_ROWS} can be looked through at once. Select fewer.`,
  );
}

/** The rows of all parts, in order, each once. */
function rowsIn(parts: readonly Part[]): readonly number[] {
  const rows = new Set(parts.flatMap(({ top, bottom }) => numbersFrom(top, bottom)));
  return [...rows].sort((a, b) => a - b);
}

function columnsIn(parts: readonly Part[], lastColumn: number): readonly number[] {
  const isIn = (column: number) => parts.some(({ left, right }) => left <= column && column <= right);
  return numbersFrom(1, lastColumn).filter(isIn);
}

/** The displayed texts of whole rows, by row: one call for each stretch of rows, and one for the headers. */
function textsOf(
  sheet: Sheet,
  parts: readonly Part[],
  headerRow: number,
  lastColumn: number,
): ReadonlyMap<number, readonly string[]> {
  const wanted = [headerRow, ...rowsIn(parts)];
  const texts = new Map<number, readonly string[]>();
  for (const { first, last } of stretchesOf(wanted.sort((a, b) => a - b))) {
    const shown = sheet.getRange(first, 1, last - first + 1, lastColumn).getDisplayValues();
    shown.forEach((row, index) => {
      texts.set(
        first + index,
        row.map((text) => wholeCharacters(text, MAX_SELECTED_CHARACTERS)),
      );
    });
  }
  return texts;
}

/** Numbers with small gaps in one: reading some rows too many costs less than a call. */
function stretchesOf(
  sorted: readonly number[],
): readonly { readonly first: number; readonly last: number }[] {
  const gap = 200;
  const stretches: { first: number; last: number }[] = [];
  for (const number of sorted) {
    const current = stretches[stretches.length - 1];
    if (current !== undefined && number - current.last <= gap) current.last = number;
    else stretches.push({ first: number, last: number });
  }
  return stretches;
}

interface Layout {
  readonly headerRow: number;
  readonly frozenRows: number;
  /** Columns that are hidden: what is selected in them counts for nothing, but a template may name them. */
  readonly unseen: ReadonlySet<number>;
}

function rowsOf(
  parts: readonly Part[],
  texts: ReadonlyMap<number, readonly string[]>,
  used: readonly number[],
  { headerRow, frozenRows, unseen }: Layout,
): readonly SelectionRow[] {
  return rowsIn(parts).map((row) => {
    const here = parts.filter(({ top, bottom }) => top <= row && row <= bottom);
    const isSelected = (column: number) =>
      !unseen.has(column) && here.some(({ left, right }) => left <= column && column <= right);
    const isOfWholeColumn = here.some(({ isWholeColumn }) => isWholeColumn);
    return {
      row,
      isHeader: row <= frozenRows || (row === headerRow && isOfWholeColumn),
      texts: used.map((column) => texts.get(row)?.[column - 1] ?? ''),
      selected: used.flatMap((column, index) => (isSelected(column) ? [index] : [])),
    };
  });
}

/** The rows that hold something and are not seen. @throws UserError where looking takes too long */
function hiddenRows(sheet: Sheet, rows: readonly SelectionRow[], clock: Clock): ReadonlySet<number> {
  const until = clock.now() + LOOKING_FOR_HIDDEN_ROWS_MS;
  const isFiltered = sheet.getFilter() !== null;
  const hidden = new Set<number>();
  for (const { row, texts, isHeader } of rows) {
    if (isHeader || texts.every((text) => text === '')) continue;
    if (clock.now() > until) {
      throw new UserError(
        `Google takes too long to say which of the ${counted(rows.length, 'row')} are hidden. Select fewer.`,
      );
    }
    if ((isFiltered && sheet.isRowHiddenByFilter(row)) || sheet.isRowHiddenByUser(row)) hidden.add(row);
  }
  return hidden;
}

function numbersFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
