// A second opinion on CSV, field by field, with none of the add-on's code.

export interface SlowlyRead {
  readonly records: readonly (readonly string[])[];
  /** A quote was opened and never closed; there are no records then. */
  readonly endsInsideQuotes: boolean;
}

/** Up to the first quote that is not doubled and stands before a comma, a line end or the file's end. */
const QUOTED_FIELD = /^"((?:[^"]|""|"(?!"|[^\S\r\n]*(?:[,\r\n]|$)))*)"[^\S\r\n]*(?=[,\r\n]|$)/;
const BARE_FIELD = /^([^,\r\n]*)/;
const LINE_END = /^(?:\r\n|\r|\n)/;

/**
 * Reads CSV whose records end in LF, CRLF or CR, mixed or not. A quote opens a field at its start only; blanks
 * may follow the one that closes it. A line without anything is a record where all records have one cell.
 */
export function slowlyReadCsv(csv: string): SlowlyRead {
  const records: string[][] = [];
  let rest = csv;
  while (rest !== '') {
    const record: string[] = [];
    for (;;) {
      const isQuoted = rest.startsWith('"');
      const [field, value] = (isQuoted ? QUOTED_FIELD : BARE_FIELD).exec(rest) ?? [];
      if (field === undefined || value === undefined) return { records: [], endsInsideQuotes: true };
      record.push(isQuoted ? value.replaceAll('""', '"') : value);
      rest = rest.slice(field.length);
      if (!rest.startsWith(',')) break;
      rest = rest.slice(1);
    }
    rest = rest.replace(LINE_END, '');
    records.push(record);
  }
  const isOneColumn = records.every((record) => record.length === 1);
  const isBlank = (record: readonly string[]) => record.length === 1 && record[0] === '';
  return {
    records: isOneColumn ? records : records.filter((record) => !isBlank(record)),
    endsInsideQuotes: false,
  };
}
