// Whether a spreadsheet's log is kept: what the sidebar shows of that, the click that changes it, and how each of its users
// comes to know of it.

import type { LogView } from '../contract';
import { throwDefect } from '../platform/defects';
import type { Services } from '../platform/services';
import { UserError } from '../platform/user-error';
import { changeLocked } from '../searches/kept/locked-change';
import { save, type UserData } from '../searches/kept/user-data';
import type { Spreadsheet } from '../sheets/results-tab';
import { encodeLog, type KeptLog, logIn } from './kept-log';
import { loggedNow, MOST_ATTEMPTS } from './lines';
import { logTab } from './log-tab';
import { whoIs, withMarks } from './write-log';

/** A click is worth waiting for; opening the sidebar does not wait long. */
const CLICK_WAIT_MS = 20_000;
const OPENING_WAIT_MS = 1_000;
const TROUBLE =
  'The last lines could not be written to the tab "Sixtyfour log", so they are missing there; your searches go on without them. See whether the tab is protected or the spreadsheet is full: they are written with the next ones.';
const GIVEN_UP =
  'Google ended the add-on again and again while it wrote to the tab "Sixtyfour log", so some lines are missing there for good; your searches go on without them. A shorter log may help: delete its oldest lines.';
const BUSY =
  'Somebody else is writing to this spreadsheet just now, so nothing was changed. Try again in a moment.';
const REFUSED =
  'Google Sheets did not let the add-on make the tab "Sixtyfour log", so no log is kept. See whether the spreadsheet is full or protected, then try again.';

/** The log as the sidebar shows it, and the data with what this user has learnt of it. */
export function lookAtLog(
  services: Services,
  spreadsheet: Spreadsheet,
  before: UserData,
): { readonly data: UserData; readonly view: LogView } {
  const id = spreadsheet.getId();
  const { isKept, isInTrouble } = logIn(services.documentProperties.readAll());
  const isKnown = before.logs.some(({ spreadsheetId }) => spreadsheetId === id);
  const data = isKept === isKnown ? before : (isKept ? joined : left)(services, before, id);
  if (!isKept) return { data, view: { isKept, you: null, problem: null } };
  const known = data.logs.find(({ spreadsheetId }) => spreadsheetId === id);
  const isGivenUp = data.searches.some(
    ({ spreadsheetId, logged }) => spreadsheetId === id && logged.attemptsCutOff >= MOST_ATTEMPTS,
  );
  const problem = isGivenUp ? GIVEN_UP : isInTrouble ? TROUBLE : null;
  return { data, view: { isKept, you: known === undefined ? null : whoIs(known.number), problem } };
}

/** The user writes to the log from now on: what came before is not for it. */
function joined(services: Services, data: UserData, id: string): UserData {
  const { documentLock, documentProperties, properties } = services;
  const turn = documentLock.hold(OPENING_WAIT_MS, () => {
    const log = logIn(documentProperties.readAll());
    // Before any line bears the number: nobody else is to be given it.
    documentProperties.write(encodeLog({ ...log, people: log.people + 1 }));
    return log.people + 1;
  });
  if (turn.kind === 'busy') return data;
  const known = { spreadsheetId: id, number: turn.value };
  return (
    changeLocked(services, OPENING_WAIT_MS, (fresh) => {
      const here = fresh.searches.filter(({ spreadsheetId }) => spreadsheetId === id);
      const marked = withMarks(services, fresh, here, loggedNow);
      return save(properties, marked, { logs: [...marked.logs, known] });
    }) ?? data
  );
}

function left(services: Services, data: UserData, id: string): UserData {
  return (
    changeLocked(services, OPENING_WAIT_MS, (fresh) =>
      save(services.properties, fresh, {
        logs: fresh.logs.filter(({ spreadsheetId }) => spreadsheetId !== id),
      }),
    ) ?? data
  );
}

/**
 * Keeps a log in the spreadsheet from now on, for all of its users, or none. The tab stays in either case.
 * @throws UserError where nothing was changed
 */
export function keepLog(services: Services, spreadsheet: Spreadsheet, isKept: boolean): void {
  const turn = services.documentLock.hold(CLICK_WAIT_MS, () => {
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
