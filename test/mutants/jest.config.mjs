// The unit tests of the room that Stryker puts its faults into: they need no build and no browser.
import base from '../../jest.config.mjs';
import { MUTATED_ROOMS } from './rooms.mjs';

const { tests } = MUTATED_ROOMS[process.env.MUTATED_ROOM];
const folders = new Set(['src', ...tests.map((pattern) => pattern.replace(/\/[^/]*$/, ''))]);
const { globalSetup, testSequencer, maxWorkers, ...rest } = base;

export default {
  ...rest,
  rootDir: '../..',
  // Jest looks through all of these before each fault.
  roots: [...folders].map((folder) => `<rootDir>/${folder}`),
  haste: { forceNodeFilesystemAPI: true },
  watchman: false,
  testMatch: tests.map((file) => `<rootDir>/${file}`),
};
