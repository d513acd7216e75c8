// `npm run test:deep`: the same tests, and more of what they try.
import { readFileSync } from 'node:fs';
import config from '../../jest.config.mjs';
import { projectPath } from '../../local/project';
import { endedProcess } from '../support/ended-process';

/** What `jest --json` prints, as far as it is read here. */
interface Report {
  readonly testResults: readonly { readonly assertionResults: readonly TestResult[] }[];
}

interface TestResult {
  readonly title: string;
  readonly status: string;
  readonly numPassingAsserts: number;
}

/** One that takes a second even where it is deep, and counts what it looks at. */
const TEST_FILE = 'test/reliability/any-table.test.ts';
const TEST_NAME = 'numbers as a person writes them make a numeric column';

// Two runs of jest.
jest.setTimeout(180_000);

const JEST = projectPath('node_modules', 'jest', 'bin', 'jest.js');
const DEEP_JEST = projectPath('test', 'support', 'deep-jest.mjs');

const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(projectPath('package.json'), 'utf8'),
);

/** How often that test asserted something, run by this script. */
async function assertionsMade(jest: string): Promise<number> {
  const { DEEP: _ofThisRun, ...surroundings } = process.env;
  const { stdout } = await endedProcess(
    process.execPath,
    [
      jest,
      // All as it is, but without rebuilding what other tests are running at this moment.
      `--config=${JSON.stringify({ ...config, globalSetup: undefined, rootDir: projectPath() })}`,
      ...['--json', '--runInBand', '--testNamePattern', TEST_NAME, '--runTestsByPath', TEST_FILE],
    ],
    { cwd: projectPath(), env: surroundings },
  );
  const report: Report = JSON.parse(stdout);
  const run = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const passed = run.filter(({ status }) => status === 'passed');
  expect(passed.map(({ title }) => title)).toEqual([TEST_NAME]);
  return passed[0]?.numPassingAsserts ?? 0;
}

test('npm run test:deep runs what npm test runs, by way of one setting', () => {
  expect(scripts['test:deep']).toBe('npm run check && node test/support/deep-jest.mjs');
  expect(scripts.test).toBe('npm run check && jest');
});

test('npm run test:deep tries more', async () => {
  const usual = await assertionsMade(JEST);
  const deep = await assertionsMade(DEEP_JEST);
  expect(usual).toBeGreaterThan(0);
  expect(deep).toBeGreaterThan(10 * usual);
});
