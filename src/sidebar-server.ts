// What the sidebar may ask for, each a few lines: check the arguments, do it, answer with the whole state.

import type { DownloadLink, SidebarState, TabLook, TabView } from './contract';
import type { Selection } from './contract/groups';
import { tabsOf } from './lists/tabs';
import { keepLog as keepLogIn, lookAtLog } from './log/keep-log';
import { writeLog } from './log/write-log';
import type { Services } from './platform/services';
import { checkedSchedule } from './schedules/arguments';
import * as schedules from './schedules/change-schedule';
import { makeDueRuns } from './schedules/make-runs';
import { moveAll } from './schedules/move-all';
import { mendBackgroundCheck, turnOn } from './searches/kept/background-check';
import { listsOf } from './searches/kept/lists-kept';
import { readUserData } from './searches/kept/user-data';
import { EXECUTION_BUDGET_MS } from './searches/moving/move-searches';
import { checkAndSaveApiKey, forgetApiKey } from './searches/requests/api-key';
import {
  checkedAnswer,
  checkedApiKey,
  checkedColumn,
  checkedId,
  checkedIds,
  checkedSheetId,
  checkedStartRequest,
  checkedStartSearches,
  checkedTruth,
} from './searches/requests/arguments';
import { resumeGroup, runFailedAgain, stopGroup } from './searches/requests/change-group';
import {
  findSearch,
  forgetFinishedSearches,
  forgetSearch,
  forgetUnreadableSearches,
  importAgain,
  markSeen,
  stopSearch,
  sweep,
} from './searches/requests/change-search';
import { chooseColumn, lookAtTab as lookAtTabOf, requireTabs } from './searches/requests/destination';
import { downloadLink } from './searches/requests/download-link';
import { answerDelivery, bringBack } from './searches/requests/join-list';
import { noticeRemovedTabs, openTab } from './searches/requests/open-tab';
import { sameAgain, startSearch } from './searches/requests/start-search';
import { startSearches } from './searches/requests/start-searches';
import { selectionIn } from './sheets/selection';
import { changed, lookedAt, openSpreadsheet, openSpreadsheetId, stateOf } from './sidebar-state';
import { wholeCharacters } from './text';

/** A query is at most 4,000 characters; a cell may hold more. */
const SELECTED_TEXT_CHARACTERS = 4000;

/** When the sidebar opens: also mends what was interrupted, and looks for the trigger and the newest tabs. */
export function getState(services: Services): SidebarState {
  return lookedAt(services, () => {
    const spreadsheet = openSpreadsheet(services);
    const swept = sweep(services, readUserData(services.properties));
    const data = mendBackgroundCheck(services, makeDueRuns(services, swept, true));
    const noticed = writeLog(services, noticeRemovedTabs(services, spreadsheet, data));
    const log = lookAtLog(services, spreadsheet, noticed);
    return stateOf(services, log.data, listsOf(services, log.data), log.view);
  });
}

/** For whoever watches: reads what is stored, takes no lock, and changes nothing; but notices a permission that came. */
export function lookAtSearches(services: Services): SidebarState {
  return lookedAt(services, () => stateOf(services, readUserData(services.properties)));
}

export function saveApiKey(services: Services, key: unknown): SidebarState {
  return stateOf(services, checkAndSaveApiKey(services, checkedApiKey(key)));
}

export function removeApiKey(services: Services): SidebarState {
  return stateOf(services, forgetApiKey(services));
}

export function start(services: Services, request: unknown): SidebarState {
  const checked = checkedStartRequest(request);
  requireTabs(services, openSpreadsheet(services), () => readUserData(services.properties), checked);
  return stateOf(services, startSearch(services, openSpreadsheetId(services), checked));
}

/** Moves all that is due. Rows of a large result may take minutes; `lookAtSearches` tells how far they are. */
export function checkSearches(services: Services): SidebarState {
  const deadline = services.clock.now() + EXECUTION_BUDGET_MS;
  return lookedAt(services, () => {
    // First, because an answer of Sixtyfour's is of no use where nobody knows which spreadsheet it is for.
    openSpreadsheet(services);
    const begunAt = services.clock.now();
    const data = moveAll(services, 'sidebar', deadline);
    // What has just arrived is a list from now on.
    const hasArrived = data.searches.some(
      ({ state }) => state.kind === 'done' && state.finishedAt >= begunAt,
    );
    return stateOf(services, data, hasArrived ? listsOf(services, data) : null);
  });
}

export function stop(services: Services, id: unknown): SidebarState {
  return changed(services, id, (...call) => writeLog(services, stopSearch(...call)));
}

export function startMany(services: Services, request: unknown): SidebarState {
  const checked = checkedStartSearches(request);
  const { destination, leaveOut = [] } = checked;
  const tabs = destination.kind === 'new-list' ? { leaveOut } : { destination, leaveOut };
  requireTabs(services, openSpreadsheet(services), () => readUserData(services.properties), tabs);
  return stateOf(services, startSearches(services, openSpreadsheetId(services), checked));
}

export function stopAllOf(services: Services, groupId: unknown): SidebarState {
  return changed(services, groupId, (...call) => writeLog(services, stopGroup(...call)));
}

export function resume(services: Services, groupId: unknown): SidebarState {
  return changed(services, groupId, resumeGroup);
}

export function failedAgain(services: Services, groupId: unknown, newIds: unknown): SidebarState {
  const ids = checkedIds(newIds);
  return changed(services, groupId, (to, spreadsheetId, id) => runFailedAgain(to, spreadsheetId, id, ids));
}

/** The selected cells' texts as they are shown, with the headers above them. */
export function getSelection(services: Services): Selection {
  return selectionIn(openSpreadsheet(services), services.clock);
}

export function runAgain(services: Services, id: unknown, newId: unknown): SidebarState {
  const spreadsheetId = openSpreadsheetId(services);
  const data = readUserData(services.properties);
  const record = findSearch(data, spreadsheetId, checkedId(id));
  // What was started once may be refused by now.
  const request = checkedStartRequest(sameAgain(record, checkedId(newId)));
  requireTabs(services, openSpreadsheet(services), () => data, request);
  return stateOf(services, startSearch(services, spreadsheetId, request));
}

export function again(services: Services, id: unknown): SidebarState {
  return changed(services, id, importAgain);
}

export function forget(services: Services, id: unknown): SidebarState {
  return changed(services, id, forgetSearch);
}

export function forgetFinished(services: Services, ids: unknown): SidebarState {
  return stateOf(services, forgetFinishedSearches(services, openSpreadsheetId(services), checkedIds(ids)));
}

export function seen(services: Services, ids: unknown): SidebarState {
  return stateOf(services, markSeen(services, openSpreadsheetId(services), checkedIds(ids)));
}

export function forgetUnreadable(services: Services): SidebarState {
  const spreadsheetId = openSpreadsheetId(services);
  forgetUnreadableSearches(services, spreadsheetId);
  return stateOf(services, schedules.forgetUnreadableSchedules(services, spreadsheetId));
}

export function open(services: Services, id: unknown): SidebarState {
  return stateOf(services, openTab(services, openSpreadsheet(services), checkedId(id)));
}

/** Tries once more to get the trigger that the platform refused, or that somebody removed. */
export function turnOnBackgroundCheck(services: Services): SidebarState {
  return stateOf(services, turnOn(services));
}

export function answer(services: Services, id: unknown, given: unknown): SidebarState {
  const checked = checkedAnswer(given);
  if (checked.kind === 'column') {
    const data = readUserData(services.properties);
    const { destination } = findSearch(data, openSpreadsheetId(services), checkedId(id));
    if (destination.kind === 'list') {
      chooseColumn(services, openSpreadsheet(services), data, destination.sheetId, checked.column);
    }
  }
  return stateOf(services, answerDelivery(services, openSpreadsheetId(services), checkedId(id), checked));
}

export function broughtBack(services: Services, id: unknown): SidebarState {
  return changed(services, id, bringBack);
}

export function choose(services: Services, sheetId: unknown, column: unknown): SidebarState {
  const data = readUserData(services.properties);
  const chosen = column === null ? null : checkedColumn(column);
  chooseColumn(services, openSpreadsheet(services), data, checkedSheetId(sheetId), chosen);
  return stateOf(services, data, listsOf(services, data));
}

export function getTabs(services: Services): readonly TabView[] {
  return tabsOf(openSpreadsheet(services));
}

export function lookAtTab(services: Services, sheetId: unknown): TabLook {
  const data = readUserData(services.properties);
  return lookAtTabOf(services, openSpreadsheet(services), data, checkedSheetId(sheetId));
}

export function keepLog(services: Services, isKept: unknown): SidebarState {
  const spreadsheet = openSpreadsheet(services);
  keepLogIn(services, spreadsheet, checkedTruth(isKept));
  const log = lookAtLog(services, spreadsheet, readUserData(services.properties));
  return stateOf(services, log.data, null, log.view);
}

export function saveSchedule(services: Services, request: unknown): SidebarState {
  const checked = checkedSchedule(request);
  return stateOf(services, schedules.saveSchedule(services, openSpreadsheet(services), checked));
}

export function pauseSchedule(services: Services, id: unknown): SidebarState {
  return changed(services, id, schedules.pauseSchedule);
}

export function resumeSchedule(services: Services, id: unknown): SidebarState {
  return changed(services, id, schedules.resumeSchedule);
}

export function runScheduleNow(services: Services, id: unknown): SidebarState {
  return changed(services, id, schedules.runScheduleNow);
}

export function removeSchedule(services: Services, id: unknown): SidebarState {
  return changed(services, id, schedules.removeSchedule);
}

export function pauseAllSchedules(services: Services): SidebarState {
  return stateOf(services, schedules.pauseAllSchedules(services));
}

export function getDownloadLink(services: Services, id: unknown): DownloadLink {
  return downloadLink(services, openSpreadsheetId(services), checkedId(id));
}

/** The text of the selected cell as it is shown; '' where nothing is selected. */
export function getSelectedText(services: Services): string {
  const cell = openSpreadsheet(services).getCurrentCell();
  return cell === null ? '' : wholeCharacters(cell.getDisplayValue(), SELECTED_TEXT_CHARACTERS);
}
