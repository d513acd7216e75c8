// What every call of the sidebar's answers with: the whole state of the open spreadsheet.

import type { SidebarState } from './contract';
import { throwDefect } from './platform/defects';
import type { Services } from './platform/services';
import { UserError } from './platform/user-error';
import { schedulesShown, withUnreadableSchedules } from './schedules/shown';
import { lookForPermissions } from './searches/kept/background-check';
import { readUserData, type UserData } from './searches/kept/user-data';
import { checkedId } from './searches/requests/arguments';
import { sidebarState, stateWithoutSpreadsheet } from './searches/requests/state-shown';
import type { Spreadsheet } from './sheets/results-tab';
import { version } from './version';

/** The state after a change to one search, or to one schedule, of the open spreadsheet. */
export function changed(
  services: Services,
  id: unknown,
  change: (services: Services, spreadsheetId: string, id: string) => UserData,
): SidebarState {
  return stateOf(services, change(services, openSpreadsheetId(services), checkedId(id)));
}

/** What was looked up since is told, too. */
export function stateOf(
  services: Services,
  before: UserData,
  lists: SidebarState['lists'] = null,
  log: SidebarState['log'] = null,
): SidebarState {
  const data = lookForPermissions(services, before);
  const grantUrl = data.missingPermissions.length === 0 ? null : services.permissions.grantUrl();
  const spreadsheetId = openSpreadsheetId(services);
  const now = services.clock.now();
  const searches = sidebarState(data, spreadsheetId, version, now, grantUrl, lists);
  return {
    ...searches,
    unreadable: withUnreadableSchedules(searches.unreadable, data, spreadsheetId),
    schedules: schedulesShown(data, spreadsheetId, now, services.wallClockIn),
    log,
  };
}

/** The state, or where the user has not granted the spreadsheet, one that says so. */
export function lookedAt(services: Services, look: () => SidebarState): SidebarState {
  try {
    return look();
  } catch (error) {
    throwDefect(error);
    const { permissions, properties, clock } = services;
    const missing = permissions.missing();
    if (!missing.includes('spreadsheet')) throw error;
    const data = readUserData(properties);
    const grantUrl = permissions.grantUrl();
    return {
      ...stateWithoutSpreadsheet(data, missing, version, clock.now(), grantUrl),
      schedules: [],
      log: null,
    };
  }
}

/** @throws UserError where none is open */
export function openSpreadsheet(services: Services): Spreadsheet {
  const spreadsheet = services.spreadsheet();
  if (spreadsheet !== null) return spreadsheet;
  throw new UserError('No spreadsheet is open. Open one, then open this sidebar from its Sixtyfour menu.');
}

/** The id of the open one. */
export function openSpreadsheetId(services: Services): string {
  openSpreadsheet(services);
  return services.spreadsheetId() ?? '';
}
