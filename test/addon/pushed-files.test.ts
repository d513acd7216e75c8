// What ends up on Google's side: four files, and a manifest that asks for four scopes.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { projectPath } from '../../local/project';
import { CLASP_PROGRAM, quickClasp } from '../deploy/quick-clasp';

const SCOPES = [
  'spreadsheets.currentonly',
  'script.external_request',
  'script.scriptapp',
  'script.container.ui',
];

test('the manifest asks for its four scopes and for nothing else', async () => {
  const manifest: unknown = JSON.parse(await readFile(projectPath('dist', 'appsscript.json'), 'utf8'));
  expect(manifest).toEqual({
    timeZone: 'Etc/UTC',
    runtimeVersion: 'V8',
    exceptionLogging: 'STACKDRIVER',
    oauthScopes: SCOPES.map((scope) => `https://www.googleapis.com/auth/${scope}`),
  });
});

test('clasp would push exactly the code, the sidebar, the help and the manifest', async () => {
  // Nobody's login and nobody's settings.
  const home = await mkdtemp(path.join(tmpdir(), 'sixtyfour-clasp-'));
  try {
    const clasp = path.join(await quickClasp(), CLASP_PROGRAM);
    const { stdout } = await promisify(execFile)(process.execPath, [clasp, 'show-file-status', '--json'], {
      cwd: projectPath(),
      env: { PATH: process.env.PATH, HOME: home, USERPROFILE: home },
    });
    const { filesToPush, untrackedFiles } = JSON.parse(stdout);
    expect(filesToPush.toSorted()).toEqual([
      'dist/Code.js',
      'dist/Help.html',
      'dist/Sidebar.html',
      'dist/appsscript.json',
    ]);
    expect(untrackedFiles).toEqual([]);
  } finally {
    await rm(home, { recursive: true });
  }
});
