// What an execution's code runs in, within its worker: a fresh context, or the one that is kept for its script.
import { compileFunction, createContext, Script, constants as vmConstants } from 'node:vm';
import { type ContextDoor, contextPrelude, type PreludeHost } from './context-prelude';
import type { Contexts } from './execution-messages';
import { createWireCodec } from './wire-codec';

/** The context of an execution. */
export interface ScriptContext {
  readonly door: ContextDoor;
  /**
   * Evaluates the script, as at the beginning of each execution. Answers its functions by their names where they are
   * not in the global object, else null.
   * @throws SyntaxError for a script that cannot be compiled, and whatever the script throws
   */
  evaluate(): object | null;
  /** @throws Error where the next execution would find what this one has left behind */
  leave(): void;
}

const FILENAME = 'Code.gs';
const prelude = new Script(`[${contextPrelude}, ${createWireCodec}]`, { filename: 'prelude.js' });
const DECLARED_FUNCTION = /^function (\w+)\(/gm;

function newContext(host: PreludeHost) {
  // An ordinary global object without anything of this realm behind it.
  const context = createContext(vmConstants.DONT_CONTEXTIFY);
  const [openDoor, createCodec]: [typeof contextPrelude, typeof createWireCodec] =
    prelude.runInContext(context);
  return { context, door: openDoor(host, createCodec) };
}

/** One script, as a worker runs it again and again. */
export class ScriptContexts {
  readonly #code: string;
  readonly #host: PreludeHost;
  #compiled: Script | null = null;
  #kept: ScriptContext | null = null;

  constructor(code: string, host: PreludeHost) {
    this.#code = code;
    this.#host = host;
  }

  take(contexts: Contexts): ScriptContext {
    if (contexts === 'fresh') return this.#fresh();
    this.#kept ??= this.#lasting();
    return this.#kept;
  }

  #fresh(): ScriptContext {
    const { context, door } = newContext(this.#host);
    return {
      door,
      evaluate: () => {
        this.#compiled ??= new Script(this.#code, { filename: FILENAME });
        this.#compiled.runInContext(context);
        return null;
      },
      leave: () => {},
    };
  }

  /** The script as a function: called again, it finds its own code compiled and warm, and has new variables. */
  #lasting(): ScriptContext {
    const { context, door } = newContext(this.#host);
    const names = [...this.#code.matchAll(DECLARED_FUNCTION)].map(([, name]) => name);
    const code = `${this.#code}\nreturn { ${names.join(', ')} };`;
    let script: (() => object) | null = null;
    let globals: number | null = null;
    return {
      door,
      evaluate: () => {
        globals ??= door.countGlobals();
        script ??= compileFunction(code, [], { parsingContext: context, filename: FILENAME }) as () => object;
        return Reflect.apply(script, undefined, []);
      },
      leave: () => {
        if (globals !== null && door.countGlobals() !== globals) {
          throw new Error('The script has left something in its global object, which is kept.');
        }
      },
    };
  }
}
