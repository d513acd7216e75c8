// What `UrlFetchApp.fetch` makes of a URL and its parameters, and what it refuses.
import type { HttpRequest } from '../../http';
import { invalidArgument } from '../platform-errors';
import { flag, number, plainObject, text, textMap } from '../signature';
import { headersTooLarge, invalidAttribute, urlTooLong } from './url-fetch-errors';

/** Documented as 2 KB and as 2,082 characters. */
const MAX_URL_CHARACTERS = 2082;
const MAX_HEADERS = 100;
const MAX_HEADER_BYTES = 8 * 1024;
const DEFAULT_TIMEOUT_SECONDS = 360;
const METHODS: ReadonlySet<string> = new Set(['GET', 'DELETE', 'PATCH', 'POST', 'PUT', 'HEAD', 'OPTIONS']);

export interface FetchRequest {
  readonly http: HttpRequest;
  readonly followRedirects: boolean;
  readonly muteHttpExceptions: boolean;
  readonly timeoutMs: number;
}

/** @throws ScriptError for what the platform refuses to send */
export function fetchRequest(url: string, params: Readonly<Record<string, unknown>>): FetchRequest {
  requireUrl(url);
  const method = option(params, 'method', text, 'get').toUpperCase();
  if (!METHODS.has(method)) throw invalidAttribute('method');
  const timeoutSeconds = option(params, 'timeoutSeconds', number, DEFAULT_TIMEOUT_SECONDS);
  if (!(timeoutSeconds > 0)) throw invalidAttribute('timeoutSeconds');
  option(params, 'validateHttpsCertificates', flag, true);
  option(params, 'escaping', flag, true);
  const body = bodyOf(params);
  return {
    http: { method, url, headers: headersOf(params, body), body },
    followRedirects: option(params, 'followRedirects', flag, true),
    muteHttpExceptions: option(params, 'muteHttpExceptions', flag, false),
    timeoutMs: timeoutSeconds * 1000,
  };
}

function requireUrl(url: string): void {
  if (url.length > MAX_URL_CHARACTERS) throw urlTooLong();
  // Visible ASCII only, and of that nothing that has to be escaped.
  if (!/^https?:\/\/[!-~]+$/i.test(url) || /[{}[\]"|<>\\^`]/.test(url) || !URL.canParse(url)) {
    throw invalidArgument(url);
  }
}

function headersOf(params: Readonly<Record<string, unknown>>, body: string | null): Record<string, string> {
  const given = Object.entries(option<Readonly<Record<string, unknown>>>(params, 'headers', textMap, {}));
  const headers = new Map(given.map(([name, value]) => [name.toLowerCase(), String(value)]));
  const contentType = option(params, 'contentType', text, '');
  if (contentType !== '') headers.set('content-type', contentType);
  else if (body !== null && !headers.has('content-type')) {
    headers.set('content-type', 'application/x-www-form-urlencoded');
  }
  if (
    [...headers].some(([name, value]) => !/^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(name) || /[\0\r\n]/.test(value))
  ) {
    throw invalidAttribute('headers');
  }
  const size = [...headers].reduce((sum, [name, value]) => sum + Buffer.byteLength(name + value), 0);
  if (headers.size > MAX_HEADERS || size > MAX_HEADER_BYTES) throw headersTooLarge();
  return Object.fromEntries(headers);
}

/** A text or a form. */
function bodyOf({ payload }: Readonly<Record<string, unknown>>): string | null {
  if (payload === undefined || payload === null) return null;
  if (typeof payload === 'string') return payload;
  if (!plainObject(payload) || !textMap(payload)) throw invalidAttribute('payload');
  return new URLSearchParams(
    Object.entries(payload).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
}

function option<Value>(
  params: Readonly<Record<string, unknown>>,
  name: string,
  isValid: (value: unknown) => boolean,
  otherwise: Value,
): Value {
  const value = params[name];
  if (value === undefined || value === null) return otherwise;
  if (!isValid(value)) throw invalidAttribute(name);
  return value as Value;
}
