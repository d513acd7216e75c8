// The kind of key that a list and a file have in common: the surest one that covers enough of both.

import type { Recognition, SearchMode } from '../../contract';
import { singleLine } from '../../text';
import { coversEnough, type KeyColumn, keyColumns } from './key-columns';
import type { KeySource, Row } from './keys';

export interface Side {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
}

/** The same kind of key, where it stands on either side. */
export interface CommonKey {
  readonly list: KeySource;
  readonly file: KeySource;
}

/** Null where nothing covers enough of both. */
export function commonKey(list: Side, file: Side, mode: SearchMode): CommonKey | null {
  const inList = keyColumns(list.header, list.rows, mode).filter(coversEnough);
  const inFile = keyColumns(file.header, file.rows, mode).filter(coversEnough);
  for (const one of inList) {
    const other = inFile.find(({ by }) => by === one.by);
    if (other !== undefined) return { list: one, file: other };
  }
  return null;
}

/** The best key of one side; null where none covers enough. */
export function bestKey({ header, rows }: Side, mode: SearchMode): KeyColumn | null {
  return keyColumns(header, rows, mode).find(coversEnough) ?? null;
}

const LABEL_CHARACTERS = 80;

/** What a column is called in the sidebar. */
export function labelOf(header: readonly string[], column: number, name: (column: number) => string): string {
  const label = singleLine(header[column] ?? '', LABEL_CHARACTERS);
  return label === '' ? `Column ${name(column)}` : label;
}

export function recognitionOf(key: KeyColumn, column: string): Recognition {
  const { by, covered, rows } = key;
  return { by, column, covered, rows };
}
