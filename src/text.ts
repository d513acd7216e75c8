// Making other people's text fit where it has to go.

/** Text on one line without control characters, cut to so many UTF-16 units with an ellipsis. */
export function singleLine(text: string, maxLength: number): string {
  const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  return line.length <= maxLength ? line : `${wholeCharacters(line, maxLength - 1)}…`;
}

/** The first `length` UTF-16 units, less the first half of a surrogate pair at the end. */
export function wholeCharacters(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  const splitsPair = length < text.length && last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? length - 1 : length);
}

/** `1 row`, `187 rows`, `5,000 rows`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${grouped(count)} ${count === 1 ? singular : plural}`;
}

/** A whole number with commas between the thousands; no service call and no locale data needed. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Takes no room or no ink: zero-width and other ignorable characters, blank Braille, objects and letters that are lost. */
const INVISIBLE = /[\p{DI}\u2800\uFFFC\uFFFD\u{1D159}]/gu;

/**
 * Whether a person sees anything in it that says something: a letter, a digit, or a picture such as an emoji.
 * Punctuation alone says nothing.
 */
export function isReadable(text: string): boolean {
  return /[\p{L}\p{N}\p{So}]/u.test(withoutInvisible(text));
}

/** The text without characters that nobody sees. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** As texts are compared for which case and blanks make no difference. */
export function foldedText(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/**
 * Line breaks become LF, other control characters blanks, halves of surrogate pairs U+FFFD: nothing is kept that
 * a store or a request could change.
 */
export function withoutControls(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD');
}
