// Sixtyfour's Deep Search API and the storage behind it, simulated: what a client of theirs sees over HTTP,
// on whatever clock it is given, with faults on demand.
import type { SearchMode } from '../../src/contract';
import type { Clock } from '../clock';
import { type HttpHandler, type HttpRequest, type HttpResponse, NetworkFailure } from '../http';
import { ActiveFaults } from './active-faults';
import { ApiKeys, isNotCalledWrong } from './api-keys';
import type { Fault } from './faults';
import { RequestRate } from './request-rate';
import { ResultStorage } from './result-storage';
import { ResultFiles } from './results/result-files';
import { PLAIN_RESULTS, type ResultsBehaviour } from './results/results-course';
import { SearchApi } from './search-api';
import { SearchFates } from './search-fates';
import type { SearchState } from './search-timeline';
import { Searches, type StoredSearch } from './searches';

export interface SimulatedSixtyfourOptions {
  readonly clock: Clock;
  /** From start to completion, in milliseconds; 90 s unless given. */
  readonly searchDurationMs?: number;
  /** Where the API is reached: `https://api.sixtyfour.ai` unless given. */
  readonly apiBaseUrl?: string;
  /** Where signed URLs point: `https://storage.googleapis.com` unless given. */
  readonly storageBaseUrl?: string;
  /** The other host that a `redirect` fault leads to. */
  readonly mirrorBaseUrl?: string;
  /** Served byte for byte as the result of every search, instead of invented ones. */
  readonly resultsFile?: Uint8Array;
  /** How results relate to earlier ones, and how they are laid out; plain unless given. */
  readonly results?: Partial<ResultsBehaviour>;
  /** Unless given, any key that is not empty and does not begin with `wrong`. */
  readonly acceptsKey?: (key: string) => boolean;
  /** How many searches may be in flight: 5 unless given. */
  readonly maxInFlight?: number;
}

/** A search as it stands at the moment of looking. */
export interface SimulatedSearch {
  readonly taskId: string;
  /** The client's own `search_id`, or null. */
  readonly searchId: string | null;
  readonly query: string;
  readonly mode: SearchMode;
  readonly maxResults: number;
  /** Whom its start asked to leave out. */
  readonly leftOut: readonly string[];
  readonly startedAt: number;
  /** How many start requests were answered with this search. */
  readonly startRequests: number;
  /** When its status was asked for: every request, whatever it was answered. Epoch milliseconds. */
  readonly askedAt: readonly number[];
  readonly state: SearchState;
}

export interface LoggedRequest extends HttpRequest {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Who got it; `elsewhere` is a host that nobody simulates. */
  readonly to: 'api' | 'storage' | 'elsewhere';
  /** The HTTP status, or the kind of network failure. */
  readonly outcome: number | NetworkFailure['kind'];
}

const DEFAULT_SEARCH_DURATION_MS = 90_000;
/** An organisation may have this many deep searches in flight. */
const DEFAULT_MAX_IN_FLIGHT = 5;

export class SimulatedSixtyfour {
  /** How long a search takes that starts from now on, in milliseconds. */
  searchDurationMs: number;
  /** How the results of a search are made that starts from now on. */
  results: ResultsBehaviour;

  readonly #clock: Clock;
  readonly #apiBaseUrl: string;
  readonly #searches: Searches;
  readonly #files: ResultFiles;
  readonly #keys: ApiKeys;
  readonly #storage: ResultStorage;
  readonly #api: SearchApi;
  readonly #faults = new ActiveFaults();
  readonly #fates = new SearchFates();
  readonly #requests: LoggedRequest[] = [];

  constructor(options: SimulatedSixtyfourOptions) {
    const { clock } = options;
    this.#clock = clock;
    this.searchDurationMs = options.searchDurationMs ?? DEFAULT_SEARCH_DURATION_MS;
    this.results = { ...PLAIN_RESULTS, ...options.results };
    this.#apiBaseUrl = options.apiBaseUrl ?? 'https://api.sixtyfour.ai';
    this.#searches = new Searches(clock, options.maxInFlight ?? DEFAULT_MAX_IN_FLIGHT);
    this.#files = new ResultFiles(options.resultsFile ?? null);
    this.#keys = new ApiKeys(options.acceptsKey ?? isNotCalledWrong);
    const parts = { clock, searches: this.#searches, files: this.#files, faults: this.#faults };
    this.#storage = new ResultStorage({
      ...parts,
      baseUrl: options.storageBaseUrl ?? 'https://storage.googleapis.com',
      mirrorBaseUrl: options.mirrorBaseUrl ?? 'https://results-mirror.example.com',
    });
    this.#api = new SearchApi({
      ...parts,
      fates: this.#fates,
      storage: this.#storage,
      keys: this.#keys,
      rate: new RequestRate(clock),
      searchDurationMs: () => this.searchDurationMs,
      results: () => this.results,
    });
  }

  /** Every search that was started, oldest first. */
  get searches(): readonly SimulatedSearch[] {
    return this.#searches.all.map((search) => this.#seen(search));
  }

  /** Every request that was received, oldest first, wherever it was meant to go. */
  get requests(): readonly LoggedRequest[] {
    return this.#requests;
  }

  /** The file that a search exports when no fault is in the way. */
  resultsOf(taskId: string): Uint8Array {
    const search = this.#searches.byTaskId(taskId);
    if (search === null) throw new RangeError(`No search has the task ID ${taskId}.`);
    return this.#files.file(search);
  }

  /** From now on the search of that client's id exports these bytes, byte for byte. */
  serveFor(searchId: string, file: Uint8Array): void {
    this.#files.serveFor(searchId, file);
  }

  /** Puts a fault in force; calling what it answers with ends it. */
  addFault(fault: Fault): () => void {
    switch (fault.kind) {
      case 'revoked-key':
        return this.#faults.revoke(fault, this.#keys.accepted);
      case 'ends-as':
      case 'never-ends':
        return this.#fates.add(fault, this.#searches.inFlight, () => this.#clock.now());
      default:
        return this.#faults.add(fault);
    }
  }

  clearFaults(): void {
    this.#faults.clear();
    this.#fates.clear(this.#clock.now());
  }

  /** Answers for the API's host and the storage's; any other host does not exist. */
  readonly handle: HttpHandler = async (request) => {
    const at = this.#clock.now();
    const { to, answer } = this.#destination(request);
    const log = (outcome: LoggedRequest['outcome']) => {
      this.#requests.push({ ...request, at, to, outcome });
    };
    try {
      const response = answer();
      log(response.status);
      return response;
    } catch (error) {
      if (error instanceof NetworkFailure) log(error.kind);
      throw error;
    }
  };

  #destination(request: HttpRequest): { to: LoggedRequest['to']; answer: () => HttpResponse } {
    const url = URL.canParse(request.url) ? new URL(request.url) : null;
    const target = url === null ? null : this.#storage.targetOf(url);
    if (target !== null) return { to: 'storage', answer: () => this.#storage.answer(request, target) };
    if (url?.href.startsWith(`${this.#apiBaseUrl}/`)) {
      return { to: 'api', answer: () => this.#api.answer(request, url) };
    }
    return { to: 'elsewhere', answer: nobodyAnswers };
  }

  #seen(search: StoredSearch): SimulatedSearch {
    const { taskId, searchId, query, mode, maxResults, leftOut, startedAt, startRequests } = search;
    return {
      taskId,
      searchId,
      query,
      mode,
      maxResults,
      leftOut,
      startedAt,
      startRequests,
      askedAt: [...search.askedAt],
      state: this.#searches.stateOf(search),
    };
  }
}

function nobodyAnswers(): never {
  throw new NetworkFailure('dns');
}
