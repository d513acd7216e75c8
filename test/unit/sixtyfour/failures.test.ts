// Answers other than the one hoped for, sorted by what is done about them.
import { failureOf, senselessAnswer } from '../../../src/sixtyfour/failures';
import { answered, UNANSWERED } from '../../support/http-answers';

const NOW = Date.UTC(2026, 1, 18, 10);
const detailOf = (body: unknown) => {
  const failure = failureOf(answered(422), body, NOW);
  return failure.kind === 'rejected' ? failure.detail : null;
};

test.each([
  [400, 'rejected'],
  [401, 'key-refused'],
  [402, 'no-balance'],
  [403, 'not-enabled'],
  [404, 'unknown-id'],
  [409, 'already-started'],
  [422, 'rejected'],
  [429, 'too-many'],
  [500, 'unwell'],
  [502, 'unwell'],
  [503, 'unwell'],
  [302, 'unwell'],
  [204, 'unwell'],
])('%i is %s', (code, kind) => {
  expect(failureOf(answered(code), undefined, NOW).kind).toBe(kind);
});

test('no answer and an answer without sense are Sixtyfour being unwell, unless nothing could be sent', () => {
  expect(failureOf(UNANSWERED, null, NOW)).toMatchObject({ kind: 'unwell', retryAfterMs: null });
  expect(failureOf({ kind: 'not-permitted' }, null, NOW)).toEqual({ kind: 'not-permitted' });
  expect(senselessAnswer()).toMatchObject({ kind: 'unwell', retryAfterMs: null });
});

test.each([
  ['an error and a message', { error: 'Bad Request', message: 'No query.' }, 'No query.'],
  ['an error alone', { error: 'Bad Request' }, 'Bad Request'],
  ['a detail', { detail: 'No query.' }, 'No query.'],
  [
    'a list of details',
    {
      detail: [
        { loc: ['body', 'query'], msg: 'too long', type: 'x' },
        { loc: ['body', 'mode', 0], msg: 'unknown' },
      ],
    },
    'query: too long; mode.0: unknown',
  ],
  ['a list of anything', { detail: [null, 'x', { msg: 5 }] }, 'x'],
  ['an error that is an object', { error: { message: 'No query.' } }, 'No query.'],
  ['a detail that is an object', { detail: { error: 'No query.' } }, 'No query.'],
  ['nothing that helps', { detail: { a: 1 } }, ''],
  ['no JSON, as a proxy sends it', undefined, ''],
  ['an array', ['x'], ''],
])('the reason is found in %s', (_, body, detail) => {
  expect(detailOf(body)).toBe(detail);
});

test('a reason is one line of bounded length', () => {
  expect(detailOf({ detail: 'a\r\nb' })).toBe('a b');
  expect(detailOf({ detail: 'x'.repeat(5000) })).toHaveLength(300);
});

test('a Retry-After is taken over', () => {
  for (const code of [429, 503]) {
    expect(failureOf(answered(code, '', { 'retry-after': '20' }), undefined, NOW)).toMatchObject({
      retryAfterMs: 20_000,
    });
  }
});

test('no Retry-After is none', () => {
  expect(failureOf(answered(429), undefined, NOW)).toEqual({ kind: 'too-many', retryAfterMs: null });
});

test.each([
  ['at the top', { task_id: 't-1' }, 't-1'],
  ['inside the detail', { detail: { task_id: 't-1' } }, 't-1'],
  ['nowhere', { detail: 'Already started' }, null],
  ['as a number', { task_id: 1 }, null],
  ['as more than an identifier may be', { task_id: 'x'.repeat(10_000) }, null],
  ['as something that no URL can hold', { task_id: '\uD800' }, null],
])('a conflict may name its task %s', (_, body, taskId) => {
  expect(failureOf(answered(409), body, NOW)).toEqual({ kind: 'already-started', taskId });
});
