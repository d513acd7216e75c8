// The requests that Sixtyfour understands, as values. The key is put on them here and nowhere else.

import type { SearchMode } from '../contract';
import type { HttpRequest } from '../platform/http';

/** The only place that the key is sent to. */
const API_BASE_URL = 'https://api.sixtyfour.ai';

/** An answer takes a second or two; longer than this it is lost, and the request is repeated later. */
const API_TIMEOUT_SECONDS = 30;

export interface StartParameters {
  readonly query: string;
  readonly mode: SearchMode;
  readonly maxResults: number;
  /** Makes a repeated start the same search. */
  readonly searchId: string;
}

/** What a client has found in Sixtyfour's own description. */
const MAX_EXCLUDED = 1_000;

/** `excluded`: whom to leave out, by LinkedIn IDs or domains; a server that does not know the field may refuse it. */
export function startRequest(
  apiKey: string,
  search: StartParameters,
  excluded: readonly string[] = [],
): HttpRequest {
  const body = {
    query: search.query,
    mode: search.mode,
    max_results: search.maxResults,
    search_id: search.searchId,
    ...(excluded.length === 0 ? {} : { exclude_entity_ids: excluded.slice(0, MAX_EXCLUDED) }),
  };
  const headers = { 'x-api-key': apiKey, 'Content-Type': 'application/json' };
  return { ...api('/search/start-deep-search', apiKey), method: 'post', headers, body: JSON.stringify(body) };
}

/** Where a task is asked after: the specification's path, or the newer one beside it. */
export type StatusPath = 'deep-search-status' | 'status';

/** A task, and where it is asked after. */
export interface Question {
  readonly taskId: string;
  readonly statusPath: StatusPath;
}

export function statusRequest(
  apiKey: string,
  taskId: string,
  statusPath: StatusPath = 'deep-search-status',
): HttpRequest {
  return api(`/search/${statusPath}/${encodeURIComponent(taskId)}`, apiKey);
}

export function downloadRequest(apiKey: string, resourceHandleId: string): HttpRequest {
  return api(`/search/download?resource_handle_id=${encodeURIComponent(resourceHandleId)}`, apiKey);
}

function api(path: string, apiKey: string): HttpRequest {
  return {
    method: 'get',
    url: `${API_BASE_URL}${path}`,
    headers: { 'x-api-key': apiKey },
    body: null,
    followRedirects: false,
    timeoutSeconds: API_TIMEOUT_SECONDS,
  };
}
