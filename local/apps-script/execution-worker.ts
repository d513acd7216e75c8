// A worker thread that runs executions, one after the other. Whenever the script calls a service, the whole thread
// waits for the main thread's answer.
import process from 'node:process';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { SeededRandom } from '../seeded-random';
import type { PreludeHost } from './context-prelude';
import {
  type CodeEnd,
  type FromWorker,
  type RunMessage,
  SharedMemory,
  type ToWorker,
} from './execution-messages';
import { ScriptContexts } from './script-contexts';
import { carriedResult } from './script-run-values';
import type { ServiceClass } from './service-classes';

if (parentPort === null || !(workerData instanceof SharedArrayBuffer)) {
  throw new Error('This file runs as a worker of the local Apps Script runtime.');
}
const port = parentPort;
const memory = new SharedMemory(workerData);
/** Every script that was sent here. */
const scripts = new Map<number, ScriptContexts>();
const classes = new Map<number, ServiceClass>();
/** Whoever goes on for so many calls after being killed would do so for ever. */
const MAX_CALLS_AFTER_KILL = 100;
/** Calls since the execution was killed; null while it lives. */
let callsAfterKill: number | null = null;

function send(message: FromWorker): void {
  port.postMessage(message);
}

function learn(described: readonly ServiceClass[]): void {
  for (const one of described) classes.set(one.id, one);
}

/** Every call of a killed execution fails at once, so that its code comes to an end, and nobody hears of it. */
function callOfKilled(calls: number): string {
  if (calls > MAX_CALLS_AFTER_KILL) throw new Error('A killed execution does not come to its end.');
  callsAfterKill = calls;
  return '!Killed';
}

/** Blocks until the main thread has answered. It may never do, and end this thread instead. */
function call(text: string): string {
  if (callsAfterKill !== null) return callOfKilled(callsAfterKill + 1);
  send({ kind: 'call', call: text });
  // The last answer's notification may come as late as this and wake the thread for nothing.
  while (Atomics.exchange(memory.signal, 0, 0) === 0) Atomics.wait(memory.signal, 0, 0);
  const received: { readonly message: ToWorker } | undefined = receiveMessageOnPort(port);
  if (received?.message.kind === 'killed') return callOfKilled(1);
  if (received?.message.kind !== 'answer') throw new Error('The signal came without an answer.');
  learn(received.message.classes);
  const { answer } = received.message;
  return answer.kind === 'result' ? `+${answer.value}` : `!${answer.message}`;
}

/** The main thread ends this one when it hears of it. */
function broke(error: unknown): never {
  send({ kind: 'broke', error: error instanceof Error ? error : new Error(String(error)) });
  const never = new Int32Array(new SharedArrayBuffer(4));
  for (;;) Atomics.wait(never, 0, 0);
}

function describeClass(classId: number): string {
  const known = classes.get(classId);
  if (known === undefined) throw new Error(`Nobody has described class ${classId}.`);
  return JSON.stringify(known);
}

const host: PreludeHost = {
  call,
  log(severity, text) {
    if (callsAfterKill === null) send({ kind: 'log', severity, text, at: memory.now() });
  },
  now: () => memory.now(),
  describeClass,
  broke,
};

function scriptOf({ codeId, code }: RunMessage): ScriptContexts {
  if (code !== null) scripts.set(codeId, new ScriptContexts(code, host));
  const known = scripts.get(codeId);
  if (known === undefined) throw new Error(`Nobody has sent script ${codeId}.`);
  return known;
}

function execute(message: RunMessage): CodeEnd {
  const { functionName, entry, randomSeed } = message;
  const context = scriptOf(message).take(message.contexts);
  const { door } = context;
  const random = randomSeed === null ? null : new SeededRandom(randomSeed).next;
  door.open(message.globals, message.args, random);
  try {
    const declared = context.evaluate();
    const run = door.findFunction(functionName, entry, declared);
    if (run === null) return { kind: 'function-not-found' };
    return { kind: 'returned', value: JSON.stringify(carriedResult(run())) };
  } catch (error) {
    return { kind: 'threw', ...door.describeError(error) };
  } finally {
    context.leave();
  }
}

port.on('message', (message: ToWorker) => {
  if (message.kind !== 'run') return;
  callsAfterKill = null;
  learn(message.classes);
  const end = execute(message);
  // By then the script's promises have settled, as far as they can without timers.
  setImmediate(() => send({ kind: 'ended', end }));
});

process.on('unhandledRejection', (reason) => {
  host.log('error', `Uncaught (in promise) ${String(reason)}`);
});

// A dynamic import is refused with an error of this realm; let it find as little as possible here.
Reflect.deleteProperty(globalThis, 'process');
