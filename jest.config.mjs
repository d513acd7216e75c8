// One runner for unit, add-on and browser tests. The add-on is built before, and driven as it was built.
export default {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  testEnvironment: '<rootDir>/test/support/test-environment.cjs',
  setupFiles: ['<rootDir>/test/support/optimise-late.cjs'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '\\.(tsx?|mjs)$': '<rootDir>/test/support/esbuild-transform.cjs',
    '(numfmt/dist/.*|@ironcalc/wasm/.*)\\.js$': '<rootDir>/test/support/esbuild-transform.cjs',
  },
  transformIgnorePatterns: ['/node_modules/(?!numfmt/|@ironcalc/)'],
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  // Jest runs everything in a context whose global object is looked up through an interceptor each time. These are handed
  // to each module, so that they are local there. Clocks and timers are not among them, because tests replace those, and
  // Buffer is not, because Babel's generator declares one of its own.
  sandboxInjectedGlobals: [
    ...'Array Boolean Error JSON Map Math Number Object Promise RangeError Reflect RegExp Set String'.split(
      ' ',
    ),
    ...'Symbol TypeError WeakMap WeakSet Atomics Uint8Array'.split(' '),
  ],
  maxWorkers: 2,
  // A busy machine takes its time over weeks of a schedule, or a browser; nothing that works comes near this.
  testTimeout: 240_000,
};
