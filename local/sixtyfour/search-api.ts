// The API's endpoints: start a deep search, ask for its status, ask for a link to its results.
import type { Clock } from '../clock';
import type { HttpRequest, HttpResponse } from '../http';
import type { ActiveFaults, DecidingFault, FaultTarget } from './active-faults';
import { detailAnswer, errorAnswer, invalidAnswer, jsonAnswer } from './answers';
import type { ApiKeys } from './api-keys';
import { answerWith } from './fault-answers';
import { MAX_REQUESTS_A_MINUTE, type RequestRate } from './request-rate';
import { BUCKET, type ResultStorage } from './result-storage';
import type { ResultFiles } from './results/result-files';
import { courseOf, type ResultsBehaviour } from './results/results-course';
import { type Route, routeOf } from './routes';
import type { SearchFates } from './search-fates';
import type { Searches, StoredSearch } from './searches';
import { fieldsOfBody, readStartRequest, type StartOrder } from './start-request';
import { statusBody, statusWord } from './status-body';

export interface ApiParts {
  readonly clock: Clock;
  readonly searches: Searches;
  readonly files: ResultFiles;
  readonly faults: ActiveFaults;
  readonly fates: SearchFates;
  readonly storage: ResultStorage;
  readonly keys: ApiKeys;
  readonly rate: RequestRate;
  /** How long a search that starts now takes, in milliseconds. */
  readonly searchDurationMs: () => number;
  /** How the results of a search that starts now are made. */
  readonly results: () => ResultsBehaviour;
}

type Endpoint = Exclude<Route, { kind: 'none' }>;

export class SearchApi {
  readonly #parts: ApiParts;

  constructor(parts: ApiParts) {
    this.#parts = parts;
  }

  /** @throws NetworkFailure where a fault says so. */
  answer(request: HttpRequest, url: URL): HttpResponse {
    const route = routeOf(request, url);
    if (route.kind === 'none') return route.answer;
    const { clock, faults } = this.#parts;
    const now = clock.now();
    const search = this.#searchMeant(request, route);
    if (route.kind === 'status') search?.askedAt.push(now);
    const met = faults.meet(this.#faultTarget(request, route, search));
    return answerWith(
      met,
      now,
      () => this.#refusal(request) ?? this.#proceed(request, route, search, met.fault),
    );
  }

  /** The search that a request is about; for a start, the one that it repeats. */
  #searchMeant(request: HttpRequest, route: Endpoint): StoredSearch | null {
    const { searches } = this.#parts;
    switch (route.kind) {
      case 'start': {
        const reading = readStartRequest(request);
        return reading.kind === 'valid' ? searches.bySearchId(reading.order.searchId) : null;
      }
      case 'status':
        return searches.byTaskId(route.taskId);
      case 'download':
        return route.resourceHandleId === null ? null : searches.byHandle(route.resourceHandleId);
    }
  }

  #faultTarget(request: HttpRequest, route: Endpoint, search: StoredSearch | null): FaultTarget {
    return {
      point: route.kind,
      taskId: search?.taskId ?? null,
      statusPath: route.kind === 'status' ? route.path : undefined,
      isCompleted: search !== null && this.#isCompleted(search),
      fields: route.kind === 'start' ? fieldsOfBody(request) : undefined,
    };
  }

  /** 401 and the general 429; null for a request that may pass. */
  #refusal(request: HttpRequest): HttpResponse | null {
    const { keys, faults, rate } = this.#parts;
    if (!keys.admits(request, (key) => faults.refusesKey(key))) {
      return errorAnswer(401, 'Invalid or missing API key.');
    }
    const taken = rate.take();
    if (taken.kind === 'allowed') return null;
    return errorAnswer(429, `More than ${MAX_REQUESTS_A_MINUTE} requests a minute.`, {
      'Retry-After': String(taken.retryAfterSeconds),
    });
  }

  #proceed(
    request: HttpRequest,
    route: Endpoint,
    search: StoredSearch | null,
    fault: DecidingFault | null,
  ): HttpResponse {
    switch (route.kind) {
      case 'start':
        return this.#readAndStart(request, fault);
      case 'status':
        return search === null
          ? detailAnswer(404, 'Task not found')
          : jsonAnswer(200, statusBody(search, this.#parts.clock.now(), fault));
      case 'download':
        return this.#link(route.resourceHandleId, search, fault);
    }
  }

  #readAndStart(request: HttpRequest, fault: DecidingFault | null): HttpResponse {
    const reading = readStartRequest(request);
    return reading.kind === 'invalid' ? invalidAnswer(reading.details) : this.#start(reading.order, fault);
  }

  #start(order: StartOrder, fault: DecidingFault | null): HttpResponse {
    const { searches, files, fates, clock, searchDurationMs, results } = this.#parts;
    const course = courseOf(order, searches.all, results(), order.leftOut);
    const withCourse = { ...order, course };
    const started = searches.start(withCourse, searchDurationMs(), () => files.count(withCourse));
    if (started.kind === 'too-many') {
      return errorAnswer(429, 'Too many deep searches in flight for this organization.', {
        'Retry-After': String(started.retryAfterSeconds),
      });
    }
    const { kind, search } = started;
    if (kind === 'repeated' && fault?.kind === 'repeated-id-conflict') {
      return errorAnswer(409, 'A search with this search_id exists already.');
    }
    if (kind === 'new') fates.decide(search, clock.now());
    return jsonAnswer(200, {
      task_id: search.taskId,
      status: statusWord(searches.stateOf(search)),
      message: kind === 'new' ? 'Search started successfully' : 'Search was started already',
    });
  }

  #link(
    resourceHandleId: string | null,
    search: StoredSearch | null,
    fault: DecidingFault | null,
  ): HttpResponse {
    if (resourceHandleId === null) {
      return invalidAnswer([
        { loc: ['query', 'resource_handle_id'], msg: 'Field required', type: 'missing' },
      ]);
    }
    // A handle exists from completion on.
    if (search === null || !this.#isCompleted(search)) {
      return detailAnswer(404, 'Resource handle not found');
    }
    const { storage } = this.#parts;
    return jsonAnswer(200, {
      url: storage.linkTo(search, fault),
      bucket: BUCKET,
      path: storage.pathOf(search),
    });
  }

  #isCompleted(search: StoredSearch): boolean {
    return this.#parts.searches.stateOf(search).kind === 'completed';
  }
}
