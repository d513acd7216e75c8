// What the document's properties say of a list: enough to show it in the sidebar without reading it, and where its
// memory is. Seen by every user of the add-on in this spreadsheet, so nothing secret is in it. Pure.

import type { Delivery, RecognisedBy, Recognition, SearchMode } from '../../contract';
import { type Decoder, listOf, number, object, orNull, text, truth, word } from '../../decoders';
import { parseJson } from '../../json';
import { broughtUpToDate, type Step, versionAfter } from '../../versions';
import { recognisedBy } from './memory-text';

export interface ListInfo {
  readonly sheetId: number;
  /** As it was called when it was last looked at. */
  readonly title: string;
  readonly mode: SearchMode;
  readonly recognition: Recognition | null;
  /** The header of the column that the user chose to recognise people by; null for what fits best. */
  readonly chosen: string | null;
  /** The tab with its memory; null before the second delivery. */
  readonly memorySheetId: number | null;
  /** The search whose results the tab was made for; null where that is not known. */
  readonly first: FirstSearch | null;
  /** When something was last delivered, epoch ms. */
  readonly deliveredAt: number;
  /**
   * The last delivery and what came of it: an execution may be killed before it has saved that with the search. Null
   * before the second delivery.
   */
  readonly last: OpenDelivery | null;
}

export interface FirstSearch {
  readonly query: string;
  readonly resourceHandleId: string | null;
  /** When its rows arrived, epoch ms. */
  readonly at: number;
  /** Some of its results were left out, so that the file holds more than was delivered. */
  readonly leftSomeOut: boolean;
}

/** What is being delivered into a list, so that what a killed execution began is found again. */
export interface UnderWay {
  readonly open: readonly OpenDelivery[];
  /** Headers of columns that are being added. */
  readonly newLabels: readonly string[];
  /** Empty columns right of ours before any were inserted, and how many are inserted. */
  readonly columns: Inserted;
  /** The same for rows below ours. */
  readonly rows: Inserted;
  /** Lines that *Sixtyfour changes* had before. */
  readonly lines: number;
}

export interface OpenDelivery {
  readonly attempt: string;
  readonly delivery: Delivery;
}

export interface Inserted {
  readonly emptyBefore: number;
  readonly count: number;
}

const LIST = 'list:';
const UNDER_WAY = 'joining:';
/** The tab of changes, by its sheet id. */
export const CHANGES_TAB = 'changesTab';
const STEPS: readonly Step[] = [];
/** The first search's query is cut here: a property holds 8,000 bytes. */
const MAX_QUERY_CHARACTERS = 1500;

type Properties = Readonly<Record<string, string>>;

function listKey(sheetId: number): string {
  return `${LIST}${sheetId}`;
}

export function underWayKey(sheetId: number): string {
  return `${UNDER_WAY}${sheetId}`;
}

export function encodeList(info: ListInfo): Properties {
  const first =
    info.first === null ? null : { ...info.first, query: info.first.query.slice(0, MAX_QUERY_CHARACTERS) };
  return { [listKey(info.sheetId)]: JSON.stringify({ version: versionAfter(STEPS), ...info, first }) };
}

export function encodeUnderWay(sheetId: number, underWay: UnderWay): Properties {
  return { [underWayKey(sheetId)]: JSON.stringify({ version: versionAfter(STEPS), ...underWay }) };
}

/** All lists that can be read, the one delivered to last first. */
export function listsIn(properties: Properties): readonly ListInfo[] {
  return Object.keys(properties)
    .filter((key) => key.startsWith(LIST))
    .map((key) => listIn(properties, Number(key.slice(LIST.length))))
    .filter((info) => info !== null)
    .sort((one, other) => other.deliveredAt - one.deliveredAt);
}

export function listIn(properties: Properties, sheetId: number): ListInfo | null {
  return decoded(properties[listKey(sheetId)], storedList);
}

export function underWayIn(properties: Properties, sheetId: number): UnderWay | null {
  return decoded(properties[underWayKey(sheetId)], storedUnderWay);
}

function decoded<T>(json: string | undefined, decoder: Decoder<T>): T | null {
  const stored = broughtUpToDate(parseJson(json), STEPS);
  return (stored.kind === 'current' ? decoder(stored.fields) : undefined) ?? null;
}

const recognition: Decoder<Recognition> = object<Recognition>({
  by: recognisedBy satisfies Decoder<RecognisedBy>,
  column: text,
  covered: number,
  rows: number,
});

const openDelivery: Decoder<OpenDelivery> = object<OpenDelivery>({
  attempt: text,
  delivery: object<Delivery>({
    new: number,
    changed: number,
    known: number,
    deleted: number,
    missing: number,
    leftOut: number,
  }),
});

const storedList: Decoder<ListInfo> = object<ListInfo>({
  sheetId: number,
  title: text,
  mode: word('people', 'company'),
  recognition: orNull(recognition),
  chosen: orNull(text),
  memorySheetId: orNull(number),
  first: orNull(
    object<FirstSearch>({ query: text, resourceHandleId: orNull(text), at: number, leftSomeOut: truth }),
  ),
  deliveredAt: number,
  last: orNull(openDelivery),
});

const inserted: Decoder<Inserted> = object<Inserted>({ emptyBefore: number, count: number });

const storedUnderWay: Decoder<UnderWay> = object<UnderWay>({
  open: listOf(openDelivery),
  newLabels: listOf(text),
  columns: inserted,
  rows: inserted,
  lines: number,
});
