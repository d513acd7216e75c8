// The built sidebar in a page of its own, 300 px wide, with a server that says what the test wants: for the
// states that a real server, or Google, cannot be brought into.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { projectPath } from '../../../local/project';
import type { SidebarServer, SidebarState } from '../../../src/contract';
import { stateWith } from '../../unit/sidebar/sidebar-states';
import type { BrowserOfFile } from './browser';
import type { OpenPage } from './open-page';

/** As wide as Google makes it, and as high as it is on a usual screen. */
export const SIDEBAR_VIEWPORT = { width: 300, height: 700 };
/** Nobody resolves it: the page's only request is answered here. */
const ADDRESS = 'https://sidebar.example.com/';

export type FunctionName = keyof SidebarServer;

/** What becomes of a call. `never` is an answer that is lost, or takes longer than anybody waits. */
export type ServerAnswer =
  | { readonly kind: 'returned'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly message: string; readonly name?: string }
  | { readonly kind: 'never' };

/** The version that the built sidebar takes answers from. */
export const builtVersion: string = JSON.parse(readFileSync(projectPath('package.json'), 'utf8')).version;

export interface LateAnswer {
  readonly answer: Promise<ServerAnswer>;
  settle(answer: ServerAnswer): void;
  /** Settles it with a state. */
  give(state: SidebarState): void;
}

/** An answer that the test gives when it likes. */
export function answerLater(): LateAnswer {
  let settle: (answer: ServerAnswer) => void = () => {};
  const answer = new Promise<ServerAnswer>((resolve) => {
    settle = resolve;
  });
  return {
    answer,
    settle,
    give: (state) => settle({ kind: 'returned', value: { ...state, version: builtVersion } }),
  };
}

export class SidebarAlone {
  /** What each call answers, unless `answers` has something else for it. */
  state: SidebarState = { ...stateWith([]), version: builtVersion };
  readonly answers = new Map<FunctionName, ServerAnswer | Promise<ServerAnswer>>();
  readonly calls: { readonly name: FunctionName; readonly args: readonly unknown[] }[] = [];
  /** What the page asked of the window around it. */
  readonly hostCalls: string[] = [];
  readonly page: Page;

  static readonly #inKeptPage = new WeakMap<OpenPage, SidebarAlone>();

  private constructor({ page }: OpenPage) {
    this.page = page;
  }

  /** Makes the page one that can show the sidebar; `show` does. */
  static async in(opened: OpenPage): Promise<SidebarAlone> {
    const sidebar = new SidebarAlone(opened);
    const { page } = opened;
    await page.exposeFunction('callServer', (name: FunctionName, args: readonly unknown[]) =>
      sidebar.#answer(name, args),
    );
    await page.exposeFunction('callHost', (name: string) => void sidebar.hostCalls.push(name));
    await page.addInitScript({ path: projectPath('test/browser/support/google-script.js') });
    const body = readFileSync(projectPath('dist/Sidebar.html'), 'utf8');
    await page.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
    return sidebar;
  }

  /** The same in a page 300 px wide; with a time, its clock begins there, and the test may move it. */
  static async inPageOf(browser: BrowserOfFile, time: number | null = null): Promise<SidebarAlone> {
    const kept = await browser.keptPage(time === null ? 'sidebar' : 'sidebar with a clock', {
      viewport: SIDEBAR_VIEWPORT,
    });
    const known = SidebarAlone.#inKeptPage.get(kept);
    const sidebar = known ?? (await SidebarAlone.in(kept));
    SidebarAlone.#inKeptPage.set(kept, sidebar);
    sidebar.hostCalls.length = 0;
    if (time === null) return sidebar;
    const { clock } = sidebar.page;
    if (known === undefined) {
      await clock.install({ time });
    } else {
      await clock.resume();
      await clock.setSystemTime(time);
    }
    return sidebar;
  }

  /** Opens the sidebar as in a browser that has never seen it, before a server in this state. */
  async show(
    state: SidebarState,
    answers: readonly (readonly [FunctionName, ServerAnswer | Promise<ServerAnswer>])[] = [],
  ): Promise<void> {
    this.state = { ...state, version: builtVersion };
    this.calls.length = 0;
    this.answers.clear();
    for (const [name, answer] of answers) this.answers.set(name, answer);
    await this.page.context().setOffline(false);
    if (this.page.url() === ADDRESS) await this.page.evaluate('localStorage.clear()');
    await this.open();
  }

  /** Opens it again, as it was left. */
  async open(): Promise<void> {
    await this.page.goto(ADDRESS);
  }

  callsOf(name: FunctionName): readonly (readonly unknown[])[] {
    return this.calls.filter((call) => call.name === name).map((call) => call.args);
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** A search's card, under way or over. */
  card(query: string): Locator {
    return this.page.getByRole('article', { name: query });
  }

  /** A button of a search's card. */
  inCard(query: string, name: string): Locator {
    return this.card(query).getByRole('button', { name, exact: true });
  }

  get query(): Locator {
    return this.page.getByRole('textbox', { name: /^Describe/ });
  }

  get maximum(): Locator {
    return this.page.getByRole('textbox', { name: 'Maximum results' });
  }

  get key(): Locator {
    return this.page.getByLabel('Sixtyfour API key');
  }

  /** Lets the sidebar ask by itself, until it shows that it was answered. Its clock moves with the test alone. */
  async newsArrive(sign = this.page.getByText('Removing duplicates')): Promise<void> {
    await this.page.clock.runFor(15_000);
    await sign.waitFor();
    // Effects of what was drawn: frames and timers stand still until the clock runs.
    await this.page.clock.runFor(1_000);
  }

  /** As a browser tells a page that its tab went behind another, or came back. */
  async setHidden(hidden: boolean): Promise<void> {
    await this.page.evaluate(`
      Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    `);
  }

  async #answer(name: FunctionName, args: readonly unknown[]): Promise<ServerAnswer> {
    this.calls.push({ name, args });
    const answer = (await this.answers.get(name)) ?? { kind: 'returned', value: this.state };
    return answer.kind === 'never' ? new Promise(() => {}) : answer;
  }
}
