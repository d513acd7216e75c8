// A click that starts many searches: all of their records are saved in one call, or none; then they wait their turn.

import type { StartSearchesRequest } from '../../contract';
import type { Services } from '../../platform/services';
import { UserError } from '../../platform/user-error';
import { counted } from '../../text';
import { arm } from '../kept/background-check';
import { changeOnClick } from '../kept/locked-change';
import { roomFor } from '../kept/storage-room';
import { save, type UserData } from '../kept/user-data';
import { searchesOfGroup } from '../record/group';
import type { SearchRecord } from '../record/record';
import { recordOf, refuseUnlessPossible } from './start-search';

/**
 * Saves a group of searches, or finds the one that the same `groupId` has saved already. Nothing is sent yet: whoever
 * moves searches next begins with the first.
 * @throws UserError when nothing was saved and the user can mend it
 */
export function startSearches(
  services: Services,
  spreadsheetId: string,
  request: StartSearchesRequest,
): UserData {
  const known = (data: UserData): UserData | null =>
    searchesOfGroup(data.searches, spreadsheetId, request.groupId).length === 0 ? null : data;
  return changeOnClick(
    services,
    'nothing was started',
    (data) => known(data) ?? saveNew(services, data, recordsOf(services, spreadsheetId, request)),
    known,
  );
}

/** A millisecond apart, so that they keep their order: searches are started in the order in which they were made. */
function recordsOf(
  services: Services,
  spreadsheetId: string,
  { groupId, destination, searches, leaveOut = [] }: StartSearchesRequest,
): readonly SearchRecord[] {
  return searches.map((search, index) => {
    const record = recordOf(services, spreadsheetId, { ...search, leaveOut }, groupId);
    return { ...record, destination, createdAt: record.createdAt + index };
  });
}

/**
 * Saves new searches in one call, with what has to go for them, what they take the place of, and what else changes.
 * Call it holding the lock. @throws UserError when they cannot be started, or there is no room for them
 */
export function saveNew(
  services: Services,
  data: UserData,
  records: readonly SearchRecord[],
  replaced: readonly SearchRecord[] = [],
  changed: readonly SearchRecord[] = [],
): UserData {
  for (const record of records) refuseUnlessPossible(data, record);
  const others = data.searches.filter((one) => !replaced.includes(one));
  const room = roomFor(records, others, data.unreadable);
  if (room.kind === 'full') {
    throw new UserError(
      `There is no room to keep ${counted(records.length, 'search', 'searches')} of this length beside those that are still waiting, so nothing was started. Start fewer at once, or shorten them.`,
    );
  }
  const [first] = records;
  return save(services.properties, data, {
    ...arm(services, data),
    searches: [...records, ...changed],
    gone: [...replaced, ...room.toForget],
    ...(first === undefined ? {} : { maxResults: first.maxResults }),
  });
}
