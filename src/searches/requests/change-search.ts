// What a user does to a search that exists: stop watching it, import it again, forget it.

import type { Services } from '../../platform/services';
import { UserError } from '../../platform/user-error';
import { discardTab } from '../../sheets/results-tab';
import { arm, disarmIfIdle } from '../kept/background-check';
import { changeLocked, changeOnClick } from '../kept/locked-change';
import { isOfSpreadsheet } from '../kept/record-codec';
import {
  readUserData,
  removeSearches,
  removeUnreadable,
  save,
  searchOf,
  type UserData,
} from '../kept/user-data';
import { withState } from '../record/change';
import { tabNameOf } from '../record/group';
import { importing } from '../record/importing';
import {
  endedAt,
  isIn,
  isNews,
  isUnfinished,
  type Resumable,
  type SearchRecord,
  type Stopped,
} from '../record/record';
import { whereToGoOn } from '../record/resuming';
import { watching } from '../record/running';
import { takenUp } from '../record/waiting';

const SWEEP_LOCK_WAIT_MS = 1_000;
const SEEN_LOCK_WAIT_MS = 5_000;

type Change = (data: UserData, record: SearchRecord) => UserData;

/** Applies a change to one search of this spreadsheet, holding the lock. */
export function changeSearch(
  services: Services,
  spreadsheetId: string,
  id: string,
  change: Change,
): UserData {
  return changeOnClick(services, 'nothing was changed', (data) =>
    change(data, findSearch(data, spreadsheetId, id)),
  );
}

/** @throws UserError when this user has no such search in this spreadsheet. */
export function findSearch(data: UserData, spreadsheetId: string, id: string): SearchRecord {
  const record = searchOf(data, spreadsheetId, id);
  if (record !== null) return record;
  throw new UserError(
    'This search is no longer in your list. Close the sidebar and open it again to see what is.',
  );
}

/** No more is asked or written. Sixtyfour itself goes on; it cannot be told to stop. */
export function stopSearch(services: Services, spreadsheetId: string, id: string): UserData {
  const data = changeSearch(services, spreadsheetId, id, (current, record) => {
    if (!isUnfinished(record)) return current;
    return save(services.properties, current, { searches: [stopped(services, record)] });
  });
  return disarmIfIdle(services, data);
}

/** The record of an unfinished search that is stopped now, for the caller to save; its half-written tab is gone. */
export function stopped(services: Services, record: SearchRecord): SearchRecord {
  const state: Stopped = {
    kind: 'stopped',
    stoppedAt: services.clock.now(),
    resumable: whereToGoOn(record),
  };
  const spreadsheet = isIn(record, 'importing') ? services.spreadsheet() : null;
  // Half of the results must not look like all of them. First, so that a kill leaves no tab behind.
  if (spreadsheet !== null) discardTab(spreadsheet, record.id, tabNameOf(record));
  return withState(record, state);
}

/** Goes on with a search that ended, without starting a new one: its file is written to a new tab. */
export function importAgain(services: Services, spreadsheetId: string, id: string): UserData {
  return changeSearch(services, spreadsheetId, id, (data, record) => {
    if (isUnfinished(record)) return data;
    const next = resumed(record, services.clock.now());
    if (next === null) {
      throw new UserError(
        'Sixtyfour has no results of this search that could be imported. Run it again instead.',
      );
    }
    return save(services.properties, data, { ...arm(services, data), searches: [next] });
  });
}

/** Takes a finished search off the list. Its tab stays. */
export function forgetSearch(services: Services, spreadsheetId: string, id: string): UserData {
  return changeOnClick(services, 'nothing was removed', (data) => {
    const record = searchOf(data, spreadsheetId, id);
    // Removed already, by another window or a click before; perhaps killed half way.
    if (record === null) return removeSearches(services.properties, data, []);
    if (isUnfinished(record)) {
      throw new UserError(
        'This search is still under way. Stop watching it first, then remove it from the list.',
      );
    }
    return removeSearches(services.properties, data, [record]);
  });
}

/** Takes finished searches off the list, all at once. What is gone already, or under way again, is left out. */
export function forgetFinishedSearches(
  services: Services,
  spreadsheetId: string,
  ids: readonly string[],
): UserData {
  return changeOnClick(services, 'nothing was removed', (data) => {
    const gone = data.searches.filter(
      (one) => one.spreadsheetId === spreadsheetId && ids.includes(one.id) && !isUnfinished(one),
    );
    return removeSearches(services.properties, data, gone);
  });
}

/** Somebody has seen how these searches ended. Nobody waits for that: who does not get the lock leaves it. */
export function markSeen(services: Services, spreadsheetId: string, ids: readonly string[]): UserData {
  const marked = changeLocked(services, SEEN_LOCK_WAIT_MS, (fresh) => {
    const seen = fresh.searches.filter(
      (one) => one.spreadsheetId === spreadsheetId && ids.includes(one.id) && isNews(one),
    );
    if (seen.length === 0) return fresh;
    const searches = seen.map((one) => ({ ...one, seenEndAt: endedAt(one) }));
    return save(services.properties, fresh, { searches });
  });
  return marked ?? readUserData(services.properties);
}

/** Removes what is stored of searches in this spreadsheet that cannot be read. Their tabs stay. */
export function forgetUnreadableSearches(services: Services, spreadsheetId: string): UserData {
  return changeOnClick(services, 'nothing was removed', (data) => {
    const gone = data.unreadable.filter((one) => isOfSpreadsheet(one, spreadsheetId));
    return removeUnreadable(services.properties, data, gone);
  });
}

/** Finishes removals that were interrupted. For when the sidebar opens; whoever holds the lock goes first. */
export function sweep(services: Services, data: UserData): UserData {
  if (data.orphanedKeys.length === 0) return data;
  const swept = changeLocked(services, SWEEP_LOCK_WAIT_MS, (fresh) =>
    removeSearches(services.properties, fresh, []),
  );
  return swept ?? data;
}

/** The record going on with what Sixtyfour has of it, or may have; null where that is nothing. */
export function resumed(record: SearchRecord, now: number): SearchRecord | null {
  const { state } = record;
  if (state.kind === 'done') {
    const { resourceHandleId } = state;
    if (state.rows === 0 || resourceHandleId === null) return null;
    return importing(record, { ...state, resourceHandleId }, now);
  }
  if (state.kind !== 'failed' && state.kind !== 'stopped') return null;
  const { resumable } = state;
  if (resumable === null) return null;
  return resumable.kind === 'start-sent'
    ? takenUp(record, resumable.attemptedAt, now)
    : goneOn(record, resumable, now);
}

function goneOn(record: SearchRecord, resumable: Resumable, now: number): SearchRecord {
  return resumable.kind === 'file' ? importing(record, resumable, now) : watching(record, resumable, now);
}
