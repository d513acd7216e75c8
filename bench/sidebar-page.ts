// The sidebar in a browser: its size, and how soon after it arrives a query can be typed.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../local/browser';
import { projectPath } from '../local/project';
import type { SearchView, SidebarState } from '../src/contract';
import type { Extent } from './extent';
import { type Chapter, exactly, measured } from './figures/figure';
import { kilobytes, milliseconds } from './figures/numbers';
import { type Spread, spreadOf } from './figures/spread';

const RUNS = { whole: 15, quick: 1 } as const;
const SEARCHES_ON_THE_LIST = 20;
/** Roughly an old laptop, with spreadsheets beside. */
const MOST_BYTES = 110 * 1024;
const MOST_MS = 100;
const MOST_SLOWED_MS = 400;
const SLOWED_DOWN = 4;
const SIDEBAR_PX = { width: 300, height: 800 };
const ADDRESS = 'https://sidebar.example.com/';
const NOW = Date.UTC(2026, 1, 18, 10);

export async function measureSidebar(extent: Extent): Promise<Chapter> {
  const html = readFileSync(projectPath('dist/Sidebar.html'));
  const browser = await launchBrowser();
  try {
    const runs = RUNS[extent];
    const asIs = await timesToInteractive(browser, html, { runs, slowedDown: 1 });
    const slowed = await timesToInteractive(browser, html, { runs, slowedDown: SLOWED_DOWN });
    return {
      title: 'The sidebar',
      figures: [
        exactly('Sidebar.html', html.length, kilobytes, MOST_BYTES),
        exactly('Sidebar.html, compressed', gzipSync(html).length, kilobytes),
        measured('sidebar: time to interactive', asIs, milliseconds, MOST_MS),
        measured(
          `sidebar: the same on a processor slowed down ${SLOWED_DOWN} times`,
          slowed,
          milliseconds,
          MOST_SLOWED_MS,
        ),
      ],
      markdown: [
        `One file with everything in it, ${kilobytes(html.length)} (${kilobytes(gzipSync(html).length)} ` +
          'compressed); nothing else is loaded. Interactive means that the field for the query is on the page ' +
          'and takes text. That is measured in Chromium from the moment when the page is asked for, in a new ' +
          `context each of ${runs} times, with ${SEARCHES_ON_THE_LIST} searches on the list and a server that ` +
          'answers at once: on Google Sheets the first answer’s time comes on top (see *the sidebar’s first ' +
          'look* above).',
      ],
    };
  } finally {
    await browser.close();
  }
}

interface Conditions {
  readonly runs: number;
  readonly slowedDown: number;
}

async function timesToInteractive(
  browser: Browser,
  html: Buffer,
  { runs, slowedDown }: Conditions,
): Promise<Spread> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await timeToInteractive(browser, html, slowedDown));
  return spreadOf(times);
}

/** In milliseconds. */
async function timeToInteractive(browser: Browser, html: Buffer, slowedDown: number): Promise<number> {
  const context = await browser.newContext({ viewport: SIDEBAR_PX });
  try {
    const page = await context.newPage();
    await page.route(ADDRESS, (route) =>
      route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
    );
    await page.addInitScript(answerAtOnce(stateFor(html)));
    const devTools = await context.newCDPSession(page);
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowedDown });
    await page.goto(ADDRESS);
    // A string, because the page's globals are none of this program's.
    return Number(await page.evaluate('window.interactiveAt'));
  } finally {
    await context.close();
  }
}

/** `google.script.run` with one answer to everything, and a promise of the moment when text can be typed. */
function answerAtOnce(state: SidebarState): string {
  return `
    const state = ${JSON.stringify(state)};
    const runner = (onSuccess) => new Proxy({}, {
      get: (_, name) =>
        name === 'withSuccessHandler' ? (handler) => runner(handler)
        : name === 'withFailureHandler' ? () => runner(onSuccess)
        : () => queueMicrotask(() => onSuccess(state)),
    });
    window.google = { script: { run: runner(() => {}), host: { close() {}, editor: { focus() {} } } } };
    window.interactiveAt = new Promise((resolve, reject) => {
      addEventListener('error', ({ message }) => reject(new Error(message)));
      const look = () => {
        const field = document.querySelector('textarea');
        if (field === null || field.disabled) requestAnimationFrame(look);
        else resolve(performance.now());
      };
      look();
    });`;
}

/** The sidebar asks to be opened again where the server's version is another. */
function stateFor(html: Buffer): SidebarState {
  const { version } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as { version: string };
  if (!html.includes(version)) throw new Error('The sidebar was built as another version.');
  return {
    version,
    now: NOW,
    apiKey: { kind: 'set', lastFour: 'cdef' },
    backgroundCheck: { kind: 'idle' },
    defaultMaxResults: 1000,
    searches: Array.from({ length: SEARCHES_ON_THE_LIST }, (_, index) => finishedSearch(index)),
    groups: [],
    permissions: null,
    schedules: [],
    unreadable: null,
    lists: [],
    log: null,
  };
}

function finishedSearch(index: number): SearchView {
  const id = `search-${index + 1}`;
  const startedAt = NOW - (index + 1) * 3_600_000;
  const query = `Invented query ${index + 1}`;
  return {
    id,
    searchId: id,
    query,
    mode: 'people',
    maxResults: 1000,
    destination: { kind: 'new-tab' },
    leaveOut: [],
    createdAt: startedAt,
    scheduleId: null,
    groupId: null,
    isNew: false,
    progress: {
      kind: 'done',
      startedAt,
      completedAt: startedAt + 88_000,
      finishedAt: startedAt + 90_000,
      rows: 187,
      columns: 14,
      verification: { kind: 'verified' },
      notes: [],
      tab: { kind: 'present', title: query, sheetId: index + 1 },
      delivery: null,
    },
  };
}
