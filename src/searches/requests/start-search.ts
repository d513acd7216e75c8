// A click on Start: the record is saved and the trigger armed before the request goes out, once.

import type { StartSearchRequest } from '../../contract';
import type { Services } from '../../platform/services';
import { UserError } from '../../platform/user-error';
import { arm, disarmIfIdle } from '../kept/background-check';
import { changeOnClick } from '../kept/locked-change';
import { recordKey } from '../kept/record-codec';
import { roomFor } from '../kept/storage-room';
import { removeSearches, save, searchOf, type UserData } from '../kept/user-data';
import { momentOf, sendStart } from '../moving/ask-sixtyfour';
import { startable } from '../moving/next-step';
import { ownDestination } from '../record/group';
import { isIn, NOT_LOGGED, type SearchIn, type SearchRecord, type Waiting } from '../record/record';
import { startSent, waiting } from '../record/waiting';

type Outcome =
  | { readonly kind: 'started'; readonly data: UserData }
  /** Sixtyfour refused it for good; nothing of it is kept. */
  | { readonly kind: 'refused'; readonly data: UserData; readonly sentence: string };

/**
 * Starts a search, or finds the one that the same `id` has started already. Answers the data as it then is.
 * @throws UserError when nothing was started and the user can mend it; the form is worth keeping then.
 */
export function startSearch(
  services: Services,
  spreadsheetId: string,
  request: StartSearchRequest,
): UserData {
  const known = (data: UserData): Outcome | null =>
    searchOf(data, spreadsheetId, request.id) === null ? null : { kind: 'started', data };
  const outcome = changeOnClick(
    services,
    'nothing was started',
    (data) => known(data) ?? startNew(services, data, recordOf(services, spreadsheetId, request)),
    // A click sent twice waits for itself, when Sixtyfour takes long to answer the first.
    known,
  );
  if (outcome.kind === 'started') return outcome.data;
  disarmIfIdle(services, outcome.data);
  throw new UserError(outcome.sentence);
}

/** A search that waits to be started. `groupId`: the group that it is one of. */
export function recordOf(
  services: Services,
  spreadsheetId: string,
  request: StartSearchRequest,
  groupId: string | null = null,
): SearchIn<Waiting> {
  const { id, query, mode, maxResults } = request;
  const searchId = request.searchId === '' ? id : request.searchId;
  const now = services.clock.now();
  const state = waiting(null, now);
  return {
    id,
    spreadsheetId,
    query,
    mode,
    maxResults,
    searchId,
    destination: request.destination ?? { kind: 'new-tab' },
    leaveOut: request.leaveOut ?? [],
    groupId,
    scheduleId: null,
    createdAt: now,
    seenEndAt: null,
    logged: NOT_LOGGED,
    state,
  };
}

function startNew(services: Services, before: UserData, record: SearchIn<Waiting>): Outcome {
  const { properties } = services;
  refuseUnlessPossible(before, record);
  const room = roomFor([record], before.searches, before.unreadable);
  if (room.kind === 'full') {
    throw new UserError(
      'So many of your searches are still waiting that no more can be kept. Stop some of them, or start this one later.',
    );
  }
  const data = removeSearches(properties, before, room.toForget);
  const armed = arm(services, data);
  const isFirstInLine = startable({ ...data, searches: [...data.searches, record] }).includes(record);
  const saved = isFirstInLine ? startSent(record, momentOf(services)) : record;
  const kept = save(properties, data, { ...armed, searches: [saved], maxResults: record.maxResults });
  return isFirstInLine ? sentOrRefused(services, kept, saved) : { kind: 'started', data: kept };
}

/** A start that Sixtyfour refuses for good leaves nothing behind but a sentence: the form still has it all. */
function sentOrRefused(services: Services, data: UserData, sent: SearchIn<Waiting>): Outcome {
  const answered = sendStart(services, data, sent);
  const record = answered.searches.find((one) => one.id === sent.id);
  if (record === undefined || !isIn(record, 'failed')) return { kind: 'started', data: answered };
  const left = removeSearches(services.properties, answered, [record]);
  return { kind: 'refused', data: left, sentence: record.state.sentence };
}

/** @throws UserError where the search cannot be started, whatever Sixtyfour would say. */
export function refuseUnlessPossible(data: UserData, record: SearchRecord): void {
  const key = recordKey(record.spreadsheetId, record.id);
  if (data.unreadable.some(({ keys }) => keys[0] === key)) {
    throw new UserError(
      'This search is saved already, but this version of the add-on cannot read it, so nothing was started. Update the add-on, then open the sidebar again.',
    );
  }
  if (data.apiKey === null) {
    throw new UserError('Add your Sixtyfour API key first; nothing was started.');
  }
  if (data.apiKeyRefused) {
    throw new UserError(
      'Sixtyfour refused your API key, so nothing was started. Replace the key, then start again.',
    );
  }
  if (data.searches.some((one) => one.searchId === record.searchId)) {
    throw new UserError(
      'One of your searches has this search ID already, and Sixtyfour would take both for the same. Choose another search ID, or leave it empty.',
    );
  }
}

/** The request that runs a search again: everything alike but its ids. */
export function sameAgain(record: SearchRecord, newId: string): StartSearchRequest {
  const { query, mode, maxResults, leaveOut } = record;
  return { id: newId, query, mode, maxResults, searchId: '', destination: ownDestination(record), leaveOut };
}
