// What the API says about a search when asked for its status.

import type { DecidingFault } from './active-faults';
import { apiTime, type JsonObject } from './answers';
import { iterationsAt, LAST_MESSAGE, LAST_PHASE, type SearchState, stateAt } from './search-timeline';
import type { StoredSearch } from './searches';

/** The body of a 200; `now` in epoch milliseconds, `fault` what it is to be told wrongly. */
export function statusBody(search: StoredSearch, now: number, fault: DecidingFault | null): JsonObject {
  switch (fault?.kind) {
    case 'backwards-status':
      return honestBody(search, search.startedAt, { kind: 'queued' });
    case 'unknown-status':
      return { ...honestBody(search, now, stateAt(search, now)), status: fault.status };
    case 'completed-without-handle':
      return { ...honestBody(search, now, stateAt(search, now)), resource_handle_id: null };
    default:
      return honestBody(search, now, stateAt(search, now));
  }
}

/** The API's own word for a state. */
export function statusWord(state: SearchState): string {
  return state.kind === 'failed' ? state.status : state.kind;
}

function honestBody(search: StoredSearch, now: number, state: SearchState): JsonObject {
  return {
    task_id: search.taskId,
    search_id: search.searchId,
    status: statusWord(state),
    start_time: apiTime(search.startedAt),
    ...progressFields(search, state),
    iterations: iterationsAt(search, now).map(({ iteration, results, elapsedMs, message }) => ({
      iteration,
      results,
      elapsed_ms: elapsedMs,
      message,
    })),
  };
}

function progressFields(search: StoredSearch, state: SearchState): JsonObject {
  const nothingYet = {
    current_phase: null,
    progress_message: null,
    close_time: null,
    resource_handle_id: null,
    total_results: null,
    exported_count: null,
    error: null,
  };
  switch (state.kind) {
    case 'queued':
      return nothingYet;
    case 'running':
      return {
        ...nothingYet,
        current_phase: state.phase,
        progress_message: state.message,
        total_results: state.resultsSoFar,
      };
    case 'completed':
      return {
        current_phase: LAST_PHASE,
        progress_message: LAST_MESSAGE,
        close_time: apiTime(state.closedAt),
        resource_handle_id: search.resourceHandleId,
        total_results: state.results,
        exported_count: state.results,
        error: null,
      };
    case 'failed':
      return {
        ...nothingYet,
        close_time: apiTime(state.closedAt),
        total_results: state.resultsSoFar,
        error: state.error,
      };
  }
}
