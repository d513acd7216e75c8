// A record as properties: small enough for the 8,066 bytes that one was seen to hold, and checked when it is read back.

import { parseJson } from '../../json';
import { wholeCharacters } from '../../text';
import { broughtUpToDate, versionAfter } from '../../versions';
import type { SearchRecord } from '../record/record';
import { RECORD_STEPS, storedRecord } from './record-shape';

const PREFIX = 'search:';
/**
 * Stands in the properties of a search that is gone, until they are removed: that takes a call for each, and this is
 * written together with whatever takes its place.
 */
const GONE = '-';
/** The longest piece of a query in one property, in UTF-16 units: at 3 bytes each well under 8,000 bytes. */
const QUERY_PIECE_LENGTH = 2000;
/** What of the query lies in the record itself; a longer one has its rest in properties of its own. */
const QUERY_HEAD_LENGTH = 600;

type Properties = Readonly<Record<string, string>>;

/** A record that cannot be shown. It is kept as it is until its user removes it. */
export interface UnreadableRecord {
  /** The keys of its properties, its own first. */
  readonly keys: readonly [string, ...string[]];
  /** `newer`: written by a later version of the add-on. */
  readonly why: 'newer' | 'damaged';
  /** How many UTF-16 units its properties have, keys and all. */
  readonly units: number;
}

export interface DecodedRecords {
  readonly records: readonly SearchRecord[];
  readonly unreadable: readonly UnreadableRecord[];
}

export function recordKey(spreadsheetId: string, id: string): string {
  return `${PREFIX}${spreadsheetId}:${id}`;
}

/** Whether an unreadable record is of a search in that spreadsheet, as far as its key tells. */
export function isOfSpreadsheet({ keys: [key] }: UnreadableRecord, spreadsheetId: string): boolean {
  return key.startsWith(recordKey(spreadsheetId, ''));
}

/** The properties that hold the record; the rest of a long query never changes after the first writing. */
export function encodeRecord(record: SearchRecord): Properties {
  const key = recordKey(record.spreadsheetId, record.id);
  const head = wholeCharacters(record.query, QUERY_HEAD_LENGTH);
  const version = versionAfter(RECORD_STEPS);
  const queryUnits = record.query.length;
  const entries = [[key, JSON.stringify({ version, ...record, query: head, queryUnits })]];
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

/** All records among the properties, brought up to date, and those that cannot be read. */
export function decodeRecords(properties: Properties): DecodedRecords {
  const records: SearchRecord[] = [];
  const unreadable: UnreadableRecord[] = [];
  for (const key of Object.keys(properties)) {
    if (!key.startsWith(PREFIX) || key.includes('#') || properties[key] === GONE) continue;
    const decoded = decodeRecord(key, properties);
    if (decoded === 'newer' || decoded === 'damaged') unreadable.push(leftAlone(key, decoded, properties));
    else records.push(decoded);
  }
  return { records, unreadable };
}

/** Properties that say that the record's search is gone. */
export function encodeGone(record: SearchRecord): Properties {
  return Object.fromEntries(keysOf(record).map((key) => [key, GONE]));
}

/** Keys of what is left of searches that are gone, and of pieces whose record is. */
export function orphanedKeys(properties: Properties): readonly string[] {
  const isOrphan = (key: string) =>
    properties[key] === GONE ||
    (key.includes('#') && properties[key.slice(0, key.indexOf('#'))] === undefined);
  return Object.keys(properties).filter((key) => key.startsWith(PREFIX) && isOrphan(key));
}

function queryKey(key: string, pieceNumber: number): string {
  return `${key}#${pieceNumber}`;
}

function decodeRecord(key: string, properties: Properties): SearchRecord | UnreadableRecord['why'] {
  const stored = broughtUpToDate(parseJson(properties[key]), RECORD_STEPS);
  if (stored.kind !== 'current') return stored.kind;
  const decoded = storedRecord(stored.fields);
  if (decoded === undefined) return 'damaged';
  const { queryUnits, ...record } = decoded;
  let query = record.query;
  for (let pieceNumber = 1; query.length < queryUnits; pieceNumber += 1) {
    const piece = properties[queryKey(key, pieceNumber)];
    if (piece === undefined) return 'damaged';
    query += piece;
  }
  return recordKey(record.spreadsheetId, record.id) === key ? { ...record, query } : 'damaged';
}

function leftAlone(key: string, why: UnreadableRecord['why'], properties: Properties): UnreadableRecord {
  const pieces = Object.keys(properties).filter((one) => one.startsWith(`${key}#`));
  const units = [key, ...pieces].reduce((sum, one) => sum + one.length + (properties[one] ?? '').length, 0);
  return { keys: [key, ...pieces], why, units };
}
