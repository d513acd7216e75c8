// Which Chromium drives the page: the one that BROWSER_PATH names, else an installed one, else the one that
// @sparticuz/chromium ships inside its package, so that nothing has to be installed by hand.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Without a sandbox, because tests also run as root in containers; without asking the outside anything. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** What playwright-core's `chromium.launch` takes. */
export async function browserLaunchOptions() {
  const { BROWSER_PATH } = process.env;
  if (BROWSER_PATH) {
    if (!existsSync(BROWSER_PATH)) throw new Error(`BROWSER_PATH names no file: ${BROWSER_PATH}`);
    return { executablePath: BROWSER_PATH, args: ARGUMENTS };
  }
  const installed = installedBrowser();
  return installed === null ? shippedBrowser() : { executablePath: installed, args: ARGUMENTS };
}

function installedBrowser() {
  const application = APPLICATIONS.find((file) => existsSync(file));
  if (application !== undefined) return application;
  for (const command of COMMANDS) {
    try {
      return execFileSync('which', [command], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
    } catch {
      // Not this one.
    }
  }
  return null;
}

/** Unpacked once per checkout. `VERCEL=1` makes the package bring the libraries that a bare system lacks. */
async function shippedBrowser() {
  const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../node_modules/.cache/chromium');
  mkdirSync(folder, { recursive: true });
  Object.assign(process.env, { VERCEL: '1', TMPDIR: folder });
  const { default: chromium } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  // The package's own configuration looks for fonts in fixed places; without any, form fields crash the page.
  process.env.FONTCONFIG_FILE = path.join(folder, 'fonts-here.conf');
  writeUnlessSame(
    process.env.FONTCONFIG_FILE,
    fontConfiguration([path.join(folder, 'fonts'), '/usr/share/fonts']),
  );
  return {
    executablePath,
    args: [...ARGUMENTS, '--no-zygote', '--headless=shell', '--font-render-hinting=none'],
  };
}

/** A browser that another process is just starting must not find the file half written. */
function writeUnlessSame(file, text) {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

function fontConfiguration(folders) {
  const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const dirs = folders.map((folder) => `<dir>${escaped(folder)}</dir>`).join('');
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs}</fontconfig>\n`;
}
