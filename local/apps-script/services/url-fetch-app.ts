// UrlFetchApp: HTTP on the runtime's clock, through whatever answers for the network.
import { type HttpRequest, type HttpResponse, NetworkFailure } from '../../http';
import { decodeText } from '../charsets';
import { EXTERNAL_REQUEST_SCOPE } from '../permissions';
import { invalidArgument, invokedTooOften } from '../platform-errors';
import { ScriptError } from '../script-error';
import { plainObject, takes, text } from '../signature';
import { type FetchRequest, fetchRequest } from './fetch-request';
import { HTTPResponse } from './http-response';
import { ScriptService } from './script-service';
import {
  addressUnavailable,
  dnsError,
  requestFailed,
  responseTooLarge,
  timedOut,
  tooManyRedirects,
} from './url-fetch-errors';

/** Documented for consumer accounts; Workspace accounts have 100,000. */
const MAX_CALLS_A_DAY = 20_000;
/** Documented: 50 MB. */
const MAX_RESPONSE_BYTES = 50 * 1024 * 1024;
/** Not documented; browsers stop there. */
const MAX_REDIRECTS = 20;
const REDIRECT_STATUSES: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** How much of a failed response an error quotes, in characters. */
const QUOTED_CHARACTERS = 200;

/** How one request ended, and how long that took on the runtime's clock. */
interface Fetched {
  readonly outcome: HttpResponse | ScriptError;
  readonly tookMs: number;
}

export class UrlFetchApp extends ScriptService {
  readonly serviceName = 'UrlFetchApp';

  @takes([text], [text, plainObject])
  async fetch(url: string, params: Readonly<Record<string, unknown>> = {}): Promise<HTTPResponse> {
    const [response] = await this.#fetchTogether('fetch', [fetchRequest(url, params)]);
    if (response === undefined) throw new Error('One request has one response.');
    return response;
  }

  /** Answers in the order of the requests; one failure throws for all, though the others took effect. */
  @takes([requests])
  fetchAll(all: readonly (string | Readonly<Record<string, unknown>>)[]): Promise<readonly HTTPResponse[]> {
    return this.#fetchTogether(
      'fetchAll',
      all.map((one) => {
        if (typeof one === 'string') return fetchRequest(one, {});
        if (typeof one.url !== 'string') throw invalidArgument('url');
        return fetchRequest(one.url, one);
      }),
    );
  }

  async #fetchTogether(method: string, all: readonly FetchRequest[]): Promise<readonly HTTPResponse[]> {
    this.context.requireScope(EXTERNAL_REQUEST_SCOPE, `UrlFetchApp.${method}`);
    this.context.requireAuth('FULL', `UrlFetchApp.${method}`);
    this.#countCalls(all.length);
    const fetched = await Promise.all(all.map((request) => this.#fetchOne(request)));
    const tookMs = Math.max(0, ...fetched.map((one) => one.tookMs));
    if (tookMs > 0) await this.context.wait(tookMs).ended;
    return fetched.map(({ outcome }) => {
      if (outcome instanceof ScriptError) throw outcome;
      return new HTTPResponse(outcome);
    });
  }

  async #fetchOne(request: FetchRequest): Promise<Fetched> {
    const timeoutMs = this.script.variants.fixedFetchTimeoutMs ?? request.timeoutMs;
    const { outcome, tookMs } = await this.#follow(request);
    if (tookMs > timeoutMs) return { outcome: timedOut(request.http.url), tookMs: timeoutMs };
    if (outcome instanceof ScriptError) return { outcome, tookMs };
    return { outcome: judged(request, outcome), tookMs };
  }

  async #follow(request: FetchRequest): Promise<Fetched> {
    let http = request.http;
    let tookMs = 0;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      const fetched = await this.#send(http);
      tookMs += fetched.tookMs;
      if (fetched.outcome instanceof ScriptError) return { ...fetched, tookMs };
      const next = request.followRedirects ? this.#redirected(http, fetched.outcome) : null;
      if (next === null) return { ...fetched, tookMs };
      http = next;
    }
    return { outcome: tooManyRedirects(request.http.url), tookMs };
  }

  async #send(http: HttpRequest): Promise<Fetched> {
    try {
      const outcome = await this.script.http(http);
      return { outcome, tookMs: outcome.tookMs ?? 0 };
    } catch (error) {
      if (!(error instanceof NetworkFailure)) throw error;
      return { outcome: failureOf(error, http.url), tookMs: error.tookMs };
    }
  }

  #redirected(request: HttpRequest, { status, headers }: HttpResponse): HttpRequest | null {
    const location = Object.entries(headers).find(([name]) => name.toLowerCase() === 'location')?.[1];
    if (!REDIRECT_STATUSES.has(status) || location === undefined || !URL.canParse(location, request.url)) {
      return null;
    }
    const url = new URL(location, request.url).href;
    if (!/^https?:/.test(url)) return null;
    const isSameHost = new URL(url).host === new URL(request.url).host;
    const kept = isSameHost || this.script.variants.redirectsKeepHeaders ? request.headers : {};
    const becomesGet = status === 303 || (request.method === 'POST' && (status === 301 || status === 302));
    return becomesGet
      ? { method: 'GET', url, headers: kept, body: null }
      : { ...request, url, headers: kept };
  }

  #countCalls(count: number): void {
    const { quotas } = this.context.user;
    const now = this.context.now();
    if (quotas.usedOf('url-fetch-calls', now) + count > MAX_CALLS_A_DAY) throw invokedTooOften('urlfetch');
    quotas.use('url-fetch-calls', count, now);
  }
}

function requests(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => text(one) || plainObject(one));
}

function failureOf({ kind }: NetworkFailure, url: string): ScriptError {
  switch (kind) {
    case 'dns':
      return dnsError(url);
    case 'unreachable':
      return addressUnavailable(url);
    case 'time-out':
      return timedOut(url);
  }
}

function judged(request: FetchRequest, response: HttpResponse): HttpResponse | ScriptError {
  const { url } = request.http;
  if (response.body.byteLength > MAX_RESPONSE_BYTES) return responseTooLarge(url);
  if (request.muteHttpExceptions || response.status < 400) return response;
  return requestFailed(url, response.status, decodeText(response.body, 'UTF-8').slice(0, QUOTED_CHARACTERS));
}
