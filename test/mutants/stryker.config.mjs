// Small faults put into one room (the environment variable MUTATED_ROOM), one at a time: does a unit test notice?
import { fileURLToPath } from 'node:url';
import { MUTATED_ROOMS } from './rooms.mjs';

const name = process.env.MUTATED_ROOM;

export default {
  mutate: MUTATED_ROOMS[name].sources,
  plugins: [fileURLToPath(new URL('in-process-runner.mjs', import.meta.url))],
  testRunner: 'in-process',
  coverageAnalysis: 'perTest',
  // What runs once, while a file is loaded, cannot be switched from test to test.
  ignoreStatic: true,
  // Sentences are tested by what the user reads in whole scenarios, not word by word.
  mutator: { excludedMutations: ['StringLiteral'] },
  // Stryker would rewrite a tsconfig with TypeScript's own API, which version 7 lacks; esbuild needs none.
  tsconfigFile: 'none.json',
  ignorePatterns: ['build', 'dist', 'docs', 'bench', 'local/playground'],
  tempDirName: 'build/mutants',
  // A copy of the project that is left behind would be a second one to jest.
  cleanTempDir: 'always',
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: `build/mutants-${name}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  concurrency: 1,
};
