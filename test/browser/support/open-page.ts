// A page of its own in a browser, with what goes wrong in it kept, so that nothing goes wrong unseen.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Whatever is waited for is there in a fraction of it, also on a busy machine. */
const PATIENCE_MS = 20_000;

/** Nothing moves by itself, which would be drawn sixty times a second while a test waits for something else. */
export const USUAL_LOOK = { forcedColors: 'none', colorScheme: 'light', reducedMotion: 'reduce' } as const;

/**
 * As everybody's who sees the page: the sidebar's words do not hang on where the tests run. A small window, because the
 * more cells of a grid are seen, the more work is each change of it.
 */
const SURROUNDINGS: BrowserContextOptions = {
  locale: 'en-GB',
  timezoneId: 'UTC',
  viewport: { width: 900, height: 500 },
  ...USUAL_LOOK,
};

export interface OpenPage {
  readonly page: Page;
  /** Exceptions that nobody caught, and what the browser or a script wrote to the console as an error. */
  readonly problems: readonly string[];
  /** What went wrong so far was meant to. */
  forgetProblems(): void;
  /** Leaves the page as a new one: nothing shown or stored, nothing granted, no problems, the same window as before. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ ...SURROUNDINGS, ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  const problems: string[] = [];
  context.on('weberror', (error) => problems.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  const page = await context.newPage();
  const viewport = page.viewportSize();
  const devTools = await context.newCDPSession(page);
  const origins = new Set<string>();
  page.on('framenavigated', (frame) => {
    const { protocol, origin } = new URL(frame.url());
    if (protocol.startsWith('http')) origins.add(origin);
  });
  return {
    page,
    problems,
    forgetProblems: () => {
      problems.length = 0;
    },
    async clear() {
      for (const other of context.pages()) if (other !== page) await other.close();
      await context.setOffline(false);
      await page.goto('about:blank');
      for (const origin of origins) {
        await devTools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage' });
      }
      origins.clear();
      await page.emulateMedia(USUAL_LOOK);
      await context.clearPermissions();
      if (viewport !== null) await page.setViewportSize(viewport);
      // Of what was left as it was, such as a request that was under way.
      problems.length = 0;
    },
    close: () => context.close(),
  };
}
