// The commands of the README as they are typed, in a fresh clone: npm, the build, and what it is all for.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectPath } from '../../local/project';
import { type EndedProcess, endedProcess } from '../support/ended-process';
import { homeAndTemporary, killTree, npmCommand, WITH_ITS_OWN } from '../support/process-tree';
import { copySources, linkPackages } from './sources';

// Each builds, and several start npm, on a machine that has other tests to run.
jest.setTimeout(300_000);

let folder: string;
let clone: string;
/** Where the commands are typed. */
let desk: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'sixtyfour-npm-')));
  clone = path.join(folder, 'clone');
  desk = path.join(clone, 'docs');
  copySources(clone);
  linkPackages(clone);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** None of what an npm around these tests has set. */
const surroundings = () => ({
  PATH: process.env.PATH,
  ...homeAndTemporary(folder, folder),
  NO_UPDATE_NOTIFIER: '1',
});

function npm(...args: readonly string[]): Promise<EndedProcess> {
  return endedProcess(...npmCommand(...args), { cwd: desk, env: surroundings() });
}

/** Uses what is served at the address that a command prints, and ends the command. */
async function whileServing<T>(args: readonly string[], use: (address: string) => Promise<T>): Promise<T> {
  const [program, all] = npmCommand(...args);
  const server = spawn(program, all, {
    cwd: desk,
    env: surroundings(),
    ...WITH_ITS_OWN,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const said = await new Promise<string>((resolve, reject) => {
      let text = '';
      server.stdout.setEncoding('utf8').on('data', (more: string) => {
        text += more;
        if (text.includes('Ctrl+C')) resolve(text);
      });
      server.on('error', reject);
      server.on('exit', () => reject(new Error(`It ended, having said: ${text}`)));
    });
    // As `| head` does: whoever writes on has no reader.
    server.stdout.destroy();
    return await use(/http:\/\/127\.0\.0\.1:\d+\S*/.exec(said)?.[0] ?? '');
  } finally {
    if (server.exitCode === null) killTree(server);
  }
}

/** Resolves when the server at an address is gone, and with it what is connected to it. */
function endOfServer(address: string): Promise<void> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    connect(Number(port), hostname)
      // To be closed is what it waits for, in whatever way.
      .on('error', () => {})
      .on('close', () => resolve());
  });
}

test('npm run build makes the four files that are pushed, and with --local the commands', async () => {
  const { exitCode, stdout } = await npm('run', 'build', '--', '--local');
  expect(existsSync(path.join(clone, 'build', 'search.cjs'))).toBe(true);
  expect(exitCode).toBe(0);
  for (const name of ['Code.js', 'Sidebar.html', 'Help.html', 'appsscript.json']) {
    expect(stdout).toContain(`dist/${name}`);
    expect(readFileSync(path.join(clone, 'dist', name), 'utf8')).toBe(
      readFileSync(projectPath('dist', name), 'utf8'),
    );
  }
});

test('npm start opens a playground and says where', async () => {
  const [status, page] = await whileServing(['start', '--', '--no-open', '--port', '0'], async (address) => {
    const answer = await fetch(address);
    return [answer.status, await answer.text()];
  });
  expect(status).toBe(200);
  expect(page).toContain('<html');
});

test('npm run search -- "QUERY" brings a tab, and writes it to where the command was typed', async () => {
  writeFileSync(path.join(desk, 'results.csv'), 'name,zip\r\nAda,02139\r\n');
  const args = ['VPs in New York', '--mode', 'people', '--max-results', '3', '--results', 'results.csv'];
  const { exitCode, stdout } = await npm('run', '--silent', 'search', '--', ...args, '--out', 'tab.json');
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^VPs in New York\n[\s\S]*\n1 row, 2 columns, verified\nSimulated: /);
  expect(JSON.parse(readFileSync(path.join(desk, 'tab.json'), 'utf8')).values).toEqual([
    ['name', 'zip'],
    ['Ada', '02139'],
  ]);
});

test('npm run api serves searches, and the file that lies where the command was typed', async () => {
  writeFileSync(path.join(desk, 'results.csv'), 'name\nAda\n');
  const args = ['run', 'api', '--', '--port', '0', '--duration', '0', '--results', 'results.csv'];
  const file = await whileServing(args, async (address) => {
    const ask = async (url: string, init: RequestInit = {}) => {
      const headers = { 'x-api-key': 'any', 'Content-Type': 'application/json' };
      const answer = await fetch(new URL(url, address), { ...init, headers });
      const fields: Readonly<Record<string, unknown>> = JSON.parse(await answer.text());
      return fields;
    };
    const { task_id } = await ask('/search/start-deep-search', {
      method: 'POST',
      body: '{"query":"Bakers"}',
    });
    const { resource_handle_id } = await ask(`/search/deep-search-status/${task_id}`);
    const { url } = await ask(`/search/download?resource_handle_id=${resource_handle_id}`);
    return await (await fetch(String(url))).text();
  });
  expect(file).toBe('name\nAda\n');
});

test.each([
  [['run', 'search', 'VPs', '--live'], '--live', 'npm run search -- --live …'],
  [['run', 'deploy', '--new'], '--new', 'npm run deploy -- --new …'],
  [['start', '--no-open', '--port', '0'], '--port and --no-open', 'npm start -- --port --no-open …'],
])('npm %j, without a --, does nothing and says how to write it', async (args, options, right) => {
  const { exitCode, stderr } = await npm(...args);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(`npm kept ${options} for itself, so nothing was done`);
  expect(stderr).toContain(right);
});

test('npx sixtyfour-for-sheets search needs no --, and writes to where it was typed', async () => {
  const args = ['sixtyfour-for-sheets', 'search', 'Bakers', '--max-results', '2', '--out', 'bakers.json'];
  const { exitCode, stdout } = await npm('exec', '--offline', '--', ...args);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('2 rows, 14 columns, verified');
  expect(JSON.parse(readFileSync(path.join(desk, 'bakers.json'), 'utf8')).values).toHaveLength(3);
});

test('npm run api goes on when the reader of its log is gone', async () => {
  const args = ['run', '--silent', 'api', '--', '--port', '0'];
  const statuses = await whileServing(args, async (address) => {
    const ask = async () => (await fetch(new URL('/search/deep-search-status/x', address))).status;
    return [await ask(), await ask(), await ask()];
  });
  expect(statuses).toEqual([401, 401, 401]);
});

// The last one: whatever came after a change would have to build again.
test('npm start -- --watch builds again and starts over where it was, when a source changes', async () => {
  const index = path.join(clone, 'local', 'playground', 'page', 'index.html');
  const before = readFileSync(index, 'utf8');
  const args = ['start', '--', '--watch', '--no-open', '--port', '0'];
  const pages = await whileServing(args, async (address) => {
    const first = await (await fetch(address)).text();
    const startedOver = endOfServer(address);
    writeFileSync(index, before.replace('</head>', '<meta name="changed" /></head>'));
    await startedOver;
    let page = first;
    // Until the next one listens, at no time in particular: the test's own limit ends this.
    while (!page.includes('name="changed"')) {
      await new Promise((resolve) => setImmediate(resolve));
      page = await fetch(address).then(
        (answer) => answer.text(),
        () => '',
      );
    }
    return [first, page];
  });
  expect(pages[0]).not.toContain('name="changed"');
  expect(pages[1]).toContain('name="changed"');
});
