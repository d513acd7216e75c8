// Talking to Sixtyfour: what is asked, and a checked answer or a sorted failure.

import { parseJson } from '../json';
import type { Http, HttpAnswer, HttpRequest } from '../platform/http';
import { KEY_QUOTED, readSignedUrl, readStartedTask, readTaskStatus, type TaskStatus } from './answers';
import { type ApiFailure, failureOf, senselessAnswer } from './failures';
import {
  downloadRequest,
  type Question,
  type StartParameters,
  startRequest,
  statusRequest,
} from './requests';

export type ApiAnswer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'failure'; readonly failure: ApiFailure };

export interface SixtyfourClient {
  /**
   * Starts a search, or finds the one already started under the same search ID. Answers its task ID. Where leaving
   * somebody out is refused, it is started without.
   */
  start(search: StartParameters, excluded?: readonly string[]): ApiAnswer<string>;
  /** Asks after one task. */
  status(question: Question): ApiAnswer<TaskStatus>;
  /** Asks after several at once; null as a whole where the platform lost the batch (see `Http.fetchAll`). */
  statuses(questions: readonly Question[]): readonly ApiAnswer<TaskStatus>[] | null;
  /** A fresh signed URL, valid for 15 minutes. */
  downloadLink(resourceHandleId: string): ApiAnswer<string>;
}

/** OK, Created, Accepted. */
const ACCEPTED = [200, 201, 202];
/** A task that cannot exist: asking after it costs nothing and tells whether the key is accepted. */
const NO_TASK: Question = {
  taskId: '00000000-0000-0000-0000-000000000000',
  statusPath: 'deep-search-status',
};

/** `now` tells the time in epoch milliseconds. */
export function sixtyfourClient(http: Http, apiKey: string, now: () => number): SixtyfourClient {
  const withoutKey = keyRemover(apiKey);

  const checked = <T>(answer: HttpAnswer, read: (body: unknown) => T | null): ApiAnswer<T> => {
    // What Sixtyfour says is stored and shown, and it may quote the key.
    const body = answer.kind === 'answered' ? parseJson(answer.text('UTF-8'), withoutKey) : null;
    // A start may be answered 201 or 202, too; what counts is what the answer holds.
    if (answer.kind !== 'answered' || !ACCEPTED.includes(answer.status)) {
      return { kind: 'failure', failure: failureOf(answer, body, now()) };
    }
    const value = read(body);
    return value === null ? { kind: 'failure', failure: senselessAnswer() } : { kind: 'ok', value };
  };
  const ask = <T>(request: HttpRequest, read: (body: unknown) => T | null) =>
    checked(http.fetch(request), read);
  const questionRequest = ({ taskId, statusPath }: Question) => statusRequest(apiKey, taskId, statusPath);

  return {
    start(search, excluded = []) {
      const answer = ask(startRequest(apiKey, search, excluded), readStartedTask);
      const isRefused = answer.kind === 'failure' && answer.failure.kind === 'rejected';
      // The field may be what is refused; if it is something else, that will be refused again.
      return isRefused && excluded.length > 0 ? ask(startRequest(apiKey, search), readStartedTask) : answer;
    },
    status: (question) => ask(questionRequest(question), readTaskStatus),
    statuses(questions) {
      const answers = http.fetchAll(questions.map(questionRequest));
      if (answers.every((answer) => answer.kind === 'unanswered')) return null;
      return answers.map((answer) => checked(answer, readTaskStatus));
    },
    downloadLink: (handle) => ask(downloadRequest(apiKey, handle), readSignedUrl),
  };
}

/** A shorter one is nobody's secret, and stands in half of all words: taken out of those, no answer could be read. */
const SHORTEST_SECRET_CHARACTERS = 8;

/** Takes the key out of a text, as it is or as it stands in a URL, in capitals or not. */
function keyRemover(apiKey: string): (text: string) => string {
  const forms = [apiKey, encodeURIComponent(apiKey)]
    .map((form) => form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .map((form) => (apiKey.length < SHORTEST_SECRET_CHARACTERS ? `(?<![\\w-])${form}(?![\\w-])` : form));
  const key = new RegExp(forms.join('|'), 'gi');
  return (text) => text.replace(key, KEY_QUOTED);
}

export type KeyCheck =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused' }
  /** The user does not let the add-on ask. */
  | { readonly kind: 'not-permitted' }
  /** Sixtyfour could not be asked, or was too busy to say. */
  | { readonly kind: 'unchecked'; readonly failure: ApiFailure };

/** Whether Sixtyfour accepts the client's key: asks after a task that does not exist. Costs nothing. */
export function checkKey(client: SixtyfourClient): KeyCheck {
  const answer = client.status(NO_TASK);
  if (answer.kind === 'ok') return { kind: 'accepted' };
  switch (answer.failure.kind) {
    case 'key-refused':
    case 'not-enabled':
      return { kind: 'refused' };
    case 'not-permitted':
      return { kind: 'not-permitted' };
    case 'too-many':
    case 'unwell':
      return { kind: 'unchecked', failure: answer.failure };
    default:
      // Anything else was said to somebody whom Sixtyfour knows: no such task, a balance too low.
      return { kind: 'accepted' };
  }
}
