// The menu's self-test: tries on the user's own spreadsheet what could not be seen anywhere else, removes
// all that it made, and shows what it found.

import type { Services } from '../platform/services';
import type { Spreadsheet } from '../sheets/results-tab';
import { cellChecks } from './cell-checks';
import { attempted, type Check, type CheckResult, carriedOut, differs, ok } from './check';
import { platformChecks } from './platform-checks';
import { aboutLine, reportHtml } from './report';
import { makeTab, type TestTab, tabChecks } from './tab-checks';
import { leftovers, tidyUp } from './temporary-things';

const TITLE = 'Sixtyfour self-test';
const DIALOG_WIDTH_PX = 900;
const DIALOG_HEIGHT_PX = 600;

/** Runs all checks, in half a minute or less, and opens a dialog with a table of them. */
export function runSelfTest(services: Services): void {
  const spreadsheet = services.spreadsheet();
  if (spreadsheet === null) return;
  if (!isAlone()) {
    spreadsheet.toast('A self-test is running in this spreadsheet already.', TITLE);
    return;
  }
  spreadsheet.toast('Makes a tab, tries what the add-on relies on, and removes the tab again.', TITLE);
  attempted(() => tidyUp(services, spreadsheet));
  const tab = attempted(() => makeTab(spreadsheet));
  const checks = [
    tabCheck(tab),
    ...(tab === null ? [] : [...tabChecks(spreadsheet, tab), ...cellChecks(tab.sheet)]),
    ...platformChecks(services),
    tidinessCheck(services, spreadsheet),
  ];
  show(checks.map(carriedOut), spreadsheet);
}

/**
 * Two self-tests in one spreadsheet would remove each other's tab. Nothing else takes the document's lock,
 * and it goes with the execution, however that ends. Where it cannot be asked for, the test runs all the same.
 */
function isAlone(): boolean {
  return attempted(() => LockService.getDocumentLock().tryLock(0)) !== false;
}

function tabCheck(tab: TestTab | null): Check {
  const run = () => (tab === null ? differs('Refused, so no cell was tried') : ok('Made'));
  return { name: 'Temporary tab', expected: 'Made', run };
}

function tidinessCheck(services: Services, spreadsheet: Spreadsheet): Check {
  return {
    name: 'What the self-test made',
    expected: 'All removed',
    run() {
      attempted(() => tidyUp(services, spreadsheet));
      const left = leftovers(services, spreadsheet);
      return left.length === 0 ? ok('All removed') : differs(`Left: ${left.join(', ')}`);
    },
  };
}

function show(results: readonly CheckResult[], spreadsheet: Spreadsheet): void {
  const about = aboutLine(spreadsheet.getSpreadsheetLocale(), spreadsheet.getSpreadsheetTimeZone());
  const html = HtmlService.createHtmlOutput(reportHtml(results, about));
  SpreadsheetApp.getUi().showModalDialog(html.setWidth(DIALOG_WIDTH_PX).setHeight(DIALOG_HEIGHT_PX), TITLE);
}
