// What the documentation says to run can be run, and what it points to is there.
import { execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { projectPath } from '../../local/project';
import { commandsInDocs, commandsInWorkflows } from './documented-commands';

/**
 * How each command is tested, by how it begins; the longest beginning counts. A path names the test that runs it or,
 * where it is a script of package.json, the bundle behind it.
 */
const TESTED: Readonly<Record<string, string>> = {
  'npm ci': 'what installed the packages that run this test',
  'npm test': 'what runs this test',
  'npm run check': 'the first half of npm test',
  'npm run test:deep': 'the same tests with other numbers',
  'npm run format': 'npm run check fails where it would change anything',
  'npm run build': 'test/support/global-setup.mjs',
  'npm start': 'test/deploy/docs.test.ts',
  'npm run search': 'test/addon/search-command.test.ts',
  'npm run api': 'test/unit/local/sixtyfour/api-command.test.ts',
  'npm run deploy': 'test/deploy/first-deploy.test.ts',
  'npm run bench': 'measures, so its figures differ each time',
  'npm run screens': 'takes pictures of what the browser tests look at',
  'npx jest': 'what runs this test',
  'npx clasp --project .clasp.local.json show-file-status': 'test/deploy/first-deploy.test.ts',
  'npx clasp': 'test/deploy/docs.test.ts',
  curl: 'test/unit/local/sixtyfour/api-command.test.ts',
  'git clone': 'brings this repository',
  'bq load': 'needs a Google Cloud project',
  'schema=$(head': 'makes the argument of bq load',
  cd: 'the shell’s own',
};

const commands = [...commandsInDocs(), ...commandsInWorkflows()];

function howTested(command: string): string | undefined {
  const begins = Object.keys(TESTED).filter((start) => command === start || command.startsWith(`${start} `));
  const longest = begins.sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? undefined : TESTED[longest];
}

test('every documented command is known to a test', () => {
  const unknown = commands.filter(({ command }) => howTested(withoutSettings(command)) === undefined);
  expect(unknown).toEqual([]);
});

test('the tests that are said to run them are there', () => {
  const paths = Object.values(TESTED).filter((how) => how.startsWith('test/'));
  expect(paths.filter((file) => !existsSync(projectPath(file)))).toEqual([]);
});

test('every documented npm script is one of package.json', () => {
  const { scripts } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8'));
  const named = commands.flatMap(({ file, command }) => {
    const script = /^npm (?:run )?([\w:]+)/.exec(withoutSettings(command))?.[1];
    return script === undefined || script === 'ci' ? [] : [{ file, script }];
  });
  expect(named.filter(({ script }) => !(script in scripts))).toEqual([]);
  expect(named.length).toBeGreaterThan(0);
});

test('every documented clasp command, with its options, is one that clasp has', async () => {
  const clasp = projectPath('node_modules', '@google', 'clasp', 'build', 'src', 'index.js');
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

test('npm start opens a playground and says where', async () => {
  const start = spawn(process.execPath, [projectPath('build', 'start.cjs'), '--no-open', '--port', '0']);
  try {
    const said = await new Promise<string>((resolve, reject) => {
      let text = '';
      start.stdout.setEncoding('utf8').on('data', (more: string) => {
        text += more;
        if (text.includes('Ctrl+C')) resolve(text);
      });
      start.on('exit', () => reject(new Error(`It ended, having said: ${text}`)));
    });
    const address = /at (http:\/\/\S+)/.exec(said)?.[1] ?? '';
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<html');
  } finally {
    start.kill();
  }
});

test('every link between the documents leads to a file', () => {
  const files = [
    ...readdirSync(projectPath()).filter((name) => name.endsWith('.md')),
    ...readdirSync(projectPath('docs'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => path.join('docs', name)),
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
