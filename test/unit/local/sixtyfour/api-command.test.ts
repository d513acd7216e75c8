import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main } from '../../../../local/api';
import type { SixtyfourServer } from '../../../../local/sixtyfour/server';
import { receivedFields } from './sixtyfour-client';

let lines: string[];
let folder: string;
let servers: SixtyfourServer[];

beforeEach(async () => {
  lines = [];
  servers = [];
  const write = (line: unknown) => void lines.push(String(line));
  jest.spyOn(console, 'log').mockImplementation(write);
  jest.spyOn(console, 'error').mockImplementation(write);
  folder = await mkdtemp(path.join(tmpdir(), 'sixtyfour-api-'));
});

afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  jest.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** Runs the command, expecting it to serve. */
async function serve(...args: readonly string[]): Promise<SixtyfourServer> {
  const outcome = await main(args);
  if (outcome.kind === 'ended') throw new Error(lines.join('\n'));
  servers.push(outcome.server);
  return outcome.server;
}

/** Runs the command, expecting it to end, and answers with its exit code. */
async function exitCode(...args: readonly string[]): Promise<number> {
  const outcome = await main(args);
  if (outcome.kind === 'ended') return outcome.exitCode;
  servers.push(outcome.server);
  throw new Error('It serves.');
}

describe('npm run api', () => {
  it('prints its address and how to use it', async () => {
    const { baseUrl, sixtyfour } = await serve('--duration', '1.5');
    expect(lines.join('\n')).toContain(`curl ${baseUrl}/search/start-deep-search`);
    expect(sixtyfour.searchDurationMs).toBe(1500);
  });

  it('takes 20 seconds a search unless told otherwise', async () => {
    expect((await serve()).sixtyfour.searchDurationMs).toBe(20_000);
  });

  it('makes results that overlap and change as it is told', async () => {
    const { sixtyfour } = await serve(
      '--shape',
      'profile',
      '--overlap',
      '80',
      '--turnover',
      '5',
      '--changed',
      '10',
    );
    expect(sixtyfour.results).toMatchObject({ shape: 'profile', overlap: 0.8, turnover: 0.05, changed: 0.1 });
    expect(await exitCode('--shape', 'round')).toBe(2);
    expect(await exitCode('--overlap', '101')).toBe(2);
    expect(lines.join('\n')).toMatch(/--overlap must be a percentage from 0 to 100/);
  });

  it('serves the file that it is given, and prints what it is asked for', async () => {
    const file = path.join(folder, 'results.csv');
    writeFileSync(file, 'name\nAda\n');
    const { baseUrl, sixtyfour } = await serve('--results', file);
    const answer = await fetch(`${baseUrl}/search/start-deep-search`, {
      method: 'POST',
      headers: { 'x-api-key': 'any', 'Content-Type': 'application/json' },
      body: '{"query": "Dentists"}',
    });
    const { task_id: taskId } = await receivedFields(answer);
    expect(new TextDecoder().decode(sixtyfour.resultsOf(String(taskId)))).toBe('name\nAda\n');
    expect(lines.at(-1)).toContain('POST /search/start-deep-search  200');
  });

  it.each([
    [['--port', 'high'], '--port must be a number'],
    [['--port', '65536'], '--port must be a number'],
    [['--duration', '-1'], 'duration'],
    [['--duration=soon'], '--duration must be a number of seconds'],
    [['--live'], "Unknown option '--live'"],
    [['extra'], 'extra'],
  ])('exits 2 with its usage for %j', async (args, complaint) => {
    expect(await exitCode(...args)).toBe(2);
    expect(lines.join('\n')).toContain(complaint);
    expect(lines.join('\n')).toContain('Usage: npm run api');
  });

  it('says so when the file is missing or is a folder', async () => {
    expect(await exitCode('--results', path.join(folder, 'none.csv'))).toBe(1);
    expect(await exitCode('--results', folder)).toBe(1);
    expect(lines[0]).toContain('There is no file');
    expect(lines[1]).toContain('is a folder');
  });

  it('says so when the port is taken', async () => {
    const { port } = new URL((await serve()).baseUrl);
    expect(await exitCode('--port', port)).toBe(1);
    expect(lines.at(-1)).toBe(`Port ${port} is taken. Choose another with --port, or none for a free one.`);
  });
});
