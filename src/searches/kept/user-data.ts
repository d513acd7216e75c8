// What the user's properties hold: the key, the searches and a few settings. Read in one call, at once.

import { MAX_RESULTS_LIMIT } from '../../contract';
import { fieldsOf, numberOrNull, parseJson, textOf } from '../../json';
import type { PropertyStore } from '../../platform/property-store';
import type { SearchRecord } from '../record/record';
import { decodeRecords, encodeRecord, keysOf, orphanedKeys } from './record-codec';

const API_KEY = 'apiKey';
const API_KEY_REFUSED = 'apiKeyRefused';
const MAX_RESULTS = 'maxResults';
const BACKGROUND_CHECK = 'backgroundCheck';
const LINGERED = 'lingered';

export interface UserData {
  readonly apiKey: string | null;
  /** Sixtyfour refused the key: nothing is asked until there is another one. */
  readonly apiKeyRefused: boolean;
  /** The maximum of the last search started; null before the first. */
  readonly maxResults: number | null;
  /** What came of making the trigger; null where none was needed. */
  readonly backgroundCheck: BackgroundCheck | null;
  readonly lingered: Lingered;
  /** Keys of what is left of searches whose removal was interrupted. */
  readonly orphanedKeys: readonly string[];
  /** All of this user's searches, in every spreadsheet, oldest first. */
  readonly searches: readonly SearchRecord[];
}

export type BackgroundCheck =
  /** `ranAt`: when the trigger was made, or last noted that it runs, in epoch ms. */
  | { readonly kind: 'on'; readonly everyMinutes: number; readonly ranAt: number }
  | { readonly kind: 'refused' };

/** How long background runs have waited for a next question on one day. */
export interface Lingered {
  /** As in 2026-02-18, UTC. */
  readonly day: string;
  readonly ms: number;
}

export function readUserData(properties: PropertyStore): UserData {
  const all = properties.readAll();
  const maxResults = Number(all[MAX_RESULTS]);
  return {
    apiKey: all[API_KEY] ?? null,
    apiKeyRefused: all[API_KEY_REFUSED] !== undefined,
    maxResults: maxResults >= 1 && maxResults <= MAX_RESULTS_LIMIT ? Math.floor(maxResults) : null,
    backgroundCheck: backgroundCheckIn(all[BACKGROUND_CHECK]),
    lingered: lingeredIn(all[LINGERED]),
    orphanedKeys: orphanedKeys(all),
    searches: [...decodeRecords(all)].sort((a, b) => a.createdAt - b.createdAt),
  };
}

/** What to write: searches by their new values, and settings, which are stored under the names they have here. */
export interface Changes {
  readonly searches?: readonly SearchRecord[];
  readonly apiKeyRefused?: true;
  readonly maxResults?: number;
  readonly backgroundCheck?: BackgroundCheck;
  readonly lingered?: Lingered;
}

/** This user's search of that id in a spreadsheet; null where there is none. */
export function searchOf(data: UserData, spreadsheetId: string, id: string): SearchRecord | null {
  return data.searches.find((one) => isSame(one, { id, spreadsheetId })) ?? null;
}

/** Saves the changes in one call, and answers the data as it then is. */
export function save(properties: PropertyStore, data: UserData, changes: Changes): UserData {
  const { searches = [], ...settings } = changes;
  const kept = Object.entries(settings).map(([name, value]) => ({ [name]: JSON.stringify(value) }));
  properties.write(Object.assign({}, ...kept, ...searches.map(encodeRecord)));
  return { ...data, ...changes, searches: withSearches(data.searches, searches) };
}

/** Takes searches out of the store for good, with what is left of earlier ones. */
export function removeSearches(
  properties: PropertyStore,
  data: UserData,
  gone: readonly SearchRecord[],
): UserData {
  properties.remove([...gone.flatMap(keysOf), ...data.orphanedKeys]);
  return {
    ...data,
    orphanedKeys: [],
    searches: data.searches.filter((search) => !gone.some((one) => isSame(one, search))),
  };
}

/** Forgets that there is a trigger, after it was removed. */
export function forgetBackgroundCheck(properties: PropertyStore, data: UserData): UserData {
  properties.remove([BACKGROUND_CHECK]);
  return { ...data, backgroundCheck: null };
}

export function saveApiKey(properties: PropertyStore, data: UserData, apiKey: string): UserData {
  properties.write({ [API_KEY]: apiKey });
  return acceptKey(properties, { ...data, apiKey });
}

export function removeApiKey(properties: PropertyStore, data: UserData): UserData {
  properties.remove([API_KEY]);
  return acceptKey(properties, { ...data, apiKey: null });
}

function acceptKey(properties: PropertyStore, data: UserData): UserData {
  if (data.apiKeyRefused) properties.remove([API_KEY_REFUSED]);
  return { ...data, apiKeyRefused: false };
}

function isSame(one: SearchRecord, other: Pick<SearchRecord, 'id' | 'spreadsheetId'>): boolean {
  return one.id === other.id && one.spreadsheetId === other.spreadsheetId;
}

function withSearches(
  old: readonly SearchRecord[],
  changed: readonly SearchRecord[],
): readonly SearchRecord[] {
  const kept = old.map((search) => changed.find((one) => isSame(one, search)) ?? search);
  return [...kept, ...changed.filter((search) => !old.some((one) => isSame(one, search)))];
}

function backgroundCheckIn(text: string | undefined): BackgroundCheck | null {
  const json = fieldsOf(parseJson(text));
  if (json.kind === 'refused') return { kind: 'refused' };
  const everyMinutes = numberOrNull(json.everyMinutes);
  const ranAt = numberOrNull(json.ranAt) ?? 0;
  return json.kind === 'on' && everyMinutes !== null ? { kind: 'on', everyMinutes, ranAt } : null;
}

function lingeredIn(text: string | undefined): Lingered {
  const json = fieldsOf(parseJson(text));
  return { day: textOf(json.day), ms: numberOrNull(json.ms) ?? 0 };
}
