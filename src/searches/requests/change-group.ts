// What a user does to a group of searches: stop it, let it go on, run again what failed.

import type { Services } from '../../platform/services';
import { UserError } from '../../platform/user-error';
import { arm, disarmIfIdle } from '../kept/background-check';
import { changeOnClick } from '../kept/locked-change';
import { save, searchOf, type UserData } from '../kept/user-data';
import { goingOn, searchesOfGroup } from '../record/group';
import { isIn, isUnfinished, type SearchRecord } from '../record/record';
import { resumed, stopped } from './change-search';
import { recordOf, sameAgain } from './start-search';
import { saveNew } from './start-searches';

/** Stops all that is unfinished of it, at once. What Sixtyfour has begun goes on there; it cannot be told to stop. */
export function stopGroup(services: Services, spreadsheetId: string, groupId: string): UserData {
  const data = changeGroup(services, spreadsheetId, groupId, (current, group) => {
    const searches = group.filter(isUnfinished).map((record) => stopped(services, record));
    return searches.length === 0 ? current : save(services.properties, current, { searches });
  });
  return disarmIfIdle(services, data);
}

/** Lets a group go on that stands still. */
export function resumeGroup(services: Services, spreadsheetId: string, groupId: string): UserData {
  return changeGroup(services, spreadsheetId, groupId, (data, group) => {
    return savedGoingOn(services, data, goingOn(group, services.clock.now()));
  });
}

function savedGoingOn(services: Services, data: UserData, searches: readonly SearchRecord[]): UserData {
  if (searches.length === 0) return data;
  return save(services.properties, data, { ...arm(services, data), searches });
}

/**
 * Each failed search of the group once more, all in one call. What Sixtyfour has, or may have, is gone on with, which
 * starts nothing; for the others new searches take their place, by an id each.
 */
export function runFailedAgain(
  services: Services,
  spreadsheetId: string,
  groupId: string,
  newIds: readonly string[],
): UserData {
  return changeGroup(services, spreadsheetId, groupId, (data, group) => {
    // The same call twice.
    if (newIds.some((id) => searchOf(data, spreadsheetId, id) !== null)) return data;
    const now = services.clock.now();
    const failed = group.filter((record) => isIn(record, 'failed'));
    const goOn = failed.map((record) => resumed(record, now)).filter((record) => record !== null);
    const toRunAgain = failed.filter((record) => !goOn.some(({ id }) => id === record.id));
    if (toRunAgain.length > newIds.length) {
      throw new UserError(
        'The list has changed meanwhile: more searches failed than the sidebar knew of, so nothing was started. Try again.',
      );
    }
    if (toRunAgain.length === 0) return savedGoingOn(services, data, goOn);
    const records = toRunAgain.map((record, index) => again(services, record, newIds[index] ?? '', index));
    return saveNew(services, data, records, toRunAgain, goOn);
  });
}

function again(services: Services, failed: SearchRecord, newId: string, index: number): SearchRecord {
  const request = sameAgain(failed, newId);
  const record = recordOf(services, failed.spreadsheetId, request, failed.groupId);
  return { ...record, destination: failed.destination, createdAt: record.createdAt + index };
}

/** @throws UserError when this user has no such group in this spreadsheet */
function changeGroup(
  services: Services,
  spreadsheetId: string,
  groupId: string,
  change: (data: UserData, group: readonly SearchRecord[]) => UserData,
): UserData {
  return changeOnClick(services, 'nothing was changed', (data) => {
    const group = searchesOfGroup(data.searches, spreadsheetId, groupId);
    if (group.length > 0) return change(data, group);
    throw new UserError(
      'This group is no longer in your list. Close the sidebar and open it again to see what is.',
    );
  });
}
