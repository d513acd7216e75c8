// Who may talk to the playground: pages that this process served, and nobody else. A site in another
// browser tab can make requests to loopback, and by DNS rebinding even read the answers, under its own
// name: so the Host and Origin headers and a token that only our page knows are checked.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** The names under which a browser reaches this computer itself. */
const LOOPBACK_NAMES = ['127.0.0.1', 'localhost'] as const;

/** Where a request carries the token. */
const TOKEN_HEADER = 'x-playground-token';
const TOKEN_PARAMETER = 'token';

/** The origins that a page served on `port` can have. */
export function loopbackOrigins(port: number): readonly string[] {
  return LOOPBACK_NAMES.map((name) => `http://${name}:${port}`);
}

/** Whether the request was addressed to us, and comes from a page of ours or from no page at all. */
export function isAddressedToUs(headers: IncomingHttpHeaders, port: number): boolean {
  const origins = loopbackOrigins(port);
  if (!origins.includes(`http://${headers.host ?? ''}`)) return false;
  return headers.origin === undefined || origins.includes(headers.origin);
}

/** Knows the token that the page of this process was given. */
export class TokenGuard {
  readonly token = randomBytes(24).toString('base64url');

  /** In the header, or for an event stream, which cannot send one, in the query. */
  accepts(headers: IncomingHttpHeaders, url: URL): boolean {
    const given = headers[TOKEN_HEADER] ?? url.searchParams.get(TOKEN_PARAMETER);
    if (typeof given !== 'string') return false;
    const bytes = Buffer.from(given);
    const expected = Buffer.from(this.token);
    return bytes.length === expected.length && timingSafeEqual(bytes, expected);
  }
}
