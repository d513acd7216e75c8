// The browser of a test file, one for all its tests, and its pages.
import { createRequire, Module } from 'node:module';
import type { Browser, BrowserContextOptions, LaunchOptions } from 'playwright-core';
import { projectPath } from '../../../local/project';
import { type OpenPage, openPage } from './open-page';

/** Jest would evaluate these megabytes anew for each test file: Node itself does so once for all of a process. */
const driver = createRequire(projectPath('package.json')).resolve('playwright-core');
const { chromium }: typeof import('playwright-core') = new Module(driver).require(driver);

export interface BrowserOfFile {
  /** A fresh page; it is closed after the test, which fails where an error was left in it. */
  newPage(options?: BrowserContextOptions): Promise<OpenPage>;
  /**
   * A page that is cleared for the file's next test instead of closed, which takes a fraction of the time; what a test
   * adds to each document that the page shows stays. A fresh one where the test has it already.
   */
  keptPage(name: string, options?: BrowserContextOptions): Promise<OpenPage>;
  /** The browser itself, from the first `beforeAll` on. */
  launched(): Browser;
  /** Runs after the test, last one first. */
  afterwards(work: () => Promise<void>): void;
}

/** Starts the browser before the file's first test, and ends it after the last one. */
export function browserOfFile(): BrowserOfFile {
  let browser: Browser | null = null;
  const leftToDo: (() => Promise<void>)[] = [];
  const free = new Map<string, OpenPage>();
  const taken = new Set<string>();

  beforeAll(async () => {
    const { BROWSER_LAUNCH_OPTIONS, NO_BROWSER = 'global-setup.mjs has looked for no browser.' } =
      process.env;
    if (BROWSER_LAUNCH_OPTIONS === undefined) throw new Error(NO_BROWSER);
    const options: LaunchOptions = JSON.parse(BROWSER_LAUNCH_OPTIONS);
    // A window to look at, for whoever wants to see what a test does.
    browser = await chromium.launch({ ...options, headless: process.env.HEADED === undefined });
  });
  afterEach(async () => {
    for (const work of leftToDo.splice(0).reverse()) await work();
  });
  afterAll(() => browser?.close());

  const launched = () => {
    if (browser === null) throw new Error('The browser starts before the first test.');
    return browser;
  };

  async function newPage(options?: BrowserContextOptions): Promise<OpenPage> {
    const opened = await openPage(launched(), options);
    leftToDo.push(async () => {
      await opened.close();
      expect(opened.problems).toEqual([]);
    });
    return opened;
  }

  return {
    launched,
    newPage,
    async keptPage(name, options) {
      if (taken.has(name)) return newPage(options);
      taken.add(name);
      const opened = free.get(name) ?? (await openPage(launched(), options));
      free.delete(name);
      leftToDo.push(async () => {
        taken.delete(name);
        const problems = [...opened.problems];
        await opened.clear();
        // After a test that failed here, the next one has a fresh page.
        expect(problems).toEqual([]);
        free.set(name, opened);
      });
      return opened;
    },
    afterwards: (work) => leftToDo.push(work),
  };
}
