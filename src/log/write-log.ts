// The log of a spreadsheet is brought up to date with what has become of a user's searches: after whatever has moved them,
// in steps that can each be repeated. It never stands in a search's way.

import { isDefect, kindAndPlace } from '../platform/defects';
import type { Services } from '../platform/services';
import { changeLocked } from '../searches/kept/locked-change';
import { save, searchOf, type UserData } from '../searches/kept/user-data';
import type { SearchRecord } from '../searches/record/record';
import { daysIn } from '../sheets/days';
import type { Spreadsheet } from '../sheets/results-tab';
import { encodeLog, encodeNumber, logIn, numberIn } from './kept-log';
import { linesDue, loggedNow } from './lines';
import { addToLog, logTab } from './log-tab';

/** Another user's lines take seconds. Who does not get the lock writes its own the next time. */
const LOCK_WAIT_MS = 5_000;

/**
 * Writes the lines that are due in the open spreadsheet, where its log is kept, and notes that with the searches. Answers
 * the data as it then is. Where a line cannot be written, the sidebar says so, and it is tried again the next time.
 */
export function writeLog(services: Services, data: UserData): UserData {
  const due = data.searches.filter((search) => linesDue(search).length > 0);
  if (due.length === 0) return data;
  const here = services.spreadsheetId();
  const ours = due.filter(({ spreadsheetId }) => spreadsheetId === here);
  const spreadsheet = services.spreadsheet();
  if (ours.length === 0 || spreadsheet === null || !isDealtWith(services, spreadsheet, ours)) return data;
  return changeLocked(services, LOCK_WAIT_MS, (fresh) => withMarks(services, fresh, ours)) ?? data;
}

function withMarks(services: Services, fresh: UserData, written: readonly SearchRecord[]): UserData {
  const searches = written.flatMap((one) => {
    const now = searchOf(fresh, one.spreadsheetId, one.id);
    return now === null ? [] : [{ ...now, logged: loggedNow(one) }];
  });
  return searches.length === 0 ? fresh : save(services.properties, fresh, { searches });
}

/** Whether the log has the lines, or nobody wants them. */
function isDealtWith(
  services: Services,
  spreadsheet: Spreadsheet,
  searches: readonly SearchRecord[],
): boolean {
  try {
    if (!logIn(services.documentProperties.readAll()).isKept) return true;
    const turn = services.documentLock.hold(LOCK_WAIT_MS, () => areWritten(services, spreadsheet, searches));
    return turn.kind === 'held' && turn.value;
  } catch (error) {
    if (isDefect(error)) console.error(`Unexpected ${kindAndPlace(error)}, log.`);
    return false;
  }
}

/** Call it holding the document's lock. */
function areWritten(
  services: Services,
  spreadsheet: Spreadsheet,
  searches: readonly SearchRecord[],
): boolean {
  const { documentProperties, properties } = services;
  const log = logIn(documentProperties.readAll());
  if (!log.isKept) return true;
  const id = spreadsheet.getId();
  const known = numberIn(properties.readAll(), id);
  const number = known ?? log.people + 1;
  const people = Math.max(log.people, number);
  // Before any line bears the number: nobody else is to be given it.
  if (people > log.people) documentProperties.write(encodeLog({ ...log, people }));
  if (known === null) properties.write(encodeNumber(id, number));
  const written = wrote(services, spreadsheet, log.sheetId, whoIs(number), searches);
  const sheetId = written?.sheetId ?? log.sheetId;
  const isInTrouble = written?.isThere !== true;
  if (sheetId !== log.sheetId || isInTrouble !== log.isInTrouble) {
    documentProperties.write(encodeLog({ ...log, people, sheetId, isInTrouble }));
  }
  return !isInTrouble;
}

/** What the log calls its people: without a further permission nobody tells an add-on who they are. */
export function whoIs(number: number): string {
  return `User ${number}`;
}

/** Null where Sheets did not take it: the tab may be protected, or the spreadsheet full. */
function wrote(
  services: Services,
  spreadsheet: Spreadsheet,
  known: number | null,
  who: string,
  searches: readonly SearchRecord[],
): { readonly sheetId: number; readonly isThere: boolean } | null {
  const lines = searches.flatMap(linesDue).sort((one, other) => one.at - other.at);
  try {
    const sheet = logTab(spreadsheet, known);
    const days = daysIn(services.wallClockIn(spreadsheet.getSpreadsheetTimeZone()), services.clock.now());
    const isThere = addToLog(sheet, who, lines, days);
    SpreadsheetApp.flush();
    return { sheetId: sheet.getSheetId(), isThere };
  } catch (error) {
    if (isDefect(error)) console.error(`Unexpected ${kindAndPlace(error)}, log.`);
    return null;
  }
}
