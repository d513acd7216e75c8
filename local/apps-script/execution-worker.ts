// A worker thread that runs executions, one after the other. Whenever the script calls a service, the whole thread
// waits for the main thread's answer.
import process from 'node:process';
import { receiveMessageOnPort, workerData } from 'node:worker_threads';
import { SeededRandom } from '../seeded-random';
import type { PreludeHost } from './context-prelude';
import type {
  CodeEnd,
  PostFromWorker,
  PostToWorker,
  RunMessage,
  Said,
  WorkerSurroundings,
} from './execution-messages';
import { textOfSaid, toldIn } from './message-texts';
import { ScriptContexts } from './script-contexts';
import { carriedResult } from './script-run-values';
import type { ServiceClass } from './service-classes';
import { Doorbell, SharedMemory } from './shared-memory';

const surroundings: WorkerSurroundings = workerData;
const { port } = surroundings;
const memory = new SharedMemory(surroundings.memory);
const doorbell = new Doorbell(surroundings.doorbell);
/** Every script that was sent here. */
const scripts = new Map<number, ScriptContexts>();
const classes = new Map<number, ServiceClass>();
/** Whoever goes on for so many calls after being killed would do so for ever. */
const MAX_CALLS_AFTER_KILL = 100;
/** Calls since the execution was killed; null while it lives. */
let callsAfterKill: number | null = null;

/** Whether something was posted since the last text. */
let hasPosted = false;

function post(message: PostFromWorker): void {
  port.postMessage(message);
  hasPosted = true;
}

function say(said: Said): void {
  const text = textOfSaid(said, hasPosted);
  hasPosted = false;
  memory.toMain.leave(text, (long) => port.postMessage({ kind: 'long-text', text: long }));
  if (!doorbell.ring()) port.postMessage({ kind: 'rang' });
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

function takeLongText(): string {
  const received: { readonly message: PostToWorker } | undefined = receiveMessageOnPort(port);
  return received?.message.kind === 'long-text' ? received.message.text : '';
}

/** Blocks until the main thread has answered. It may never do, and end this thread instead. */
function call(text: string): string {
  if (callsAfterKill !== null) return callOfKilled(callsAfterKill + 1);
  say({ kind: 'call', call: text });
  let answered = memory.toWorker.take(takeLongText);
  while (answered === null) {
    memory.toWorker.wait();
    answered = memory.toWorker.take(takeLongText);
  }
  const told = toldIn(answered);
  if (told === null) throw new Error('The signal came without an answer.');
  if (told.kind === 'killed') return callOfKilled(1);
  learn(told.classes);
  return told.text;
}

/** The main thread ends this one when it hears of it. */
function broke(error: unknown): never {
  post({ kind: 'broke', error: error instanceof Error ? error : new Error(String(error)) });
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
    if (callsAfterKill === null) post({ kind: 'log', severity, text, at: memory.now() });
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

port.on('message', (message: PostToWorker) => {
  if (message.kind !== 'run') return;
  callsAfterKill = null;
  learn(message.classes);
  const end = execute(message);
  // By then the script's promises have settled, as far as they can without timers.
  setImmediate(() => say({ kind: 'ended', end }));
});

process.on('unhandledRejection', (reason) => {
  host.log('error', `Uncaught (in promise) ${String(reason)}`);
});

// A dynamic import is refused with an error of this realm; let it find as little as possible here.
Reflect.deleteProperty(globalThis, 'process');
