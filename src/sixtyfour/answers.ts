// What Sixtyfour's answers say, checked where they enter. Sixtyfour's field names end here.

import { fieldsOf, numberOrNull, textOf } from '../json';
import { singleLine } from '../text';

export interface TaskStatus {
  /** Where the task is. A word that nobody has heard of counts as active. */
  readonly kind: 'active' | 'completed' | 'failed';
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
  /** Why it failed; '' where Sixtyfour gave no reason. Untrusted text on one line. */
  readonly error: string;
}

const ACTIVE = ['queued', 'running'];
/** The last four are not in the specification; other clients have met them. */
const FAILED = ['failed', 'cancelled', 'terminated', 'timed_out', 'error'];
const COMPLETED = 'completed';

/** Longest status word, message and error that are kept, in characters: a record must fit into a property. */
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
    phase: numberOrNull(json.current_phase),
    message: singleLine(textOf(json.progress_message), MESSAGE_CHARACTERS),
    resultsSoFar: numberOrNull(json.total_results),
    exportedCount: numberOrNull(json.exported_count),
    resourceHandleId: identifier(json.resource_handle_id),
    error: singleLine(textOf(json.error), MESSAGE_CHARACTERS),
  };
}

function kindOf(word: string): Pick<TaskStatus, 'kind' | 'known'> {
  if (word === COMPLETED) return { kind: 'completed', known: true };
  if (FAILED.includes(word)) return { kind: 'failed', known: true };
  return { kind: 'active', known: ACTIVE.includes(word) };
}

/** The task that a start answer names; null where it makes no sense. */
export function readStartedTask(body: unknown): string | null {
  return identifier(fieldsOf(body).task_id);
}

/** The signed URL of a download answer, untouched; null where there is none over https. */
export function readSignedUrl(body: unknown): string | null {
  const url = textOf(fieldsOf(body).url);
  return /^https:\/\/[^/\s]\S*$/i.test(url) ? url : null;
}

/** Printable ASCII, so that it can be put into a URL. */
export function identifier(value: unknown): string | null {
  const text = textOf(value);
  return /^[\x21-\x7e]+$/.test(text) && text.length <= IDENTIFIER_CHARACTERS ? text : null;
}
