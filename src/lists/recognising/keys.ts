// The key of a row: a text that is the same for the same person or company, however a value is spelled.

import type { RecognisedBy, SearchMode } from '../../contract';
import { barePublicId, linkedInIn } from './linkedin';
import { domainIn, emailIn, idIn, nameIn } from './values';

/** What a cell holds, as Sheets hands it over, or a value of a file. */
export type Cell = unknown;
export type Row = readonly Cell[];

/** Where a key is read from. */
export interface KeySource {
  readonly by: RecognisedBy;
  /** Zero-based. */
  readonly column: number;
  /** The column of companies that goes with a name; null for other kinds of keys. */
  readonly company: number | null;
  /** The column holds public IDs without their address. */
  readonly isBare: boolean;
}

/** The kinds of keys that are used without asking the user, the surest first. */
export const KINDS: Readonly<Record<SearchMode, readonly RecognisedBy[]>> = {
  people: ['linkedin-profile', 'email', 'sales-navigator', 'id', 'name-and-company'],
  company: ['linkedin-page', 'domain', 'id', 'name-and-company'],
};

/** The cell as text, without the differences that Sheets makes to line ends and NUL. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') {
    return cell.includes('\r') || cell.includes('\0')
      ? cell.replace(/\r\n?/g, '\n').replace(/\0/g, '')
      : cell;
  }
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  return cell instanceof Date ? `date ${cell.getTime()}` : '';
}

/** The key of a row; null where it has none. */
export function keyOf(row: Row, { by, column, company, isBare }: KeySource): string | null {
  const value = cellText(row[column]);
  if (value === '') return null;
  if (by !== 'name-and-company') return keyOfValue(value, by, isBare);
  const name = nameIn(value);
  if (name === null || company === null) return name === null ? null : `name:${name}`;
  const at = nameIn(cellText(row[company]));
  return at === null ? null : `name:${name}|${at}`;
}

/** The same for one value. */
export function keyOfValue(
  value: string,
  by: Exclude<RecognisedBy, 'name-and-company'>,
  isBare: boolean,
): string | null {
  switch (by) {
    case 'linkedin-profile': {
      const found = linkedInIn(value);
      if (found !== null) return found.kind === 'profile' ? `in:${found.id}` : null;
      return isBare ? prefixed('in:', barePublicId(value)) : null;
    }
    case 'linkedin-page': {
      const found = linkedInIn(value);
      return found?.kind === 'page' ? `page:${found.id}` : null;
    }
    case 'sales-navigator': {
      const found = linkedInIn(value);
      return found?.kind === 'sales' ? `sales:${found.id}` : null;
    }
    case 'domain':
      return prefixed('web:', domainIn(value));
    case 'email':
      return prefixed('mail:', emailIn(value));
    case 'id':
      return prefixed('id:', idIn(value));
    case 'column':
      return keyOfAny(value);
  }
}

/** Stands in for the key of a row without one: all that it holds. */
export function keyOfContent(values: readonly string[]): string {
  return `row:${JSON.stringify(values)}`;
}

/** The key of a value in a column that the user chose: of any kind, in one spelling. */
function keyOfAny(value: string): string | null {
  const found = linkedInIn(value);
  if (found !== null) return `${found.kind}:${found.id}`;
  return prefixed('mail:', emailIn(value)) ?? prefixed('text:', nameIn(value));
}

function prefixed(prefix: string, id: string | null): string | null {
  return id === null ? null : prefix + id;
}
