// Several commands at once in one checkout, whose build is missing or old; and one that nobody may write to.
import { chmodSync, lstatSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type EndedProcess, endedProcess } from '../support/ended-process';
import { copySources, linkPackages } from './sources';

const AT_ONCE = process.env.DEEP === undefined ? 2 : 3;
// Each builds what the others build, too.
jest.setTimeout(300_000);
const COMMAND = path.join('bin', 'sixtyfour-for-sheets.mjs');

let folder: string;
let clone: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'sixtyfour-at-once-')));
  clone = path.join(folder, 'clone');
  copySources(clone);
  // Of no command that is run here.
  for (const name of ['bench', 'test']) rmSync(path.join(clone, name), { recursive: true });
  linkPackages(clone);
});
afterAll(() => rmSync(folder, { recursive: true }));

function search(query: string): Promise<EndedProcess> {
  const args = [COMMAND, 'search', query, '--max-results', '3'];
  return endedProcess(process.execPath, args, { cwd: clone, env: { PATH: process.env.PATH } });
}

async function allAtOnce(): Promise<void> {
  const results = await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => search(`Bakers ${index}`)));
  for (const [index, { exitCode, stdout, stderr }] of results.entries()) {
    expect({ exitCode, stdout, stderr }).toEqual({
      exitCode: 0,
      stdout: expect.stringContaining(`Bakers ${index}\n`),
      stderr: expect.not.stringMatching(/Error|ENOENT/),
    });
  }
}

/** Every file of what is built, with what tells whether it was written. */
function builtFiles(): readonly string[] {
  return ['build', 'dist'].flatMap((top) =>
    ['', ...readdirSync(path.join(clone, top), { recursive: true, encoding: 'utf8' })].map((name) => {
      const { ino, mtimeMs } = lstatSync(path.join(clone, top, name));
      return `${path.join(top, name)} ${ino} ${mtimeMs}`;
    }),
  );
}

test('all find what they need, with nothing built, and again after a source has changed', async () => {
  await allAtOnce();
  writeFileSync(path.join(clone, 'sidebar', 'text.ts'), '\n', { flag: 'a' });
  writeFileSync(path.join(clone, 'local', 'http.ts'), 'export const CHANGED = true;\n', { flag: 'a' });
  await allAtOnce();
  expect(readdirSync(path.join(clone, 'dist')).sort()).toEqual([
    'Code.js',
    'Help.html',
    'Sidebar.html',
    'appsscript.json',
  ]);
});

test('a checkout that is built is only read', async () => {
  await search('Bakers');
  const before = builtFiles();
  for (const name of ['build', 'dist']) chmodSync(path.join(clone, name), 0o555);
  const { exitCode } = await search('Bakers');
  for (const name of ['build', 'dist']) chmodSync(path.join(clone, name), 0o755);
  expect(exitCode).toBe(0);
  expect(builtFiles()).toEqual(before);
});

test('a command that there is not is said so, and --help lists those that there are', async () => {
  const run = (...args: readonly string[]) =>
    endedProcess(process.execPath, [COMMAND, ...args], { cwd: clone });
  expect(await run('fetch')).toMatchObject({
    exitCode: 2,
    stdout: '',
    stderr: expect.stringMatching(/no command "fetch"/),
  });
  for (const help of [['--help'], ['-h'], []]) {
    expect(await run(...help)).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('search') });
  }
});
