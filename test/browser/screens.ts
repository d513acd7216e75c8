// `npm run screens`: the pictures under docs/screens/, of the playground and of every state of the sidebar.
// People, times and answers are fixed, so that taking them again gives the same pictures.
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Browser, Page, PageScreenshotOptions } from 'playwright-core';
import { launchBrowser } from '../../local/browser';
import { RealClock } from '../../local/clock';
import { explainUsage, runCommand } from '../../local/command-line';
import { startPlayground } from '../../local/playground/playground';
import { inventedResults } from '../../local/sixtyfour/results/invented-results';
import { csvFile } from '../support/csv-file';
import { recordsOf } from '../support/expected-values';
import { NOW } from '../unit/sidebar/sidebar-states';
import { ENGINEERS } from './support/invented-searches';
import { openPage } from './support/open-page';
import { movingPicture, type Shot, smallPng } from './support/pictures';
import { type FolderForPictures, OPTIONS, readCommand, USAGE } from './support/screens-command';
import { API_KEY, SheetsWindow } from './support/sheets-window';
import { SidebarAlone } from './support/sidebar-alone';
import { STATES_OF_SIDEBAR } from './support/sidebar-states';
import { bringInto, type StateOfSidebar } from './support/state-of-sidebar';

type Clip = NonNullable<PageScreenshotOptions['clip']>;

const LEAST_SIZE = { width: 300, height: 160 };
const MARGIN_PX = 12;
/** Sharp on the screens of today. */
const DEVICE_SCALE = 2;
/** The longest that the playground's controls offer. */
const SEARCH_DURATION_MS = 270_000;
/** 12 May 2032, 14:32 UTC: a clock that runs can be moved forward only. */
const PLAYGROUND_TIME = Date.UTC(2032, 4, 12, 14, 32);
/** Of pictures of the playground: a laptop's window. */
const PLAYGROUND_SIZE = { width: 1280, height: 800 };
/** What moves, as most people see it. */
const WITH_MOTION = { reducedMotion: 'no-preference' } as const;
const RECORDING_SIZE = { width: 1100, height: 680 };
/** As somebody types it, in these many pictures. */
const PARTS_OF_QUERY = ENGINEERS.match(/.{1,14}/g) ?? [];
const RECORDED_STEPS = 5;
/** As many as the specification's own example found. */
const PEOPLE = 187;
/** Scripts, digits and signs that hardly a machine lacks a font for. */
const DRAWABLE = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{N}\p{P}\p{Sm}\p{Sk}\s]*$/u;

/** Takes a picture of what is on the page, under a name. */
type Camera = (page: Page, name: string, clip?: Clip) => Promise<void>;

function cameraInto(folder: string): Camera {
  return async (page, name, clip) => {
    const png = await page.screenshot({ animations: 'disabled', ...(clip ? { clip } : {}) });
    writeFileSync(path.join(folder, `${name}.png`), smallPng(png));
  };
}

const nameOf = (state: string): string => `sidebar-${state}`;

async function pictureSidebar(
  browser: Browser,
  take: Camera,
  isWanted: (name: string) => boolean,
): Promise<void> {
  const opened = await openPage(browser, {
    viewport: LEAST_SIZE,
    deviceScaleFactor: DEVICE_SCALE,
    ...WITH_MOTION,
  });
  const { page } = opened;
  await page.clock.setFixedTime(NOW);
  const sidebar = await SidebarAlone.in(opened);
  for (const state of STATES_OF_SIDEBAR.filter(({ name }) => isWanted(nameOf(name)))) {
    await page.setViewportSize(LEAST_SIZE);
    await bringInto(sidebar, state);
    // The whole sidebar, however long it is.
    const height = await page.evaluate<number>('document.documentElement.scrollHeight');
    await page.setViewportSize({ ...LEAST_SIZE, height });
    await take(page, nameOf(state.name), await clipOf(page, state));
  }
  await opened.close();
}

/** The region that a state is about, with some of the white around it; undefined for all of the sidebar. */
async function clipOf(page: Page, { part }: StateOfSidebar): Promise<Clip | undefined> {
  if (part === undefined) return undefined;
  const box = await page.getByRole('region', { name: part }).boundingBox();
  if (box === null) throw new Error(`There is no region ${part}.`);
  return { x: 0, y: box.y - MARGIN_PX, width: LEAST_SIZE.width, height: box.height + 2 * MARGIN_PX };
}

/** People whose names and titles can be drawn with the fonts of any machine. */
function drawablePeople(): Uint8Array {
  const invented = inventedResults({ query: ENGINEERS, mode: 'people', maxResults: 1000 });
  const [header = [], ...people] = recordsOf(invented);
  const drawable = people.filter((fields) => fields.every((field) => DRAWABLE.test(field)));
  return csvFile([header, ...drawable.slice(0, PEOPLE)]);
}

/** A search's results in front, and the sidebar that brought them. */
async function picturePlayground(browser: Browser, take: Camera): Promise<void> {
  const clock = new RealClock();
  clock.skip(PLAYGROUND_TIME - clock.now());
  await inPlayground(browser, clock, async (sheets) => {
    await sheets.startSearch(ENGINEERS, PEOPLE);
    await sheets.skip(SEARCH_DURATION_MS);
    await sheets.card(ENGINEERS).getByText(`${PEOPLE} rows, verified`).waitFor();
    await sheets.card(ENGINEERS).getByRole('button', { name: 'Open tab' }).click();
    await sheets.cell(20, 1).getByText(/\w/).waitFor();
    await take(await withoutTraces(sheets), 'playground');
  });
}

/** A search from its query to its tab, as a moving picture. */
async function recordSearch(browser: Browser, folder: string): Promise<void> {
  await inPlayground(browser, new RealClock(), async (sheets) => {
    const shots: Shot[] = [];
    const show = async (ms: number) => {
      await sheets.page.mouse.move(0, 0);
      shots.push({ png: await sheets.page.screenshot({ animations: 'disabled', caret: 'hide' }), ms });
    };
    await sheets.page.setViewportSize(RECORDING_SIZE);
    const { query, sidebar } = sheets;
    for (const part of PARTS_OF_QUERY) {
      await query.pressSequentially(part);
      await show(400);
    }
    await sidebar.getByRole('textbox', { name: 'Maximum results' }).fill(String(PEOPLE));
    await show(900);
    await sidebar.getByRole('button', { name: 'Start search' }).click();
    await sheets.card(ENGINEERS).getByRole('button', { name: 'Stop watching' }).waitFor();
    for (let step = 1; step < RECORDED_STEPS; step += 1) {
      await sheets.skip(SEARCH_DURATION_MS / RECORDED_STEPS);
      await sheets.card(ENGINEERS).getByText('of up to').waitFor();
      await show(1000);
    }
    await sheets.skip(SEARCH_DURATION_MS);
    await sheets.card(ENGINEERS).getByText(`${PEOPLE} rows, verified`).waitFor();
    await show(1500);
    await sheets.card(ENGINEERS).getByRole('button', { name: 'Open tab' }).click();
    await sheets.cell(10, 1).getByText(/\w/).waitFor();
    await withoutTraces(sheets);
    await show(4000);
    writeFileSync(path.join(folder, 'search.png'), movingPicture(shots));
  });
}

/** A search under way, and what is no part of the add-on. The clock is this machine's. */
async function pictureControls(browser: Browser, take: Camera): Promise<void> {
  await inPlayground(browser, new RealClock(), async (sheets) => {
    await sheets.startSearch(ENGINEERS, PEOPLE);
    await sheets.skip(SEARCH_DURATION_MS / 2);
    await sheets.card(ENGINEERS).getByText('of up to').waitFor();
    await sheets.page.getByRole('button', { name: 'Playground controls' }).click();
    await sheets.page.getByText('POST /search/start-deep-search').waitFor();
    await take(await withoutTraces(sheets), 'playground-controls');
  });
}

async function pictureSelfTest(browser: Browser, take: Camera): Promise<void> {
  await inPlayground(browser, new RealClock(), async (sheets) => {
    await sheets.chooseMenuItem('Run self-test');
    const dialog = sheets.page.getByRole('dialog', { name: 'Sixtyfour self-test' });
    await dialog.frameLocator('iframe').getByRole('table').waitFor();
    await take(await withoutTraces(sheets), 'self-test');
  });
}

async function inPlayground(
  browser: Browser,
  clock: RealClock,
  work: (sheets: SheetsWindow) => Promise<void>,
): Promise<void> {
  const playground = await startPlayground({ port: 0, clock, searchDurationMs: SEARCH_DURATION_MS });
  playground.sixtyfour.addFault({ kind: 'other-file', on: 'file', bytes: drawablePeople() });
  const sheets = await SheetsWindow.openIn(browser, playground, {
    viewport: PLAYGROUND_SIZE,
    ...WITH_MOTION,
  });
  try {
    await sheets.call('saveApiKey', API_KEY);
    await sheets.openSidebar();
    await work(sheets);
  } finally {
    await sheets.opened.close();
    await playground.close();
  }
}

/** No message that is about to go, no pointer over a button, and nothing under way. */
async function withoutTraces({ page }: SheetsWindow): Promise<Page> {
  for (const dismiss of await page.getByRole('button', { name: 'Dismiss message' }).all()) {
    await dismiss.click();
  }
  await page.mouse.move(0, 0);
  await page.getByText('Working…').waitFor({ state: 'detached' });
  return page;
}

async function takeAll({ folder, isOurs }: FolderForPictures, only: string): Promise<void> {
  const browser = await launchBrowser();
  // A picture of a state that there is no more must go.
  if (isOurs) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const take = cameraInto(folder);
  try {
    const isWanted = (name: string): boolean => name.includes(only);
    await pictureSidebar(browser, take, isWanted);
    if (isWanted('playground')) await picturePlayground(browser, take);
    if (isWanted('playground-controls')) await pictureControls(browser, take);
    if (isWanted('self-test')) await pictureSelfTest(browser, take);
    if (isWanted('search')) await recordSearch(browser, folder);
  } finally {
    await browser.close();
  }
}

/** Answers the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const command = readCommand(args);
  switch (command.kind) {
    case 'help':
    case 'wrong':
      return explainUsage(command, USAGE);
    case 'take': {
      const { folder, name } = command.to;
      await takeAll(command.to, command.only);
      const files = readdirSync(folder);
      const bytes = files.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
      console.log(`${files.length} pictures in ${name}, ${Math.round(bytes / 1024)} KB`);
      return 0;
    }
  }
}

export function run(args: readonly string[]): void {
  runCommand({ name: 'screens', options: OPTIONS, main }, args);
}

if (require.main === module) run(process.argv.slice(2));
