// The real network, for UrlFetchApp in the local runtime: one request, one answer, nothing followed or kept.
import { type HttpHandler, type HttpRequest, type HttpResponse, NetworkFailure } from './http';

/** An Apps Script execution lasts six minutes, so nobody waits longer for an answer. */
const LONGEST_REQUEST_MS = 6 * 60_000;
/** They speak of the bytes as they travelled; `fetch` hands them over unpacked. */
const TRANSFER_HEADERS: ReadonlySet<string> = new Set([
  'content-encoding',
  'content-length',
  'transfer-encoding',
]);

const TIME_OUT_CODES: ReadonlySet<string> = new Set([
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);
const DNS_CODES: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN']);

/**
 * Sends requests as they are. Redirects come back as answers: following them, or not, is UrlFetchApp's affair.
 * The handler throws NetworkFailure where no answer came; `signal` ends what is under way.
 */
export function liveHttp(signal: AbortSignal): HttpHandler {
  return async (request) => {
    try {
      return await send(request, AbortSignal.any([signal, AbortSignal.timeout(LONGEST_REQUEST_MS)]));
    } catch (error) {
      throw networkFailure(error);
    }
  };
}

async function send({ method, url, headers, body }: HttpRequest, signal: AbortSignal): Promise<HttpResponse> {
  const response = await fetch(url, { method, headers: { ...headers }, body, redirect: 'manual', signal });
  return {
    status: response.status,
    headers: Object.fromEntries([...response.headers].filter(([name]) => !TRANSFER_HEADERS.has(name))),
    body: new Uint8Array(await response.arrayBuffer()),
  };
}

function networkFailure(error: unknown): NetworkFailure {
  if (nameOf(error) === 'TimeoutError') return new NetworkFailure('time-out');
  const code = systemCode(error) ?? '';
  if (DNS_CODES.has(code)) return new NetworkFailure('dns');
  return new NetworkFailure(TIME_OUT_CODES.has(code) ? 'time-out' : 'unreachable');
}

/** `fetch` throws a TypeError that has the system's error, or a list of them, for its cause. */
function systemCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const code: unknown = Reflect.get(error, 'code');
  return typeof code === 'string' ? code : systemCode(Reflect.get(error, 'cause'));
}

function nameOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, 'name') : undefined;
}
