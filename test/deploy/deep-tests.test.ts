// `npm run test:deep`: the same tests, and more of what they try.
import { readFileSync } from 'node:fs';
import config from '../../jest.config.mjs';
import { projectPath } from '../../local/project';
import { endedProcess } from '../support/ended-process';
import { LANGUAGES } from '../support/languages';
import { LEFT_EMPTY, leftEmptyIn } from '../support/permissions';

/** What `jest --json` prints, as far as it is read here. */
interface Report {
  readonly testResults: readonly { readonly assertionResults: readonly TestResult[] }[];
}

interface TestResult {
  readonly title: string;
}

/** Its test is there for every way to fill in the consent screen in some language; where it is deep, in each of them. */
const TEST_FILE = 'test/reliability/some-permissions.test.ts';
const TEST_NAME = /^without .* nothing is lost or started twice/;

const DEEP_JEST = projectPath('test', 'support', 'deep-jest.mjs');

const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(projectPath('package.json'), 'utf8'),
);

/** The titles of the tests that the deep run would run; none is run. */
async function testsListedDeep(): Promise<readonly string[]> {
  const { DEEP: _ofThisRun, ...surroundings } = process.env;
  const { stdout } = await endedProcess(
    process.execPath,
    [
      DEEP_JEST,
      // All as it is, but without rebuilding what other tests are running at this moment.
      `--config=${JSON.stringify({ ...config, globalSetup: undefined, rootDir: projectPath() })}`,
      ...['--json', '--runInBand', '--testNamePattern', 'the name of no test', '--runTestsByPath', TEST_FILE],
    ],
    { cwd: projectPath(), env: surroundings },
  );
  const report: Report = JSON.parse(stdout);
  return report.testResults.flatMap(({ assertionResults }) => assertionResults.map(({ title }) => title));
}

test('npm run test:deep runs what npm test runs, by way of one setting', () => {
  expect(scripts['test:deep']).toBe('npm run check && node test/support/deep-jest.mjs');
  expect(scripts.test).toBe('npm run check && jest');
});

test('npm run test:deep tries more', async () => {
  const listed = (await testsListedDeep()).filter((title) => TEST_NAME.test(title));
  expect(listed).toHaveLength(LANGUAGES.length * LEFT_EMPTY.length);
  // This may itself be the deep run.
  const usual = process.env.DEEP === undefined ? LANGUAGES.flatMap(leftEmptyIn) : [];
  expect(usual.length).toBeLessThan(listed.length);
});
