// What the searches of one group do together: stand still, and go on. Pure.

import type { Destination } from '../../contract';
import { withState } from './change';
import {
  type Importing,
  isIn,
  isInFlight,
  type Pause,
  type SearchIn,
  type SearchRecord,
  type Waiting,
} from './record';

type PausableSearch = SearchIn<Waiting> | SearchIn<Importing>;

/** This user's searches of one group, in the order in which they were made. */
export function searchesOfGroup(
  searches: readonly SearchRecord[],
  spreadsheetId: string,
  groupId: string,
): readonly SearchRecord[] {
  return searches.filter((one) => one.groupId === groupId && one.spreadsheetId === spreadsheetId);
}

/**
 * The search as it is to be written now: of a group that is to make one list, the first makes its tab, and the others
 * join that.
 */
export function withDestination(
  record: SearchIn<Importing>,
  searches: readonly SearchRecord[],
): SearchIn<Importing> {
  if (record.destination.kind !== 'new-list') return record;
  // Where its user has thrown the list away, a new one is made.
  const made = makersOfList(record, searches)
    .filter((one) => isIn(one, 'done'))
    .flatMap(({ state }) => state.tab ?? [])
    .find((tab) => !tab.isRemoved);
  if (made === undefined) return record;
  return { ...record, destination: { kind: 'list', sheetId: made.sheetId } };
}

/** Whether another search of its group is about to make the tab that both go to. */
export function waitsForItsList(record: SearchRecord, searches: readonly SearchRecord[]): boolean {
  if (record.destination.kind !== 'new-list') return false;
  const importing = makersOfList(record, searches).filter((one) => isIn(one, 'importing'));
  const begun = importing.find(({ state }) => state.lease !== null || state.tab !== null);
  return (begun ?? importing[0])?.id !== record.id;
}

function makersOfList(
  { groupId, spreadsheetId }: SearchRecord,
  searches: readonly SearchRecord[],
): readonly SearchRecord[] {
  if (groupId === null) return [];
  return searchesOfGroup(searches, spreadsheetId, groupId).filter(
    ({ destination }) => destination.kind === 'new-list',
  );
}

/** Where the results of the search go where it is by itself. */
export function ownDestination({ destination }: SearchRecord): Destination {
  return destination.kind === 'new-list' ? { kind: 'new-tab' } : destination;
}

/** What the tab of a search is called. */
export function tabNameOf({ destination, query }: SearchRecord): string {
  return destination.kind === 'new-list' ? destination.title : query;
}

/** Why the search stands still; null where it does not. */
export function pauseOf(record: SearchRecord): Pause | null {
  return isPausable(record) ? record.state.paused : null;
}

/**
 * The record, and where it has just come to stand still the rest of its group with it: to be saved in one go, so that
 * the group meets a reason once.
 */
export function withRestOfGroup(
  record: SearchRecord,
  searches: readonly SearchRecord[],
  pause = pauseOf(record),
): readonly SearchRecord[] {
  const { groupId, spreadsheetId } = record;
  if (pause === null || groupId === null) return [record];
  const rest = searchesOfGroup(searches, spreadsheetId, groupId)
    .filter((one) => one.id !== record.id)
    .filter(isPausable)
    .filter((one) => one.state.paused === null && mayBePaused(one, pause));
  return [record, ...rest.map((one) => withPause(one, pause))];
}

/** Those of these searches that stood still, going on. */
export function goingOn(searches: readonly SearchRecord[], now: number): readonly SearchRecord[] {
  return searches
    .filter(isPausable)
    .filter(({ state }) => state.paused !== null)
    .map((one) => withPause(one, null, now));
}

function isPausable(record: SearchRecord): record is PausableSearch {
  return isIn(record, 'waiting') || isIn(record, 'importing');
}

/** What Sixtyfour may have got already is seen through; what an execution has in its memory, too. */
function mayBePaused(record: PausableSearch, pause: Pause): boolean {
  if (isIn(record, 'waiting')) return !isInFlight(record);
  return pause.kind === 'room' && record.state.lease === null && record.state.rowsWritten === 0;
}

function withPause(record: PausableSearch, paused: Pause | null, now?: number): SearchRecord {
  const { state } = record;
  return withState(record, { ...state, paused, nextAt: now ?? state.nextAt });
}
