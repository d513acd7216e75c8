// Whether tabs behave as the add-on reckons: found by their ids, unique by their titles, never in the way.

import { createTab, findTab, type Sheet, type Spreadsheet } from '../sheets/results-tab';
import { attempted, type Check, differs, ok } from './check';
import { SELF_TEST_ID, TWIN_TITLE } from './temporary-things';

/** The temporary tab, made as a search's tab is, and whether another one was in front of it all the time. */
export interface TestTab {
  readonly sheet: Sheet;
  readonly stayedBehind: boolean;
}

export function makeTab(spreadsheet: Spreadsheet): TestTab {
  const inFront = spreadsheet.getActiveSheet().getSheetId();
  const sheet = createTab(spreadsheet, SELF_TEST_ID);
  return { sheet, stayedBehind: spreadsheet.getActiveSheet().getSheetId() === inFront };
}

export function tabChecks(spreadsheet: Spreadsheet, { sheet, stayedBehind }: TestTab): readonly Check[] {
  return [
    {
      name: 'Tab in front while another is made',
      expected: 'Stays in front',
      run: () => (stayedBehind ? ok('Stays in front') : differs('Another tab came to the front')),
    },
    {
      name: 'Tab looked for by its id',
      expected: 'Found',
      run() {
        const found = findTab(spreadsheet, SELF_TEST_ID, sheet.getSheetId());
        return found?.getName() === sheet.getName() ? ok('Found') : differs('Not found');
      },
    },
    {
      name: 'Second tab whose title differs in case only',
      expected: 'Refused',
      run() {
        const inFront = spreadsheet.getActiveSheet();
        const twin = attempted(() => spreadsheet.insertSheet(TWIN_TITLE, spreadsheet.getNumSheets()));
        if (twin === null) return ok('Refused');
        spreadsheet.deleteSheet(twin);
        spreadsheet.setActiveSheet(inFront);
        return differs('Allowed');
      },
    },
  ];
}
