// `npm run search -- --live`: the same command against a Sixtyfour that is not its own.
import { recordsOf } from '../support/expected-values';
import { liveStandIn } from '../support/live-stand-in';
import { CommandFolder } from '../support/search-command';
import { API_KEY } from '../support/world';

let folder: CommandFolder;

beforeEach(() => {
  folder = new CommandFolder();
});
afterEach(() => folder.remove());

describe('with --live', () => {
  const env = { SIXTYFOUR_API_KEY: `${API_KEY}\n` };

  test.each([{}, { SIXTYFOUR_API_KEY: '' }, { SIXTYFOUR_API_KEY: '  ' }])(
    'and no key it names what is missing, in one sentence',
    async (environment) => {
      expect(await folder.search(['VPs', '--live'], { env: environment })).toEqual({
        exitCode: 4,
        stdout: '',
        stderr: '--live needs your Sixtyfour API key in the environment variable SIXTYFOUR_API_KEY.',
      });
    },
  );

  test('it sends the key of the environment to the API alone, and shows it to nobody', async () => {
    const { sixtyfour, live } = liveStandIn();
    const result = await folder.search(['VPs', '--live', '--max-results', '7', '--out', 'tab.csv'], {
      env,
      live,
    });
    expect(result).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/7 rows, 14 columns, verified$/),
    });
    for (const { to, headers } of sixtyfour.requests) {
      expect(headers['x-api-key']).toBe(to === 'api' ? API_KEY : undefined);
    }
    expect(JSON.stringify(result)).not.toContain(API_KEY);
    const [search] = sixtyfour.searches;
    expect(recordsOf(folder.read('tab.csv'))).toEqual(recordsOf(sixtyfour.resultsOf(search?.taskId ?? '')));
  });

  test('it asks after the search every 10 to 15 s', async () => {
    const { sixtyfour, live } = liveStandIn();
    await folder.search(['VPs', '--live'], { env, live });
    const asked = sixtyfour.searches[0]?.askedAt ?? [];
    const gaps = asked.slice(1).map((time, index) => time - (asked[index] ?? 0));
    expect(gaps.length).toBeGreaterThan(4);
    expect(gaps.every((gap) => gap >= 10_000 && gap <= 15_000)).toBe(true);
  });

  test("a search that fails ends with exit code 1 and the add-on's own sentence", async () => {
    const { live } = liveStandIn({ kind: 'ends-as', status: 'failed', error: 'The query is too vague.' });
    const result = await folder.search(['VPs', '--live', '--out', 'tab.json'], { env, live });
    expect(result).toMatchObject({ exitCode: 1, stdout: '' });
    expect(result.stderr).toMatch(
      /^Sixtyfour could not finish this search: The query is too vague\. Run it again, or change the query\.$/m,
    );
    expect(() => folder.read('tab.json')).toThrow(/ENOENT/);
  });

  test('a key that Sixtyfour quotes in an error is not shown', async () => {
    const { live } = liveStandIn({
      kind: 'ends-as',
      status: 'failed',
      error: `No credit left for ${API_KEY}.`,
    });
    const { stderr } = await folder.search(['VPs', '--live'], { env, live });
    expect(stderr).toMatch(/No credit left for /);
    expect(stderr).not.toContain(API_KEY);
  });

  test('a key that is refused ends with exit code 1', async () => {
    const { sixtyfour, live } = liveStandIn();
    const result = await folder.search(['VPs', '--live'], {
      env: { SIXTYFOUR_API_KEY: 'wrong-key-0123' },
      live,
    });
    expect(result).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/^Sixtyfour refused this API key/m),
    });
    expect(sixtyfour.searches).toHaveLength(0);
  });

  test('a key that is revoked in the middle of a search ends with exit code 3: another one goes on', async () => {
    const { sixtyfour, live } = liveStandIn();
    const report = (text: string) => {
      lines.push(text);
      if (text.includes('Looking for')) sixtyfour.addFault({ kind: 'revoked-key' });
    };
    const lines: string[] = [];
    expect(await folder.search(['VPs', '--live'], { env, live, report })).toMatchObject({ exitCode: 3 });
    expect(lines.at(-1)).toMatch(
      /^Sixtyfour refused your API key.* Nothing is lost: npm run search -- --resume/,
    );
  });
});
