// HTTP as the add-on sees it behind its interface, with answers that a test has prepared.
import type { Http, HttpAnswer, HttpRequest } from '../../src/platform/http';

export const UNANSWERED: HttpAnswer = { kind: 'unanswered' };

/** An answer with text, or with bytes. Header names may have any case. */
export function answered(
  status: number,
  body: string | Uint8Array = '',
  headers: Readonly<Record<string, string>> = {},
): HttpAnswer {
  const bytes = Buffer.from(body);
  return {
    kind: 'answered',
    status,
    header(name) {
      const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase());
      return found?.[1] ?? null;
    },
    text: (charset) => bytes.toString(charset === 'UTF-8' ? 'utf8' : 'latin1'),
  };
}

/** Answers requests by `answer`, and keeps them. A batch with a lost request is lost as a whole. */
export function httpOf(
  answer: (request: HttpRequest) => HttpAnswer,
): Http & { readonly requests: readonly HttpRequest[] } {
  const requests: HttpRequest[] = [];
  const fetch = (request: HttpRequest) => {
    requests.push(request);
    return answer(request);
  };
  return {
    requests,
    fetch,
    fetchAll(all) {
      const answers = all.map(fetch);
      return answers.some((one) => one.kind === 'unanswered') ? all.map(() => UNANSWERED) : answers;
    },
  };
}
