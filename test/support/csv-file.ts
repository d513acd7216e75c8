// Records → the bytes of a CSV file, by RFC 4180: the tests' own writing, against the add-on's reading.

/** Every cell in quotes, so that nothing about a value can be taken for the file's structure. */
export function csvFile(records: readonly (readonly string[])[], lineEnd = '\r\n'): Uint8Array {
  return new TextEncoder().encode(
    records.map((record) => `${record.map(quoted).join(',')}${lineEnd}`).join(''),
  );
}

export function quoted(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}
