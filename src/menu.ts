// The menu "Sixtyfour" and what its items do.

import type { Services } from './platform/services';
import { moveAll } from './schedules/move-all';
import { EXECUTION_BUDGET_MS } from './searches/moving/move-searches';
import { howThingsStand } from './searches/requests/news';

const SIDEBAR_TITLE = 'Sixtyfour';
const HELP_TITLE = 'Sixtyfour user guide';
const HELP_WIDTH_PX = 720;
const HELP_HEIGHT_PX = 560;
/** A line for each search that arrived takes a while to read. */
const TOAST_SECONDS = 12;

/** Makes the menu. Runs in every auth mode, so it touches neither the file nor the properties. */
export function addMenu(): void {
  SpreadsheetApp.getUi()
    .createMenu('Sixtyfour')
    .addItem('Find people or companies', 'showSidebar')
    .addItem('Search selected cells', 'searchSelectedCells')
    .addItem('Check searches now', 'checkSearchesNow')
    .addSeparator()
    .addItem('Run self-test', 'runSelfTest')
    .addToUi();
}

/** Opens the sidebar; Google keeps it at 300 px. */
export function openSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(SIDEBAR_TITLE));
}

/** The same, with the selected cells to make searches of. The page is told by a mark, as there is no other way to. */
export function openSidebarForCells(): void {
  const html = HtmlService.createHtmlOutputFromFile('Sidebar').getContent();
  const marked = html.replace('<html', () => '<html data-opens="selected-cells"');
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(marked).setTitle(SIDEBAR_TITLE));
}

/** Shows the user guide over the spreadsheet. */
export function openHelp(): void {
  const html = HtmlService.createHtmlOutputFromFile('Help').setWidth(HELP_WIDTH_PX).setHeight(HELP_HEIGHT_PX);
  SpreadsheetApp.getUi().showModalDialog(html, HELP_TITLE);
}

/** Moves all that is due, and says in a toast what arrived and how things stand. */
export function checkNow(services: Services): void {
  const data = moveAll(services, 'sidebar', services.clock.now() + EXECUTION_BUDGET_MS);
  const here = data.searches.filter((search) => search.spreadsheetId === services.spreadsheetId());
  services.spreadsheet()?.toast(howThingsStand(here), 'Sixtyfour', TOAST_SECONDS);
}
