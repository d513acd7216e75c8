// Which Chromium drives the page: the one that BROWSER_PATH names, else the one that @sparticuz/chromium ships inside
// its package, else an installed one. So nothing has to be installed by hand, everybody has the same one, and it is
// the one that shows pages and has no windows: a whole browser takes more than twice as much of a processor.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installedBrowsers } from './installed-browsers.mjs';

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

/** What playwright-core's `chromium.launch` takes. */
export async function browserLaunchOptions() {
  const { BROWSER_PATH } = process.env;
  if (BROWSER_PATH) {
    if (!existsSync(BROWSER_PATH)) throw new Error(`BROWSER_PATH names no file: ${BROWSER_PATH}`);
    return { executablePath: BROWSER_PATH, args: ARGUMENTS };
  }
  const shipped = await shippedBrowser();
  if (shipped !== null) return shipped;
  const installed = installedBrowser();
  if (installed !== null) return { executablePath: installed, args: ARGUMENTS };
  throw new Error(
    'There is no browser to test the page in: install Chromium, Chrome or Edge, or name one in BROWSER_PATH.',
  );
}

function installedBrowser() {
  const files = installedBrowsers(process.platform, process.env, homedir());
  return files.find((file) => existsSync(file)) ?? null;
}

/** Null on a machine that it is not made for, or that does not let it run. */
async function shippedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../node_modules/.cache/chromium');
  const { executablePath, libraries } = await unpackedInto(folder);
  // The package's own configuration looks for fonts in fixed places; without any, form fields crash the page.
  const fonts = path.join(folder, 'fonts-here.conf');
  writeUnlessSame(fonts, fontConfiguration([path.join(folder, 'fonts'), '/usr/share/fonts']));
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fonts };
  try {
    execFileSync(executablePath, ['--version'], { env, stdio: 'ignore' });
  } catch {
    return null;
  }
  return {
    executablePath,
    env,
    args: [...ARGUMENTS, '--no-zygote', '--headless=shell', '--font-render-hinting=none'],
  };
}

/** Once per checkout. The package is told by the environment where to, and to bring what a bare system lacks. */
async function unpackedInto(folder) {
  mkdirSync(folder, { recursive: true });
  const before = { ...process.env };
  Object.assign(process.env, { VERCEL: '1', TMPDIR: folder });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return { executablePath: await chromium.executablePath(), libraries: process.env.LD_LIBRARY_PATH };
  } finally {
    // Nothing but this browser is to find its folder for temporary files, or its libraries, there.
    for (const name of Object.keys(process.env)) delete process.env[name];
    Object.assign(process.env, before);
  }
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
