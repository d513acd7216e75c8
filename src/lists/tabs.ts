// The tabs of a spreadsheet that people see, to choose from.

import type { TabView } from '../contract';
import type { Spreadsheet } from '../sheets/results-tab';

/** Only the first tabs are looked at, because each costs three calls. */
const MOST_TABS = 100;

/** Those that are not hidden, in their order. */
export function tabsOf(spreadsheet: Spreadsheet): readonly TabView[] {
  return spreadsheet
    .getSheets()
    .slice(0, MOST_TABS)
    .filter((sheet) => !sheet.isSheetHidden())
    .map((sheet) => ({ sheetId: sheet.getSheetId(), title: sheet.getName() }));
}
