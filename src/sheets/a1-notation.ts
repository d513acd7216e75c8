// Names of cells and columns as people read them.

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** Zero-based row and column → `B2`. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** Whole columns in a row, zero-based and inclusive → `C:E`. */
export function columnsName(first: number, last: number): string {
  return `${columnName(first)}:${columnName(last)}`;
}
