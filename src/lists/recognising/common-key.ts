// By what the rows of a list and those of a file are recognised: the surest kind that covers enough of both.

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
    // Names that are told apart by companies on one side only are none of the other's.
    if (other !== undefined && (one.company === null) === (other.company === null)) {
      return { list: one, file: other };
    }
  }
  return null;
}

/** The best key of one side; null where none covers enough. */
export function bestKey({ header, rows }: Side, mode: SearchMode): KeyColumn | null {
  return keyColumns(header, rows, mode).find(coversEnough) ?? null;
}

const HEAD_CHARACTERS = 80;

/** What a column is called where it is shown, and chosen by. */
export function headOf(header: readonly string[], column: number, name: (column: number) => string): string {
  const head = singleLine(header[column] ?? '', HEAD_CHARACTERS);
  return head === '' ? `Column ${name(column)}` : head;
}

export function recognitionOf(key: KeyColumn, column: string): Recognition {
  const { by, covered, rows } = key;
  return { by, column, covered, rows };
}
