// A rectangle of cells and its A1 notation. Rows and columns count from 1, as everywhere in Apps Script.

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** How many rows and columns a tab has allocated. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

export function lastRowOf(area: Area): number {
  return area.row + area.rows - 1;
}

export function lastColumnOf(area: Area): number {
  return area.column + area.columns - 1;
}

/** Whether every cell of `area` lies inside a grid of `size`. */
export function liesWithin(area: Area, size: GridSize): boolean {
  return (
    area.row >= 1 &&
    area.column >= 1 &&
    area.rows >= 1 &&
    area.columns >= 1 &&
    lastRowOf(area) <= size.rows &&
    lastColumnOf(area) <= size.columns
  );
}

const LETTERS = 26;
const CODE_BEFORE_A = 'A'.charCodeAt(0) - 1;

/** 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    letters = String.fromCharCode(CODE_BEFORE_A + 1 + ((rest - 1) % LETTERS)) + letters;
  }
  return letters;
}

/** A is 1, in either case. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce(
    (number, letter) => number * LETTERS + letter.charCodeAt(0) - CODE_BEFORE_A,
    0,
  );
}

/** `B2` for one cell, `B2:C5` for several. */
export function a1Notation(area: Area): string {
  const first = `${columnLetters(area.column)}${area.row}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnLetters(lastColumnOf(area))}${lastRowOf(area)}`;
}

const A1_PATTERN = /^\$?([A-Z]{1,3})?\$?(\d{1,8})?(?::\$?([A-Z]{1,3})?\$?(\d{1,8})?)?$/i;

/**
 * The rectangle that `B2`, `B2:C5`, `B:C`, `2:5` or `B2:C` means in a grid of `size`, or null when the text
 * is no A1 notation of one tab. The rectangle may lie outside the grid.
 */
export function areaOfA1(text: string, size: GridSize): Area | null {
  const match = A1_PATTERN.exec(text.trim());
  if (match === null) return null;
  const [, firstLetters, firstDigits, lastLetters, lastDigits] = match;
  const hasEnd = text.includes(':');
  if (!hasEnd && (firstLetters === undefined || firstDigits === undefined)) return null;
  if (firstLetters === undefined && firstDigits === undefined) return null;
  if (hasEnd && lastLetters === undefined && lastDigits === undefined) return null;
  if (firstLetters === undefined && lastLetters !== undefined) return null;
  if (firstDigits === undefined && lastDigits !== undefined) return null;

  const row = firstDigits === undefined ? 1 : Number(firstDigits);
  const column = firstLetters === undefined ? 1 : columnNumber(firstLetters);
  const endOf = (part: string | undefined, single: number, whole: number, read: (text: string) => number) =>
    part !== undefined ? read(part) : hasEnd ? whole : single;
  const lastRow = endOf(lastDigits, row, size.rows, Number);
  const lastColumn = endOf(lastLetters, column, size.columns, columnNumber);
  if (row < 1) return null;
  return {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  };
}
