// The rows of a results file as a list takes them: each with the fingerprint of its key, and its columns beside those
// that are known. Pure.

import type { SearchMode } from '../../contract';
import type { Table } from '../../results/table';
import type { KnownColumn } from '../memory/person';
import { fingerprint } from '../recognising/fingerprint';
import { coversEnough, keyColumns } from '../recognising/key-columns';
import { cellText, type KeySource, keyOf, keyOfContent } from '../recognising/keys';
import type { Layout } from './layout';

export interface FileColumns {
  /** For each known column its place in the file, from 0; null where the file has it not. */
  readonly ofKnown: readonly (number | null)[];
  /** The places of those that are not known. */
  readonly added: readonly number[];
}

/** The file's columns by their names; of several of one name, the first is the first known one. */
export function fileColumns(header: readonly string[], known: readonly KnownColumn[]): FileColumns {
  const taken = new Set<number>();
  const ofKnown = known.map(({ name }) => {
    const found = header.findIndex((one, column) => one === name && !taken.has(column));
    if (found < 0) return null;
    taken.add(found);
    return found;
  });
  return { ofKnown, added: header.map((_, column) => column).filter((column) => !taken.has(column)) };
}

/** Where the file says who somebody is, by what the list is told apart by; null where it does not. */
export function keyInFile(
  table: Table,
  { key, columns }: Pick<Layout, 'key' | 'columns'>,
  { ofKnown }: FileColumns,
  mode: SearchMode,
): KeySource | null {
  if (key.by === 'column') {
    const column = ofKnown[columns.indexOf(key.column)] ?? null;
    return column === null ? null : { ...key, column };
  }
  const found = keyColumns(table.header, table.rows, mode).find(({ by }) => by === key.by);
  if (found === undefined || !coversEnough(found)) return null;
  return (found.company === null) === (key.company === null) ? found : null;
}

/** The fingerprints of the file's rows. `contents`: the file's columns that rows without a key are told apart by. */
export function keysOfFile(
  table: Table,
  source: KeySource,
  contents: readonly (number | null)[],
): readonly string[] {
  return table.rows.map((row) => {
    const key = keyOf(row, source);
    if (key !== null) return fingerprint(key);
    return fingerprint(
      keyOfContent(contents.map((column) => (column === null ? '' : cellText(row[column])))),
    );
  });
}

/** Of a list's layout, the columns of the file that stand for a row's content. */
export function contentColumns(
  layout: Pick<Layout, 'columns'>,
  { ofKnown }: FileColumns,
  count: number,
): readonly (number | null)[] {
  return ofKnown.slice(0, count).filter((_, known) => (layout.columns[known] ?? null) !== null);
}
