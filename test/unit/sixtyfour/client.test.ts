// What is sent to Sixtyfour, what is made of its answers, and that the key is in none of it.
import { checkKey, sixtyfourClient } from '../../../src/sixtyfour/client';
import { answered, httpOf, UNANSWERED } from '../../support/http-answers';

const KEY = 'an-invented-key-1234';
const NOW = Date.UTC(2026, 1, 18, 10);
const HIDDEN = '(your API key)';
/** The key as JSON may spell it, too. */
const ESCAPED = [...KEY].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

const asked = (taskId: string) => ({ taskId, statusPath: 'deep-search-status' }) as const;

function clientOf(status: number, body: string) {
  const http = httpOf(() => answered(status, body));
  return { http, client: sixtyfourClient(http, KEY, () => NOW) };
}

test('every request goes to the API with the key in its header, and follows no redirect', () => {
  const { http, client } = clientOf(500, '');
  client.start({ query: 'Bakers', mode: 'people', maxResults: 7, searchId: 's' });
  client.status(asked('a/b?c'));
  client.statuses([asked('t1'), { taskId: 't2', statusPath: 'status' }]);
  client.downloadLink('rh&x=y');
  expect(http.requests.map(({ url }) => url)).toEqual([
    'https://api.sixtyfour.ai/search/start-deep-search',
    'https://api.sixtyfour.ai/search/deep-search-status/a%2Fb%3Fc',
    'https://api.sixtyfour.ai/search/deep-search-status/t1',
    'https://api.sixtyfour.ai/search/status/t2',
    'https://api.sixtyfour.ai/search/download?resource_handle_id=rh%26x%3Dy',
  ]);
  for (const { headers, followRedirects } of http.requests) {
    expect(headers['x-api-key']).toBe(KEY);
    expect(followRedirects).toBe(false);
  }
  expect(JSON.parse(http.requests[0]?.body ?? '')).toEqual({
    query: 'Bakers',
    mode: 'people',
    max_results: 7,
    search_id: 's',
  });
});

test.each([200, 201, 202])('%i with a task is a start, and without one makes no sense', (status) => {
  const search = { query: 'q', mode: 'people', maxResults: 1, searchId: 's' } as const;
  expect(clientOf(status, '{"task_id":"t"}').client.start(search)).toEqual({ kind: 'ok', value: 't' });
  expect(clientOf(status, '{"status":"queued"}').client.start(search)).toMatchObject({
    kind: 'failure',
    failure: { kind: 'unwell' },
  });
});

test.each(['\uFEFF{"task_id":"t"}', ' \r\n\t{"task_id":"t"}\n\n', '\uFEFF\n{"task_id":"t"}\u00a0'])(
  '%j is read whatever is around it',
  (body) => {
    const search = { query: 'q', mode: 'people', maxResults: 1, searchId: 's' } as const;
    expect(clientOf(200, body).client.start(search)).toEqual({ kind: 'ok', value: 't' });
  },
);

describe('whom a start is to leave out', () => {
  const search = { query: 'q', mode: 'people', maxResults: 1, searchId: 's' } as const;
  const excludedOf = (body: string | null) => JSON.parse(body ?? '').exclude_entity_ids;
  /** What each request of a start says of that; all but the last are answered by the status. */
  const asksWith = (status: number, excluded: readonly string[]) => {
    const answers = [answered(status, '{"task_id":"t"}')];
    const http = httpOf(() => answers.shift() ?? answered(200, '{"task_id":"later"}'));
    const answer = sixtyfourClient(http, KEY, () => NOW).start(search, excluded);
    return { answer, asked: http.requests.map(({ body }) => excludedOf(body)) };
  };

  test('is said in so many words as Sixtyfour takes', () => {
    const many = Array.from({ length: 1001 }, (_, index) => `person-${index}`);
    expect(asksWith(200, ['ada', 'bo']).asked).toEqual([['ada', 'bo']]);
    expect(asksWith(200, many).asked).toEqual([many.slice(0, 1000)]);
  });

  test.each([400, 422])('is not said again where that is refused: %i', (status) => {
    const { answer, asked } = asksWith(status, ['ada']);
    expect(asked).toEqual([['ada'], undefined]);
    expect(answer).toEqual({ kind: 'ok', value: 'later' });
  });

  test.each([
    ['nobody is left out', 422, []],
    ['Sixtyfour is unwell', 500, ['ada']],
    ['the key is refused', 401, ['ada']],
    ['it is accepted', 200, ['ada']],
  ])('is no reason to ask twice where %s', (_, status, excluded) => {
    expect(asksWith(status, excluded).asked).toHaveLength(1);
  });
});

test('a lost batch is null, and a batch with failures is not', () => {
  const lost = sixtyfourClient(
    httpOf(() => UNANSWERED),
    KEY,
    () => NOW,
  );
  expect(lost.statuses([asked('a'), asked('b')])).toBeNull();
  const answers = [answered(200, '{"status":"running"}'), answered(404)];
  const mixed = sixtyfourClient(
    httpOf(() => answers.shift() ?? UNANSWERED),
    KEY,
    () => NOW,
  );
  expect(mixed.statuses([asked('a'), asked('b')])?.map(({ kind }) => kind)).toEqual(['ok', 'failure']);
});

const NESTED = 50_000;

test.each([
  ['nothing', ''],
  ['no fields', '{}'],
  ['an array', '[]'],
  ['half of an answer', '{"task_id":'],
  ['a page', '<html></html>'],
  ['more nesting than anyone can follow', '['.repeat(NESTED) + ']'.repeat(NESTED)],
])('200 with %s makes no sense', (_, body) => {
  const { client } = clientOf(200, body);
  for (const answer of [
    client.start({ query: 'q', mode: 'people', maxResults: 1, searchId: 's' }),
    client.status(asked('t')),
    client.downloadLink('h'),
  ]) {
    expect(answer).toMatchObject({ kind: 'failure', failure: { kind: 'unwell' } });
  }
});

describe.each([
  ['as it is', KEY],
  ['escaped', ESCAPED],
])('the key that an answer quotes, %s, is taken out', (_, quoted) => {
  const isClean = (value: unknown) => expect(JSON.stringify(value).toLowerCase()).not.toContain('invented');

  test('of a status', () => {
    const { client } = clientOf(
      200,
      `{"status":"${quoted}","progress_message":"for ${quoted}","error":"${quoted}","resource_handle_id":"${quoted}"}`,
    );
    const answer = client.status(asked('t'));
    isClean(answer);
    expect(answer).toMatchObject({ kind: 'ok', value: { message: `for ${HIDDEN}` } });
  });

  test('of a start and of a conflict', () => {
    const search = { query: 'q', mode: 'people', maxResults: 1, searchId: 's' } as const;
    for (const status of [200, 409])
      isClean(clientOf(status, `{"task_id":"${quoted}"}`).client.start(search));
  });

  test('of a signed URL', () => {
    isClean(clientOf(200, `{"url":"https://example.com/${quoted}"}`).client.downloadLink('h'));
  });

  test('of an error, before it is cut', () => {
    for (let before = 250; before <= 310; before += 1) {
      isClean(clientOf(422, `{"detail":"${'x'.repeat(before)}${quoted} "}`).client.status(asked('t')));
      isClean(
        clientOf(200, `{"status":"failed","error":"${'x'.repeat(before)}${quoted} "}`).client.status(
          asked('t'),
        ),
      );
    }
  });
});

test.each([
  ['ok', 'looking ok, a book', `looking ${HIDDEN}, a book`],
  ['sevenab', 'xsevenab, sevenab', `xsevenab, ${HIDDEN}`],
  ['eight-ab', 'xeight-ab', `x${HIDDEN}`],
])('a key as short as %s is taken out where nothing else can be meant', (key, said, left) => {
  const body = JSON.stringify({ status: 'running', progress_message: said });
  const http = httpOf(() => answered(200, body));
  expect(sixtyfourClient(http, key, () => NOW).status(asked('t'))).toMatchObject({
    value: { message: left },
  });
});

test.each([
  [200, 'accepted'],
  [404, 'accepted'],
  [402, 'accepted'],
  [422, 'accepted'],
  [401, 'refused'],
  [403, 'refused'],
  [429, 'unchecked'],
  [500, 'unchecked'],
  [302, 'unchecked'],
])('a key that is answered %i is %s', (status, kind) => {
  const { client } = clientOf(status, status === 200 ? '{"status":"queued"}' : '');
  expect(checkKey(client).kind).toBe(kind);
});

test.each([
  [UNANSWERED, 'unchecked'],
  [{ kind: 'not-permitted' }, 'not-permitted'],
] as const)('a key is not accepted where no answer came: %j', (answer, kind) => {
  const http = httpOf(() => answer);
  expect(checkKey(sixtyfourClient(http, KEY, () => NOW)).kind).toBe(kind);
});
