// A service call as it comes from an execution: which object, which method, and what to answer.
import type { AnswerMessage } from './execution-messages';
import { requireStillGranted } from './permissions';
import { ScriptError } from './script-error';
import { methodOf } from './service-classes';
import type { ServiceObject } from './service-object';
import type { ServiceReferences } from './service-references';
import type { User } from './user';

export interface ServiceCall {
  readonly service: ServiceObject;
  readonly method: string;
  readonly args: readonly unknown[];
}

export interface AnsweredCall {
  readonly answer: AnswerMessage['answer'];
  /** Undefined when the service threw. */
  readonly result: unknown;
}

export function readCall(text: string, references: ServiceReferences): ServiceCall {
  const decoded = references.codec.decode(text);
  const [id, method, args]: unknown[] = Array.isArray(decoded) ? decoded : [];
  if (typeof id !== 'number' || typeof method !== 'string' || !Array.isArray(args)) {
    throw new Error('A call names an object, a method and its arguments.');
  }
  return { service: references.objectOf(id), method, args };
}

/** Lets the call take effect. What a service throws at the script becomes the answer. */
export async function answerTo(
  { service, method: name, args }: ServiceCall,
  references: ServiceReferences,
  user: User,
): Promise<AnsweredCall> {
  const method = methodOf(service, name);
  if (method === null) throw new Error(`${service.serviceName} has no ${name}.`);
  try {
    requireStillGranted(service, name, user);
    const result = await method(...args);
    return { answer: { kind: 'result', value: references.codec.encode(result) }, result };
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    return { answer: { kind: 'exception', message: error.texts[user.language] }, result: undefined };
  }
}
