// The menu "Sixtyfour" and what its items do.

import type { Services } from './platform/services';
import { EXECUTION_BUDGET_MS, moveSearches } from './searches/moving/move-searches';
import { isIn, isUnfinished } from './searches/record/record';
import { counted } from './text';

const SIDEBAR_TITLE = 'Sixtyfour';

/** Makes the menu. Runs in every auth mode, so it touches neither the file nor the properties. */
export function addMenu(): void {
  SpreadsheetApp.getUi()
    .createMenu('Sixtyfour')
    .addItem('Find people or companies', 'showSidebar')
    .addItem('Check searches now', 'checkSearchesNow')
    .addSeparator()
    .addItem('Run self-test', 'runSelfTest')
    .addToUi();
}

/** Opens the sidebar; Google keeps it at 300 px. */
export function openSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(SIDEBAR_TITLE));
}

/** Moves all that is due, and says in a toast how things stand. */
export function checkNow(services: Services): void {
  const data = moveSearches(services, 'sidebar', services.clock.now() + EXECUTION_BUDGET_MS);
  const here = data.searches.filter((search) => search.spreadsheetId === services.spreadsheetId());
  const unfinished = here.filter(isUnfinished).length;
  const done = here.filter((search) => isIn(search, 'done')).length;
  const message =
    unfinished === 0
      ? `No search is under way. ${counted(done, 'search', 'searches')} finished; open the sidebar to see them.`
      : `${counted(unfinished, 'search is', 'searches are')} under way. Results arrive in new tabs.`;
  services.spreadsheet()?.toast(message, 'Sixtyfour');
}
