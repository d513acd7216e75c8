// What Sixtyfour's answers say, checked where they enter. Sixtyfour's field names end here.

import { fieldsOf, numberOrNull, textOf } from '../json';
import { singleLine } from '../text';
import { errorText } from './error-text';
import { readLink } from './signed-link';

export interface TaskStatus {
  /**
   * Where the task is: `failed` met an error, `ended` was cancelled, took too long or the like. A word that nobody has
   * heard of counts as active.
   */
  readonly kind: 'active' | 'completed' | 'failed' | 'ended';
  /** Sixtyfour's own word, on one line. */
  readonly word: string;
  /** Whether the word is one that we know. */
  readonly known: boolean;
  readonly phase: number | null;
  /** Untrusted text on one line; '' where there was none. */
  readonly message: string;
  readonly resultsSoFar: number | null;
  /** How many results the file holds, where Sixtyfour says so. */
  readonly exportedCount: number | null;
  readonly resourceHandleId: string | null;
  /** When it ended by Sixtyfour's clock, epoch ms; null where it does not say. */
  readonly closedAt: number | null;
  /** Why it failed, or what went wrong all the same; '' where Sixtyfour says nothing. Untrusted text on one line. */
  readonly error: string;
}

const ACTIVE = ['queued', 'running'];
/** `completed` is the specification's; other clients have met the others. Compared by their letters alone. */
const COMPLETED = ['completed', 'complete', 'success', 'succeeded', 'done'];
/** `failed` is the specification's, too. */
const BROKEN = ['failed', 'failure', 'error'];
const ENDED = ['canceled', 'cancelled', 'timeout', 'timedout', 'terminated', 'aborted', 'expired'];

/** Longest status word and message that are kept, in characters: a record must fit into a property. */
const WORD_CHARACTERS = 40;
const MESSAGE_CHARACTERS = 300;
/** Identifiers are a few dozen characters; one beyond this is no identifier. */
const IDENTIFIER_CHARACTERS = 512;

/** The body of a status answer, as parsed JSON; null where it makes no sense. */
export function readTaskStatus(body: unknown): TaskStatus | null {
  const json = fieldsOf(body);
  const word = textOf(json.status).trim().toLowerCase();
  if (word === '') return null;
  return {
    ...kindOf(word),
    word: singleLine(word, WORD_CHARACTERS),
    phase: numberIn(json.current_phase),
    message: singleLine(textOf(json.progress_message), MESSAGE_CHARACTERS),
    resultsSoFar: countIn(json.total_results),
    exportedCount: countIn(json.exported_count),
    resourceHandleId: identifier(json.resource_handle_id),
    closedAt: timeOf(json.close_time),
    error: errorText(json.error),
  };
}

/** An ISO 8601 time; Apps Script's engine reads others as it likes. */
function timeOf(value: unknown): number | null {
  const written = textOf(value);
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/i.test(written)
    ? Date.parse(written)
    : Number.NaN;
  return Number.isFinite(time) ? time : null;
}

/** `Timed Out`, `timed-out` and `TIMED_OUT` are one word. */
function kindOf(word: string): Pick<TaskStatus, 'kind' | 'known'> {
  const letters = word.replace(/[^a-z]/g, '');
  if (COMPLETED.includes(letters)) return { kind: 'completed', known: true };
  if (BROKEN.includes(letters)) return { kind: 'failed', known: true };
  if (ENDED.includes(letters)) return { kind: 'ended', known: true };
  return { kind: 'active', known: ACTIVE.includes(letters) };
}

/** A number, or a text that is one in digits. */
function numberIn(value: unknown): number | null {
  const text = textOf(value).trim();
  return /^\d+(\.\d+)?$/.test(text) ? numberOrNull(Number(text)) : numberOrNull(value);
}

/** How many there are of something: nothing below nought, and no halves. */
function countIn(value: unknown): number | null {
  const number = numberIn(value);
  return number !== null && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

/** The task that a start answer names; null where it makes no sense. */
export function readStartedTask(body: unknown): string | null {
  return identifier(fieldsOf(body).task_id);
}

/** Stands where an answer quoted the user's key. */
export const KEY_QUOTED = '(your API key)';

/**
 * The signed URL of a download answer, such that it can be fetched; null where there is none over https, and where it
 * held the key, which goes to nobody else.
 */
export function readSignedUrl(body: unknown): string | null {
  const url = textOf(fieldsOf(body).url);
  return url.includes(KEY_QUOTED) ? null : readLink(url);
}

/** Printable ASCII, so that it can be put into a URL. */
export function identifier(value: unknown): string | null {
  const text = textOf(value);
  return /^[\x21-\x7e]+$/.test(text) && text.length <= IDENTIFIER_CHARACTERS ? text : null;
}
