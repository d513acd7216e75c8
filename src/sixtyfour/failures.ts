// Why Sixtyfour did not do what it was asked, by what the add-on does about it.

import { fieldsOf } from '../json';
import type { HttpAnswer } from '../platform/http';
import { identifier } from './answers';
import { errorText } from './error-text';
import { retryAfterMs } from './retry-after';

export type ApiFailure =
  /** 400, 422: the request itself is wrong; repeating it is pointless. */
  | { readonly kind: 'rejected'; readonly detail: string }
  /** 401. */
  | { readonly kind: 'key-refused' }
  /** 402. */
  | { readonly kind: 'no-balance' }
  /** 403: Deep Search is not enabled for the organisation. */
  | { readonly kind: 'not-enabled' }
  /** 404: no such task or file. */
  | { readonly kind: 'unknown-id' }
  /** 409: this `search_id` was started before. The body may name the task. */
  | { readonly kind: 'already-started'; readonly taskId: string | null }
  /** The user does not let the add-on send anything: no request went out. */
  | { readonly kind: 'not-permitted' }
  /** 429: too many searches in flight, or requests in a minute. */
  | { readonly kind: 'too-many'; readonly retryAfterMs: number | null }
  /** 5xx, no answer, or an answer that makes no sense. */
  | { readonly kind: 'unwell'; readonly retryAfterMs: number | null; readonly detail: string };

/**
 * Sorts an answer that is not the 200 hoped for. `body` is its parsed JSON, `now` epoch ms, for a `Retry-After`
 * that is a date.
 */
export function failureOf(answer: HttpAnswer, body: unknown, now: number): ApiFailure {
  if (answer.kind === 'unanswered') return unwell('Sixtyfour could not be reached');
  if (answer.kind === 'not-permitted') return { kind: 'not-permitted' };
  switch (answer.status) {
    case 400:
    case 422:
      return { kind: 'rejected', detail: reasonIn(body) };
    case 401:
      return { kind: 'key-refused' };
    case 402:
      return { kind: 'no-balance' };
    case 403:
      return { kind: 'not-enabled' };
    case 404:
      return { kind: 'unknown-id' };
    case 409:
      return { kind: 'already-started', taskId: taskIdIn(body) };
    case 429:
      return { kind: 'too-many', retryAfterMs: retryAfterMs(answer, now) };
    default:
      return unwell(`Sixtyfour answered with HTTP ${answer.status}`, retryAfterMs(answer, now));
  }
}

/** An answer of status 200 that does not hold what the specification promises. */
export function senselessAnswer(): ApiFailure {
  return unwell('Sixtyfour sent an answer that could not be read');
}

function unwell(detail: string, retryAfterMs: number | null = null): ApiFailure {
  return { kind: 'unwell', retryAfterMs, detail };
}

/** Error bodies come in three shapes, and as no JSON at all. What a list says at its top is nobody's error. */
function reasonIn(body: unknown): string {
  const { detail, ...rest } = fieldsOf(body);
  return errorText(detail) || errorText(rest);
}

function taskIdIn(body: unknown): string | null {
  const { task_id, detail } = fieldsOf(body);
  return identifier(task_id ?? fieldsOf(detail).task_id);
}
