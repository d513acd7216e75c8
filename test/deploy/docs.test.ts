// What the documentation says to run can be run, and what it points to is there.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { projectPath } from '../../local/project';
import { commandsInDocs, commandsInWorkflows } from './documented-commands';
import { CLASP_PROGRAM, quickClasp } from './quick-clasp';

/** How a documented command is tested. */
type Tested =
  /** By a test file, which names the command and each of its options. */
  | { readonly kind: 'run'; readonly by: string }
  /** In this file: clasp itself says that it has the command and the options. */
  | { readonly kind: 'known-to-clasp' }
  /** It is what brings this test to run. */
  | { readonly kind: 'runs-the-tests' };

const run = (by: string): Tested => ({ kind: 'run', by });
const KNOWN_TO_CLASP: Tested = { kind: 'known-to-clasp' };
const RUNS_THE_TESTS: Tested = { kind: 'runs-the-tests' };

/** By how the command begins; the longest beginning counts. */
const TESTED: Readonly<Record<string, Tested>> = {
  'npm ci': RUNS_THE_TESTS,
  'npm test': RUNS_THE_TESTS,
  'npm run check': RUNS_THE_TESTS,
  'npx jest': RUNS_THE_TESTS,
  'npm run test:deep': run('test/deploy/deep-tests.test.ts'),
  'npm run mutants': run('test/deploy/mutants-command.test.ts'),
  'npm run format': run('test/deploy/format-command.test.ts'),
  'npm start': run('test/deploy/npm-scripts.test.ts'),
  'npm run search': run('test/addon/search-command.test.ts'),
  'npm run search -- --queries': run('test/addon/many-searches-command.test.ts'),
  'npm run search -- --resume': run('test/addon/kept-results-of-the-command.test.ts'),
  'npx sixtyfour-for-sheets search': run('test/deploy/npm-scripts.test.ts'),
  'npm run build': run('test/deploy/npm-scripts.test.ts'),
  'npm run api': run('test/deploy/npm-scripts.test.ts'),
  'npm run deploy': run('test/deploy/first-deploy.test.ts'),
  'npm run deploy -- --list': run('test/deploy/releases.test.ts'),
  'npm run deploy -- --remove': run('test/deploy/releases.test.ts'),
  'npm run deploy -- --rollback': run('test/deploy/releases.test.ts'),
  'npm run bench': run('test/deploy/bench-command.test.ts'),
  'npm run screens': run('test/browser/screens-command.test.ts'),
  'npx clasp': KNOWN_TO_CLASP,
  'npx clasp --project .clasp.local.json show-file-status': run('test/deploy/first-deploy.test.ts'),
  'node --inspect-brk': run('test/deploy/debugging.test.ts'),
  'schema=$(head': run('test/deploy/bigquery-commands.test.ts'),
  'bq load': run('test/deploy/bigquery-commands.test.ts'),
};

const commands = [...commandsInDocs(), ...commandsInWorkflows()];
const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(projectPath('package.json'), 'utf8'),
);

/** The longest beginning that is listed; undefined where none is. */
function beginningOf(command: string): string | undefined {
  const begins = Object.keys(TESTED).filter((start) => command === start || command.startsWith(`${start} `));
  return begins.sort((a, b) => b.length - a.length)[0];
}

/** `--to` and the like, without their values. */
function optionsOf(command: string): readonly string[] {
  return command.match(/--\w[\w-]*/g) ?? [];
}

test('every documented command is known to a test', () => {
  const unknown = commands.filter(({ command }) => beginningOf(withoutSettings(command)) === undefined);
  expect(unknown).toEqual([]);
});

test('every command that is said to be tested is a documented one', () => {
  const used = new Set(commands.map(({ command }) => beginningOf(withoutSettings(command))));
  expect(Object.keys(TESTED).filter((beginning) => !used.has(beginning))).toEqual([]);
});

test('the tests that are said to run a command name it, with every documented option', () => {
  const missing = commands.flatMap(({ file, command }) => {
    const beginning = beginningOf(withoutSettings(command)) ?? '';
    const tested = TESTED[beginning];
    if (tested?.kind !== 'run') return [];
    const test = readFileSync(projectPath(tested.by), 'utf8');
    const unnamed = [beginning, ...optionsOf(command)].filter((words) => !test.includes(words));
    return unnamed.map((words) => `${file}: ${command}: ${tested.by} has no ${words}`);
  });
  expect(missing).toEqual([]);
});

test('the npm scripts of the built commands start what was built', () => {
  // So that a test of build/NAME.cjs is one of `npm run NAME`; npm-scripts.test.ts and first-deploy.test.ts run some whole.
  const built = Object.entries(scripts).filter(([, script]) => script.includes('bin/'));
  expect(Object.fromEntries(built)).toEqual(
    Object.fromEntries(
      ['api', 'bench', 'deploy', 'screens', 'search', 'start'].map((name) => [
        name,
        `node bin/sixtyfour-for-sheets.mjs ${name}`,
      ]),
    ),
  );
});

test('npm test is npm run check, then jest', () => {
  expect(scripts.test).toBe('npm run check && jest');
});

test('the tests that a document has run by themselves are there', () => {
  const paths = commands.flatMap(({ command }) => /^npx jest (\S+)$/.exec(command)?.[1] ?? []);
  expect(paths.filter((name) => !existsSync(projectPath(name)))).toEqual([]);
  expect(paths.length).toBeGreaterThan(0);
});

test('every documented npm script is one of package.json', () => {
  const named = commands.flatMap(({ file, command }) => {
    const script = /^npm (?:run )?([\w:]+)/.exec(withoutSettings(command))?.[1];
    return script === undefined || script === 'ci' ? [] : [{ file, script }];
  });
  expect(named.filter(({ script }) => !(script in scripts))).toEqual([]);
  expect(named.length).toBeGreaterThan(0);
});

test('every documented clasp command, with its options, is one that clasp has', async () => {
  const clasp = path.join(await quickClasp(), CLASP_PROGRAM);
  const { stdout: everything } = await promisify(execFile)(process.execPath, [clasp, '--help']);
  const ofClasp = commands.filter(({ command }) => command.startsWith('npx clasp '));
  const wrong: string[] = [];
  for (const command of new Set(ofClasp.map((one) => one.command))) {
    // Read as `npx clasp [options] NAME [options]`; an option's value is told by having no dash.
    const [, , ...words] = command.split(' ');
    const name = words.find((word, index) => /^[a-z]/.test(word) && words[index - 1] !== '--project');
    if (name === undefined || !new RegExp(`^  ${name}\\b`, 'm').test(everything)) wrong.push(command);
    const options = words.filter((word) => word.startsWith('--') && !everything.includes(word));
    if (options.length === 0) continue;
    const { stdout } = await promisify(execFile)(process.execPath, [clasp, String(name), '--help']);
    if (options.some((option) => !stdout.includes(option))) wrong.push(command);
  }
  expect(wrong).toEqual([]);
  expect(ofClasp.length).toBeGreaterThan(0);
});

test('every link between the documents leads to a file', () => {
  const files = [
    ...readdirSync(projectPath()).filter((name) => name.endsWith('.md')),
    ...readdirSync(projectPath('docs'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => path.join('docs', name)),
    ...readdirSync(projectPath('docs', 'decisions')).map((name) => path.join('docs', 'decisions', name)),
    path.join('local', 'README.md'),
  ];
  const broken = files.flatMap((file) => {
    const text = readFileSync(projectPath(file), 'utf8');
    const targets = [...text.matchAll(/\]\(([^)#\s]+)/g)].map(([, target = '']) => target);
    return targets
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => !existsSync(projectPath(path.dirname(file), target)))
      .map((target) => `${file}: ${target}`);
  });
  expect(broken).toEqual([]);
});

/** Without the environment that is set for one command. */
function withoutSettings(command: string): string {
  return command.replace(/^(?:[A-Z_]+=\S+ )+/, '');
}
