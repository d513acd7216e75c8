// `npm run search`: the whole job without a window.
import { spawnSync } from 'node:child_process';
import { projectPath } from '../../local/project';
import { asText } from '../support/expected-values';
import { CommandFolder } from '../support/search-command';

let folder: CommandFolder;

beforeEach(() => {
  folder = new CommandFolder();
});
afterEach(() => folder.remove());

describe('a search that finds something', () => {
  test('ends with a look at its tab on stdout, its progress on stderr, and exit code 0', async () => {
    const result = await folder.search(['VPs in New York', '--max-results', '187']);
    expect(result.exitCode).toBe(0);
    const lines = result.stdout.split('\n');
    expect(lines[0]).toBe('VPs in New York');
    expect(lines[2]).toMatch(/^name +title +company/);
    expect(lines.at(-4)).toMatch(/^… 179 more rows and \d+ more columns$/);
    expect(lines.at(-2)).toBe('187 rows, 14 columns, verified');
    expect(lines.at(-1)).toBe('Simulated: Sixtyfour was not asked.');
    expect(lines.every((line) => line.length <= 100)).toBe(true);
    expect(result.stderr).toMatch(/^0:00 {2}queued$/m);
    expect(result.stderr).toMatch(/^0:24 {2}running: Looking for people who match, \d+ results so far$/m);
    expect(result.stderr).toMatch(/^1:36 {2}done: 187 rows$/m);
  });

  test('looks for up to 1,000 people unless told otherwise', async () => {
    const { stdout } = await folder.search(['VPs in New York']);
    expect(stdout).toMatch(/^1,000 rows/m);
    expect(stdout).toMatch(/^name +title/m);
  });

  test('looks for companies on demand', async () => {
    const { stdout } = await folder.search(['Bakers', '--mode', 'company', '--max-results', '1']);
    expect(stdout).toMatch(/^company +website/m);
    expect(stdout).toMatch(/^1 row, /m);
  });

  test('writes what the spreadsheet holds as JSON, numbers as numbers', async () => {
    await folder.search(['VPs', '--max-results', '5', '--out', 'tab.json']);
    const { tab, values, formulas } = folder.readJson('tab.json');
    const [header = [], first = []] = values;
    expect(tab).toBe('VPs');
    expect(values).toHaveLength(6);
    expect(formulas).toEqual(values.map((row) => row.map(() => '')));
    expect(typeof first[header.indexOf('headcount')]).toBe('number');
    expect(typeof first[header.indexOf('zip')]).toBe('string');
  });

  test('writes the tab as a CSV that holds the same cells as the one it came from', async () => {
    const csv = 'id,note\r\n007,"a ""b"", c"\r\n,\r\n+1 555 0100,"two\nlines"\r\n';
    folder.write('results.csv', csv);
    await folder.search(['anyone', '--results', 'results.csv', '--out', 'tab.csv']);
    expect(Buffer.from(folder.read('tab.csv')).toString()).toBe(csv);
  });

  test('keeps empty cells of a single column, and a header that begins with a zero-width blank', async () => {
    const csv = '"\uFEFFname"\r\n""\r\nJosé\r\n""\r\nAda\r\n';
    folder.write('results.csv', `\uFEFF${csv}`);
    await folder.search(['anyone', '--results', 'results.csv', '--out', 'tab.csv']);
    expect(Buffer.from(folder.read('tab.csv')).toString()).toBe(csv);
  });

  test('evaluates no formula of a results file', async () => {
    const cells = ['=1+1', '+1', '-1+2', '@SUM(A1)', "'=1", '=HYPERLINK(\\"x\\")', '=IMPORTXML(1;2)', '\t=1'];
    folder.write('results.csv', `cell\n${cells.join('\n')}\n`);
    await folder.search(['anyone', '--results', 'results.csv', '--out', 'tab.json']);
    const { values, formulas } = folder.readJson('tab.json');
    expect(asText(values).slice(1)).toEqual(cells.map((cell) => [cell]));
    expect(formulas.flat().every((formula) => formula === '')).toBe(true);
  });

  test('says what is odd about the file', async () => {
    folder.write('results.csv', 'a,b\n1,2\n3\n');
    const { exitCode, stderr } = await folder.search(['anyone', '--results', 'results.csv']);
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/1 row had more or fewer cells than the header/);
  });

  test('shows nothing that could steer a terminal', async () => {
    folder.write('results.csv', 'name,title\n"\u001b[2J\u001b]0;gone\u0007Ada\rBob",\u202egnitset\n');
    const { stdout } = await folder.search(['query \u001b[31m', '--results', 'results.csv']);
    expect(stdout).toMatch(/^\[2J \]0;gone Ada Bob {2}gnitset$/m);
    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});

test('a search that finds nothing says so, makes no tab and is no failure', async () => {
  const result = await folder.search(['nobody at all, no results', '--out', 'tab.json']);
  expect(result).toMatchObject({
    exitCode: 0,
    stdout: 'Nothing was found, so there is no tab.\nSimulated: Sixtyfour was not asked.',
  });
  expect(folder.readJson('tab.json')).toMatchObject({ tab: '', values: [expect.arrayContaining(['name'])] });
});

describe('a command line that is wrong ends with exit code 2 and one sentence', () => {
  test.each([
    ['no query', [], /^Say in quotes whom or what to look for/],
    ['a blank query', ['  '], /^Say in quotes whom or what to look for/],
    ['a query without quotes', ['VP', 'of', 'Sales'], /^The query is one argument: put it in quotes/],
    ['an unknown option', ['VPs', '--fast'], /^Unknown option '--fast'/],
    ['an option without its value', ['VPs', '--mode'], /^Option '--mode <value>' argument missing/],
    ['an unknown mode', ['VPs', '--mode', 'robots'], /^--mode is people or company, not "robots"/],
    ['too few results', ['VPs', '--max-results', '0'], /^--max-results is a whole number from 1 to 5000/],
    ['too many results', ['VPs', '--max-results', '5001'], /^--max-results is a whole number/],
    ['no number', ['VPs', '--max-results', '1e3'], /^--max-results is a whole number/],
    [
      'a results file that is not there',
      ['VPs', '--results', 'gone.csv'],
      /gone\.csv cannot be read: there is no/,
    ],
    ['a folder for a results file', ['VPs', '--results', '.'], /cannot be read: it is a folder\.$/],
    ['two things for stdout', ['VPs', '--out', '-', '--json'], /^--out - and --json both want stdout/],
    [
      'progress of another form',
      ['VPs', '--progress', 'xml'],
      /^--progress is text, json or none, not "xml"/,
    ],
    ['two kinds of progress', ['VPs', '--progress', 'json', '--quiet'], /^--quiet is --progress none/],
    ['no time at all', ['VPs', '--timeout', '0'], /^--timeout takes a number of seconds, not "0"/],
    ['an empty search ID', ['VPs', '--search-id', ' '], /^--search-id takes 1 to 128 characters/],
    ['a query to resume', ['VPs', '--resume'], /^--resume takes no query/],
    ['a file to resume', ['--resume', '--results', 'a.csv'], /^--resume goes on with a search of the real/],
    ['results for the real Sixtyfour', ['VPs', '--live', '--results', 'a.csv'], /^--results stands in for/],
    [
      'an output of another kind',
      ['VPs', '--out', 'tab.xlsx'],
      /^--out takes a file that ends in \.csv or \.json/,
    ],
    [
      'an output where no folder is',
      ['VPs', '--out', 'no/tab.csv'],
      /tab\.csv cannot be written: there is no/,
    ],
  ])('%s', async (_what, args, sentence) => {
    const { exitCode, stdout, stderr } = await folder.search(args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(stderr).toMatch(/^[^\n]+\.$/);
  });
});

test.each(['--help', '-h'])('%s lists what it takes', async (help) => {
  const { exitCode, stdout } = await folder.search([help]);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^Usage: npm run search -- "QUERY"/);
});

test('the bundled command writes to the folder that it was typed in, and ends with the exit code', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [projectPath('build', 'search.cjs'), ...args], {
      cwd: projectPath(),
      env: {
        PATH: process.env.PATH,
        HOME: folder.path,
        USERPROFILE: folder.path,
        npm_lifecycle_event: 'search',
        INIT_CWD: folder.path,
      },
      encoding: 'utf8',
    });
  expect(run('Bakers', '--max-results', '3', '--out', 'tab.json')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^Bakers\n[\s\S]*\n3 rows, 14 columns, verified\nSimulated.*\n$/),
  });
  expect(folder.readJson('tab.json').values).toHaveLength(4);
  expect(run('Bakers', '--live')).toMatchObject({ status: 4, stdout: '' });
  expect(run()).toMatchObject({ status: 2, stdout: '' });
});
