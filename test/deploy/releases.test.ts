// Releases of a published script, with the real clasp and a stand-in for Google: what follows --release, and
// `npm run deploy -- --list`, `npm run deploy -- --rollback N` and `npm run deploy -- --remove ID`.
import { Clone } from './clone';
import type { StoredScript } from './google-deployments';
import { GoogleStandIn } from './google-stand-in';

// Each command starts clasp up to four times, on a machine that has other tests to run.
jest.setTimeout(300_000);

let google: GoogleStandIn;
let clone: Clone;
let script: StoredScript;

beforeAll(async () => {
  google = await GoogleStandIn.start();
  clone = await Clone.built(google);
  clone.logIn();
  script = google.addScript('a-script-made-by-hand');
});
afterAll(async () => {
  clone.remove();
  await google.stop();
});

const deploy = (...args: readonly string[]) => clone.deploy('--script-id', script.id, ...args);
const shown = () => script.deployments.map(({ id, versionNumber }) => `${id} @${versionNumber}`);

// Each of these goes on where the one before it ended.
test('a checkout that was never deployed has no deployments, and no script is made to find out', async () => {
  const { exitCode, complaint } = await clone.deploy('--list');
  expect(exitCode).toBe(1);
  expect(complaint).toMatch(/^This checkout was not deployed yet/);
  expect(google.spreadsheets).toEqual([]);
});

test('an update is a new version under the deployment that is there', async () => {
  expect(await deploy('--release', '0.1.0')).toMatchObject({ exitCode: 0, complaint: '' });
  const { exitCode, output } = await deploy('--release', '0.2.0');
  expect(exitCode).toBe(0);
  expect(output).toContain(
    'Version 2, “0.2.0”, is deployed as invented-deployment-1, which showed version 1 before.',
  );
  expect(shown()).toEqual(['invented-deployment-1 @2']);
  expect(script.versions).toEqual(['0.1.0', '0.2.0']);
});

test('--rollback shows an earlier version again, and pushes nothing', async () => {
  const before = google.operations.filter((operation) => operation === 'write files').length;
  const { exitCode, output } = await deploy('--rollback', '1');
  expect({ exitCode, output }).toEqual({
    exitCode: 0,
    output: 'invented-deployment-1 shows version 1 again; before it was version 2.\n',
  });
  expect(shown()).toEqual(['invented-deployment-1 @1']);
  expect(google.operations.filter((operation) => operation === 'write files')).toHaveLength(before);
});

test('a version that there is not is refused, with what is shown still', async () => {
  const { exitCode, complaint } = await deploy('--rollback', '9');
  expect(exitCode).toBe(1);
  expect(complaint).toMatch(/^Nothing was rolled back: invented-deployment-1 still shows version 1\./);
  expect(shown()).toEqual(['invented-deployment-1 @1']);
});

test('--list shows them newest first, and --remove takes away one, or the old ones', async () => {
  const by = (id: string, versionNumber: number) => ({
    id,
    versionNumber,
    description: `of ${versionNumber}`,
  });
  script.deployments = [...script.deployments, by('by-hand-a', 2), by('by-hand-b', 1)];
  expect((await deploy('--list')).output).toBe(
    'by-hand-a  version 2  of 2\n' +
      'invented-deployment-1  version 1  Back to version 1\n' +
      'by-hand-b  version 1  of 1\n' +
      '3 of at most 20 versioned deployments.\n',
  );
  expect(await deploy('--remove', 'by-hand-b')).toMatchObject({
    exitCode: 0,
    output: 'Removed by-hand-b, which showed version 1.\n',
  });
  expect(await deploy('--remove', 'old')).toMatchObject({
    exitCode: 0,
    output: 'Removed invented-deployment-1, which showed version 1.\n',
  });
  expect(shown()).toEqual(['by-hand-a @2']);
  expect(await deploy('--remove', 'by-hand-c')).toMatchObject({
    exitCode: 1,
    complaint: expect.stringMatching(/^Nothing was removed: there is no versioned deployment by-hand-c/),
  });
});
