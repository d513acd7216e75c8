// The log of a spreadsheet is brought up to date with what has become of a user's searches: after whatever has moved them,
// in steps that can each be repeated. It never stands in a search's way, and who has no log pays nothing for it.

import { isDefect, kindAndPlace } from '../platform/defects';
import type { Services } from '../platform/services';
import { changeLocked } from '../searches/kept/locked-change';
import type { KnownLog } from '../searches/kept/settings';
import { save, searchOf, type UserData } from '../searches/kept/user-data';
import type { Logged, SearchRecord } from '../searches/record/record';
import { daysIn } from '../sheets/days';
import type { Spreadsheet } from '../sheets/results-tab';
import { encodeLog, logIn } from './kept-log';
import { type Line, linesDue, loggedNow, MOST_ATTEMPTS } from './lines';
import { addToLog, logTab } from './log-tab';

/** Another user's lines take seconds. Who does not get the lock writes its own the next time. */
const LOCK_WAIT_MS = 5_000;

/**
 * Writes the lines that are due in the open spreadsheet and notes that with the searches. Answers the data as it then is.
 * Where a line cannot be written, the sidebar says so, and it is tried again the next time; where every execution dies
 * of it, it is given up.
 */
export function writeLog(services: Services, data: UserData): UserData {
  const due = data.searches.filter((search) => isDue(search, data.logs));
  if (due.length === 0) return data;
  const attempted = changeLocked(services, LOCK_WAIT_MS, (fresh) =>
    withMarks(services, fresh, due, ({ logged }) => ({
      ...logged,
      attemptsCutOff: logged.attemptsCutOff + 1,
    })),
  );
  if (attempted === null) return data;
  const here = services.spreadsheetId();
  const spreadsheet = services.spreadsheet();
  const known = data.logs.find(({ spreadsheetId }) => spreadsheetId === here);
  const ours = due.filter(({ spreadsheetId }) => spreadsheetId === here);
  const isDone =
    spreadsheet !== null &&
    known !== undefined &&
    isDealtWith(services, spreadsheet, known, ours.flatMap(linesDue));
  const settled = changeLocked(services, LOCK_WAIT_MS, (fresh) =>
    withMarks(services, fresh, due, (record) =>
      isDone && ours.includes(record) ? loggedNow(record) : { ...record.logged, attemptsCutOff: 0 },
    ),
  );
  return settled ?? attempted;
}

/** Writes one line that is about no search, where its user knows of a log; should that fail, it is missing there. */
export function writeLine(services: Services, { logs }: UserData, line: Line): void {
  const known =
    logs.length === 0 ? undefined : logs.find((one) => one.spreadsheetId === services.spreadsheetId());
  const spreadsheet = known === undefined ? null : services.spreadsheet();
  if (known !== undefined && spreadsheet !== null) isDealtWith(services, spreadsheet, known, [line]);
}

/** Whether a search has lines for a log that its user knows of, and they were not given up. */
function isDue(search: SearchRecord, logs: readonly KnownLog[]): boolean {
  return (
    logs.some(({ spreadsheetId }) => spreadsheetId === search.spreadsheetId) &&
    search.logged.attemptsCutOff < MOST_ATTEMPTS &&
    linesDue(search).length > 0
  );
}

/** Marks searches as they are now with what `logged` makes of them as they were when their lines were made. */
export function withMarks(
  services: Services,
  fresh: UserData,
  records: readonly SearchRecord[],
  logged: (record: SearchRecord) => Logged,
): UserData {
  const searches = records.flatMap((one) => {
    const now = searchOf(fresh, one.spreadsheetId, one.id);
    return now === null ? [] : [{ ...now, logged: logged(one) }];
  });
  return searches.length === 0 ? fresh : save(services.properties, fresh, { searches });
}

/** Whether the log has the lines, or is kept no more. */
function isDealtWith(
  services: Services,
  spreadsheet: Spreadsheet,
  known: KnownLog,
  lines: readonly Line[],
): boolean {
  try {
    const turn = services.documentLock.hold(LOCK_WAIT_MS, () =>
      areWritten(services, spreadsheet, known, lines),
    );
    return turn.kind === 'held' && turn.value;
  } catch (error) {
    if (isDefect(error)) console.error(`Unexpected ${kindAndPlace(error)}, log.`);
    return false;
  }
}

/** Call it holding the document's lock. */
function areWritten(
  { documentProperties, wallClockIn, clock }: Services,
  spreadsheet: Spreadsheet,
  { number }: KnownLog,
  lines: readonly Line[],
): boolean {
  const log = logIn(documentProperties.readAll());
  if (!log.isKept) return true;
  const days = () => daysIn(wallClockIn(spreadsheet.getSpreadsheetTimeZone()), clock.now());
  const written = wrote(() => {
    const inOrder = [...lines].sort((one, other) => one.at - other.at);
    const sheet = logTab(spreadsheet, log.sheetId);
    const isThere = addToLog(sheet, whoIs(number), inOrder, days());
    SpreadsheetApp.flush();
    return { sheetId: sheet.getSheetId(), isThere };
  });
  const sheetId = written?.sheetId ?? log.sheetId;
  const isInTrouble = written?.isThere !== true;
  if (sheetId !== log.sheetId || isInTrouble !== log.isInTrouble) {
    documentProperties.write(encodeLog({ ...log, sheetId, isInTrouble }));
  }
  return !isInTrouble;
}

/** What the log calls its people: without a further permission nobody tells an add-on who they are. */
export function whoIs(number: number): string {
  return `User ${number}`;
}

/** Null where Sheets did not take it: the tab may be protected, or the spreadsheet full. */
function wrote<Written>(write: () => Written): Written | null {
  try {
    return write();
  } catch (error) {
    if (isDefect(error)) console.error(`Unexpected ${kindAndPlace(error)}, log.`);
    return null;
  }
}
