// The playground in a browser window, in the words of somebody who sits before it.
import type { Browser, BrowserContextOptions, Frame, Locator, Page } from 'playwright-core';
import type { Tab } from '../../../local/apps-script/spreadsheet/tab';
import { type Playground, startPlayground } from '../../../local/playground/playground';
import type { SidebarServer } from '../../../src/contract';
import type { BrowserOfFile } from './browser';
import { eventually } from './eventually';
import { type OpenPage, openPage } from './open-page';

export const API_KEY = 'sk-invented-0123456789abcdef';
/** A search is over when somebody watched it for so long, and the trigger of every minute was not due yet. */
const SEARCH_DURATION_MS = 12_000;
const WATCHED_FOR_MS = 20_000;
const SEEN_WITHIN_MS = 1_500;
const MOST_SKIPS = 6;
/** The trigger comes by. */
export const TRIGGER_INTERVAL_MS = 60_000;

/** One cell looks to axe-core like the next, and it takes its time over each. */
export const WITH_FEW_CELLS = { width: 900, height: 360 };

export interface SheetsOptions {
  /** Whether the user has given a key that works; true unless said. */
  readonly hasKey?: boolean;
}

/** A window that shows the playground, and the playground. */
export class SheetsWindow {
  readonly page: Page;
  #sidebar: Frame | null = null;

  constructor(
    readonly playground: Playground,
    readonly opened: OpenPage,
  ) {
    this.page = opened.page;
  }

  /** Opens a playground of the test's own; both end with the test. */
  static async open(browser: BrowserOfFile, options: SheetsOptions = {}): Promise<SheetsWindow> {
    const playground = await startPlayground({ port: 0, searchDurationMs: SEARCH_DURATION_MS });
    browser.afterwards(() => playground.close());
    const sheets = new SheetsWindow(playground, await browser.keptPage('sheets'));
    if (options.hasKey !== false) await sheets.call('saveApiKey', API_KEY);
    await sheets.load();
    return sheets;
  }

  /** The same without a test around it; whoever opens it closes both. */
  static async openIn(
    browser: Browser,
    playground: Playground,
    options: BrowserContextOptions,
  ): Promise<SheetsWindow> {
    const sheets = new SheetsWindow(playground, await openPage(browser, options));
    await sheets.load();
    return sheets;
  }

  /** Loads the page, or reloads it, until the add-on's menu is there. */
  async load(person = 'robin'): Promise<void> {
    await this.page.goto(`${this.playground.url}?person=${person}`);
    await this.#menu.waitFor();
  }

  /** A call of the sidebar's, made without one: for what a test takes as given. */
  async call<Name extends keyof SidebarServer>(
    functionName: Name,
    ...args: Parameters<SidebarServer[Name]>
  ): Promise<ReturnType<SidebarServer[Name]>> {
    const { runtime, spreadsheet, people } = this.playground;
    const [{ user } = { user: null }] = people;
    if (user === null) throw new Error('The playground has people.');
    const outcome = await runtime.run({ user, spreadsheet, entry: 'sidebar', functionName, args });
    if (outcome.kind === 'returned') return outcome.value as ReturnType<SidebarServer[Name]>;
    throw new Error(outcome.kind === 'threw' ? outcome.message : `killed: ${outcome.why}`);
  }

  /** The add-on's menu. Looked for in its bar, because a grid is many elements to ask for their roles. */
  get #menu(): Locator {
    return this.page.locator('.menu-bar').getByRole('button', { name: 'Sixtyfour', exact: true });
  }

  async chooseMenuItem(name: string): Promise<void> {
    await this.#menu.click();
    await this.page.locator('.popup-menu').getByRole('menuitem', { name }).click();
  }

  /** Opens the sidebar and answers when it shows something. */
  async openSidebar(): Promise<void> {
    await this.chooseMenuItem('Find people or companies');
    await this.sidebarOpens();
  }

  /** Waits for the sidebar that the user has asked for, until it shows something. */
  async sidebarOpens(): Promise<void> {
    const place = this.page.getByRole('complementary', { name: 'Sixtyfour' }).locator('iframe');
    this.#sidebar = (await (await place.elementHandle())?.contentFrame()) ?? null;
    await this.sidebar.locator('.screen').waitFor();
  }

  async closeSidebar(): Promise<void> {
    const sidebar = this.page.locator('.sidebar');
    await sidebar.getByRole('button', { name: 'Close sidebar' }).click();
    await sidebar.waitFor({ state: 'detached' });
  }

  /** What is in the sidebar since it was opened. To look for its frame in the page each time takes longer than the rest. */
  get sidebar(): Frame {
    if (this.#sidebar === null) throw new Error('The sidebar was not opened.');
    return this.#sidebar;
  }

  get query(): Locator {
    return this.sidebar.getByRole('textbox', { name: /^Describe the/ });
  }

  /** Types a query and starts its search; answers when Sixtyfour has it. */
  async startSearch(query: string, maxResults = 12): Promise<void> {
    await this.query.fill(query);
    await this.sidebar.getByRole('textbox', { name: 'Maximum results' }).fill(String(maxResults));
    await this.sidebar.getByRole('button', { name: 'Start search' }).click();
    await this.card(query)
      .getByRole('button', { name: /^(Stop watching|Cancel search)$/ })
      .waitFor();
  }

  /** The card of a search, under way or over. */
  card(query: string): Locator {
    return this.sidebar.getByRole('article', { name: query });
  }

  /** Time passes: what is due happens, and the page notices. */
  async skip(ms: number): Promise<void> {
    await this.playground.skipTime(ms);
  }

  /** Lets time pass with the sidebar open until the searches under way are over, all of them. */
  watchToTheEnd(): Promise<void> {
    const underWay = this.sidebar.getByRole('region', { name: 'Under way' });
    return this.skipUntil(underWay, 'detached');
  }

  /** Lets time pass until something is seen, or is gone. */
  async skipUntil(what: Locator, state: 'visible' | 'detached' = 'visible'): Promise<void> {
    for (let skips = 1; skips <= MOST_SKIPS; skips += 1) {
      await this.skip(WATCHED_FOR_MS);
      // What the page asked in that time may have to be asked again, which nobody waits for.
      const timeout = skips === MOST_SKIPS ? {} : { timeout: SEEN_WITHIN_MS };
      const isSo = await what.waitFor({ state, ...timeout }).then(
        () => true,
        () => false,
      );
      if (isSo) return;
    }
    throw new Error(`After ${MOST_SKIPS} skips of time this is not ${state}: ${what}.`);
  }

  tabButton(title: string): Locator {
    return this.page.locator('.tab-strip').getByRole('tab', { name: title, exact: true });
  }

  cell(row: number, column: number): Locator {
    return this.page.locator(`#cell-${row}-${column}`);
  }

  get toasts(): Locator {
    return this.page.locator('.toasts');
  }

  /** The spreadsheet's tab of that title, as soon as there is one. */
  tab(title: string): Promise<Tab> {
    return eventually(`a tab titled ${title}`, () => this.playground.spreadsheet.tabTitled(title));
  }
}
