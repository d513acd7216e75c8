// States and searches for the sidebar's tests: each test names only what it is about.

import { regionFor } from '../../../sidebar/text/calendar';
import type { SearchProgress, SearchView, SidebarState } from '../../../src/contract';

/** 12 May 2026, 14:32 UTC, on the server. */
export const NOW = Date.UTC(2026, 4, 12, 14, 32);
export const REGION = { ...regionFor('en-GB'), timeZone: 'UTC' };

export function stateWith(
  searches: readonly SearchView[],
  changes: Partial<SidebarState> = {},
): SidebarState {
  return {
    version: '1.0.0',
    now: NOW,
    apiKey: { kind: 'set', lastFour: '7f3d' },
    backgroundCheck: { kind: 'on', everyMinutes: 1 },
    defaultMaxResults: 1000,
    searches,
    groups: [],
    permissions: null,
    schedules: [],
    unreadable: null,
    lists: [],
    log: { isKept: false, you: null, problem: null },
    ...changes,
  };
}

export function searchWith(progress: SearchProgress, changes: Partial<SearchView> = {}): SearchView {
  return {
    id: 'search-1',
    query: 'Bakers in Lyon',
    mode: 'people',
    maxResults: 100,
    searchId: 'search-1',
    destination: { kind: 'new-tab' },
    leaveOut: [],
    createdAt: NOW - 60_000,
    scheduleId: null,
    groupId: null,
    isNew: false,
    progress,
    ...changes,
  };
}

export function running(changes: Partial<Extract<SearchProgress, { kind: 'running' }>> = {}) {
  return {
    kind: 'running' as const,
    status: 'running',
    phase: 2,
    agentMessage: 'Reading profiles',
    resultsSoFar: 48,
    startedAt: NOW - 72_000,
    nextAskAt: NOW + 12_000,
    problem: null,
    ...changes,
  };
}

export function importing(changes: Partial<Extract<SearchProgress, { kind: 'importing' }>> = {}) {
  return {
    kind: 'importing' as const,
    startedAt: NOW - 72_000,
    rowsWritten: 1200,
    rowsTotal: 5000,
    percentFetched: null,
    nextAttemptAt: null,
    problem: null,
    ...changes,
  };
}

export function waiting(changes: Partial<Extract<SearchProgress, { kind: 'waiting' }>> = {}) {
  return {
    kind: 'waiting' as const,
    sentence: 'Waits its turn.',
    nextAttemptAt: NOW + 45_000,
    placeInLine: null,
    mayBeUnderWay: true,
    ...changes,
  };
}

export function done(changes: Partial<Extract<SearchProgress, { kind: 'done' }>> = {}) {
  return {
    kind: 'done' as const,
    startedAt: NOW - 300_000,
    completedAt: NOW - 65_000,
    finishedAt: NOW - 60_000,
    rows: 187,
    columns: 12,
    verification: { kind: 'verified' as const },
    notes: [],
    tab: { kind: 'present' as const, title: 'Bakers in Lyon', sheetId: 7 },
    delivery: null,
    ...changes,
  };
}

export function failed(changes: Partial<Extract<SearchProgress, { kind: 'failed' }>> = {}) {
  return {
    kind: 'failed' as const,
    failedAt: NOW - 50_000,
    sentence: 'Sixtyfour could not finish it.',
    canImportAgain: false,
    hasFile: false,
    details: '',
    question: null,
    ...changes,
  };
}

export function stopped(changes: Partial<Extract<SearchProgress, { kind: 'stopped' }>> = {}) {
  return {
    kind: 'stopped' as const,
    stoppedAt: NOW - 40_000,
    canImportAgain: false,
    hasFile: false,
    ...changes,
  };
}
