// What a deploy says when it cannot go through, and that nothing is left behind then.

import { rmSync } from 'node:fs';
import path from 'node:path';
import { readArguments } from '../../local/deploy/arguments';
import { explainClasp } from '../../local/deploy/deploy-failure';
import { deploy } from '../../local/deploy/deployment';
import { Clone } from './clone';
import { GoogleStandIn } from './google-stand-in';

// A deploy starts clasp up to four times, on a machine that has other tests to run.
jest.setTimeout(180_000);

let google: GoogleStandIn;
let clone: Clone;

beforeEach(async () => {
  google = await GoogleStandIn.start();
  clone = await Clone.built(google);
});

afterEach(async () => {
  clone.remove();
  await google.stop();
});

test('without a login it says how to log in and how to switch on the API', async () => {
  const { exitCode, output, complaint } = await clone.deploy();

  expect(exitCode).toBe(1);
  expect(output).toBe('');
  expect(complaint).toBe(
    'You are not logged in to Google: run `npx clasp login`, switch on the Apps Script API at https://script.google.com/home/usersettings, then run the same command again.\n',
  );
  expect(google.operations).toEqual([]);
});

test('with the API switched off it says where to switch it on, in any language, and makes no spreadsheet', async () => {
  clone.logIn();
  google.apiIsOn = false;

  const { exitCode, complaint } = await clone.deploy();

  expect(exitCode).toBe(1);
  expect(complaint).toContain('switch it on at https://script.google.com/home/usersettings');
  expect(google.spreadsheets).toEqual([]);
});

test('a script that is not there, or not this account’s, is named with what to do', async () => {
  clone.logIn();

  const { exitCode, complaint } = await clone.deploy('--script-id', 'a-script-of-somebody-else');

  expect(exitCode).toBe(1);
  expect(complaint).toMatch(
    /^Nothing was pushed to https:\/\/script\.google\.com\/d\/a-script-of-somebody-else\/edit/,
  );
  expect(complaint).toContain('Google or clasp says: Requested entity was not found.');
  expect(clone.read('.clasp.local.json')).toBe('');
});

test('an unreachable Google is said so', async () => {
  clone.logIn();
  await google.stop();

  const { exitCode, complaint } = await clone.deploy();

  expect(exitCode).toBe(1);
  expect(complaint).toBe(
    'Google could not be reached (ECONNREFUSED): check the connection and run the same command again.\n',
  );
});

test('an expired login is said so', () => {
  expect(explainClasp('invalid_grant', '').message).toContain('run `npx clasp login`');
});

test('a missing build and an old Node are said so before Google is asked', async () => {
  const options = {
    target: { kind: 'own' },
    task: { kind: 'push', releaseText: null },
    root: clone.root,
    env: {},
    say: () => {},
  } as const;
  await expect(deploy({ ...options, nodeVersion: '18.20.4' })).rejects.toThrow(
    /^Node 20[\d.]* or newer is needed, and this is 18\.20\.4/,
  );
  rmSync(path.join(clone.root, 'dist', 'Sidebar.html'));
  await expect(deploy({ ...options, nodeVersion: '20.18.1' })).rejects.toThrow('dist/ has no Sidebar.html');
});

test('a file that lost the script’s id is no reason to make a second script', async () => {
  clone.write('{"scriptId": ""}', '.clasp.local.json');
  const { exitCode, complaint } = await clone.deploy();
  expect(exitCode).toBe(1);
  expect(complaint).toContain('.clasp.local.json holds no script ID');
  expect(google.operations).toEqual([]);
});

test.each([
  [['--scriptid', 'x'], 'Unknown option'],
  [['--script-id', 'short'], '“short” is not a script ID'],
  [['--script-id', 'a-script-made-by-hand', '--new'], 'either --script-id or --new'],
  [['--release', ' '], 'what the version is'],
  [['--version', ' '], 'what the version is'],
  [['--release', '1', '--list'], 'one of --release, --list, --rollback and --remove'],
  [['--new', '--list'], 'A new script has no deployments yet'],
  [['--rollback', 'one'], 'the number of a version, not “one”'],
  [['--remove', 'a b'], 'the ID of a deployment, or old'],
  [['a stray word'], 'a stray word'],
])('the arguments %j are refused with the usage', (args, why) => {
  expect(readArguments(args)).toEqual({ kind: 'wrong', why: expect.stringContaining(why) });
});

test('wrong arguments end with exit code 2 and the usage', async () => {
  const { exitCode, complaint } = await clone.deploy('--nonsense');
  expect(exitCode).toBe(2);
  expect(complaint).toContain('Usage: npm run deploy');
});
