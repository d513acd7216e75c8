// What the sidebar is shown of the user's searches.

import {
  type ApiKeyState,
  type BackgroundCheckState,
  DEFAULT_MAX_RESULTS,
  type ListView,
  type PermissionsState,
  type SidebarState,
  type UnreadableState,
} from '../../contract';
import { permissionSentence } from '../../platform/permission-words';
import type { Permission } from '../../platform/permissions';
import { counted } from '../../text';
import { isOfSpreadsheet, type UnreadableRecord } from '../kept/record-codec';
import type { UserData } from '../kept/user-data';
import { isUnfinished } from '../record/record';
import { groupViews } from './groups-shown';
import { searchView } from './search-shown';

const KEY_REFUSED =
  'Sixtyfour refused your API key, so nothing can be asked. Your searches are kept and go on when you add a key that works.';
const BACKGROUND_REFUSED =
  'Google did not allow a background check, so results arrive only while this sidebar is open.';
const BACKGROUND_NOT_ALLOWED =
  'Google runs no background check until you have given the add-on all of its permissions, so results arrive only while this sidebar is open.';
/** The key's last characters that are shown; a short key shows none. */
const SHOWN_KEY_CHARACTERS = 4;
const SHORT_KEY_CHARACTERS = 12;

/** What is shown of searches: all but what repeats, and the log. */
export type SearchesState = Omit<SidebarState, 'schedules' | 'log'>;

/** The state for one spreadsheet. `version` is the add-on's, `now` in epoch ms, `grantUrl` Google's own page. */
export function sidebarState(
  data: UserData,
  spreadsheetId: string,
  version: string,
  now: number,
  grantUrl: string | null,
  lists: readonly ListView[] | null,
): SearchesState {
  const here = data.searches.filter((search) => search.spreadsheetId === spreadsheetId);
  return {
    version,
    now,
    apiKey: apiKeyState(data),
    backgroundCheck: backgroundCheckState(data),
    defaultMaxResults: data.maxResults ?? DEFAULT_MAX_RESULTS,
    searches: here.map((search) => searchView(search, data, now)).reverse(),
    groups: groupViews(here),
    permissions: permissionsState(data.missingPermissions, grantUrl),
    unreadable: unreadableState(data.unreadable.filter((one) => isOfSpreadsheet(one, spreadsheetId))),
    lists,
  };
}

/** The state where the add-on may not even know which spreadsheet is open: no search is listed. */
export function stateWithoutSpreadsheet(
  data: UserData,
  missing: readonly Permission[],
  version: string,
  now: number,
  grantUrl: string | null,
): SearchesState {
  return {
    version,
    now,
    apiKey: apiKeyState(data),
    backgroundCheck: { kind: 'idle' },
    defaultMaxResults: data.maxResults ?? DEFAULT_MAX_RESULTS,
    searches: [],
    groups: [],
    permissions: permissionsState(missing, grantUrl),
    unreadable: null,
    lists: null,
  };
}

function permissionsState(missing: readonly Permission[], grantUrl: string | null): PermissionsState | null {
  if (missing.length === 0) return null;
  const stopped = missing.includes('requests') ? 'searches' : 'background';
  const stops = missing.includes('spreadsheet') ? 'everything' : stopped;
  return { sentence: permissionSentence(missing), stops, grantUrl };
}

function apiKeyState({ apiKey, apiKeyRefused }: UserData): ApiKeyState {
  if (apiKey === null) return { kind: 'missing' };
  const lastFour = apiKey.length < SHORT_KEY_CHARACTERS ? '' : apiKey.slice(-SHOWN_KEY_CHARACTERS);
  return apiKeyRefused ? { kind: 'refused', lastFour, sentence: KEY_REFUSED } : { kind: 'set', lastFour };
}

function backgroundCheckState(data: UserData): BackgroundCheckState {
  const { backgroundCheck, missingPermissions } = data;
  if (missingPermissions.length > 0 && data.searches.some(isUnfinished)) {
    return { kind: 'off', sentence: BACKGROUND_NOT_ALLOWED };
  }
  if (backgroundCheck?.kind === 'refused') return { kind: 'off', sentence: BACKGROUND_REFUSED };
  return backgroundCheck === null || !data.searches.some(isUnfinished)
    ? { kind: 'idle' }
    : { kind: 'on', everyMinutes: backgroundCheck.everyMinutes };
}

/** Where both kinds are there, what a newer version wrote comes first: nobody is to remove that for the other's sake. */
function unreadableState(unreadable: readonly UnreadableRecord[]): UnreadableState | null {
  if (unreadable.length === 0) return null;
  const newer = unreadable.filter(({ why }) => why === 'newer').length;
  const damaged = unreadable.length - newer;
  const sentences = [
    ...(newer > 0
      ? [
          `${counted(newer, 'search was', 'searches were')} saved by a newer version of this add-on and cannot be shown by this one. Nothing is lost: update the add-on to see ${newer === 1 ? 'it' : 'them'} again.`,
        ]
      : []),
    ...(damaged > 0
      ? [
          `${counted(damaged, 'saved search', 'saved searches')} cannot be read. Tabs that have arrived stay; if one is missing, look for its results at app.sixtyfour.ai before you remove what is left.`,
        ]
      : []),
  ];
  return { count: unreadable.length, sentence: sentences.join(' ') };
}
