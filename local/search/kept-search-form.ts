// What a file of a kept search may hold: it lay on a disk, so all of it is checked.
import type { Memory } from './add-on-user';
import type { KeptSearch } from './kept-searches';
import type { Query } from './options';

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
