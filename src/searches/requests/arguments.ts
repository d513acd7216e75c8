// What comes from the sidebar, checked. Anyone who can open the sidebar can call the server with anything.

import {
  type DeliveryAnswer,
  type Destination,
  type GroupDestination,
  MAX_QUERY_CHARACTERS,
  MAX_RESULTS_LIMIT,
  MAX_SEARCH_ID_CHARACTERS,
  type SearchMode,
  type StartSearchesRequest,
  type StartSearchRequest,
} from '../../contract';
import { MAX_GROUP_SEARCHES } from '../../contract/groups';
import { fieldsOf } from '../../json';
import { UserError } from '../../platform/user-error';
import { counted, grouped, isReadable, singleLine, withoutControls } from '../../text';

/** Sixtyfour's keys are some dozens of characters; anything beyond this is no key. */
const MAX_KEY_CHARACTERS = 500;
/** What is beyond is cut: a tab's title shows less. */
const MAX_TITLE_CHARACTERS = 100;
/** A store of 500 KB holds about a thousand searches. */
const MAX_IDS = 5_000;
/** Longer headers of columns are shown cut, and chosen by what is shown. */
const MAX_COLUMN_CHARACTERS = 200;
/** Each is read when the search starts and when its results arrive. */
const MAX_LEFT_OUT_TABS = 20;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id as the sidebar makes them. */
export function checkedId(value: unknown): string {
  if (typeof value === 'string' && UUID.test(value)) return value.toLowerCase();
  throw new UserError(
    'The sidebar asked for something that the add-on does not understand. Close it, open it again and retry.',
  );
}

/** Ids of searches in the list: more than are ever kept are none of ours. */
export function checkedIds(value: unknown): readonly string[] {
  if (Array.isArray(value) && value.length <= MAX_IDS) return value.map(checkedId);
  return [checkedId(value)];
}

export function checkedTruth(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw new UserError(
    'The sidebar asked for something that the add-on does not understand. Close it, open it again and retry.',
  );
}

/** The id of a tab, as Google makes them. */
export function checkedSheetId(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw new UserError('Choose a tab of this spreadsheet.');
}

/** What is at the header of a column. */
export function checkedColumn(value: unknown): string {
  if (typeof value === 'string' && value !== '' && value.length <= MAX_COLUMN_CHARACTERS) return value;
  throw new UserError('Choose one of the columns.');
}

export function checkedAnswer(value: unknown): DeliveryAnswer {
  const { kind, column } = fieldsOf(value);
  switch (kind) {
    case 'new-tab':
    case 'go-on':
    case 'try-again':
      return { kind };
    case 'column':
      return { kind, column: checkedColumn(column) };
    default:
      throw new UserError('Choose one of the buttons of this search.');
  }
}

export function checkedApiKey(value: unknown): string {
  const key = typeof value === 'string' ? value.trim() : '';
  if (key === '') throw new UserError('Paste your Sixtyfour API key first.');
  // Printable ASCII, as a header needs it.
  if (key.length <= MAX_KEY_CHARACTERS && /^[\x21-\x7e]+$/.test(key)) return key;
  throw new UserError(
    'This does not look like an API key: it has blanks or unusual characters. Copy it again from app.sixtyfour.ai/keys.',
  );
}

export function checkedStartRequest(value: unknown): StartSearchRequest {
  const { id, query, mode, maxResults, searchId, destination, leaveOut } = fieldsOf(value);
  const checked = checkedMode(mode);
  return {
    id: checkedId(id),
    query: checkedQuery(query),
    mode: checked,
    maxResults: checkedMaxResults(maxResults),
    searchId: checkedSearchId(searchId),
    destination: checkedDestination(destination),
    leaveOut: checkedLeaveOut(leaveOut),
  };
}

/** Nothing said is a new tab, as it was before there was a choice. */
function checkedDestination(value: unknown): Destination {
  if (value === undefined || value === null) return { kind: 'new-tab' };
  const { kind, sheetId } = fieldsOf(value);
  if (kind === 'new-tab') return { kind };
  if (kind === 'list') return { kind, sheetId: checkedSheetId(sheetId) };
  throw new UserError('Choose whether the results go to a new tab or join one that is there.');
}

function checkedLeaveOut(value: unknown): readonly number[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value) && value.length <= MAX_LEFT_OUT_TABS)
    return [...new Set(value.map(checkedSheetId))];
  throw new UserError('Choose the tabs whose people or companies are left out.');
}

export function checkedMode(value: unknown): SearchMode {
  if (value === 'people' || value === 'company') return value;
  throw new UserError('Choose whether to look for people or companies.');
}

/** Of each group at most a hundred; of whatever is wrong with one of them it says with which. */
export function checkedStartSearches(value: unknown): StartSearchesRequest {
  const { groupId, destination, searches, leaveOut } = fieldsOf(value);
  const given: readonly unknown[] = Array.isArray(searches) ? searches : [];
  if (given.length === 0) {
    throw new UserError('There is nothing to search for. Select the cells that hold your searches first.');
  }
  if (given.length > MAX_GROUP_SEARCHES) {
    throw new UserError(
      `These are ${counted(given.length, 'search', 'searches')}, and ${MAX_GROUP_SEARCHES} can be started at once; nothing was started. Select fewer cells.`,
    );
  }
  const checked = given.map((one, index) => numbered(index, given.length, () => checkedStartRequest(one)));
  const ids = checked.flatMap(({ id, searchId }) =>
    searchId === '' || searchId === id ? [id] : [id, searchId],
  );
  if (new Set(ids).size < ids.length) {
    throw new UserError(
      'Two of these searches have the same ID, and Sixtyfour would take both for one; nothing was started. Close the sidebar, open it again and retry.',
    );
  }
  return {
    groupId: checkedId(groupId),
    destination: checkedGroupDestination(destination),
    searches: checked,
    leaveOut: checkedLeaveOut(leaveOut),
  };
}

function checkedGroupDestination(value: unknown): GroupDestination {
  const { kind, title } = fieldsOf(value);
  if (kind !== 'new-list') return checkedDestination(value);
  const name = typeof title === 'string' ? singleLine(withoutControls(title), MAX_TITLE_CHARACTERS) : '';
  if (isReadable(name)) return { kind, title: name };
  throw new UserError('Give the new list a name, with at least one letter or digit.');
}

function numbered<T>(index: number, count: number, check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof UserError) || count === 1) throw error;
    throw new UserError(`Search ${index + 1} of ${count}: ${error.message}`);
  }
}

export function checkedQuery(value: unknown): string {
  const query = typeof value === 'string' ? withoutControls(value).trim() : '';
  if (query === '') throw new UserError('Describe whom or what you are looking for.');
  if (!isReadable(query)) {
    throw new UserError(
      'Nobody can read this description: it holds no letter and no digit. Describe whom or what you are looking for in words.',
    );
  }
  if (query.length <= MAX_QUERY_CHARACTERS) return query;
  throw new UserError(
    `The description is ${grouped(query.length)} characters long; Sixtyfour takes ${grouped(MAX_QUERY_CHARACTERS)} at most. Shorten it and start again.`,
  );
}

export function checkedMaxResults(value: unknown): number {
  const isInRange = typeof value === 'number' && value >= 1 && value <= MAX_RESULTS_LIMIT;
  if (isInRange && Number.isInteger(value)) return value;
  throw new UserError(`Maximum results is a whole number from 1 to ${grouped(MAX_RESULTS_LIMIT)}.`);
}

function checkedSearchId(value: unknown): string {
  const isNone = value === undefined || value === null;
  const searchId = typeof value === 'string' ? value.trim() : isNone ? '' : null;
  if (searchId !== null && searchId.length <= MAX_SEARCH_ID_CHARACTERS && !/[\p{Cc}\p{Cs}]/u.test(searchId))
    return searchId;
  throw new UserError(`A search ID has at most ${MAX_SEARCH_ID_CHARACTERS} characters, on one line.`);
}
