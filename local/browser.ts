// The Chromium that the tests use, for measuring in and for taking pictures.
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
  // Loaded when it is needed, because the measurements in processes of their own do without.
  const { chromium } = await import('playwright-core');
  return chromium.launch(await browserLaunchOptions());
}
