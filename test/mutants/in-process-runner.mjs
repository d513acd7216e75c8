// A test runner for Stryker that loads the unit tests of a room once, and then runs those that a fault can touch in the
// same process: milliseconds for each fault, where a start of jest for each takes seconds.
import { createRequire } from 'node:module';
import path from 'node:path';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { build } from 'esbuild';
import { testFilesOf } from './rooms.mjs';
import { endBlocks, runTest, testGlobals } from './test-globals.mjs';

/** Properties are tried with few values, however many their tests ask for, and no smaller example is looked for. */
const FEWER_RUNS = {
  name: 'fewer-runs',
  setup({ onResolve, onLoad }) {
    const namespace = 'fewer-runs';
    onResolve({ filter: /^fast-check$/ }, (from) =>
      from.namespace === namespace ? undefined : { path: 'fast-check', namespace },
    );
    onLoad({ filter: /./, namespace }, () => ({
      contents: `import fc from 'fast-check';
        export const assert = (property, options) => fc.assert(property, { ...options, numRuns: 15, endOnFailure: true });
        export * from 'fast-check';
        export default { ...fc, assert };`,
      resolveDir: process.cwd(),
    }));
  },
};

class InProcessRunner {
  #tests = [];

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    const { tests, globals } = testGlobals();
    Object.assign(globalThis, globals);
    const outfile = path.resolve('build', 'tests.cjs');
    await build({
      stdin: {
        contents: testFilesOf(process.env.MUTATED_ROOM)
          .map((file) => `require('./${file}');`)
          .join('\n'),
        resolveDir: process.cwd(),
      },
      outfile,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      define: { ADD_ON_VERSION: '"0.0.0-test"' },
      logLevel: 'error',
      plugins: [FEWER_RUNS],
    });
    createRequire(outfile)(outfile);
    this.#tests = tests;
  }

  async dryRun() {
    const ran = await this.#run(() => true, false);
    // What takes longest runs last from now on: most faults are noticed by something quick.
    const timeOf = new Map(ran.tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    this.#tests.sort((one, other) => timeOf.get(one.id) - timeOf.get(other.id));
    return { ...ran, mutantCoverage: instrumented().mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    const wanted = testFilter === undefined ? null : new Set(testFilter);
    Object.assign(instrumented(), { activeMutant: activeMutant.id, hitLimit, hitCount: 0 });
    try {
      const ran = await this.#run(({ id }) => wanted === null || wanted.has(id), !disableBail);
      const { hitCount } = instrumented();
      return toMutantRunResult(determineHitLimitReached(hitCount, hitLimit) ?? ran);
    } finally {
      Object.assign(instrumented(), { activeMutant: undefined, hitLimit: undefined, hitCount: undefined });
    }
  }

  /** `stops`: at the first test that fails. */
  async #run(isWanted, stops) {
    const begun = new Set();
    const results = [];
    for (const test of this.#tests.filter(isWanted)) {
      instrumented().currentTestId = test.id;
      const result = await resultOf(test, begun);
      results.push(result);
      if (stops && result.status === TestStatus.Failed) break;
    }
    instrumented().currentTestId = undefined;
    await endBlocks(begun);
    return { status: DryRunStatus.Complete, tests: results };
  }
}

async function resultOf(test, begun) {
  const { id, name } = test;
  const startedAt = performance.now();
  try {
    await runTest(test, begun);
    return { id, name, timeSpentMs: performance.now() - startedAt, status: TestStatus.Success };
  } catch (error) {
    const failureMessage = String(error?.message ?? error);
    return {
      id,
      name,
      timeSpentMs: performance.now() - startedAt,
      status: TestStatus.Failed,
      failureMessage,
    };
  }
}

/** What the instrumented sources look at. */
function instrumented() {
  const name = INSTRUMENTER_CONSTANTS.NAMESPACE;
  globalThis[name] ??= {};
  return globalThis[name];
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
