import type { RuntimeOptions } from '../../../../local/apps-script/runtime';
import { type HttpRequest, type HttpResponse, NetworkFailure } from '../../../../local/http';
import { answerWith, closeScripts, openScript, START } from './script-under-test';

afterEach(closeScripts);

type Answers = Readonly<Record<string, HttpResponse | NetworkFailure>>;

/** Runs an expression against a network of these answers, by URL. */
async function fetching(expression: string, answers: Answers, options: Partial<RuntimeOptions> = {}) {
  const sent: HttpRequest[] = [];
  const { call, clock } = openScript(`function go() { return (${expression}); }`, {
    http: async (request) => {
      sent.push(request);
      const answer = answers[request.url] ?? answerWith('nothing here', { status: 404 });
      if (answer instanceof NetworkFailure) throw answer;
      return answer;
    },
    ...options,
  });
  const outcome = await call('go');
  return { outcome, sent, tookMs: clock.now() - START };
}

const A = 'https://a.example.com/';
const B = 'https://b.example.com/';

describe('UrlFetchApp', () => {
  test('sends what it is told', async () => {
    const { sent } = await fetching(
      `UrlFetchApp.fetch('${A}?q=%20', { method: 'post', contentType: 'application/json', headers: { 'X-Key': 'k' },
        payload: '{"a":1}', muteHttpExceptions: true }) && 1`,
      {},
    );
    expect(sent).toEqual([
      {
        method: 'POST',
        url: `${A}?q=%20`,
        headers: { 'x-key': 'k', 'content-type': 'application/json' },
        body: '{"a":1}',
      },
    ]);
  });

  test('answers with status, headers and text', async () => {
    const { outcome } = await fetching(
      `(() => { const r = UrlFetchApp.fetch('${A}');
        return [r.getResponseCode(), r.getHeaders(), r.getContentText('UTF-8'), r.getContentText()] })()`,
      { [A]: answerWith('\ufeffé', { headers: { 'X-One': '1' } }) },
    );
    expect(outcome).toEqual({
      kind: 'returned',
      value: [200, { 'X-One': '1' }, '\ufeffé', 'ï»¿Ã©'],
    });
  });

  test('takes its time on the clock of the runtime', async () => {
    const { tookMs } = await fetching(`UrlFetchApp.fetch('${A}') && 1`, {
      [A]: answerWith('', { tookMs: 1500 }),
    });
    expect(tookMs).toBe(1500);
  });

  test('throws for an error status unless told not to', async () => {
    const answers = { [A]: answerWith('broken', { status: 500 }) };
    expect((await fetching(`UrlFetchApp.fetch('${A}')`, answers)).outcome).toMatchObject({
      message:
        'Request failed for https://a.example.com returned code 500. Truncated server response: broken (use muteHttpExceptions option to examine full response)',
    });
    const muted = `UrlFetchApp.fetch('${A}', { muteHttpExceptions: true }).getResponseCode()`;
    expect((await fetching(muted, answers)).outcome).toEqual({ kind: 'returned', value: 500 });
  });

  test.each([
    ['dns', `DNS error: ${A}`],
    ['unreachable', `Address unavailable: ${A}`],
    ['time-out', `Timeout: ${A}`],
  ] as const)('throws for a network failure although it is muted: %s', async (kind, message) => {
    const { outcome, tookMs } = await fetching(`UrlFetchApp.fetch('${A}', { muteHttpExceptions: true })`, {
      [A]: new NetworkFailure(kind, 700),
    });
    expect(outcome).toMatchObject({ kind: 'threw', message });
    expect(tookMs).toBe(700);
  });

  test('gives up when its time is out', async () => {
    const slow = { [A]: answerWith('', { tookMs: 90_000 }) };
    const patient = await fetching(`UrlFetchApp.fetch('${A}', { timeoutSeconds: 20 })`, slow);
    expect(patient.outcome).toMatchObject({ message: `Timeout: ${A}` });
    expect(patient.tookMs).toBe(20_000);
    const fixed = await fetching(`UrlFetchApp.fetch('${A}')`, slow, {
      variants: { fixedFetchTimeoutMs: 60_000 },
    });
    expect(fixed.tookMs).toBe(60_000);
  });

  test('follows redirects with all headers, unless told not to', async () => {
    const answers = {
      [A]: answerWith('', { status: 302, headers: { Location: B } }),
      [B]: answerWith('there'),
    };
    const followed = await fetching(
      `UrlFetchApp.fetch('${A}', { headers: { secret: 's' } }).getContentText()`,
      answers,
    );
    expect(followed.outcome).toEqual({ kind: 'returned', value: 'there' });
    expect(followed.sent[1]).toMatchObject({ url: B, headers: { secret: 's' } });
    const stayed = await fetching(
      `UrlFetchApp.fetch('${A}', { followRedirects: false }).getHeaders().Location`,
      answers,
    );
    expect(stayed.outcome).toEqual({ kind: 'returned', value: B });
    expect(stayed.sent).toHaveLength(1);
  });

  test('may drop the headers at the border of a host', async () => {
    const { sent } = await fetching(
      `UrlFetchApp.fetch('${A}', { headers: { secret: 's' } }) && 1`,
      { [A]: answerWith('', { status: 307, headers: { location: B } }), [B]: answerWith('') },
      { variants: { redirectsKeepHeaders: false } },
    );
    expect(sent[1]?.headers).toEqual({});
  });

  test('fetches all at once, in order', async () => {
    const { outcome, tookMs } = await fetching(
      `UrlFetchApp.fetchAll(['${A}', { url: '${B}' }]).map((r) => r.getContentText())`,
      { [A]: answerWith('a', { tookMs: 3000 }), [B]: answerWith('b', { tookMs: 1000 }) },
    );
    expect(outcome).toEqual({ kind: 'returned', value: ['a', 'b'] });
    expect(tookMs).toBe(3000);
  });

  test('throws for all when one of them fails, although the others took effect', async () => {
    const { outcome, sent } = await fetching(`UrlFetchApp.fetchAll(['${A}', '${B}'])`, {
      [A]: new NetworkFailure('dns'),
      [B]: answerWith('b'),
    });
    expect(outcome).toMatchObject({ kind: 'threw', message: `DNS error: ${A}` });
    expect(sent.map(({ url }) => url)).toEqual([A, B]);
  });

  test.each([
    [
      'a URL that is too long',
      `'${A}' + 'x'.repeat(2083 - ${A.length})`,
      'Limit Exceeded: URLFetch URL Length.',
    ],
    ['a brace', `'${A}{}'`, `Invalid argument: ${A}{}`],
    ['a blank', `'${A}a b'`, `Invalid argument: ${A}a b`],
    ['another protocol', `'file:///etc/passwd'`, 'Invalid argument: file:///etc/passwd'],
    ['a broken method', `'${A}', { method: 'fetch' }`, 'Attribute provided with invalid value: method'],
    [
      'large headers',
      `'${A}', { headers: { a: 'x'.repeat(8192) } }`,
      'Limit Exceeded: URLFetch Header Size.',
    ],
  ])('refuses %s', async (_what, args, message) => {
    const { outcome, sent } = await fetching(`UrlFetchApp.fetch(${args})`, {});
    expect(outcome).toMatchObject({ kind: 'threw', message });
    expect(sent).toEqual([]);
  });

  test('accepts a URL of exactly the longest length', async () => {
    const url = A + 'x'.repeat(2082 - A.length);
    const { sent } = await fetching(`UrlFetchApp.fetch('${url}', { muteHttpExceptions: true }) && 1`, {});
    expect(sent).toHaveLength(1);
  });

  test('refuses a response of more than 50 MB', async () => {
    const { outcome } = await fetching(`UrlFetchApp.fetch('${A}')`, {
      [A]: { status: 200, headers: {}, body: new Uint8Array(50 * 1024 * 1024 + 1) },
    });
    expect(outcome).toMatchObject({ kind: 'threw' });
  });

  test('may be called 20,000 times a day', async () => {
    const { call, user, clock } = openScript(`function go() { UrlFetchApp.fetch('${A}'); }`);
    user.quotas.use('url-fetch-calls', 20_000, clock.now());
    expect(await call('go')).toMatchObject({
      message: 'Service invoked too many times for one day: urlfetch.',
    });
  });
});
