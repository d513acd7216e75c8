// CSV as the export is written: fields quoted where they have to be, and nowhere else.

/** One record, without its line end. */
export function csvRecord(fields: readonly string[]): string {
  return fields
    .map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
    .join(',');
}

const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf';

/** How many records follow the header in a file that may hold quoted line breaks; blank lines do not count. */
export function countResults(file: Uint8Array): number {
  // A character for each byte: in UTF-8 none of those looked for is ever part of another character.
  const text = Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString('latin1');
  let records = 0;
  let isQuoted = false;
  let lineStart = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  // Looked for, because a file may have 60 MB, nearly all of it something else.
  for (const { 0: found, index } of text.matchAll(/["\r\n]/g)) {
    if (found === '"') {
      isQuoted = !isQuoted;
    } else if (!isQuoted) {
      if (index > lineStart) records += 1;
      lineStart = index + 1;
    }
  }
  if (text.length > lineStart) records += 1;
  return Math.max(records - 1, 0);
}
