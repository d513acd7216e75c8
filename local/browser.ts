// The Chromium that the tests use, for measuring in and for taking pictures.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Browser, LaunchOptions } from 'playwright-core';
import { projectPath } from './project';

interface BrowserExecutable {
  browserLaunchOptions(): Promise<LaunchOptions>;
}

export async function launchBrowser(): Promise<Browser> {
  // Looked up when it runs, because a module that asks where it lies itself cannot be bundled.
  const file = pathToFileURL(projectPath('local/browser-executable.mjs')).href;
  const { browserLaunchOptions }: BrowserExecutable = await import(file);
  // Loaded when it is needed, because the measurements in processes of their own do without; and not by import(), which
  // takes a second to look for names in a file of megabytes.
  const load = createRequire(projectPath('package.json'));
  const { chromium }: typeof import('playwright-core') = load('playwright-core');
  return chromium.launch(await browserLaunchOptions());
}
