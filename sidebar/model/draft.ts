// What the form holds, and whether it can be sent.
import {
  type Destination,
  MAX_QUERY_CHARACTERS,
  MAX_RESULTS_LIMIT,
  MAX_SEARCH_ID_CHARACTERS,
  type SearchMode,
  type StartSearchRequest,
} from '../../src/contract';
import { isReadable } from '../../src/text';

export interface Draft {
  readonly query: string;
  readonly mode: SearchMode;
  /** As typed; null while the remembered maximum is shown. */
  readonly maxResults: string | null;
  readonly searchId: string;
  readonly destination: Destination;
  /** Sheet ids of the tabs whose people or companies are left out. */
  readonly leaveOut: readonly number[];
}

export const NEW_TAB: Destination = { kind: 'new-tab' };

export const EMPTY_DRAFT: Draft = {
  query: '',
  mode: 'people',
  maxResults: null,
  searchId: '',
  destination: NEW_TAB,
  leaveOut: [],
};

/** A start request that has not been given its id yet. */
export type SearchWish = Omit<StartSearchRequest, 'id'>;

/** A sentence for each field that cannot be sent as it is. */
export interface DraftErrors {
  readonly query?: string;
  readonly maxResults?: string;
  readonly searchId?: string;
}

export type CheckedDraft =
  | { readonly kind: 'valid'; readonly wish: SearchWish }
  | { readonly kind: 'invalid'; readonly errors: DraftErrors };

/** Checks a draft; `rememberedMaxResults` stands where no maximum was typed. */
export function checkDraft(draft: Draft, rememberedMaxResults: number): CheckedDraft {
  const wish: SearchWish = {
    query: draft.query.trim(),
    mode: draft.mode,
    // 0 is no maximum either, so it stands for whatever else is none.
    maxResults: draft.maxResults === null ? rememberedMaxResults : (readMaxResults(draft.maxResults) ?? 0),
    searchId: draft.searchId.trim(),
    ...(draft.destination.kind === 'new-tab' ? {} : { destination: draft.destination }),
    ...(draft.leaveOut.length === 0 ? {} : { leaveOut: draft.leaveOut }),
  };
  const errors: DraftErrors = {
    ...when('query', queryError(wish)),
    ...when('maxResults', maxResultsError(wish)),
    ...when('searchId', searchIdError(wish)),
  };
  return Object.keys(errors).length === 0 ? { kind: 'valid', wish } : { kind: 'invalid', errors };
}

export function sameWish(a: SearchWish, b: SearchWish): boolean {
  return (
    a.query === b.query &&
    a.mode === b.mode &&
    a.maxResults === b.maxResults &&
    a.searchId === b.searchId &&
    listOf(a.destination) === listOf(b.destination) &&
    String(a.leaveOut ?? []) === String(b.leaveOut ?? [])
  );
}

/** The list that results are to join; null for a new tab. */
export function listOf(destination: Destination | undefined): number | null {
  return destination?.kind === 'list' ? destination.sheetId : null;
}

function when<Field extends keyof DraftErrors>(field: Field, sentence: string | null): DraftErrors {
  return sentence === null ? {} : { [field]: sentence };
}

function queryError({ query, mode }: SearchWish): string | null {
  if (query === '') {
    return mode === 'people'
      ? 'Describe the people you are looking for.'
      : 'Describe the companies you are looking for.';
  }
  if (!isReadable(query)) return 'Nobody can read this: it holds no letter and no digit. Please use words.';
  if (query.length > MAX_QUERY_CHARACTERS) {
    const excess = query.length - MAX_QUERY_CHARACTERS;
    return `Please shorten this by ${excess} ${excess === 1 ? 'character' : 'characters'}.`;
  }
  return null;
}

function maxResultsError({ maxResults }: SearchWish): string | null {
  return maxResults >= 1 && maxResults <= MAX_RESULTS_LIMIT
    ? null
    : `Enter a whole number from 1 to ${MAX_RESULTS_LIMIT.toLocaleString('en')}.`;
}

function searchIdError({ searchId }: SearchWish): string | null {
  return searchId.length <= MAX_SEARCH_ID_CHARACTERS
    ? null
    : `Please keep this under ${MAX_SEARCH_ID_CHARACTERS} characters.`;
}

/** A whole number as people type it: 1000, 1,000 and 1 000, but not 1.5; null for anything else. */
export function readMaxResults(typed: string): number | null {
  const trimmed = typed.trim();
  const grouped = /^\d{1,3}(?:[,.\s'’]\d{3})+$/u.test(trimmed);
  const digits = grouped ? trimmed.replace(/\D/g, '') : trimmed;
  return /^\d+$/.test(digits) ? Number(digits) : null;
}
