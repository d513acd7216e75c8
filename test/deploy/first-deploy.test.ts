// From a clone to a script on a spreadsheet and beyond, with the real clasp and a stand-in for Google.
import { readFileSync } from 'node:fs';
import { projectPath } from '../../local/project';
import { Clone } from './clone';
import { ACCOUNT, GoogleStandIn } from './google-stand-in';

// A deploy starts clasp up to four times, on a machine that has other tests to run.
jest.setTimeout(180_000);

let google: GoogleStandIn;
let clone: Clone;

/** The files of dist/ as Apps Script stores them. */
function builtFiles() {
  return [
    { name: 'appsscript', type: 'JSON', source: clone.read('dist', 'appsscript.json') },
    { name: 'Code', type: 'SERVER_JS', source: clone.read('dist', 'Code.js') },
    { name: 'Help', type: 'HTML', source: clone.read('dist', 'Help.html') },
    { name: 'Sidebar', type: 'HTML', source: clone.read('dist', 'Sidebar.html') },
  ];
}

// Each of these goes on where the one before it ended, as a user does.
describe('in a fresh clone', () => {
  beforeAll(async () => {
    google = await GoogleStandIn.start();
    clone = await Clone.ofSources(google);
    clone.logIn();
  });

  afterAll(async () => {
    clone.remove();
    await google.stop();
  });

  test('npm run deploy builds, makes a spreadsheet with its script and pushes exactly four files', async () => {
    const { exitCode, output, complaint } = await clone.npmRunDeploy();

    expect({ exitCode, complaint }).toEqual({ exitCode: 0, complaint: '' });
    expect(google.spreadsheets).toEqual([{ id: 'invented-spreadsheet-1', name: 'Sixtyfour for Sheets' }]);
    expect(google.scripts).toEqual([
      expect.objectContaining({
        title: 'Sixtyfour for Sheets',
        parentId: 'invented-spreadsheet-1',
        files: builtFiles(),
      }),
    ]);
    expect(clone.read('dist', 'appsscript.json')).toBe(readFileSync(projectPath('appsscript.json'), 'utf8'));
    expect(output).toContain(`in the Drive of ${ACCOUNT}`);
    expect(output).toContain('https://docs.google.com/spreadsheets/d/invented-spreadsheet-1/edit');
    expect(output).toContain('https://script.google.com/d/invented-script-of-the-user-1/edit');
  });

  test('the id is kept in a file that git ignores, for npx clasp --project .clasp.local.json show-file-status', async () => {
    expect(JSON.parse(clone.read('.clasp.local.json'))).toEqual({
      scriptId: 'invented-script-of-the-user-1',
      parentId: 'invented-spreadsheet-1',
      rootDir: 'dist',
    });
    expect(clone.read('.clasp-creation.log')).toBe('');
    expect(readFileSync(projectPath('.gitignore'), 'utf8').split('\n')).toContain('.clasp.local.json');
    const status = await clone.clasp('--project', '.clasp.local.json', 'show-file-status', '--json');
    expect(JSON.parse(status.output).filesToPush.sort()).toEqual([
      'dist/Code.js',
      'dist/Help.html',
      'dist/Sidebar.html',
      'dist/appsscript.json',
    ]);
  });

  test('a second deploy pushes what changed to the same script', async () => {
    clone.write('function onOpen() {}\n', 'dist', 'Code.js');

    const { exitCode, output, complaint } = await clone.deploy();

    expect({ exitCode, complaint }).toEqual({ exitCode: 0, complaint: '' });
    expect(output).toContain('Pushed Code.js, Sidebar.html, Help.html, appsscript.json.');
    expect(google.spreadsheets).toHaveLength(1);
    expect(google.scripts).toHaveLength(1);
    expect(google.scripts[0]?.files).toEqual(builtFiles());
  });

  test('with nothing changed the script is up to date', async () => {
    const { exitCode, output } = await clone.deploy();
    expect(exitCode).toBe(0);
    expect(output).toContain('The script is up to date already.');
  });

  test('a script given by --script-id does not replace the one that is remembered', async () => {
    const other = google.addScript('a-script-made-by-hand');

    const { exitCode, output } = await clone.deploy('--script-id', other.id);

    expect(exitCode).toBe(0);
    expect(other.files).toEqual(builtFiles());
    expect(output).toContain(
      'still deploys to https://script.google.com/d/invented-script-of-the-user-1/edit',
    );
    expect(JSON.parse(clone.read('.clasp.local.json')).scriptId).toBe('invented-script-of-the-user-1');
  });

  test('--new makes another script, deploys there from then on and names the one before', async () => {
    const { exitCode, output } = await clone.deploy('--new');

    expect(exitCode).toBe(0);
    expect(output).toContain(
      'Until now this checkout was deployed to https://script.google.com/d/invented-script-of-the-user-1/edit',
    );
    expect(google.spreadsheets).toHaveLength(2);
    expect(JSON.parse(clone.read('.clasp.local.json')).parentId).toBe('invented-spreadsheet-2');
  });
});

test('--release on a script given by its address makes a version and a deployment, and the script is remembered', async () => {
  google = await GoogleStandIn.start();
  clone = await Clone.built(google);
  clone.logIn();
  const script = google.addScript('a-script-made-by-hand');

  const { exitCode, output, complaint } = await clone.deploy(
    '--script-id=https://script.google.com/u/0/home/projects/a-script-made-by-hand/edit',
    '--release=-- 0.1.0, "first"',
  );
  const later = await clone.deploy();

  expect({ exitCode, complaint }).toEqual({ exitCode: 0, complaint: '' });
  expect(script.files).toEqual(builtFiles());
  expect(script.versions).toEqual(['-- 0.1.0, "first"']);
  expect(script.deployments).toEqual([
    { id: 'invented-deployment-1', versionNumber: 1, description: '-- 0.1.0, "first"' },
  ]);
  expect(output).toContain('Version 1, “-- 0.1.0, "first"”, is deployed as invented-deployment-1.');
  expect(later).toMatchObject({ exitCode: 0, complaint: '' });
  expect(google.spreadsheets).toEqual([]);
  clone.remove();
  await google.stop();
});
