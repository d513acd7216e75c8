// The one door to the server: `google.script.run` as promises, for exactly the contract's functions.
// Every call is given up after a while, and whatever goes wrong comes out as a CallFailure.
import type { SidebarServer, SidebarState } from '../src/contract';
import { CallFailure, classifyFailure, offlineFailure } from './call-failure';
import type { ScriptRun } from './script-run';
import {
  readDownloadLink,
  readSelection,
  readState,
  readTabLook,
  readTabs,
  readText,
} from './server-answers';

export type Server = {
  readonly [Name in keyof SidebarServer]: (
    ...args: Parameters<SidebarServer[Name]>
  ) => Promise<ReturnType<SidebarServer[Name]>>;
};

export interface ServerOptions {
  readonly run: ScriptRun;
  /** This sidebar's version; answers of another one are refused as `outdated`. */
  readonly version: string;
  readonly isOnline: () => boolean;
  /** Gets the answers that come after their call was given up: the server went on regardless. */
  readonly onLateState: (state: SidebarState) => void;
}

/** Reading what is stored takes a second or two; a minute means that the answer is lost. */
const READ_TIMEOUT_MS = 60_000;
/** A start waits for a lock and for Sixtyfour, which may take a minute each. */
const REQUEST_TIMEOUT_MS = 150_000;
/** Whether rows are hidden is asked of each. */
const SELECTION_TIMEOUT_MS = 120_000;
/** Apps Script kills an execution after six minutes; the rest is for its way there and back. */
const EXECUTION_TIMEOUT_MS = 390_000;

/** Opens the door. Calls reject with a CallFailure and with nothing else. */
export function connectServer({ run, version, isOnline, onLateState }: ServerOptions): Server {
  let answeredBefore = false;

  function call<Answer>(
    timeoutMs: number,
    send: (to: ScriptRun) => void,
    read: (answer: unknown) => Answer,
    onLateAnswer?: (answer: Answer) => void,
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      let givenUp = false;
      const timer = setTimeout(() => {
        givenUp = true;
        reject(new CallFailure('time-out', 'No answer came from Google Sheets.'));
      }, timeoutMs);
      const onFailure = (error: unknown) => {
        clearTimeout(timer);
        reject(classifyFailure(error, { online: isOnline(), answeredBefore }));
      };
      const onSuccess = (answer: unknown) => {
        clearTimeout(timer);
        answeredBefore = true;
        try {
          const contents = read(answer);
          if (givenUp) onLateAnswer?.(contents);
          else resolve(contents);
        } catch (error) {
          reject(error);
        }
      };
      try {
        if (!isOnline()) throw offlineFailure();
        send(run.withSuccessHandler(onSuccess).withFailureHandler(onFailure));
      } catch (error) {
        onFailure(error);
      }
    });
  }

  const state = (timeoutMs: number, send: (to: ScriptRun) => void) =>
    call(timeoutMs, send, (answer) => readState(answer, version), onLateState);

  return {
    getState: () => state(READ_TIMEOUT_MS, (to) => to.getState()),
    lookAtSearches: () => state(READ_TIMEOUT_MS, (to) => to.lookAtSearches()),
    saveApiKey: (key) => state(REQUEST_TIMEOUT_MS, (to) => to.saveApiKey(key)),
    removeApiKey: () => state(READ_TIMEOUT_MS, (to) => to.removeApiKey()),
    startSearch: (request) => state(REQUEST_TIMEOUT_MS, (to) => to.startSearch(request)),
    getSelection: () => call(SELECTION_TIMEOUT_MS, (to) => to.getSelection(), readSelection),
    startSearches: (request) => state(REQUEST_TIMEOUT_MS, (to) => to.startSearches(request)),
    stopGroup: (groupId) => state(REQUEST_TIMEOUT_MS, (to) => to.stopGroup(groupId)),
    resumeGroup: (groupId) => state(REQUEST_TIMEOUT_MS, (to) => to.resumeGroup(groupId)),
    runFailedAgain: (groupId, newIds) =>
      state(REQUEST_TIMEOUT_MS, (to) => to.runFailedAgain(groupId, newIds)),
    checkSearches: () => state(EXECUTION_TIMEOUT_MS, (to) => to.checkSearches()),
    stopSearch: (id) => state(REQUEST_TIMEOUT_MS, (to) => to.stopSearch(id)),
    runAgain: (id, newId) => state(REQUEST_TIMEOUT_MS, (to) => to.runAgain(id, newId)),
    importAgain: (id) => state(EXECUTION_TIMEOUT_MS, (to) => to.importAgain(id)),
    forgetSearch: (id) => state(REQUEST_TIMEOUT_MS, (to) => to.forgetSearch(id)),
    forgetFinished: (ids) => state(REQUEST_TIMEOUT_MS, (to) => to.forgetFinished(ids)),
    markSeen: (ids) => state(READ_TIMEOUT_MS, (to) => to.markSeen(ids)),
    forgetUnreadable: () => state(REQUEST_TIMEOUT_MS, (to) => to.forgetUnreadable()),
    openTab: (id) => state(READ_TIMEOUT_MS, (to) => to.openTab(id)),
    turnOnBackgroundCheck: () => state(READ_TIMEOUT_MS, (to) => to.turnOnBackgroundCheck()),
    keepLog: (isKept) => state(REQUEST_TIMEOUT_MS, (to) => to.keepLog(isKept)),
    answerDelivery: (id, answer) => state(EXECUTION_TIMEOUT_MS, (to) => to.answerDelivery(id, answer)),
    bringBack: (id) => state(EXECUTION_TIMEOUT_MS, (to) => to.bringBack(id)),
    chooseColumn: (sheetId, column) => state(REQUEST_TIMEOUT_MS, (to) => to.chooseColumn(sheetId, column)),
    getTabs: () => call(READ_TIMEOUT_MS, (to) => to.getTabs(), readTabs),
    lookAtTab: (sheetId) => call(REQUEST_TIMEOUT_MS, (to) => to.lookAtTab(sheetId), readTabLook),
    saveSchedule: (request) => state(READ_TIMEOUT_MS, (to) => to.saveSchedule(request)),
    pauseSchedule: (id) => state(READ_TIMEOUT_MS, (to) => to.pauseSchedule(id)),
    resumeSchedule: (id) => state(READ_TIMEOUT_MS, (to) => to.resumeSchedule(id)),
    runScheduleNow: (id) => state(REQUEST_TIMEOUT_MS, (to) => to.runScheduleNow(id)),
    removeSchedule: (id) => state(READ_TIMEOUT_MS, (to) => to.removeSchedule(id)),
    pauseAllSchedules: () => state(READ_TIMEOUT_MS, (to) => to.pauseAllSchedules()),
    getDownloadLink: (id) => call(REQUEST_TIMEOUT_MS, (to) => to.getDownloadLink(id), readDownloadLink),
    // These two answer when their dialog is there.
    runSelfTest: () =>
      call(
        EXECUTION_TIMEOUT_MS,
        (to) => to.runSelfTest(),
        () => undefined,
      ),
    showHelp: () =>
      call(
        READ_TIMEOUT_MS,
        (to) => to.showHelp(),
        () => undefined,
      ),
    getSelectedText: () => call(READ_TIMEOUT_MS, (to) => to.getSelectedText(), readText),
  };
}
