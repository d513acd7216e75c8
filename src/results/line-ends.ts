// One kind of line end between a CSV's records, whatever kinds the file has, and every line break inside
// quotes as it is.

import type { Separator } from './separator';

const QUOTE = 0x22;
/** Between a closing quote and what follows it. */
const BLANK = /[^\S\n\r]/;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Turns CRLF and lone CR between records into LF. A quote opens a quoted field only at the field's start,
 * and closes it only before a separator, a line end or the file's end, with or without blanks between, as
 * papaparse reads it.
 */
export function withLineFeeds(csv: string, separator: Separator): string {
  if (!csv.includes('\r')) return csv;
  const separatorCode = separator.charCodeAt(0);
  const pieces: string[] = [];
  let copiedTo = 0;
  let at = 0;
  let atFieldStart = true;
  while (at < csv.length) {
    const code = csv.charCodeAt(at);
    if (code === QUOTE && atFieldStart) {
      at = afterQuotedField(csv, at, separatorCode);
      atFieldStart = false;
      continue;
    }
    if (code === CARRIAGE_RETURN) {
      pieces.push(csv.slice(copiedTo, at), '\n');
      at += csv.charCodeAt(at + 1) === LINE_FEED ? 2 : 1;
      copiedTo = at;
      atFieldStart = true;
      continue;
    }
    atFieldStart = code === separatorCode || code === LINE_FEED;
    at += 1;
  }
  pieces.push(csv.slice(copiedTo));
  return pieces.join('');
}

/** Where the quoted field that begins at `from` ends: behind its closing quote, or the file's end. */
function afterQuotedField(csv: string, from: number, separatorCode: number): number {
  let at = from + 1;
  for (;;) {
    const quote = csv.indexOf('"', at);
    if (quote < 0) return csv.length;
    if (csv.charCodeAt(quote + 1) === QUOTE) {
      at = quote + 2;
      continue;
    }
    at = quote + 1;
    // A tab may be the separator.
    while (csv.charCodeAt(at) !== separatorCode && BLANK.test(csv.charAt(at))) at += 1;
    const next = csv.charCodeAt(at);
    if (Number.isNaN(next) || next === separatorCode || next === LINE_FEED || next === CARRIAGE_RETURN)
      return at;
  }
}
