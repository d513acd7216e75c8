// A record as properties: small enough for the 9 KB that one may hold, and checked when it is read back.

import { fieldsOf, parseJson } from '../../json';
import { wholeCharacters } from '../../text';
import type { SearchRecord, SearchState } from '../record/record';

const PREFIX = 'search:';
/** The longest piece of a query in one property, in UTF-16 units: at 3 bytes each well under 9 KB. */
const QUERY_PIECE_LENGTH = 2000;
/** What of the query lies in the record itself; a longer one has its rest in properties of its own. */
const QUERY_HEAD_LENGTH = 1000;

type Properties = Readonly<Record<string, string>>;

export function recordKey(spreadsheetId: string, id: string): string {
  return `${PREFIX}${spreadsheetId}:${id}`;
}

/** The properties that hold the record; the rest of a long query never changes after the first writing. */
export function encodeRecord(record: SearchRecord): Properties {
  const key = recordKey(record.spreadsheetId, record.id);
  const head = wholeCharacters(record.query, QUERY_HEAD_LENGTH);
  const entries = [[key, JSON.stringify({ ...record, query: head, queryLength: record.query.length })]];
  for (let at = head.length; at < record.query.length; ) {
    const piece = wholeCharacters(record.query.slice(at), QUERY_PIECE_LENGTH);
    entries.push([queryKey(key, entries.length), piece]);
    at += piece.length;
  }
  return Object.fromEntries(entries);
}

/** Every key that the record's properties may lie under. */
export function keysOf(record: SearchRecord): readonly string[] {
  return Object.keys(encodeRecord(record));
}

/** All records among the properties. One that cannot be read is left alone, and left out. */
export function decodeRecords(properties: Properties): readonly SearchRecord[] {
  const keys = Object.keys(properties).filter((key) => key.startsWith(PREFIX) && !key.includes('#'));
  return keys.map((key) => decodeRecord(key, properties)).filter((record) => record !== null);
}

/** Keys of pieces whose record is gone. */
export function orphanedKeys(properties: Properties): readonly string[] {
  const isOrphan = (key: string) => properties[key.slice(0, key.indexOf('#'))] === undefined;
  return Object.keys(properties).filter(
    (key) => key.startsWith(PREFIX) && key.includes('#') && isOrphan(key),
  );
}

function queryKey(key: string, pieceNumber: number): string {
  return `${key}#${pieceNumber}`;
}

function decodeRecord(key: string, properties: Properties): SearchRecord | null {
  const json = fieldsOf(parseJson(properties[key]));
  if (!isRecord(json)) return null;
  const { queryLength, ...record } = json;
  let query = record.query;
  for (let pieceNumber = 1; query.length < queryLength; pieceNumber += 1) {
    const piece = properties[queryKey(key, pieceNumber)];
    if (piece === undefined) return null;
    query += piece;
  }
  return recordKey(record.spreadsheetId, record.id) === key ? { ...record, query } : null;
}

/** Which fields tell that a state is what its kind says; the rest was written together with them. */
const STATE_TIMES: Readonly<Record<SearchState['kind'], readonly string[]>> = {
  waiting: ['nextAt', 'failures'],
  running: ['nextAt', 'failures', 'startedAt', 'watchedSince'],
  importing: ['nextAt', 'failures', 'startedAt', 'completedAt', 'rowsWritten', 'restarts'],
  done: ['startedAt', 'finishedAt', 'rows', 'columns'],
  failed: ['failedAt'],
  stopped: ['stoppedAt'],
};

/** Written by this add-on into the user's own properties, but perhaps by another version of it. */
function isRecord(json: object): json is SearchRecord & { readonly queryLength: number } {
  const { id, spreadsheetId, query, mode, maxResults, searchId, createdAt, state, queryLength } = {
    ...(json as Readonly<Record<string, unknown>>),
  };
  const texts = [id, spreadsheetId, query, searchId];
  const numbers = [maxResults, createdAt, queryLength];
  return (
    texts.every((value) => typeof value === 'string') &&
    numbers.every((value) => typeof value === 'number') &&
    (mode === 'people' || mode === 'company') &&
    isState(fieldsOf(state))
  );
}

function isState(state: Readonly<Record<string, unknown>>): boolean {
  const times = Object.entries(STATE_TIMES).find(([kind]) => kind === state.kind)?.[1];
  return times?.every((field) => typeof state[field] === 'number') ?? false;
}
