// `google.script.run`: a call takes arguments as the platform does, at most ten are under way, and of a
// failure only the message comes back.
// https://developers.google.com/apps-script/guides/html/reference/run
import { carriedArguments } from '../../../apps-script/script-run-values';
import type { ScriptRunAnswer } from '../../protocol';
import type { PageDoor } from './page-door';

/** The platform runs ten calls of a page at once; later ones wait. */
const MAX_CALLS_AT_ONCE = 10;

type Handler = (value: unknown, userObject: unknown) => void;

interface Handlers {
  readonly onSuccess: Handler | null;
  readonly onFailure: Handler | null;
  readonly userObject: unknown;
}

export interface Runner {
  withSuccessHandler(handler: Handler): Runner;
  withFailureHandler(handler: Handler): Runner;
  withUserObject(userObject: unknown): Runner;
  /** The script's functions, by name; they answer through the handlers. */
  readonly [functionName: string]: unknown;
}

interface Call {
  readonly functionName: string;
  readonly args: readonly unknown[];
  readonly handlers: Handlers;
}

/** Sends calls, in order, never more than the platform would. */
class CallQueue {
  readonly #waiting: Call[] = [];
  readonly #underWay = new Map<number, Handlers>();
  #lastCallId = 0;

  constructor(readonly page: PageDoor) {
    page.listen((message) => {
      if (message.kind === 'answer') this.#answer(message.callId, message.answer);
    });
  }

  add(call: Call): void {
    this.#waiting.push(call);
    this.#sendWaiting();
  }

  #sendWaiting(): void {
    while (this.#underWay.size < MAX_CALLS_AT_ONCE) {
      const call = this.#waiting.shift();
      if (!call) return;
      this.#lastCallId += 1;
      this.#underWay.set(this.#lastCallId, call.handlers);
      const { functionName, args } = call;
      this.page.send({ kind: 'run', callId: this.#lastCallId, functionName, args });
    }
  }

  #answer(callId: number, answer: ScriptRunAnswer): void {
    const handlers = this.#underWay.get(callId);
    if (!handlers) return;
    this.#underWay.delete(callId);
    this.#sendWaiting();
    if (answer.kind === 'returned') handlers.onSuccess?.(answer.value, handlers.userObject);
    else if (handlers.onFailure) handlers.onFailure(new Error(answer.message), handlers.userObject);
    else console.error('Uncaught', answer.message);
  }
}

export function createRunner(page: PageDoor, functionNames: readonly string[]): Runner {
  const queue = new CallQueue(page);
  return runnerWith(queue, functionNames, { onSuccess: null, onFailure: null, userObject: undefined });
}

function runnerWith(queue: CallQueue, functionNames: readonly string[], handlers: Handlers): Runner {
  const changed = (change: Partial<Handlers>) => runnerWith(queue, functionNames, { ...handlers, ...change });
  const functions = functionNames.map((functionName) => [
    functionName,
    (...args: readonly unknown[]) => queue.add({ functionName, args: checked(args), handlers }),
  ]);
  return {
    ...Object.fromEntries(functions),
    withSuccessHandler: (onSuccess) => changed({ onSuccess }),
    withFailureHandler: (onFailure) => changed({ onFailure }),
    withUserObject: (userObject) => changed({ userObject }),
  };
}

/** A copy of the arguments, as they are when the call is made. */
function checked(args: readonly unknown[]): readonly unknown[] {
  const carried = carriedArguments(args);
  if (carried.kind === 'refused')
    throw new TypeError(`Failed due to illegal value in property: ${carried.path}`);
  return Array.isArray(carried.value) ? carried.value : [];
}
