// What the sidebar is shown of the user's searches.

import {
  type ApiKeyState,
  type BackgroundCheckState,
  DEFAULT_MAX_RESULTS,
  type ListView,
  type PermissionsState,
  type SearchProgress,
  type SearchView,
  type SidebarState,
  type UnreadableState,
  type WaitingProgress,
} from '../../contract';
import { permissionSentence } from '../../platform/permission-words';
import type { Permission } from '../../platform/permissions';
import { counted } from '../../text';
import { isOfSpreadsheet, type UnreadableRecord } from '../kept/record-codec';
import type { UserData } from '../kept/user-data';
import { canAsk, isAllowedToAsk, waitingInLine } from '../moving/next-step';
import { MAX_IN_FLIGHT } from '../record/pace';
import {
  isInFlight,
  isNews,
  isUnfinished,
  type SearchRecord,
  type Stopped,
  type Waiting,
} from '../record/record';
import { detailsOf } from './failure-details';

const WAITS_FOR_KEY = 'This search waits for an API key that Sixtyfour accepts; then it starts by itself.';
const GOES_ON_WITH_KEY =
  'Sixtyfour needs an API key that it accepts before the add-on can look again; your search is not lost.';
const STARTING = 'This search is being handed to Sixtyfour.';
const KEY_REFUSED =
  'Sixtyfour refused your API key, so nothing can be asked. Your searches are kept and go on when you add a key that works.';
const BACKGROUND_REFUSED =
  'Google did not allow a background check, so results arrive only while this sidebar is open.';
const BACKGROUND_NOT_ALLOWED =
  'Google runs no background check until you have given the add-on all of its permissions, so results arrive only while this sidebar is open.';
const STARTS_WHEN_ALLOWED =
  'This search waits until you allow the add-on to connect to Sixtyfour; then it starts by itself.';
const GOES_ON_WHEN_ALLOWED =
  'The add-on may not connect to Sixtyfour until you allow it; your search is not lost and then goes on by itself.';
/** The key's last characters that are shown; a short key shows none. */
const SHOWN_KEY_CHARACTERS = 4;
const SHORT_KEY_CHARACTERS = 12;

/** What is shown of searches: all but what repeats. */
export type SearchesState = Omit<SidebarState, 'schedules'>;

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

function searchView(search: SearchRecord, data: UserData, now: number): SearchView {
  const { id, query, mode, maxResults, searchId, destination, leaveOut, createdAt, scheduleId } = search;
  return {
    id,
    query,
    mode,
    maxResults,
    searchId,
    destination,
    leaveOut,
    createdAt,
    scheduleId,
    isNew: isNews(search),
    progress: progressOf(search, data, now),
  };
}

function progressOf(search: SearchRecord, data: UserData, now: number): SearchProgress {
  const { state } = search;
  switch (state.kind) {
    case 'waiting':
      return waitingProgress(search, state, data);
    case 'running': {
      const { status, phase, message: agentMessage, resultsSoFar, startedAt, nextAt: nextAskAt } = state;
      const problem = canAsk(data) ? state.problem : whyNotAsked(data);
      return { kind: 'running', status, phase, agentMessage, resultsSoFar, startedAt, nextAskAt, problem };
    }
    case 'importing': {
      const { startedAt, rowsWritten, file, failures, attemptsCutOff, nextAt, lease } = state;
      const problem = canAsk(data) ? state.problem : whyNotAsked(data);
      const isUnderWay = lease !== null && lease.until > now;
      const nextAttemptAt = !isUnderWay && failures + attemptsCutOff > 0 ? nextAt : null;
      return {
        kind: 'importing',
        startedAt,
        rowsWritten,
        rowsTotal: file?.rows ?? null,
        nextAttemptAt,
        problem,
      };
    }
    case 'done': {
      const { startedAt, completedAt, finishedAt, rows, columns, verification, notes, tab, delivery } = state;
      const tabState =
        tab === null
          ? ({ kind: 'none' } as const)
          : ({ kind: tab.isRemoved ? 'removed' : 'present', title: tab.title } as const);
      return {
        kind: 'done',
        startedAt,
        completedAt,
        finishedAt,
        rows,
        columns,
        verification,
        notes,
        tab: tabState,
        delivery,
      };
    }
    case 'failed': {
      const { failedAt, sentence, resumable, question } = state;
      const details = detailsOf(search, state);
      return { kind: 'failed', failedAt, sentence, ...goingOn(resumable), details, question };
    }
    case 'stopped':
      return { kind: 'stopped', stoppedAt: state.stoppedAt, ...goingOn(state.resumable) };
  }
}

function whyNotAsked(data: UserData): string {
  return isAllowedToAsk(data) ? GOES_ON_WITH_KEY : GOES_ON_WHEN_ALLOWED;
}

function waitingProgress(
  search: SearchRecord,
  { problem, nextAt, attemptedAt }: Waiting,
  data: UserData,
): WaitingProgress {
  const kind = 'waiting';
  const mayBeUnderWay = attemptedAt !== null;
  if (!canAsk(data)) {
    const sentence = isAllowedToAsk(data) ? WAITS_FOR_KEY : STARTS_WHEN_ALLOWED;
    return { kind, sentence, nextAttemptAt: null, placeInLine: null, mayBeUnderWay };
  }
  const inFlight = data.searches.filter(isInFlight);
  const place = waitingInLine(data).findIndex((one) => one.id === search.id) + 1;
  const isNext = place === 0 || (place === 1 && inFlight.length < MAX_IN_FLIGHT);
  if (!isNext) {
    const sentence = problem ?? lineSentence(inFlight, search.spreadsheetId);
    return { kind, sentence, nextAttemptAt: null, placeInLine: place, mayBeUnderWay };
  }
  const placeInLine = place === 1 && problem !== null ? 1 : null;
  return { kind, sentence: problem ?? STARTING, nextAttemptAt: nextAt, placeInLine, mayBeUnderWay };
}

/** What a search in line waits for, as it is now: it may be that nothing is under way, and the first one has to wait. */
function lineSentence(inFlight: readonly SearchRecord[], spreadsheetId: string): string {
  if (inFlight.length < MAX_IN_FLIGHT) return 'Starts by itself after the one in front of it.';
  const elsewhere = inFlight.filter((one) => one.spreadsheetId !== spreadsheetId).length;
  const where = elsewhere === 0 ? '' : ` (${elsewhere} in other spreadsheets)`;
  return `Starts by itself when one of the ${inFlight.length} searches under way${where} ends.`;
}

function goingOn(resumable: Stopped['resumable']): { canImportAgain: boolean; hasFile: boolean } {
  return { canImportAgain: resumable !== null, hasFile: resumable?.kind === 'file' };
}
