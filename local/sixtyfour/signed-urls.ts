// Signed URLs for result files: whoever holds one may read the file, without a key, until it expires.
import { createHmac, timingSafeEqual } from 'node:crypto';

/** A signed URL expires after 15 minutes. */
const SIGNED_URL_LIFETIME_SECONDS = 900;

/** Guards nothing but invented results: it makes a changed URL noticeable, as the real thing would. */
const SIGNING_SECRET = 'simulated storage';
const SIGNATURE_MARK = '&X-Goog-Signature=';

export type UrlCheck =
  | { readonly kind: 'valid' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'tampered' };

/**
 * The path and query of a URL for the object at `objectPath` (which begins with a slash), signed at `now`
 * (epoch milliseconds) and padded to at least `minCharacters`, as storages do that put a session's token
 * into the URL. `more` is signed with the rest, and stands in it as it is.
 */
export function signedTarget(objectPath: string, now: number, minCharacters = 0, more = ''): string {
  const date = new Date(now).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  const unsigned =
    `${objectPath}?X-Goog-Algorithm=GOOG4-HMAC-SHA256` +
    `&X-Goog-Credential=simulated%40example.com%2F${date.slice(0, 8)}%2Fauto%2Fstorage%2Fgoog4_request` +
    `&X-Goog-Date=${date}&X-Goog-Expires=${SIGNED_URL_LIFETIME_SECONDS}&X-Goog-SignedHeaders=host${more}`;
  const padded =
    unsigned.length < minCharacters
      ? `${unsigned}&X-Goog-Security-Token=${'t'.repeat(minCharacters - unsigned.length)}`
      : unsigned;
  return `${padded}${SIGNATURE_MARK}${signatureOf(padded)}`;
}

/** Judges a path with its query, character by character: a URL that was re-encoded on its way is refused. */
export function checkSignedTarget(target: string, now: number): UrlCheck {
  const [unsigned = '', signature = ''] = target.split(SIGNATURE_MARK);
  if (!isSame(signature, signatureOf(unsigned))) return { kind: 'tampered' };
  const signedAt = /&X-Goog-Date=(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(unsigned);
  if (signedAt === null) return { kind: 'tampered' };
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = signedAt.slice(1).map(Number);
  const expiresAt = Date.UTC(year, month - 1, day, hour, minute, second + SIGNED_URL_LIFETIME_SECONDS);
  return now < expiresAt ? { kind: 'valid' } : { kind: 'expired' };
}

function signatureOf(unsigned: string): string {
  return createHmac('sha256', SIGNING_SECRET).update(unsigned).digest('hex');
}

function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
