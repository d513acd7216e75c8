// The searches of the one organisation that the simulated API serves.
import { createHash } from 'node:crypto';
import type { Clock } from '../clock';
import type { ResultsCourse } from './results/results-course';
import { type Ending, type SearchPlan, type SearchState, stateAt } from './search-timeline';
import type { StartOrder } from './start-request';

/** A search as the API keeps it. */
export interface StoredSearch extends StartOrder, SearchPlan {
  readonly course: ResultsCourse;
  readonly taskId: string;
  readonly resourceHandleId: string;
  /** Changed by a fault that lets the search fail or run on. */
  ending: Ending;
  /** How many start requests this search has received, the first one included. */
  startRequests: number;
  /** When its status was asked for, in epoch milliseconds: every request, whatever it was answered. */
  readonly askedAt: number[];
}

/** What starting came to. */
export type Started =
  | { readonly kind: 'new' | 'repeated'; readonly search: StoredSearch }
  | { readonly kind: 'too-many'; readonly retryAfterSeconds: number };

/** The API asks nobody to wait longer than this for a free place. */
const LONGEST_RETRY_AFTER_SECONDS = 60;

export class Searches {
  readonly #clock: Clock;
  readonly #maxInFlight: number;
  readonly #all: StoredSearch[] = [];

  constructor(clock: Clock, maxInFlight: number) {
    this.#clock = clock;
    this.#maxInFlight = maxInFlight;
  }

  /** Oldest first. */
  get all(): readonly StoredSearch[] {
    return this.#all;
  }

  get inFlight(): readonly StoredSearch[] {
    const now = this.#clock.now();
    return this.#all.filter((search) => now < search.ending.at);
  }

  stateOf(search: StoredSearch): SearchState {
    return stateAt(search, this.#clock.now());
  }

  byTaskId(taskId: string): StoredSearch | null {
    return this.#all.find((search) => search.taskId === taskId) ?? null;
  }

  byHandle(resourceHandleId: string): StoredSearch | null {
    return this.#all.find((search) => search.resourceHandleId === resourceHandleId) ?? null;
  }

  /** The search that a start with this `search_id` would repeat. */
  bySearchId(searchId: string | null): StoredSearch | null {
    if (searchId === null) return null;
    return this.#all.find((search) => search.searchId === searchId) ?? null;
  }

  /** Starts a search, or finds the one that this start repeats, which takes no further place. */
  start(
    order: StartOrder & Pick<StoredSearch, 'course'>,
    durationMs: number,
    countResults: () => number,
  ): Started {
    const repeated = this.bySearchId(order.searchId);
    if (repeated !== null) {
      repeated.startRequests += 1;
      return { kind: 'repeated', search: repeated };
    }
    const { inFlight } = this;
    if (inFlight.length >= this.#maxInFlight) {
      return { kind: 'too-many', retryAfterSeconds: this.#secondsUntilAPlaceIsFree(inFlight) };
    }
    const startedAt = this.#clock.now();
    const seed = `${this.#all.length} ${startedAt} ${order.query}`;
    const search: StoredSearch = {
      ...order,
      taskId: uuidFrom(`task ${seed}`),
      resourceHandleId: `rh_${uuidFrom(`results ${seed}`)}`,
      startedAt,
      durationMs,
      results: countResults(),
      ending: { at: startedAt + durationMs, status: 'completed', error: null },
      startRequests: 1,
      askedAt: [],
    };
    this.#all.push(search);
    return { kind: 'new', search };
  }

  #secondsUntilAPlaceIsFree(inFlight: readonly StoredSearch[]): number {
    const firstEnd = Math.min(...inFlight.map((search) => search.ending.at));
    const seconds = Math.ceil((firstEnd - this.#clock.now()) / 1000);
    return Math.min(seconds, LONGEST_RETRY_AFTER_SECONDS);
  }
}

/** A version 4 UUID that is the same for the same seed, so that a run can be repeated to the letter. */
function uuidFrom(seed: string): string {
  const bytes = createHash('sha256').update(seed).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
