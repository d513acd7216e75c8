// A server that answers when the test says so.

import type { Server } from '../../../sidebar/server';
import type { SidebarServer, SidebarState } from '../../../src/contract';

export interface ServerCall {
  readonly name: keyof SidebarServer;
  readonly args: readonly unknown[];
  answer(state: SidebarState): void;
  fail(error: Error): void;
}

export interface FakeServer {
  readonly server: Server;
  readonly calls: readonly ServerCall[];
  /** The calls of one function, oldest first. */
  callsOf(name: keyof SidebarServer): readonly ServerCall[];
  /** The last call of one function. Throws where there is none. */
  lastCallOf(name: keyof SidebarServer): ServerCall;
}

export function fakeServer(): FakeServer {
  const calls: ServerCall[] = [];
  const record = (name: keyof SidebarServer, args: readonly unknown[]) =>
    new Promise<SidebarState>((resolve, reject) => {
      calls.push({ name, args, answer: resolve, fail: reject });
    });
  const callsOf = (name: keyof SidebarServer) => calls.filter((call) => call.name === name);
  return {
    calls,
    callsOf,
    lastCallOf(name) {
      const call = callsOf(name).at(-1);
      if (call === undefined) throw new Error(`${name} was not called.`);
      return call;
    },
    server: {
      getState: () => record('getState', []),
      lookAtSearches: () => record('lookAtSearches', []),
      saveApiKey: (key) => record('saveApiKey', [key]),
      removeApiKey: () => record('removeApiKey', []),
      startSearch: (request) => record('startSearch', [request]),
      checkSearches: () => record('checkSearches', []),
      stopSearch: (id) => record('stopSearch', [id]),
      runAgain: (id, newId) => record('runAgain', [id, newId]),
      importAgain: (id) => record('importAgain', [id]),
      forgetSearch: (id) => record('forgetSearch', [id]),
      forgetUnreadable: () => record('forgetUnreadable', []),
      forgetFinished: (ids) => record('forgetFinished', [ids]),
      markSeen: (ids) => record('markSeen', [ids]),
      runSelfTest: () => Promise.resolve(),
      showHelp: () => Promise.resolve(),
      openTab: (id) => record('openTab', [id]),
      turnOnBackgroundCheck: () => record('turnOnBackgroundCheck', []),
      answerDelivery: (id, answer) => record('answerDelivery', [id, answer]),
      bringBack: (id) => record('bringBack', [id]),
      chooseColumn: (sheetId, column) => record('chooseColumn', [sheetId, column]),
      getTabs: () => Promise.resolve([]),
      lookAtTab: () => Promise.reject(new Error('Not part of these tests.')),
      saveSchedule: (request) => record('saveSchedule', [request]),
      pauseSchedule: (id) => record('pauseSchedule', [id]),
      resumeSchedule: (id) => record('resumeSchedule', [id]),
      runScheduleNow: (id) => record('runScheduleNow', [id]),
      removeSchedule: (id) => record('removeSchedule', [id]),
      keepLog: (isKept) => record('keepLog', [isKept]),
      pauseAllSchedules: () => record('pauseAllSchedules', []),
      getDownloadLink: () => Promise.reject(new Error('Not part of these tests.')),
      getSelection: () => Promise.reject(new Error('Not part of these tests.')),
      startSearches: (request) => record('startSearches', [request]),
      stopGroup: (id) => record('stopGroup', [id]),
      resumeGroup: (id) => record('resumeGroup', [id]),
      runFailedAgain: (id, newIds) => record('runFailedAgain', [id, newIds]),
      getSelectedText: () => Promise.resolve('Text of the selected cell'),
    },
  };
}

/** Lets everything that waits for an answer go on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}
