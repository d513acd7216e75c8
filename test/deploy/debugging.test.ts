// What CONTRIBUTING.md says about debugging: `node --inspect-brk` before a built command, and before jest --runInBand.
import { spawn } from 'node:child_process';
import { projectPath } from '../../local/project';

jest.setTimeout(120_000);

test.each([
  ['a built command', ['build/search.cjs', 'VP of Engineering', '--max-results', '5']],
  ['a test', ['node_modules/jest/bin/jest.js', '--runInBand', 'test/addon/search-to-tab.test.ts']],
])('%s waits for a debugger', async (_what, args) => {
  // Any port: somebody may be debugging on the usual one.
  const child = spawn(process.execPath, ['--inspect-brk=127.0.0.1:0', ...args], {
    cwd: projectPath(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (text) => {
    printed += String(text);
  });
  const said = await new Promise<string>((resolve) =>
    child.stderr.once('data', (text) => resolve(String(text))),
  );
  child.kill('SIGKILL');
  expect(said).toMatch(/^Debugger listening on ws:\/\/127\.0\.0\.1:\d+/);
  expect(printed).toBe('');
});
