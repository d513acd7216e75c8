// Whether tabs behave as the add-on reckons: found by their ids, unique by their titles, never in the way.

import { giveNewColour, hasNewColour, takeNewColour } from '../sheets/new-colour';
import { createTab, findTab, type Sheet, type Spreadsheet } from '../sheets/results-tab';
import type { Check } from './check';
import { shownSize } from './shown';
import { SELF_TEST_ID, TWIN_TITLE } from './temporary-things';

/** The temporary tab, made as a search's tab is, and the id of the tab that was in front before. */
export interface TestTab {
  readonly sheet: Sheet;
  readonly inFrontBefore: number;
  /** What was selected in it, in A1 notation; '' where nothing was. */
  readonly selectedBefore: string;
  /** Its size when it was new, as it is shown. */
  readonly newSize: string;
}

export function makeTab(spreadsheet: Spreadsheet): TestTab {
  const inFrontBefore = spreadsheet.getActiveSheet().getSheetId();
  const selectedBefore = selectedIn(spreadsheet);
  const sheet = createTab(spreadsheet, SELF_TEST_ID);
  return {
    sheet,
    inFrontBefore,
    selectedBefore,
    newSize: shownSize(sheet.getMaxRows(), sheet.getMaxColumns()),
  };
}

export function tabChecks(
  spreadsheet: Spreadsheet,
  { sheet, inFrontBefore, selectedBefore }: TestTab,
): readonly Check[] {
  return [
    {
      name: 'Tab in front when another was made',
      expected: ['Stays'],
      run: () => (spreadsheet.getActiveSheet().getSheetId() === inFrontBefore ? 'Stays' : 'Is another'),
    },
    {
      name: 'Selected cell when another tab was made',
      expected: ['Stays'],
      run: () => (selectedIn(spreadsheet) === selectedBefore ? 'Stays' : 'Is another'),
    },
    {
      name: 'Tab looked for by its id',
      expected: ['Found'],
      run() {
        const found = findTab(spreadsheet, SELF_TEST_ID, sheet.getSheetId());
        return found?.getName() === sheet.getName() ? 'Found' : 'Not found';
      },
    },
    {
      name: 'Colour of a tab',
      expected: ['Given and taken'],
      run() {
        giveNewColour(sheet);
        const isGiven = hasNewColour(sheet);
        takeNewColour(sheet);
        return isGiven && !hasNewColour(sheet) ? 'Given and taken' : 'Another';
      },
    },
    {
      name: 'Title that differs from another in case only',
      expected: ['Refused'],
      run() {
        const inFront = spreadsheet.getActiveSheet();
        spreadsheet.deleteSheet(spreadsheet.insertSheet(TWIN_TITLE));
        spreadsheet.setActiveSheet(inFront, true);
        return 'Taken';
      },
    },
  ];
}

function selectedIn(spreadsheet: Spreadsheet): string {
  return spreadsheet.getActiveRange()?.getA1Notation() ?? '';
}
