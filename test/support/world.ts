// A user with a spreadsheet, the built add-on and a simulated Sixtyfour, on a clock that only moves when told.
import { randomUUID } from 'node:crypto';
import { AppsScriptRuntime, type RuntimeOptions, type User } from '../../local/apps-script/runtime';
import type { LocalSpreadsheet } from '../../local/apps-script/spreadsheet/local-spreadsheet';
import type { Tab } from '../../local/apps-script/spreadsheet/tab';
import { type BuiltAddOn, readBuiltAddOn } from '../../local/built-add-on';
import { VirtualClock } from '../../local/clock';
import { projectPath } from '../../local/project';
import {
  SimulatedSixtyfour,
  type SimulatedSixtyfourOptions,
} from '../../local/sixtyfour/simulated-sixtyfour';
import type { SearchView, SidebarServer, SidebarState, StartSearchRequest } from '../../src/contract';
import { isOver } from './is-over';

export const API_KEY = 'sk-invented-0123456789abcdef';
/** Between two calls of a sidebar. */
const PAUSE_MS = 12_000;
const START_OF_TIME = Date.UTC(2026, 1, 18, 10);

/** Kept ones for the sake of time; the deep run has a fresh one for each execution, as the platform does. */
const CONTEXTS = process.env.DEEP === undefined ? 'kept' : 'fresh';

/** Read once: a test file opens up to thousands of worlds. */
let builtAddOn: Promise<BuiltAddOn> | null = null;

/** What is stored of a user who has given the key, which nearly everybody has: given once, in a world of its own. */
let storedWithKey: Promise<Readonly<Record<string, string>>> | null = null;

export interface WorldOptions {
  readonly runtime?: Partial<RuntimeOptions>;
  readonly sixtyfour?: Partial<SimulatedSixtyfourOptions>;
  readonly locale?: string;
  readonly language?: 'en' | 'de';
  /** Whether the user has given a key that works; true unless said. */
  readonly hasKey?: boolean;
}

/** One spreadsheet, its first user, and everything around them. Close it when done. */
export class World {
  readonly clock = new VirtualClock(START_OF_TIME);
  readonly sixtyfour: SimulatedSixtyfour;
  readonly runtime: AppsScriptRuntime;
  readonly spreadsheet: LocalSpreadsheet;
  readonly user: User;

  private constructor(addOn: BuiltAddOn, options: WorldOptions) {
    this.sixtyfour = new SimulatedSixtyfour({ clock: this.clock, ...options.sixtyfour });
    this.runtime = new AppsScriptRuntime({
      ...addOn,
      clock: this.clock,
      http: this.sixtyfour.handle,
      contexts: CONTEXTS,
      ...options.runtime,
    });
    this.spreadsheet = this.runtime.addSpreadsheet({ name: 'Prospects', locale: options.locale ?? 'en_US' });
    this.user = this.runtime.addUser({ language: options.language ?? 'en' });
  }

  static async open(options: WorldOptions = {}): Promise<World> {
    builtAddOn ??= readBuiltAddOn(projectPath('dist'));
    const world = new World(await builtAddOn, options);
    if (options.hasKey !== false) await giveKey(world.user);
    return world;
  }

  /** One call of the sidebar's. Rejects with the sentence that the user would read. */
  async call<Name extends keyof SidebarServer>(
    name: Name,
    ...args: Parameters<SidebarServer[Name]>
  ): Promise<ReturnType<SidebarServer[Name]>> {
    return this.callAs(this.user, name, ...args);
  }

  /** The same as another user, or in another spreadsheet. */
  async callAs<Name extends keyof SidebarServer>(
    user: User,
    name: Name,
    ...args: Parameters<SidebarServer[Name]>
  ): Promise<ReturnType<SidebarServer[Name]>> {
    const request = { user, spreadsheet: this.spreadsheet, functionName: name, args };
    const outcome = await this.runtime.run({ ...request, entry: 'sidebar' });
    if (outcome.kind === 'returned') return outcome.value as ReturnType<SidebarServer[Name]>;
    throw new Error(outcome.kind === 'threw' ? outcome.message : `killed: ${outcome.why}`);
  }

  /** Anything at all sent to the server, as a hostile sidebar could. */
  callRaw(functionName: string, ...args: readonly unknown[]) {
    const { user, spreadsheet } = this;
    return this.runtime.run({ user, spreadsheet, entry: 'sidebar', functionName, args });
  }

  /** A click on a menu item. */
  menu(functionName: string) {
    const { user, spreadsheet } = this;
    return this.runtime.run({ user, spreadsheet, entry: 'menu', functionName });
  }

  /** Starts a search and answers its id. */
  async start(request: Partial<StartSearchRequest> = {}): Promise<string> {
    const id = request.id ?? randomUUID();
    await this.call('startSearch', { ...searchRequest(id), ...request });
    return id;
  }

  /**
   * An open sidebar for so long. When everything is over it asks no more, as the built one does, but for once in the
   * end: what is to stay as it is can be seen then.
   */
  async watch(ms: number): Promise<void> {
    const until = this.clock.now() + ms;
    while (this.clock.now() < until) {
      const { searches } = await this.call('checkSearches');
      const restMs = Math.max(0, until - this.clock.now());
      if (searches.every(isOver)) {
        await this.runtime.advanceBy(restMs);
        await this.call('checkSearches');
        return;
      }
      await this.runtime.advanceBy(Math.min(PAUSE_MS, restMs));
    }
  }

  /** Time passes with the sidebar closed. */
  async wait(ms: number): Promise<void> {
    await this.runtime.advanceBy(ms);
    await this.runtime.settle();
  }

  async view(id: string): Promise<SearchView> {
    const state: SidebarState = await this.call('getState');
    const found = state.searches.find((search) => search.id === id);
    if (found === undefined) throw new Error(`The list has no search ${id}.`);
    return found;
  }

  /** The tabs beside the one that a new spreadsheet has. */
  get resultTabs(): readonly Tab[] {
    return this.spreadsheet.tabs.slice(1);
  }

  async close(): Promise<void> {
    await this.runtime.close();
  }
}

/** As if the user had given the key in the sidebar. This world's Sixtyfour has not seen it yet. */
export async function giveKey(user: User): Promise<void> {
  storedWithKey ??= storedOnceKeyIsGiven();
  user.properties.set(await storedWithKey);
}

async function storedOnceKeyIsGiven(): Promise<Readonly<Record<string, string>>> {
  const world = await World.open({ hasKey: false });
  try {
    await world.call('saveApiKey', API_KEY);
    return world.user.properties.entries();
  } finally {
    await world.close();
  }
}

export function searchRequest(id: string): StartSearchRequest {
  return {
    id,
    query: 'VP of Engineering at Series B SaaS startups in New York',
    mode: 'people',
    maxResults: 187,
    searchId: '',
  };
}
