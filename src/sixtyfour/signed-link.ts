// A signed URL as the platform's HTTP takes it. What is signed stays as it is.

/** What a browser takes and `UrlFetchApp` refuses: blanks, these, and all beyond visible ASCII. */
const REFUSED = /[^!-~]|["<>\\^`{|}]/gu;

/**
 * The link in a text: without the blanks around it, and with the characters percent-encoded that browsers take and
 * `UrlFetchApp` does not. Nothing else is touched, because a signature covers it. Null where it is none over https.
 */
export function readLink(text: string): string | null {
  const link = text.trim().replace(REFUSED, encoded);
  return /^https:\/\/[^/?#\s]/i.test(link) ? link : null;
}

/** Brackets are taken by browsers and some say that `UrlFetchApp` refuses them; where it does, this may help. */
export function withoutBrackets(link: string): string {
  return link.replace(/[[\]]/g, encoded);
}

/** In UTF-8; half of a surrogate pair as the replacement character that browsers send. */
function encoded(character: string): string {
  return encodeURIComponent(character.replace(/\p{Cs}/gu, '\uFFFD'));
}
