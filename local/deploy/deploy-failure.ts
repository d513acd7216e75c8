// Why a deploy did not go through, in a sentence for somebody who has never used clasp.

export type FailureKind =
  | 'node-too-old'
  | 'not-built'
  | 'not-logged-in'
  | 'api-switched-off'
  | 'unreachable'
  | 'interrupted-before'
  | 'id-lost'
  | 'no-script'
  | 'refused';

export class DeployFailure extends Error {
  override readonly name = 'DeployFailure';

  constructor(
    readonly kind: FailureKind,
    /** What happened and what to do about it. */
    sentence: string,
  ) {
    super(sentence);
  }
}

const SETTINGS_URL = 'https://script.google.com/home/usersettings';
/** clasp's own words, which it has in English alone. */
const NO_CREDENTIALS = 'No credentials found';
/** What Node says when a host could not be reached; these are codes, so they are in no language. */
const UNREACHABLE =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE)\b/;

export function notLoggedIn(): DeployFailure {
  return new DeployFailure(
    'not-logged-in',
    `You are not logged in to Google: run \`npx clasp login\`, switch on the Apps Script API at ${SETTINGS_URL}, then run the same command again.`,
  );
}

/**
 * What clasp's complaint means. Google's words may come in the user's language, so only what is the same in all
 * of them is looked for: an address, an OAuth error code, a code of Node's.
 */
export function explainClasp(complaint: string, whatFailed: string): DeployFailure {
  if (complaint.includes('home/usersettings')) {
    return new DeployFailure(
      'api-switched-off',
      `The Apps Script API is switched off for your Google account: switch it on at ${SETTINGS_URL}, wait a minute and run the same command again.`,
    );
  }
  if (complaint.includes(NO_CREDENTIALS)) return notLoggedIn();
  if (complaint.includes('invalid_grant')) {
    return new DeployFailure(
      'not-logged-in',
      'Your Google login has expired: run `npx clasp login`, then the same command again.',
    );
  }
  const code = UNREACHABLE.exec(complaint)?.[1];
  if (code !== undefined) {
    return new DeployFailure(
      'unreachable',
      `Google could not be reached (${code}): check the connection and run the same command again.`,
    );
  }
  const words = complaint.replace(/\s+/g, ' ') || 'nothing more';
  return new DeployFailure('refused', `${whatFailed} Google or clasp says: ${words}`);
}
