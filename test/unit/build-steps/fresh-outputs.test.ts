// What is built is built again when it must be, and otherwise left alone.
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freshened, isFresh } from '../../../build-steps/fresh-outputs.mjs';

let root: string;
let builds: number;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'sixtyfour-fresh-'));
  builds = 0;
  write('source.ts', 'one');
});
afterEach(() => rmSync(root, { recursive: true }));

/** As a source that was written a while ago. */
function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
  utimesSync(path.join(root, name), 1_000_000, 1_000_000);
}

const read = (name: string) => readFileSync(path.join(root, name), 'utf8');

/** A build that makes two files of one source. */
function build(duringIt: () => void = () => {}): Promise<void> {
  return freshened(root, 'target', async () => {
    builds += 1;
    const outputs = new Map([
      ['dist/made.js', `made of ${read('source.ts')}`],
      ['dist/same.js', 'always the same'],
    ]);
    duringIt();
    return { inputs: ['source.ts'], outputs, alone: 'dist' };
  });
}

test('what is newer than its sources is not built again', async () => {
  await build();
  await build();
  expect(builds).toBe(1);
  expect(read('dist/made.js')).toBe('made of one');
});

test.each([
  ['a source that changed', () => write('source.ts', 'two')],
  ['an output that is gone', () => rmSync(path.join(root, 'dist', 'made.js'))],
  ['an output that somebody changed', () => write('dist/made.js', 'by hand')],
  ['a stamp that is cut short', () => write('build/stamps/target.json', '{"inputs":')],
  ['a stamp of another form', () => write('build/stamps/target.json', '{}')],
])('%s is a reason to build', async (_what, change) => {
  await build();
  change();
  expect(isFresh(root, 'target')).toBe(false);
  await build();
  expect(builds).toBe(2);
  expect(read('dist/made.js')).toBe(`made of ${read('source.ts')}`);
  expect(isFresh(root, 'target')).toBe(true);
});

test('a source that only looks newer is no reason to build', async () => {
  await build();
  utimesSync(path.join(root, 'source.ts'), 2_000_000, 2_000_000);
  await build();
  expect(builds).toBe(1);
});

test('a source that changes while it is read is built again the next time', async () => {
  await build(() => writeFileSync(path.join(root, 'source.ts'), 'two'));
  expect(read('dist/made.js')).toBe('made of one');
  await build();
  expect(read('dist/made.js')).toBe('made of two');
});

test('a file that would be the same is not touched, and nothing unfinished is left', async () => {
  await build();
  const before = statSync(path.join(root, 'dist', 'same.js')).ino;
  write('source.ts', 'two');
  await build();
  expect(statSync(path.join(root, 'dist', 'same.js')).ino).toBe(before);
  expect(readdirSync(path.join(root, 'build'))).toEqual(['stamps']);
});

test('whoever is reading a file that is built again reads it to its end as it was', async () => {
  await build();
  // The same file by another name: what would be written into it would show here.
  linkSync(path.join(root, 'dist', 'made.js'), path.join(root, 'being-read.js'));
  write('source.ts', 'two');
  await build();
  expect([read('being-read.js'), read('dist/made.js')]).toEqual(['made of one', 'made of two']);
});

test('what an earlier version built is removed, and what is hidden is kept', async () => {
  write('dist/earlier.js', '');
  write('dist/.clasp.json', '{}');
  await build();
  expect(readdirSync(path.join(root, 'dist')).sort()).toEqual(['.clasp.json', 'made.js', 'same.js']);
});
