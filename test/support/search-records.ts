// Records of searches for tests of the pure core: one state each, to be varied.

import type { UserData } from '../../src/searches/kept/user-data';
import {
  type Done,
  type Failed,
  type Importing,
  NOT_LOGGED,
  type Running,
  type SearchIn,
  type SearchState,
  type Stopped,
  type Waiting,
} from '../../src/searches/record/record';

export const NOW = Date.UTC(2026, 1, 18, 10);
export const SPREADSHEET = 'spreadsheet-of-the-test';
const STARTED_AT = NOW - 60_000;

export const WAITING: Waiting = {
  kind: 'waiting',
  attemptedAt: null,
  sentAt: null,
  failures: 0,
  attemptsCutOff: 0,
  nextAt: NOW,
  problem: null,
  paused: null,
};

export const RUNNING: Running = {
  kind: 'running',
  taskId: 'task-1',
  startedAt: STARTED_AT,
  status: 'running',
  phase: 2,
  message: 'Reading profiles',
  resultsSoFar: 12,
  asked: { at: NOW - 12_000, by: 'sidebar' },
  statusPath: 'deep-search-status',
  unknownElsewhere: false,
  askAlone: false,
  withoutFileSince: null,
  watchedSince: STARTED_AT,
  failures: 0,
  attemptsCutOff: 0,
  nextAt: NOW,
  problem: null,
};

const COMPLETED = {
  taskId: 'task-1',
  startedAt: STARTED_AT,
  resourceHandleId: 'rh-1',
  completedAt: NOW - 1000,
  expectedRows: 3,
} as const;

export const IMPORTING: Importing = {
  kind: 'importing',
  ...COMPLETED,
  lease: null,
  attemptsCutOff: 0,
  inSlices: false,
  slicesKept: 0,
  percentFetched: null,
  file: null,
  tab: null,
  rowsWritten: 0,
  verification: { kind: 'verified' },
  restarts: 0,
  notes: [],
  joining: { attempt: 'first', goesOn: false, bringsBackTo: null },
  failures: 0,
  nextAt: NOW,
  problem: null,
  paused: null,
};

export const DONE: Done = {
  kind: 'done',
  ...COMPLETED,
  finishedAt: NOW,
  rows: 3,
  columns: 2,
  verification: { kind: 'verified' },
  notes: [],
  tab: { sheetId: 7, title: 'Bakers in Graz', isRemoved: false, isOpened: false },
  delivery: null,
};

export const FAILED: Failed = {
  kind: 'failed',
  failedAt: NOW,
  sentence: 'It did not work.',
  cause: null,
  resumable: null,
  question: null,
};

export const STOPPED: Stopped = { kind: 'stopped', stoppedAt: NOW, resumable: null };

/** The `number`-th search, in that state; the later the higher its number. */
export function searchIn<State extends SearchState>(state: State, number = 1): SearchIn<State> {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return {
    id,
    spreadsheetId: SPREADSHEET,
    query: 'Bakers in Graz',
    mode: 'people',
    maxResults: 10,
    searchId: id,
    destination: { kind: 'new-tab' },
    leaveOut: [],
    groupId: null,
    scheduleId: null,
    createdAt: NOW - 100_000 + number,
    seenEndAt: null,
    logged: NOT_LOGGED,
    state,
  };
}

/** A user with a key that works, and these searches. */
export function userWith(searches: UserData['searches'], changes: Partial<UserData> = {}): UserData {
  return {
    apiKey: 'an-invented-key-1234',
    apiKeyRefused: false,
    maxResults: null,
    backgroundCheck: null,
    lingered: { day: '', ms: 0 },
    missingPermissions: [],
    logs: [],
    orphanedKeys: [],
    unreadable: [],
    newerSettings: [],
    schedules: {},
    searches,
    ...changes,
  };
}
