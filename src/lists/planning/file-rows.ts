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
  /** The place of each known column in the file, from 0; null where the file lacks it. */
  readonly ofKnown: readonly (number | null)[];
  /** The places of the file's other columns. */
  readonly added: readonly number[];
}

/** Matches the file's columns to the known ones by name; where several share a name, in their order. */
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

/** The file's column with the same kind of key as the list's; null where there is none. */
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

/** The fingerprint of each row's key. `contents`: the columns that stand in for the key of a row without one. */
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

/** The file's columns that stand in for the key of a row without one. */
export function contentColumns(
  layout: Pick<Layout, 'columns'>,
  { ofKnown }: FileColumns,
  count: number,
): readonly (number | null)[] {
  return ofKnown.slice(0, count).filter((_, known) => (layout.columns[known] ?? null) !== null);
}
