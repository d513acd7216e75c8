// CSV as the export is written: fields quoted where they have to be, and nowhere else.

/** One record, without its line end. */
export function csvRecord(fields: readonly string[]): string {
  return fields
    .map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
    .join(',');
}

/** How many records follow the header in a file that may hold quoted line breaks; blank lines do not count. */
export function countResults(file: Uint8Array): number {
  let records = 0;
  let isQuoted = false;
  let isBlank = true;
  for (const character of new TextDecoder().decode(file)) {
    if (character === '"') isQuoted = !isQuoted;
    if (!isQuoted && (character === '\n' || character === '\r')) {
      if (!isBlank) records += 1;
      isBlank = true;
    } else {
      isBlank = false;
    }
  }
  if (!isBlank) records += 1;
  return Math.max(records - 1, 0);
}
