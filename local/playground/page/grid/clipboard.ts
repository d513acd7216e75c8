// Text from the clipboard as spreadsheets put it there: tabs between cells, line breaks between rows,
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
