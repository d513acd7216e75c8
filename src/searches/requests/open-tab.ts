// Where a finished search's tab is: brought to the front, and noticed when it is gone.

import type { Services } from '../../platform/services';
import { UserError } from '../../platform/user-error';
import { takeNewColour } from '../../sheets/new-colour';
import type { Spreadsheet } from '../../sheets/results-tab';
import { changeLocked } from '../kept/locked-change';
import { save, type UserData } from '../kept/user-data';
import { type Done, type DoneTab, isIn, type SearchIn } from '../record/record';
import { changeSearch } from './change-search';

/** Tabs that are looked for when the sidebar opens: each costs a call. The others when they are opened. */
const TABS_LOOKED_FOR = 5;
/** Opening the sidebar does not wait long; the news keeps until the next time. */
const LOCK_WAIT_MS = 1_000;

/** Brings the tab to the front. Where it was deleted, marks that in the list, and says so. */
export function openTab(services: Services, spreadsheet: Spreadsheet, id: string): UserData {
  let isGone = false;
  const data = changeSearch(services, spreadsheet.getId(), id, (current, record) => {
    if (!isIn(record, 'done') || record.state.tab === null) {
      throw new UserError('This search has no tab yet. It gets one when its results arrive.');
    }
    const sheet = spreadsheet.getSheetById(record.state.tab.sheetId);
    isGone = sheet === null;
    if (sheet !== null) {
      if (sheet.isSheetHidden()) sheet.showSheet();
      spreadsheet.setActiveSheet(sheet);
      if (!record.state.tab.isOpened) takeNewColour(sheet);
    }
    const { isRemoved, isOpened } = record.state.tab;
    return isRemoved === isGone && (isOpened || isGone)
      ? current
      : save(services.properties, current, {
          searches: [withTab(record, { isRemoved: isGone, isOpened: isOpened || !isGone })],
        });
  });
  if (!isGone) return data;
  throw new UserError('This tab was deleted. Import again brings it back while Sixtyfour keeps the file.');
}

/** Looks whether the newest searches' tabs are still there, and keeps what it found where that is news. */
export function noticeRemovedTabs(services: Services, spreadsheet: Spreadsheet, data: UserData): UserData {
  const here = services.spreadsheetId();
  const changed = data.searches
    .filter((search) => isIn(search, 'done'))
    .filter((search) => search.spreadsheetId === here)
    .slice(-TABS_LOOKED_FOR)
    .flatMap((search) => {
      const { tab } = search.state;
      if (tab === null) return [];
      const isRemoved = spreadsheet.getSheetById(tab.sheetId) === null;
      return isRemoved === tab.isRemoved ? [] : [{ id: search.id, sheetId: tab.sheetId, isRemoved }];
    });
  if (changed.length === 0) return data;
  const noticed = changeLocked(services, LOCK_WAIT_MS, (fresh) => {
    const searches = fresh.searches
      .filter((search) => isIn(search, 'done'))
      .flatMap((search) => {
        const found = changed.find(
          (one) => one.id === search.id && one.sheetId === search.state.tab?.sheetId,
        );
        return found === undefined ? [] : [withTab(search, { isRemoved: found.isRemoved })];
      });
    return searches.length === 0 ? fresh : save(services.properties, fresh, { searches });
  });
  return noticed ?? data;
}

function withTab(search: SearchIn<Done>, changes: Partial<DoneTab>): SearchIn<Done> {
  const { tab } = search.state;
  return { ...search, state: { ...search.state, tab: tab === null ? null : { ...tab, ...changes } } };
}
