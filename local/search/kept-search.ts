// A search as it is kept on this computer. It lay on a disk, so all that is read of it is checked.
import type { Memory } from './add-on-user';
import type { Query } from './query';

/** One search, as it is kept. */
export interface KeptSearch {
  readonly searchId: string;
  /** The add-on's own id of it. */
  readonly id: string;
  readonly query: Query;
  /** Epoch milliseconds. */
  readonly begunAt: number;
  /** Where its results go; null when the user named no file. */
  readonly outPath: string | null;
  /** What the add-on remembers of it; null before its start was answered. */
  readonly memory: Memory | null;
  /** The process that sees it through, and its computer: a home folder may be shared. */
  readonly watchedBy: { readonly pid: number; readonly host: string };
}

const VERSION = 1;

/** Null where it is not of this version's form. */
export function keptSearchIn(value: unknown): KeptSearch | null {
  const { version, searchId, id, query, begunAt, outPath, memory, watchedBy } = fieldsOf(value);
  const { pid, host } = fieldsOf(watchedBy);
  const readQuery = queryIn(query);
  const readMemory = memory === null ? null : memoryIn(memory);
  if (version !== VERSION || typeof searchId !== 'string' || typeof id !== 'string') return null;
  if (typeof begunAt !== 'number' || (outPath !== null && typeof outPath !== 'string')) return null;
  if (typeof pid !== 'number' || typeof host !== 'string' || readQuery === null) return null;
  if (memory !== null && readMemory === null) return null;
  return { searchId, id, query: readQuery, begunAt, outPath, memory: readMemory, watchedBy: { pid, host } };
}

function queryIn(value: unknown): Query | null {
  const { query, mode, maxResults } = fieldsOf(value);
  if (typeof query !== 'string' || typeof maxResults !== 'number') return null;
  return mode === 'people' || mode === 'company' ? { query, mode, maxResults } : null;
}

function memoryIn(value: unknown): Memory | null {
  const { spreadsheetId, properties } = fieldsOf(value);
  const entries = Object.entries(fieldsOf(properties));
  const texts = entries.flatMap(([key, text]): [string, string][] =>
    typeof text === 'string' ? [[key, text]] : [],
  );
  if (typeof spreadsheetId !== 'string' || texts.length !== entries.length) return null;
  return { spreadsheetId, properties: Object.fromEntries(texts) };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
