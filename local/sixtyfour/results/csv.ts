// CSV as the export is written: fields quoted where they have to be, and nowhere else.

/** One record, without its line end. */
export function csvRecord(fields: readonly string[]): string {
  return fields
    .map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
    .join(',');
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** How many records follow the header in a file that may hold quoted line breaks; blank lines do not count. */
export function countResults(file: Uint8Array): number {
  const hasMark = BYTE_ORDER_MARK.every((byte, index) => file[index] === byte);
  let records = 0;
  let isQuoted = false;
  let isBlank = true;
  // Byte by byte: in UTF-8 none of these is ever part of another character.
  for (let index = hasMark ? BYTE_ORDER_MARK.length : 0; index < file.length; index += 1) {
    const byte = file[index];
    if (byte === QUOTE) isQuoted = !isQuoted;
    if (!isQuoted && (byte === LINE_FEED || byte === CARRIAGE_RETURN)) {
      if (!isBlank) records += 1;
      isBlank = true;
    } else {
      isBlank = false;
    }
  }
  if (!isBlank) records += 1;
  return Math.max(records - 1, 0);
}
