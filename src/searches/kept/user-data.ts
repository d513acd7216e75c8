// What the user's properties hold: the key, the searches and a few settings. Read in one call, at once.

import type { PropertyStore } from '../../platform/property-store';
import { isUnfinished, type SearchRecord } from '../record/record';
import {
  decodeRecords,
  encodeGone,
  encodeRecord,
  keysOf,
  orphanedKeys,
  type UnreadableRecord,
} from './record-codec';
import { isHourAwaited, type Properties, schedulePropertiesIn } from './schedule-properties';
import { encodeSettings, readSettings, type Settings } from './settings';

/** The bare key, in every version: whatever else is to be kept of it one day gets a name of its own. */
const API_KEY = 'apiKey';
/** A mark, there or not: it says nothing else, so it has no version. */
const API_KEY_REFUSED = 'apiKeyRefused';
/** So many properties are removed at once, each with a call; the rest is left to the next time. */
const MOST_KEYS_REMOVED_AT_ONCE = 20;
const BACKGROUND_CHECK = 'backgroundCheck' satisfies keyof Settings;

export interface UserData extends Settings {
  readonly apiKey: string | null;
  /** Sixtyfour refused the key: nothing is asked until there is another one. */
  readonly apiKeyRefused: boolean;
  /** Names of settings that a later version of the add-on wrote; they are not overwritten. */
  readonly newerSettings: readonly string[];
  /** Keys of what is left of searches whose removal was interrupted. */
  readonly orphanedKeys: readonly string[];
  /** All of this user's searches that can be read, in every spreadsheet, oldest first. */
  readonly searches: readonly SearchRecord[];
  /** Those that cannot. */
  readonly unreadable: readonly UnreadableRecord[];
  /** What is stored of schedules; understood in the room above. */
  readonly schedules: Properties;
}

export function readUserData(properties: PropertyStore): UserData {
  const all = properties.readAll();
  const { settings, newer } = readSettings(all);
  const { records, unreadable } = decodeRecords(all);
  return {
    ...settings,
    apiKey: all[API_KEY] ?? null,
    apiKeyRefused: all[API_KEY_REFUSED] !== undefined,
    newerSettings: newer,
    orphanedKeys: orphanedKeys(all),
    searches: [...records].sort((a, b) => a.createdAt - b.createdAt),
    unreadable,
    schedules: schedulePropertiesIn(all),
  };
}

/** Whether something needs the trigger that nobody else may look after. */
export function needsBackgroundCheck(data: UserData): boolean {
  return data.searches.some(isUnfinished) || isHourAwaited(data.schedules);
}

/** What to write: searches by their new values, and settings. */
export interface Changes extends Partial<Settings> {
  readonly searches?: readonly SearchRecord[];
  /** Searches that go for good with the same call. */
  readonly gone?: readonly SearchRecord[];
  readonly apiKeyRefused?: true;
  /** Properties of schedules. */
  readonly schedules?: Properties;
}

/** This user's search of that id in a spreadsheet; null where there is none. */
export function searchOf(data: UserData, spreadsheetId: string, id: string): SearchRecord | null {
  return data.searches.find((one) => isSame(one, { id, spreadsheetId })) ?? null;
}

/**
 * Saves the changes in one call, and answers the data as it then is. What a later version of the add-on wrote stays
 * as it is: a setting of that name then holds for this execution only.
 */
export function save(properties: PropertyStore, data: UserData, changes: Changes): UserData {
  const { searches = [], gone = [], apiKeyRefused, schedules = {}, ...settings } = changes;
  const encoded = Object.entries(encodeSettings(settings));
  properties.write({
    ...Object.fromEntries(encoded.filter(([name]) => !data.newerSettings.includes(name))),
    ...(apiKeyRefused === undefined ? {} : { [API_KEY_REFUSED]: 'true' }),
    ...Object.assign({}, ...gone.map(encodeGone), ...searches.map(encodeRecord)),
    ...schedules,
  });
  return {
    ...data,
    ...settings,
    ...(apiKeyRefused === undefined ? {} : { apiKeyRefused }),
    orphanedKeys: [...data.orphanedKeys, ...gone.flatMap(keysOf)],
    searches: withSearches(without(data.searches, gone), searches),
    schedules: { ...data.schedules, ...schedules },
  };
}

/**
 * Takes searches out of the store for good, all of them or, where it is killed, none or one; with some of what is left
 * of earlier ones.
 */
export function removeSearches(
  properties: PropertyStore,
  data: UserData,
  gone: readonly SearchRecord[],
): UserData {
  const marked = gone.length > 1 ? save(properties, data, { gone }) : data;
  const [only] = gone;
  const keys = gone.length === 1 && only !== undefined ? keysOf(only) : [];
  const orphaned = marked.orphanedKeys.slice(0, MOST_KEYS_REMOVED_AT_ONCE);
  properties.remove([...keys, ...orphaned]);
  return {
    ...marked,
    orphanedKeys: marked.orphanedKeys.slice(orphaned.length),
    searches: without(marked.searches, gone),
  };
}

/** Takes records that cannot be read out of the store for good, because their user said so. */
export function removeUnreadable(
  properties: PropertyStore,
  data: UserData,
  gone: readonly UnreadableRecord[],
): UserData {
  // The record itself goes first: pieces that a kill leaves are swept up as any other's.
  properties.remove(gone.flatMap(({ keys }) => keys));
  return { ...data, unreadable: data.unreadable.filter((one) => !gone.includes(one)) };
}

/** Takes schedules' properties out of the store for good, the first of them first. */
export function removeScheduleProperties(
  properties: PropertyStore,
  data: UserData,
  keys: readonly string[],
): UserData {
  properties.remove(keys);
  const kept = Object.entries(data.schedules).filter(([key]) => !keys.includes(key));
  return { ...data, schedules: Object.fromEntries(kept) };
}

/** Forgets that there is a trigger, after it was removed. */
export function forgetBackgroundCheck(properties: PropertyStore, data: UserData): UserData {
  if (!data.newerSettings.includes(BACKGROUND_CHECK)) properties.remove([BACKGROUND_CHECK]);
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

function without(searches: readonly SearchRecord[], gone: readonly SearchRecord[]): readonly SearchRecord[] {
  return gone.length === 0 ? searches : searches.filter((search) => !gone.some((one) => isSame(one, search)));
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
