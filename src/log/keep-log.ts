// Whether a spreadsheet's log is kept: what the sidebar shows of that, and the click that changes it.

import type { LogView } from '../contract';
import { throwDefect } from '../platform/defects';
import type { Services } from '../platform/services';
import { UserError } from '../platform/user-error';
import type { Spreadsheet } from '../sheets/results-tab';
import { encodeLog, type KeptLog, logIn, numberIn } from './kept-log';
import { logTab } from './log-tab';
import { whoIs } from './write-log';

/** A click is worth waiting for. */
const LOCK_WAIT_MS = 20_000;
const TROUBLE =
  'The last lines could not be written to the tab "Sixtyfour log", so they are missing there; your searches go on without them. See whether the tab is protected or the spreadsheet is full: they are written with the next ones.';
const BUSY =
  'Somebody else is writing to this spreadsheet just now, so nothing was changed. Try again in a moment.';
const REFUSED =
  'Google Sheets did not let the add-on make the tab "Sixtyfour log", so no log is kept. See whether the spreadsheet is full or protected, then try again.';

export function logView(services: Services, spreadsheetId: string): LogView {
  const { isKept, isInTrouble } = logIn(services.documentProperties.readAll());
  if (!isKept) return { isKept, you: null, problem: null };
  const number = numberIn(services.properties.readAll(), spreadsheetId);
  return { isKept, you: number === null ? null : whoIs(number), problem: isInTrouble ? TROUBLE : null };
}

/**
 * Keeps a log in the spreadsheet from now on, for all of its users, or none. The tab stays in either case.
 * @throws UserError where nothing was changed
 */
export function keepLog(services: Services, spreadsheet: Spreadsheet, isKept: boolean): void {
  const turn = services.documentLock.hold(LOCK_WAIT_MS, () => {
    const log = logIn(services.documentProperties.readAll());
    const sheetId = isKept ? madeTab(spreadsheet, log) : log.sheetId;
    SpreadsheetApp.flush();
    services.documentProperties.write(encodeLog({ ...log, isKept, sheetId, isInTrouble: false }));
  });
  if (turn.kind === 'busy') throw new UserError(BUSY);
}

function madeTab(spreadsheet: Spreadsheet, { sheetId }: KeptLog): number {
  try {
    return logTab(spreadsheet, sheetId).getSheetId();
  } catch (error) {
    throwDefect(error);
    throw new UserError(REFUSED);
  }
}
