// How long a server asks to be left alone.

import type { HttpAnswer } from '../platform/http';

/** A `Retry-After` beyond this is taken as this: nobody waits longer without looking again. */
const LONGEST_RETRY_AFTER_MS = 15 * 60_000;
const SECONDS = /^\d+$/;
/** The three forms of an HTTP date (RFC 9110, 5.6.7); other texts that a clock could make something of are none. */
const HTTP_DATES = [
  /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{5,8}, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/,
];

/** In milliseconds from `now` (epoch ms); null where an answer says nothing, or nothing that makes sense. */
export function retryAfterMs(answer: Extract<HttpAnswer, { kind: 'answered' }>, now: number): number | null {
  const value = answer.header('retry-after')?.trim() ?? '';
  const ms = SECONDS.test(value) ? Number(value) * 1000 : msOfDate(value) - now;
  return ms > 0 ? Math.min(ms, LONGEST_RETRY_AFTER_MS) : null;
}

/** NaN where it is no date. */
function msOfDate(value: string): number {
  if (!HTTP_DATES.some((form) => form.test(value))) return Number.NaN;
  // The form without a zone is in GMT, too.
  return Date.parse(value.endsWith('GMT') ? value : `${value} GMT`);
}
