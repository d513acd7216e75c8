// Somebody with a spreadsheet and the built add-on, who does what people do: open the spreadsheet, click in
// the menu, use the sidebar.
import type { SidebarServer } from '../../src/contract';
import {
  AppsScriptRuntime,
  type ExecutionOutcome,
  type ExecutionRequest,
  type User,
} from '../apps-script/runtime';
import type { LocalSpreadsheet } from '../apps-script/spreadsheet/local-spreadsheet';
import { readBuiltAddOn } from '../built-add-on';
import { projectPath } from '../project';
import type { Surroundings } from './surroundings';

/** What the add-on did not do, in the sentence that its user would read. */
export class AddOnFailure extends Error {
  override readonly name = 'AddOnFailure';
}

/** What the add-on remembers of its searches, but for the key: enough to go on with them in another process. */
export interface Memory {
  readonly spreadsheetId: string;
  readonly properties: Readonly<Record<string, string>>;
}

export class AddOnUser {
  readonly spreadsheet: LocalSpreadsheet;
  readonly #runtime: AppsScriptRuntime;
  readonly #user: User;
  readonly #surroundings: Surroundings;
  readonly #signal: AbortSignal;
  readonly #end = (): void => void this.#runtime.close();

  private constructor(
    runtime: AppsScriptRuntime,
    surroundings: Surroundings,
    signal: AbortSignal,
    memory: Memory | null,
  ) {
    this.#runtime = runtime;
    this.#surroundings = surroundings;
    this.#signal = signal;
    signal.addEventListener('abort', this.#end);
    this.#user = runtime.addUser();
    this.#user.properties.set(memory?.properties ?? {});
    this.spreadsheet = runtime.addSpreadsheet(memory === null ? {} : { id: memory.spreadsheetId });
  }

  /**
   * Once `signal` is aborted, whatever this user does or was about to do throws. With a memory of an earlier user,
   * the spreadsheet is as empty as a new one, and the searches are those that were known then.
   * @throws Error when the add-on was not built
   */
  static async create(
    surroundings: Surroundings,
    signal: AbortSignal,
    memory: Memory | null = null,
  ): Promise<AddOnUser> {
    const { clock, http } = surroundings;
    const addOn = await readBuiltAddOn(projectPath('dist'));
    return new AddOnUser(new AppsScriptRuntime({ ...addOn, clock, http }), surroundings, signal, memory);
  }

  /** What is remembered now: nothing that holds the key. */
  memory(): Memory {
    const { apiKey } = this.#surroundings;
    const entries = Object.entries(this.#user.properties.entries());
    return {
      spreadsheetId: this.spreadsheet.id,
      properties: Object.fromEntries(entries.filter(([, value]) => !value.includes(apiKey))),
    };
  }

  /** Epoch milliseconds. */
  now(): number {
    return this.#surroundings.clock.now();
  }

  async wait(ms: number): Promise<void> {
    this.#signal.throwIfAborted();
    await this.#surroundings.wait(this.#runtime, ms);
  }

  /** @throws AddOnFailure when the menu or the sidebar does not appear */
  async openSidebar(): Promise<void> {
    await this.#run({ entry: 'onOpen', functionName: 'onOpen' });
    await this.#run({ entry: 'menu', functionName: 'showSidebar' });
  }

  /**
   * One call of the sidebar's.
   * @throws AddOnFailure with the sentence that the sidebar would show
   */
  async call<Name extends keyof SidebarServer>(
    functionName: Name,
    ...args: Parameters<SidebarServer[Name]>
  ): Promise<ReturnType<SidebarServer[Name]>> {
    const answer = await this.#run({ entry: 'sidebar', functionName, args });
    return answer as ReturnType<SidebarServer[Name]>;
  }

  async close(): Promise<void> {
    this.#signal.removeEventListener('abort', this.#end);
    await this.#runtime.close();
  }

  async #run(what: Pick<ExecutionRequest, 'entry' | 'functionName' | 'args'>): Promise<unknown> {
    this.#signal.throwIfAborted();
    const { spreadsheet } = this;
    return answerOf(await this.#runtime.run({ user: this.#user, spreadsheet, ...what }));
  }
}

function answerOf(outcome: ExecutionOutcome): unknown {
  switch (outcome.kind) {
    case 'returned':
      return outcome.value;
    case 'threw':
      throw new AddOnFailure(outcome.message);
    case 'killed':
      throw new AddOnFailure(`Apps Script ended an execution of the add-on (${outcome.why}).`);
  }
}
