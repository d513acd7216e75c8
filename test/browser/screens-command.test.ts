// `npm run screens`, into a folder of its own.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectPath } from '../../local/project';
import { type EndedProcess, endedProcess } from '../support/ended-process';
import { STATES_OF_SIDEBAR } from './support/sidebar-states';

const ALL_PICTURES_MS = 180_000;
/** One of the playground and a few of the sidebar, whose states a test of their own looks at, unless the tests run deep. */
const ONLY = process.env.DEEP === undefined ? 'el' : '';
const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Another machine's fonts break lines elsewhere: one more is a twentieth of most sidebars. */
const MOST_TALLER = 1.25;

const DOCUMENTED = projectPath('docs', 'screens');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sixtyfour-screens-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What `npm run screens` starts when the build is done. */
function screens(...args: readonly string[]): Promise<EndedProcess> {
  return endedProcess(process.execPath, [projectPath('build', 'screens.cjs'), ...args], { cwd: folder });
}

/** Every file with its bytes. */
function contentsOf(where: string): ReadonlyMap<string, Buffer> {
  return new Map(readdirSync(where).map((name) => [name, readFileSync(path.join(where, name))]));
}

/** To compare: Jest takes its time over bytes. */
function fingerprints(where: string): readonly string[] {
  const hash = (file: Buffer) => createHash('sha256').update(file).digest('hex');
  return [...contentsOf(where)].map(([name, file]) => `${name} ${hash(file)}`);
}

/** From the header, https://www.w3.org/TR/png/#11IHDR; null for what is no PNG. */
function sizeOf(file: Buffer | undefined): { readonly width: number; readonly height: number } | null {
  if (file?.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE) !== true) return null;
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}

test(
  'npm run screens -- --to FOLDER takes the pictures of docs/screens, and leaves those alone',
  async () => {
    const all = contentsOf(DOCUMENTED);
    const documented = new Map([...all].filter(([name]) => name.includes(ONLY)));
    const before = fingerprints(DOCUMENTED);
    const { exitCode, stdout, stderr } = await screens('--to', 'new/pictures', '--only', ONLY);
    const pictures = contentsOf(path.join(folder, 'new', 'pictures'));

    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    expect(stdout).toMatch(new RegExp(`^${documented.size} pictures in new/pictures, \\d+ KB\n$`));
    expect([...pictures.keys()].sort()).toEqual([...documented.keys()].sort());
    for (const [name, file] of documented) {
      const expected = sizeOf(file);
      const size = sizeOf(pictures.get(name));
      if (expected === null || size === null) throw new Error(`${name} is no PNG.`);
      expect({ name, width: size.width }).toEqual({ name, width: expected.width });
      // A sidebar is pictured as long as its text is; the others are a window.
      const most = name.startsWith('sidebar-') ? MOST_TALLER : 1;
      const taller = Math.max(size.height / expected.height, expected.height / size.height);
      if (taller > most) throw new Error(`${name} is ${size.height} px high, not ${expected.height}.`);
    }
    expect(fingerprints(DOCUMENTED)).toEqual(before);
  },
  ALL_PICTURES_MS,
);

test('docs/screens has a picture of every state of the sidebar, and of nothing else', () => {
  const others = ['playground', 'playground-controls', 'self-test', 'search'];
  const names = [...STATES_OF_SIDEBAR.map(({ name }) => `sidebar-${name}`), ...others];
  expect(readdirSync(DOCUMENTED).sort()).toEqual(names.map((name) => `${name}.png`).sort());
});

test('npm run screens puts nothing into a folder with something in it, and throws nothing away', async () => {
  mkdirSync(path.join(folder, 'holidays'));
  writeFileSync(path.join(folder, 'holidays', 'beach.png'), 'sand');
  for (const to of ['holidays', path.join('holidays', 'beach.png')]) {
    const { exitCode, stdout, stderr } = await screens('--to', to);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(
      /^--to takes a new or an empty folder, and holidays\S* is neither\.\n\nUsage: npm run /,
    );
  }
  expect(contentsOf(path.join(folder, 'holidays'))).toEqual(new Map([['beach.png', Buffer.from('sand')]]));
});
