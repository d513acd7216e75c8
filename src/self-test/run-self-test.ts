// The menu's self-test: tries on the user's own spreadsheet what could not be seen anywhere else, removes
// all that it made, and shows what it found.

import type { Services } from '../platform/services';
import { NEW_TAB } from '../sheets/grid-size';
import type { Spreadsheet } from '../sheets/results-tab';
import { version } from '../version';
import { cellChecks } from './cell-checks';
import { attempted, type Check, type CheckResult, carriedOut, REFUSED } from './check';
import { permissionChecks } from './permission-checks';
import { platformChecks } from './platform-checks';
import { reportHtml } from './report';
import { shownSize } from './shown';
import { makeTab, tabChecks } from './tab-checks';
import { leftovers, tidyUp } from './temporary-things';

const TITLE = 'Sixtyfour self-test';
const DIALOG_WIDTH_PX = 900;
const DIALOG_HEIGHT_PX = 600;

/** Carries out every check, in half a minute or less, and shows a dialog with a table of them. */
export function runSelfTest(services: Services): void {
  const spreadsheet = services.spreadsheet();
  if (spreadsheet === null) return;
  if (!isAlone()) {
    spreadsheet.toast(
      'Another self-test or a search is writing here just now. Try again in a minute.',
      TITLE,
    );
    return;
  }
  tidyUp(services, spreadsheet);
  const tab = attempted(() => makeTab(spreadsheet));
  const checks: readonly Check[] = [
    ...permissionChecks(services),
    {
      name: 'Temporary tab',
      expected: [shownSize(NEW_TAB.rows, NEW_TAB.columns)],
      run: () => tab?.newSize ?? REFUSED,
    },
    ...(tab === null ? [] : [...tabChecks(spreadsheet, tab), ...cellChecks(tab.sheet)]),
    ...platformChecks(services),
    tidinessCheck(services, spreadsheet),
  ];
  show(checks.map(carriedOut), spreadsheet);
}

/**
 * Two self-tests in one spreadsheet would remove each other's tab. Only what writes into a list or into the log takes
 * the document's lock, too, and it goes with the execution, however that ends. Where it cannot be asked for, the test
 * runs all the same.
 */
function isAlone(): boolean {
  return attempted(() => LockService.getDocumentLock().tryLock(0)) !== false;
}

function tidinessCheck(services: Services, spreadsheet: Spreadsheet): Check {
  return {
    name: 'What the self-test made',
    expected: ['Removed'],
    run() {
      tidyUp(services, spreadsheet);
      const left = leftovers(services, spreadsheet);
      return left.length === 0 ? 'Removed' : `Left: ${left.join(', ')}`;
    },
  };
}

function show(results: readonly CheckResult[], spreadsheet: Spreadsheet): void {
  const about = `Sixtyfour for Sheets ${version}, locale ${spreadsheet.getSpreadsheetLocale()}`;
  const html = HtmlService.createHtmlOutput(reportHtml(results, about))
    .setWidth(DIALOG_WIDTH_PX)
    .setHeight(DIALOG_HEIGHT_PX);
  SpreadsheetApp.getUi().showModalDialog(html, TITLE);
}
