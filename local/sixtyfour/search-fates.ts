// Faults that decide how a whole search ends.
import type { FateFault } from './faults';
import type { Ending } from './search-timeline';
import type { StoredSearch } from './searches';

/** What a failed search says when nothing else was asked for. */
const DEFAULT_ERROR = 'The search agent stopped unexpectedly.';

/** A fault in force, and the searches it has got hold of, with the endings it gave them. */
interface ActiveFate {
  readonly fault: FateFault;
  readonly held: Map<StoredSearch, Ending>;
}

export class SearchFates {
  #active: readonly ActiveFate[] = [];

  /** Takes hold of the searches in flight and answers with what ends the fault; `now` is asked again then. */
  add(fault: FateFault, inFlight: readonly StoredSearch[], now: () => number): () => void {
    const fate: ActiveFate = { fault, held: new Map() };
    this.#active = [...this.#active, fate];
    for (const search of inFlight) takeHold(fate, search, now());
    return () => {
      this.#active = this.#active.filter((other) => other !== fate);
      letGo(fate, now());
    };
  }

  clear(now: number): void {
    for (const fate of this.#active) letGo(fate, now);
    this.#active = [];
  }

  /** Decides about a search that has just started: the fault added first gets it. */
  decide(search: StoredSearch, now: number): void {
    this.#active.some((fate) => takeHold(fate, search, now));
  }
}

function takeHold({ fault, held }: ActiveFate, search: StoredSearch, now: number): boolean {
  if (held.size >= (fault.times ?? Number.POSITIVE_INFINITY)) return false;
  if (fault.taskId !== undefined && fault.taskId !== search.taskId) return false;
  const ending = endingFor(fault, search, now);
  held.set(search, ending);
  search.ending = ending;
  return true;
}

function endingFor(fault: FateFault, search: StoredSearch, now: number): Ending {
  if (fault.kind === 'never-ends') return { at: Number.POSITIVE_INFINITY, status: 'completed', error: null };
  const { status, error = DEFAULT_ERROR, afterMs = search.durationMs / 2 } = fault;
  return { at: Math.max(now, search.startedAt + afterMs), status, error };
}

/** What has not ended yet completes after all, when it would have or, if that is past, now. */
function letGo({ held }: ActiveFate, now: number): void {
  for (const [search, ending] of held) {
    // Ended for good, or in the hands of a later fault.
    if (ending.at <= now || search.ending !== ending) continue;
    const completesAt = Math.max(now, search.startedAt + search.durationMs);
    search.ending = { at: completesAt, status: 'completed', error: null };
  }
}
