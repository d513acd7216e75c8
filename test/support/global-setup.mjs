// Before all tests: the add-on as it is pushed, the local runtime's worker, and a browser.
import { buildAddOn, buildLocal } from '../../build.mjs';
import { browserLaunchOptions } from '../../local/browser-executable.mjs';

export default async function setup() {
  await buildAddOn();
  await buildLocal();
  // Workers inherit the environment. What needs no browser runs without one.
  try {
    process.env.BROWSER_LAUNCH_OPTIONS = JSON.stringify(await browserLaunchOptions());
  } catch (error) {
    process.env.NO_BROWSER = error.message;
  }
}
