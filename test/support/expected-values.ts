// What a tab must hold for a CSV, worked out independently of the add-on's own reading.
import { parse } from 'papaparse';

/** The records of a CSV file's bytes, header first, as strings. For files that are well formed. */
export function recordsOf(file: Uint8Array): readonly (readonly string[])[] {
  const text = new TextDecoder('utf-8').decode(file);
  const records = parse(text, { delimiter: ',', newline: lineEndOf(text), header: false }).data;
  return records.filter((record) => record.length > 1 || record[0] !== '');
}

/** The same as text, whatever type a cell has. */
export function asText(values: readonly (readonly unknown[])[]): readonly (readonly string[])[] {
  return values.map((row) => row.map(String));
}

function lineEndOf(text: string): '\n' {
  return (text.slice(0, text.indexOf('\n')).endsWith('\r') ? '\r\n' : '\n') as '\n';
}
