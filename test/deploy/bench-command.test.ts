// `npm run bench`: a quick look with every run of the tests, all of it where they run deep.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readCommand } from '../../bench/options';
import { projectPath } from '../../local/project';
import { type EndedProcess, endedProcess } from '../support/ended-process';

const IS_DEEP = process.env.DEEP !== undefined;
const QUICK_LOOK_MS = 180_000;
/** Minutes by itself, and more beside other tests. */
const WHOLE_RUN_MS = 30 * 60_000;

interface Row {
  readonly name: string;
  readonly measured: string;
  /** '' for what comes out the same every time. */
  readonly noise: string;
  readonly aim: string;
  readonly met: string;
}

const documented = () => readFileSync(projectPath('docs', 'performance.md'), 'utf8');
let before: string;
let folder: string;

beforeEach(() => {
  before = documented();
  folder = mkdtempSync(path.join(tmpdir(), 'sixtyfour-bench-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What `npm run bench` starts when the build is done, typed in an empty folder. */
function bench(...args: readonly string[]): Promise<EndedProcess> {
  return endedProcess(process.execPath, [projectPath('build', 'bench.cjs'), ...args], { cwd: folder });
}

/** The table on the terminal: a name, then columns that end where their headings do. */
function rowsOfTerminal(stdout: string): readonly Row[] {
  const [, heading = '', rows = ''] = /^(figure .*)\n─+\n((?:.+\n)+)/m.exec(stdout) ?? [];
  const endOf = (word: string) => heading.indexOf(word) + word.length;
  return linesOf(rows).map((line) => ({
    name: line.split('  ')[0] ?? '',
    measured: line.slice(endOf('before'), endOf('measured')).trim(),
    noise: line.slice(endOf('measured'), endOf('min to max')).trim(),
    aim: line.slice(endOf('min to max'), endOf('aim')).trim(),
    met: line.slice(endOf('aim')).trim(),
  }));
}

/** The first table of a document. */
function rowsOfDocument(markdown: string): readonly Row[] {
  const [, rows = ''] = /^\| figure .*\n\| -.*\n((?:\|.*\n)+)/m.exec(markdown) ?? [];
  return linesOf(rows).map((line) => {
    const [, name = '', , measured = '', noise = '', aim = '', met = ''] = line
      .split('|')
      .map((cell) => cell.trim());
    return { name, measured, noise, aim, met };
  });
}

function linesOf(text: string): readonly string[] {
  return text.trimEnd().split('\n');
}

/** `import of # × #`, whatever the sizes. */
function withoutSizes(name: string): string {
  return name.replaceAll(/\d[\d,.]*/g, '#');
}

function headingsOf(markdown: string): readonly string[] {
  return markdown.split('\n').filter((line) => line.startsWith('#'));
}

const namesOf = (rows: readonly Row[]) => rows.map(({ name }) => name);

test(
  'npm run bench -- --quick measures every figure, prints it, and leaves docs/performance.md as it is',
  async () => {
    const { exitCode, stdout, stderr } = await bench('--quick');
    const rows = rowsOfTerminal(stdout);
    const wholeRows = rowsOfDocument(before);
    const exact = new Set(
      wholeRows.filter(({ noise }) => noise === '').map(({ name }) => withoutSizes(name)),
    );

    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: expect.stringContaining('measured: Where a spreadsheet ends'),
    });
    expect(new Set(namesOf(rows).map(withoutSizes))).toEqual(new Set(namesOf(wholeRows).map(withoutSizes)));
    for (const { name, measured, noise, met, aim } of rows) {
      const isExact = exact.has(withoutSizes(name));
      const number = /^\d[\d,]*(\.\d+)?( (×|KB|ms|s|min \d+ s|h \d+ min))?$/;
      expect({ name, measured, noise }).toEqual({
        name,
        measured: expect.stringMatching(name.startsWith('calls') ? /^\d+$/ : number),
        noise: isExact ? '' : expect.stringMatching(/^\S+ \S+ to \S+ \S+$/),
      });
      expect({ name, met }).toEqual({ name, met: aim === '' ? '' : expect.stringMatching(/^(yes|no)$/) });
    }
    expect(rows).toContainEqual(
      expect.objectContaining({ name: 'wrong among 5,544 naughty cells: ours', measured: '0', met: 'yes' }),
    );
    expect(documented()).toBe(before);
    expect(readdirSync(folder)).toEqual([]);
  },
  QUICK_LOOK_MS,
);

test.each([
  ['a quick look has nothing to write', ['--quick', '--to', 'figures.md'], /^--quick writes nothing, so it/],
  ['an unknown option', ['--fast'], /^Unknown option '--fast'/],
  ['a file without its option', ['figures.md'], /figures\.md/],
])('%s: not understood', (_what, args, why) => {
  expect(readCommand(args)).toEqual({ kind: 'wrong', why: expect.stringMatching(why) });
});

test('what is not understood: exit code 2, with how to use it', async () => {
  const { exitCode, stdout, stderr } = await bench('--fast');
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toMatch(/^Unknown option '--fast'/);
  expect(stderr).toContain('Usage: npm run bench');
  expect(documented()).toBe(before);
  expect(readdirSync(folder)).toEqual([]);
});

// The whole of it takes minutes.
if (IS_DEEP) {
  test(
    'npm run bench -- --to FILE measures everything, says of every aim whether it is met, and writes it all there',
    async () => {
      const { exitCode, stdout } = await bench('--to', 'figures.md');
      const written = readFileSync(path.join(folder, 'figures.md'), 'utf8');
      const rows = rowsOfTerminal(stdout);
      const aims = (all: readonly Row[]) => all.filter(({ aim }) => aim !== '');

      expect(exitCode).toBe(0);
      expect(stdout).toContain('Written to figures.md.');
      expect(namesOf(rows)).toEqual(namesOf(rowsOfDocument(before)));
      expect(namesOf(aims(rows))).toEqual(namesOf(aims(rowsOfDocument(before))));
      for (const { name, met } of aims(rows)) {
        expect({ name, met }).toEqual({ name, met: expect.stringMatching(/^(yes|no)$/) });
      }
      expect(rowsOfDocument(written)).toEqual(rows);
      expect(headingsOf(written)).toEqual(headingsOf(before));
      expect(documented()).toBe(before);
    },
    WHOLE_RUN_MS,
  );
}
