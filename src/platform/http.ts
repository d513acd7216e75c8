// UrlFetchApp behind values: a request is a value, and so is the lack of an answer.

import { throwDefect } from './defects';
import type { Permissions } from './permissions';

export interface HttpRequest {
  readonly method: 'get' | 'post';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text, or null for none. */
  readonly body: string | null;
  /** A request that carries the key never follows a redirect: headers may be kept across hosts. */
  readonly followRedirects: boolean;
  /** Documented default is 360 s, reported is 60 s; so it is always said. */
  readonly timeoutSeconds: number;
}

export type HttpAnswer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** The value of a header, whatever the case of its name; null where there is none. */
      header(name: string): string | null;
      /** The body decoded by a charset that Java knows. Decoded when called. */
      text(charset: 'UTF-8' | 'ISO-8859-1'): string;
    }
  /** No answer: the name did not resolve, the connection failed or timed out, or a limit of UrlFetch. */
  | { readonly kind: 'unanswered' }
  /** The user has not granted that anything is sent. */
  | { readonly kind: 'not-permitted' };

export type Answered = Extract<HttpAnswer, { kind: 'answered' }>;

export interface Http {
  fetch(request: HttpRequest): HttpAnswer;
  /**
   * All at once, answers in the order of the requests. One network failure spoils the whole batch, because
   * the platform throws for all of them without saying whose it was: then every answer is `unanswered`,
   * although some of the requests may have arrived.
   */
  fetchAll(requests: readonly HttpRequest[]): readonly HttpAnswer[];
}

export function urlFetch(permissions: Permissions): Http {
  // The text is in the user's language and quotes the URL, so it is neither read nor kept.
  const lost = (error: unknown): HttpAnswer => {
    throwDefect(error);
    return { kind: permissions.missing().includes('requests') ? 'not-permitted' : 'unanswered' };
  };
  return {
    fetch(request) {
      try {
        return answered(UrlFetchApp.fetch(request.url, options(request)));
      } catch (error) {
        return lost(error);
      }
    },
    fetchAll(requests) {
      try {
        const all = requests.map((request) => ({ url: request.url, ...options(request) }));
        return UrlFetchApp.fetchAll(all).map(answered);
      } catch (error) {
        const answer = lost(error);
        return requests.map(() => answer);
      }
    },
  };
}

type FetchOptions = GoogleAppsScript.URL_Fetch.URLFetchRequestOptions & { readonly timeoutSeconds: number };

function options(request: HttpRequest): FetchOptions {
  return {
    method: request.method,
    headers: { ...request.headers },
    ...(request.body === null ? {} : { contentType: 'application/json', payload: request.body }),
    followRedirects: request.followRedirects,
    muteHttpExceptions: true,
    timeoutSeconds: request.timeoutSeconds,
  };
}

function answered(response: GoogleAppsScript.URL_Fetch.HTTPResponse): HttpAnswer {
  return {
    kind: 'answered',
    status: response.getResponseCode(),
    header(name) {
      const headers = Object.entries(response.getHeaders());
      const found = headers.find(([key]) => key.toLowerCase() === name.toLowerCase());
      return found === undefined ? null : String(found[1]);
    },
    text: (charset) => response.getContentText(charset),
  };
}
