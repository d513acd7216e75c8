// What the sidebar is shown of one search: how far it is, what it waits for, how it ended.

import type { SearchProgress, SearchView, TabState, WaitingProgress } from '../../contract';
import type { UserData } from '../kept/user-data';
import { canAsk, isAllowedToAsk, waitingInLine } from '../moving/next-step';
import { ownDestination } from '../record/group';
import { MAX_IN_FLIGHT } from '../record/pace';
import {
  type DoneTab,
  isInFlight,
  isNews,
  type SearchRecord,
  type Stopped,
  type Waiting,
} from '../record/record';
import { detailsOf } from './failure-details';

const WAITS_FOR_KEY = 'This search waits for an API key that Sixtyfour accepts; then it starts by itself.';
const GOES_ON_WITH_KEY =
  'Sixtyfour needs an API key that it accepts before the add-on can look again; your search is not lost.';
const PAUSED = {
  kind: 'waiting',
  sentence: 'This search waits until its group goes on.',
  nextAttemptAt: null,
  placeInLine: null,
} as const;
const STARTING = 'This search is being handed to Sixtyfour.';
const STARTS_WHEN_ALLOWED =
  'This search waits until you allow the add-on to connect to Sixtyfour; then it starts by itself.';
const GOES_ON_WHEN_ALLOWED =
  'The add-on may not connect to Sixtyfour until you allow it; your search is not lost and then goes on by itself.';

/** One search as it stands now. */
export function searchView(search: SearchRecord, data: UserData, now: number): SearchView {
  const { id, query, mode, maxResults, searchId, leaveOut, createdAt, groupId, scheduleId } = search;
  return {
    id,
    query,
    mode,
    maxResults,
    searchId,
    destination: ownDestination(search),
    leaveOut,
    createdAt,
    groupId,
    scheduleId,
    isNew: isNews(search),
    progress: progressOf(search, data, now),
  };
}

function progressOf(search: SearchRecord, data: UserData, now: number): SearchProgress {
  const { state } = search;
  switch (state.kind) {
    case 'waiting':
      return waitingProgress(search, state, data);
    case 'running': {
      const { status, phase, message: agentMessage, resultsSoFar, startedAt, nextAt: nextAskAt } = state;
      const problem = canAsk(data) ? state.problem : whyNotAsked(data);
      return { kind: 'running', status, phase, agentMessage, resultsSoFar, startedAt, nextAskAt, problem };
    }
    case 'importing': {
      const { startedAt, rowsWritten, file, failures, attemptsCutOff, nextAt, lease, paused } = state;
      const percentFetched = file === null ? state.percentFetched : null;
      if (paused !== null) return { ...PAUSED, mayBeUnderWay: true };
      const problem = canAsk(data) ? state.problem : whyNotAsked(data);
      const isUnderWay = lease !== null && lease.until > now;
      const nextAttemptAt = !isUnderWay && failures + attemptsCutOff > 0 ? nextAt : null;
      return {
        kind: 'importing',
        startedAt,
        rowsWritten,
        rowsTotal: file?.rows ?? null,
        percentFetched,
        nextAttemptAt,
        problem,
      };
    }
    case 'done': {
      const { startedAt, completedAt, finishedAt, rows, columns, verification, notes, tab, delivery } = state;
      return {
        kind: 'done',
        startedAt,
        completedAt,
        finishedAt,
        rows,
        columns,
        verification,
        notes,
        tab: tabState(tab),
        delivery,
      };
    }
    case 'failed': {
      const { failedAt, sentence, resumable, question } = state;
      const details = detailsOf(search, state);
      return { kind: 'failed', failedAt, sentence, ...goingOn(resumable), details, question };
    }
    case 'stopped':
      return { kind: 'stopped', stoppedAt: state.stoppedAt, ...goingOn(state.resumable) };
  }
}

function whyNotAsked(data: UserData): string {
  return isAllowedToAsk(data) ? GOES_ON_WITH_KEY : GOES_ON_WHEN_ALLOWED;
}

function waitingProgress(
  search: SearchRecord,
  { problem, nextAt, attemptedAt, paused }: Waiting,
  data: UserData,
): WaitingProgress {
  const kind = 'waiting';
  const mayBeUnderWay = attemptedAt !== null;
  if (!canAsk(data)) {
    const sentence = isAllowedToAsk(data) ? WAITS_FOR_KEY : STARTS_WHEN_ALLOWED;
    return { kind, sentence, nextAttemptAt: null, placeInLine: null, mayBeUnderWay };
  }
  if (paused !== null) {
    return { ...PAUSED, mayBeUnderWay };
  }
  const inFlight = data.searches.filter(isInFlight);
  const place = waitingInLine(data).findIndex((one) => one.id === search.id) + 1;
  const isNext = place === 0 || (place === 1 && inFlight.length < MAX_IN_FLIGHT);
  if (!isNext) {
    const sentence = problem ?? lineSentence(inFlight, search.spreadsheetId);
    return { kind, sentence, nextAttemptAt: null, placeInLine: place, mayBeUnderWay };
  }
  const placeInLine = place === 1 && problem !== null ? 1 : null;
  return { kind, sentence: problem ?? STARTING, nextAttemptAt: nextAt, placeInLine, mayBeUnderWay };
}

/** What a search in line waits for, as it is now: it may be that nothing is under way, and the first one has to wait. */
function lineSentence(inFlight: readonly SearchRecord[], spreadsheetId: string): string {
  if (inFlight.length < MAX_IN_FLIGHT) return 'Starts by itself after the one in front of it.';
  const elsewhere = inFlight.filter((one) => one.spreadsheetId !== spreadsheetId).length;
  const where = elsewhere === 0 ? '' : ` (${elsewhere} in other spreadsheets)`;
  return `Starts by itself when one of the ${inFlight.length} searches under way${where} ends.`;
}

function goingOn(resumable: Stopped['resumable']): { canImportAgain: boolean; hasFile: boolean } {
  return { canImportAgain: resumable !== null, hasFile: resumable?.kind === 'file' };
}

function tabState(tab: DoneTab | null): TabState {
  if (tab === null) return { kind: 'none' };
  const { title, sheetId } = tab;
  return tab.isRemoved ? { kind: 'removed', title } : { kind: 'present', title, sheetId };
}
