// What the browser is told about the playground's documents: who may embed them, and that they load
// nothing from anywhere else.

/** For everything: answers are of this moment, of the stated type, and for our own pages. */
export const COMMON_HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

function policy(directives: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const text = Object.entries(directives).map(([name, value]) => `${name} ${value}`);
  return { ...COMMON_HEADERS, 'content-security-policy': text.join('; ') };
}

/** The page: its own files, and frames from the other port. */
export function pageHeaders(frameOrigins: readonly string[]): Readonly<Record<string, string>> {
  return policy({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'connect-src': "'self'",
    'frame-src': frameOrigins.join(' '),
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
  });
}

/**
 * A frame with the add-on's HTML. Stricter than Google's, which lets a sidebar load from any https host:
 * the add-on's promises to load nothing, and here that is seen to.
 */
export function frameHeaders(pageOrigins: readonly string[]): Readonly<Record<string, string>> {
  return policy({
    'default-src': "'none'",
    'script-src': "'self' 'unsafe-inline'",
    'style-src': "'unsafe-inline'",
    'img-src': 'data:',
    'frame-ancestors': pageOrigins.join(' '),
    'base-uri': "'none'",
    'form-action': "'none'",
  });
}
