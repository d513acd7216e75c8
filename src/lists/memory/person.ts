// What is remembered of a list: of each person or company a fingerprint, dates, and fingerprints of the cells that were
// delivered. Nothing in it can be read as a name. Pure.

import type { RecognisedBy } from '../../contract';
import { SHORT_CHARACTERS } from '../recognising/fingerprint';

export type Status = '' | 'new' | 'changed' | 'missing';

export interface Person {
  /** The fingerprint of the key. */
  readonly key: string;
  /** Days, as a spreadsheet counts them. */
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly status: Status;
  /** The row was deleted by a user. */
  readonly isDeleted: boolean;
  readonly foundBy: readonly Found[];
  /** The short fingerprints of what was delivered last into each known column, one after the other. */
  readonly cells: string;
}

/** A search that found somebody, and how many deliveries of it in a row since then did not. */
export interface Found {
  /** A short fingerprint. */
  readonly query: string;
  readonly misses: number;
}

export interface KnownColumn {
  /** What the files call it. */
  readonly name: string;
  /** What the tab calls it. */
  readonly label: string;
}

/** Our own columns in a list, in their order. */
export const OWN_COLUMNS = ['First seen', 'Last seen', 'Status', 'Found by'] as const;

export interface Memory {
  /** The kind of key, and the labels of its columns. */
  readonly key: { readonly by: RecognisedBy; readonly label: string; readonly companyLabel: string | null };
  /** Every column that was ever delivered, in the order of the fingerprints. */
  readonly columns: readonly KnownColumn[];
  /** How many of them, from the first, are the content that rows without a key are told apart by. */
  readonly contentColumns: number;
  /** What our own columns are called in the tab; null before they were made. */
  readonly own: readonly string[] | null;
  /** The import that was delivered last. */
  readonly attempt: string;
  /** The last run delivered of each search, by the fingerprint of its query: importing a file twice is one run. */
  readonly runs: readonly (readonly [query: string, run: string])[];
  readonly people: ReadonlyMap<string, Person>;
}

/** Stands for a cell of which nobody knows what was delivered. */
export const UNKNOWN_CELL = '.'.repeat(SHORT_CHARACTERS);

/** The fingerprint of what was delivered into the person's cell of a known column. */
export function cellOf({ cells }: Person, column: number): string {
  const at = column * SHORT_CHARACTERS;
  return at < cells.length ? cells.slice(at, at + SHORT_CHARACTERS) : UNKNOWN_CELL;
}

/** All of a person's fingerprints as one text. */
export function cellsFrom(fingerprints: readonly string[]): string {
  return fingerprints.join('');
}
