// What is evaluated in a context before the script: it takes away what Apps Script lacks, and puts the services
// of an execution there as stand-ins whose methods cross over to the main thread and wait.
import type { ExecutionEntry, LogSeverity } from './execution-record';
import type { ServiceClass } from './service-classes';
import type { createWireCodec, WireReference } from './wire-codec';

/** The worker, as the context sees it; only primitives pass, so that nothing of Node's realm leaks. */
export interface PreludeHost {
  /** @returns `+` and the encoded result, or `!` and the message of an exception */
  call(call: string): string;
  log(severity: LogSeverity, text: string): void;
  now(): number;
  /** The JSON of a ServiceClass. */
  describeClass(classId: number): string;
  /** Ends the execution for a defect of the runtime, wherever it is: nothing of the script runs any more. */
  broke(error: unknown): never;
}

/** A context, as the worker sees it. */
export interface ContextDoor {
  /**
   * An execution begins, after the last one in this context has ended.
   * @param random for `Math.random`, or null to leave it to chance
   */
  open(globals: string, args: string, random: (() => number) | null): void;
  /**
   * Null where the script has no such function at its top level that this entry may call.
   * @param declared the script's functions by their names, where they are not in the global object
   */
  findFunction(functionName: string, entry: ExecutionEntry, declared: object | null): (() => unknown) | null;
  /** How many properties the global object has. */
  countGlobals(): number;
  /** What of an error leaves the execution. */
  describeError(error: unknown): { readonly name: string; readonly message: string };
}

/** The context gets this function's source text. Therefore it must not refer to anything outside itself. */
export function contextPrelude(host: PreludeHost, createCodec: typeof createWireCodec): ContextDoor {
  /** Apps Script has none of these, or not for scripts. */
  const LACKING = ['SharedArrayBuffer', 'Atomics', 'WebAssembly'];
  for (const name of LACKING) Reflect.deleteProperty(globalThis, name);

  function define(target: object, name: string, value: unknown): void {
    Object.defineProperty(target, name, { value, writable: true, enumerable: false, configurable: true });
  }

  const { apply } = Reflect;
  const nothing = (): void => {};
  /** As arguments they take 64 KB of the stack. V8 wants 40 KB to compile a function, the host little more. */
  const ROOM_FOR_HOST: readonly null[] = new Array(8192).fill(null);

  /**
   * Nothing that the host throws gets in: it would be of Node's realm. A stack that the script has filled
   * overflows before the host begins, as an error of the script; whatever the host throws is a defect of
   * the runtime, which ends the execution instead of passing for a mistake of the script.
   */
  function guarded<Result>(work: () => Result): Result {
    apply(nothing, undefined, ROOM_FOR_HOST);
    try {
      return work();
    } catch (error) {
      return host.broke(error);
    }
  }

  /** The same for work that changes nothing: whether the stack was full need not be known before. */
  function guardedLook<Result>(look: () => Result): Result {
    try {
      return look();
    } catch {
      return guarded(look);
    }
  }

  let random: (() => number) | null = null;

  function installClock(): void {
    const OfMachine = Date;
    const chance = Math.random;
    const now = (): number => Math.floor(guardedLook(host.now));
    function OfRuntime(...parts: unknown[]): unknown {
      if (new.target === undefined) return new OfMachine(now()).toString();
      return Reflect.construct(OfMachine, parts.length === 0 ? [now()] : parts, new.target);
    }
    define(OfRuntime, 'name', 'Date');
    define(OfRuntime, 'length', OfMachine.length);
    define(OfRuntime, 'now', now);
    define(OfRuntime, 'parse', OfMachine.parse);
    define(OfRuntime, 'UTC', OfMachine.UTC);
    Object.defineProperty(OfRuntime, 'prototype', { value: OfMachine.prototype, writable: false });
    define(OfMachine.prototype, 'constructor', OfRuntime);
    define(globalThis, 'Date', OfRuntime);
    define(Math, 'random', () => (random === null ? chance() : guarded(random)));
  }

  function installConsole(): void {
    const printed = (value: unknown): string => {
      if (typeof value === 'string') return value;
      if (value instanceof Error) return value.stack ?? String(value);
      if (typeof value !== 'object' || value === null) return String(value);
      return JSON.stringify(value) ?? String(value);
    };
    const writer =
      (severity: LogSeverity) =>
      (...values: readonly unknown[]): void => {
        const text = values.map(printed).join(' ');
        guarded(() => host.log(severity, text));
      };
    const started = new Map<unknown, number>();
    define(globalThis, 'console', {
      log: writer('info'),
      info: writer('info'),
      warn: writer('warn'),
      error: writer('error'),
      time: (label: unknown) => {
        started.set(label, Date.now());
      },
      timeEnd: (label: unknown) => {
        writer('info')(`${String(label)}: ${Date.now() - (started.get(label) ?? Date.now())}ms`);
      },
    });
  }

  const absent = (name: string): string =>
    `${name} is not in the local runtime, which has what this project uses. Add it in local/apps-script, as strict as Google documents it, or do without it.`;

  /** What Apps Script has besides, so that using one says more than that it is not defined. */
  const OTHER_SERVICES =
    'Browser CalendarApp CardService Charts ContactsApp ContentService DataStudioApp DocumentApp DriveApp ' +
    'FormApp GmailApp GroupsApp Jdbc LanguageApp LinearOptimizationService Logger MailApp Maps MimeType Session ' +
    'SitesApp SlidesApp XmlService';

  function installAbsentServices(): void {
    for (const name of OTHER_SERVICES.split(' ')) {
      const get = (): never => {
        throw new ReferenceError(absent(name));
      };
      Object.defineProperty(globalThis, name, { get, enumerable: false, configurable: true });
    }
  }

  let argsOfExecution = '[]';
  const standIns = new Map<number, object>();
  const references = new WeakMap<object, WireReference>();
  const prototypes = new Map<number, object>();
  const enumValues = new Map<string, object>();
  const codec = createCodec({
    referenceTo: (value) => references.get(value) ?? null,
    referred(reference) {
      if (reference.$ === 'object') return standIn(reference);
      if (reference.$ === 'enum') return enumValue(reference.enumName, reference.valueName);
      return undefined;
    },
  });

  function callService(target: unknown, name: string, values: readonly unknown[]): unknown {
    const reference = typeof target === 'object' && target !== null ? references.get(target) : undefined;
    if (reference?.$ !== 'object') throw new TypeError('Illegal invocation');
    const call = codec.encode([reference.id, name, values]);
    const answer = guarded(() => host.call(call));
    if (answer.startsWith('+')) return codec.decode(answer.slice(1));
    const exception = new Error(answer.slice(1));
    define(exception, 'name', 'Exception');
    throw exception;
  }

  function enumValue(enumName: string, valueName: string): object {
    const key = `${enumName}.${valueName}`;
    const known = enumValues.get(key);
    if (known !== undefined) return known;
    const value = Object.create({ toString: () => valueName, name: () => valueName }) as object;
    enumValues.set(key, value);
    references.set(value, { $: 'enum', enumName, valueName });
    return value;
  }

  function standIn(reference: WireReference & { readonly $: 'object' }): object {
    const known = standIns.get(reference.id);
    if (known !== undefined) return known;
    const made = Object.create(prototypeOf(reference.classId)) as object;
    standIns.set(reference.id, made);
    references.set(made, reference);
    return made;
  }

  function prototypeOf(classId: number): object {
    const known = prototypes.get(classId);
    if (known !== undefined) return known;
    const described = JSON.parse(guarded(() => host.describeClass(classId))) as ServiceClass;
    const made = prototypeFor(described);
    prototypes.set(classId, made);
    return made;
  }

  function prototypeFor({ name, methods, enums }: ServiceClass): object {
    // Whatever the class lacks is looked for here last. Two names are asked for by the language itself, of anything
    // that is printed or awaited.
    const nothing = new Proxy(Object.prototype, {
      get(target, member, receiver): unknown {
        if (typeof member === 'symbol' || member in target) return Reflect.get(target, member, receiver);
        if (member === 'toJSON' || member === 'then') return undefined;
        throw new TypeError(absent(`${name}.${member}`));
      },
    });
    const prototype = Object.create(nothing) as object;
    define(prototype, 'toString', () => name.slice(name.lastIndexOf('.') + 1));
    for (const method of methods) {
      // Not an arrow: it works on what it is called on.
      define(prototype, method, function (this: unknown, ...values: unknown[]) {
        return callService(this, method, values);
      });
    }
    for (const { property, enumName, valueNames } of enums) {
      const values = valueNames.map((valueName) => [valueName, enumValue(enumName, valueName)]);
      define(prototype, property, Object.freeze(Object.fromEntries(values)));
    }
    return prototype;
  }

  installClock();
  installConsole();
  installAbsentServices();

  return {
    open(globals, args, randomOfExecution) {
      random = randomOfExecution;
      argsOfExecution = args;
      // Every execution numbers the objects that it holds from the beginning.
      standIns.clear();
      for (const [name, service] of Object.entries(codec.decode(globals) as object)) {
        define(globalThis, name, service);
      }
    },
    findFunction(functionName, entry, declared) {
      const found = Object.getOwnPropertyDescriptor(declared ?? globalThis, functionName);
      // What a script declares in the global object cannot be deleted; what is built in or was assigned can.
      if (found === undefined || (declared === null && found.configurable === true)) return null;
      const { value } = found;
      if (typeof value !== 'function') return null;
      if (entry === 'sidebar' && functionName.endsWith('_')) return null;
      return () => Reflect.apply(value, undefined, codec.decode(argsOfExecution) as unknown[]) as unknown;
    },
    countGlobals: () => Reflect.ownKeys(globalThis).length,
    describeError(error) {
      if (typeof error !== 'object' || error === null) return { name: '', message: String(error) };
      const { name, message } = error as { readonly name?: unknown; readonly message?: unknown };
      return { name: String(name ?? 'Error'), message: String(message ?? error) };
    },
  };
}
