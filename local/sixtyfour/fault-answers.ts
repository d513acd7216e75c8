// Turns a fault into the answer that a client gets instead of the right one.
import { type HttpResponse, NetworkFailure } from '../http';
import type { DecidingFault, MetFaults } from './active-faults';
import {
  detailAnswer,
  errorAnswer,
  errorInShape,
  type Headers,
  invalidAnswer,
  type JsonObject,
  jsonAnswer,
  reasonPhrase,
  textAnswer,
} from './answers';
import type { RetryAfter } from './faults';

/** How long it takes to notice that there is no answer, unless the fault says. */
const NOTICED_AFTER_MS: Readonly<Record<NetworkFailure['kind'], number>> = {
  dns: 1000,
  unreachable: 3000,
  // As long as some report that UrlFetch waits.
  'time-out': 60_000,
};

/**
 * Answers a request that met `met`: `proceed` lets it take effect and gives the right answer, to which the
 * faults about what an answer holds have been applied already.
 * @throws NetworkFailure when the fault is one.
 */
export function answerWith(met: MetFaults, now: number, proceed: () => HttpResponse): HttpResponse {
  const { fault, delayMs } = met;
  if (fault?.kind === 'network-failure') {
    if (fault.moment === 'after') proceed();
    throw new NetworkFailure(fault.failure, delayMs + (fault.tookMs ?? NOTICED_AFTER_MS[fault.failure]));
  }
  const answer = fault === null ? proceed() : faultyAnswer(fault, now, proceed);
  return delayMs === 0 ? answer : { ...answer, tookMs: (answer.tookMs ?? 0) + delayMs };
}

function faultyAnswer(
  fault: Exclude<DecidingFault, { kind: 'network-failure' }>,
  now: number,
  proceed: () => HttpResponse,
): HttpResponse {
  switch (fault.kind) {
    case 'http-status': {
      if (fault.moment === 'after') proceed();
      const headers: Headers = { ...fault.headers, ...retryAfterHeader(fault.retryAfter, now) };
      const shape = fault.body ?? (fault.on === 'file' ? 'xml' : 'error-and-message');
      const message = fault.message ?? `Simulated: ${reasonPhrase(fault.status)}.`;
      return errorInShape(shape, fault.status, message, headers);
    }
    case 'broken-json':
      return textAnswer(proceed().status, 'application/json', '{task_id: oops}');
    case 'truncated-json': {
      const answer = proceed();
      return { ...answer, body: answer.body.subarray(0, Math.floor(answer.body.length / 2)) };
    }
    case 'padded-json': {
      const answer = proceed();
      const text = fault.before + new TextDecoder().decode(answer.body) + fault.after;
      return { ...answer, body: new TextEncoder().encode(text) };
    }
    case 'success-status': {
      const answer = proceed();
      return answer.status === 200 ? { ...answer, status: fault.status } : answer;
    }
    case 'refused-field':
      return fault.status === 422
        ? invalidAnswer([
            { loc: ['body', fault.field], msg: 'Extra inputs are not permitted', type: 'extra_forbidden' },
          ])
        : errorAnswer(400, `Unknown field: ${fault.field}`);
    case 'unknown-path':
      return detailAnswer(404, 'Not Found');
    case 'missing-fields':
      return withFields(proceed(), (fields) =>
        Object.fromEntries(Object.entries(fields).filter(([name]) => !fault.fields.includes(name))),
      );
    case 'replaced-fields':
      return withFields(proceed(), (fields) => ({ ...fields, ...fault.fields }));
    default:
      return proceed();
  }
}

function withFields(answer: HttpResponse, change: (fields: JsonObject) => JsonObject): HttpResponse {
  const fields: JsonObject = JSON.parse(new TextDecoder().decode(answer.body));
  return { ...jsonAnswer(answer.status, change(fields)), headers: answer.headers };
}

function retryAfterHeader(retryAfter: RetryAfter | undefined, now: number): Headers {
  if (retryAfter === undefined) return {};
  switch (retryAfter.kind) {
    case 'seconds':
      return { 'Retry-After': String(retryAfter.seconds) };
    case 'date':
      return { 'Retry-After': new Date(now + retryAfter.inMs).toUTCString() };
    case 'text':
      return { 'Retry-After': retryAfter.text };
  }
}
