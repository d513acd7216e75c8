// `npm run search -- --queries FILE`: many searches into one list, without a window.
import { liveStandIn } from '../support/live-stand-in';
import { CommandFolder } from '../support/search-command';
import { API_KEY } from '../support/world';

let folder: CommandFolder;
beforeEach(() => {
  folder = new CommandFolder();
});
afterEach(() => folder.remove());

const COMPANIES =
  'Company,City\r\nSample Bakery,Graz\r\nExample Foods,Linz\r\n,Wels\r\nsample bakery,Graz\r\n';

test('each row fills the template once, all results are in one list, and each search has its lines of progress', async () => {
  folder.write('companies.csv', COMPANIES);
  const result = await folder.search([
    '--queries',
    'companies.csv',
    '--template',
    'CTO at {{Company}}',
    '--max-results',
    '5',
    '--out',
    'list.json',
  ]);
  expect(result.exitCode).toBe(0);
  expect(result.stderr).toMatch(/^2 searches, at most 10 results in all\.$/m);
  expect(result.stderr).toMatch(/^Left out: 1 blank \(row 4\), 1 the same as another \(row 5\)\.$/m);
  expect(result.stderr).toMatch(/^0:39 {2}1\/2 ##\.{8} CTO at Sample Bakery: running/m);
  expect(result.stderr).toMatch(/2\/2 #{10} CTO at Example Foods: done: 5 rows$/m);
  const { tab, values } = folder.readJson('list.json');
  expect(tab).toBe('CTO at {{Company}}');
  const [heads = [], ...rows] = values;
  expect(rows).toHaveLength(10);
  expect(heads).toContain('Found by');
  expect(result.stdout).toMatch(/^10 rows from 2 searches$/m);
  expect(result.stdout).toMatch(/Simulated: Sixtyfour was not asked\.$/);
});

test('a file of queries alone needs no template, and the same people are in the list once', async () => {
  folder.write('queries.csv', 'VPs in Graz\nVPs in Linz\n');
  folder.write('results.csv', 'name,linkedin_url\nAda Sample,linkedin.com/in/ada-sample\n');
  const args = ['--queries', 'queries.csv', '--results', 'results.csv', '--json', '--quiet'];
  const { exitCode, stdout, stderr } = await folder.search(args);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const document = JSON.parse(stdout);
  expect(document).toMatchObject({ version: 1, simulated: true, outcome: 'imported', tab: 'queries' });
  expect(document.searches).toMatchObject([
    { query: 'VPs in Graz', outcome: 'imported', rows: 1, message: null },
    { query: 'VPs in Linz', outcome: 'imported', rows: 1, message: null },
  ]);
  expect(document.values).toHaveLength(2);
});

test.each([
  [
    'an unknown column',
    ['--template', 'CTO at {{Compny}}'],
    /At character 8: No column "Compny"; did you mean "Company"\?/,
  ],
  [
    'several columns without a template',
    [],
    /companies\.csv has 2 columns: call the one with the queries Query/,
  ],
  ['a query besides', ['VPs in Graz'], /--queries has the queries/],
  ['an interrupted one to go on with', ['--resume'], /--resume goes on with one search/],
])('%s is refused before anybody is asked', async (_, more, why) => {
  folder.write('companies.csv', COMPANIES);
  const { exitCode, stderr, stdout } = await folder.search(['--queries', 'companies.csv', ...more]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toMatch(why);
});

test('a template without a file, a file that is not there and one of too many rows are refused', async () => {
  const template = await folder.search(['VPs', '--template', '{{A}}']);
  expect(template.stderr).toMatch(/--template is filled from the rows of --queries/);
  const missing = await folder.search(['--queries', 'none.csv']);
  expect(missing.stderr).toMatch(/^The file of queries .*none\.csv cannot be read: there is no such file/);
  folder.write('many.csv', Array.from({ length: 101 }, (_, row) => `VPs in town ${row}`).join('\n'));
  const many = await folder.search(['--queries', 'many.csv']);
  expect(many.stderr).toMatch(/makes 101 searches, and one command starts at most 100/);
  expect([template, missing, many].map(({ exitCode }) => exitCode)).toEqual([2, 2, 2]);
});

test('with --live, one that is interrupted or has a failure goes on with the same search ID, and pays for nothing twice', async () => {
  folder.write('companies.csv', COMPANIES);
  const env = { SIXTYFOUR_API_KEY: API_KEY };
  const { sixtyfour, live } = liveStandIn({
    kind: 'http-status',
    on: 'download',
    status: 404,
    times: Number.POSITIVE_INFINITY,
  });
  const args = ['--queries', 'companies.csv', '--template', 'CTO at {{A}}', '--max-results', '5', '--live'];
  const timedOut = await folder.search([...args, '--search-id', 'ctos', '--timeout', '30'], { env, live });
  expect(timedOut.exitCode).toBe(3);
  expect(timedOut.stderr).toMatch(
    /the same command with --search-id ctos goes on, and starts nothing twice\.$/,
  );
  expect(sixtyfour.searches.map(({ searchId }) => searchId)).toEqual(['ctos-1', 'ctos-2']);
  sixtyfour.clearFaults();
  const again = await folder.search([...args, '--search-id', 'ctos', '--out', 'list.csv'], { env, live });
  expect(again.exitCode).toBe(0);
  expect(sixtyfour.searches).toHaveLength(2);
  expect(Buffer.from(folder.read('list.csv')).toString().split('\r\n')).toHaveLength(12);
  expect(JSON.stringify([timedOut, again])).not.toContain(API_KEY);
});
