// Text on the clipboard as spreadsheets put it there: tabs between cells, line breaks between rows,
// quotes around a cell that holds either. Pure.

/** A quoted cell, or whatever runs to the next separator; then the separator. */
const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;

/** Rows of cells. A line break at the very end begins no row of its own. */
export function parseClipboard(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  CELL.lastIndex = 0;
  for (let match = CELL.exec(text); match; match = CELL.exec(text)) {
    const [, quoted, plain = '', separator = ''] = match;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (separator === '') break;
    if (separator === '\t') continue;
    if (CELL.lastIndex === text.length) break;
    rows.push([]);
  }
  return rows;
}

export function clipboardText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(clipboardCell).join('\t')).join('\n');
}

/** In quotes where a separator in it, or a quote at its beginning, would be read as something else. */
function clipboardCell(text: string): string {
  return /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Texts repeated over a selected area that is a multiple of them, as one cell pasted into many is. */
export function tiled(
  texts: readonly (readonly string[])[],
  area: { readonly rows: number; readonly columns: number },
): readonly (readonly string[])[] {
  const height = texts.length;
  const width = Math.max(...texts.map((row) => row.length));
  if (area.rows % height !== 0 || area.columns % width !== 0) return texts;
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_cell, column) => texts[row % height]?.[column % width] ?? ''),
  );
}
