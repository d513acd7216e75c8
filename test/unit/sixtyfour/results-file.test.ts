// The file behind a signed URL: whole, in slices, or not at all.
import { fetchResultsFile } from '../../../src/sixtyfour/results-file';
import { answered, httpOf, UNANSWERED } from '../../support/http-answers';

const URL = 'https://storage.example.com/results.csv?sig=x';
const SLICE_BYTES = 20 * 1024 * 1024;

const fetched = (status: number, body: string, headers = {}) =>
  fetchResultsFile(
    httpOf(() => answered(status, body, headers)),
    URL,
  );

test('is asked for by its URL alone: no key, no body', () => {
  const http = httpOf(() => answered(200, 'a,b\n'));
  expect(fetchResultsFile(http, URL)).toEqual({ kind: 'file', text: 'a,b\n' });
  expect(http.requests).toEqual([
    expect.objectContaining({ method: 'get', url: URL, headers: {}, body: null, followRedirects: true }),
  ]);
});

test('one byte order mark is taken off', () => {
  expect(fetched(200, '\uFEFF\uFEFFa\n')).toEqual({ kind: 'file', text: '\uFEFFa\n' });
});

test.each([
  [400, 'link-refused'],
  [401, 'link-refused'],
  [403, 'link-refused'],
  [404, 'missing'],
  [410, 'missing'],
  [302, 'unwell'],
  [429, 'unwell'],
  [500, 'unwell'],
])('%i means %s', (status, kind) => {
  expect(fetched(status, '')).toEqual({ kind });
});

test.each(['<!DOCTYPE html><p>', '\n <html>', "<?xml version='1.0'?><Error/>"])('%j is no CSV', (body) => {
  expect(fetched(200, body)).toEqual({ kind: 'not-csv' });
});

test('a CSV may begin with something like markup, and be called anything', () => {
  expect(fetched(200, '"<html>",b\n', { 'Content-Type': 'text/html' })).toMatchObject({ kind: 'file' });
});

test('a URL of over 2,082 characters that gets no answer is too long', () => {
  const none = httpOf(() => UNANSWERED);
  expect(fetchResultsFile(none, URL.padEnd(2083, 'x'))).toEqual({ kind: 'link-too-long' });
  expect(fetchResultsFile(none, URL.padEnd(2082, 'x'))).toEqual({ kind: 'unwell' });
});

describe('a file that does not come at once', () => {
  // The bytes of the euro sign lie in both slices.
  const file = Buffer.from(`\uFEFF${'x'.repeat(SLICE_BYTES - 4)}€,end\n`);
  const rangeOf = (range: string) => {
    const [, from = '', to = ''] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
    return { from: Number(from), to: Math.min(Number(to), file.length - 1) };
  };
  const inSlices = (change: (range: string) => string = (range) => range) =>
    httpOf(({ headers }) => {
      const { Range } = headers;
      if (Range === undefined) return UNANSWERED;
      const { from, to } = rangeOf(Range);
      const contentRange = change(`bytes ${from}-${to}/${file.length}`);
      return answered(206, file.subarray(from, to + 1), { 'content-range': contentRange });
    });

  test('is fetched in slices, characters across them whole', () => {
    const http = inSlices();
    const result = fetchResultsFile(http, URL);
    expect(result.kind === 'file' && result.text === file.toString('utf8').slice(1)).toBe(true);
    expect(http.requests.map(({ headers }) => headers.Range)).toEqual([
      undefined,
      `bytes=0-${SLICE_BYTES - 1}`,
      `bytes=${SLICE_BYTES}-${2 * SLICE_BYTES - 1}`,
    ]);
  });

  test.each([
    ['without a range', () => ''],
    ['of an unknown size', (range: string) => range.replace(/\d+$/, '*')],
    ['that is another one', () => 'bytes 5-9/10'],
  ])('is not made up from a slice %s', (_, change) => {
    expect(fetchResultsFile(inSlices(change), URL)).toEqual({ kind: 'unwell' });
  });

  test('may come whole all the same', () => {
    const http = httpOf(({ headers }) => (headers.Range === undefined ? UNANSWERED : answered(200, 'a\n')));
    expect(fetchResultsFile(http, URL)).toEqual({ kind: 'file', text: 'a\n' });
  });

  test('that never ends is given up', () => {
    const http = httpOf(({ headers }) => {
      if (headers.Range === undefined) return UNANSWERED;
      const from = Number(/\d+/.exec(headers.Range)?.[0]);
      return answered(206, 'x', { 'Content-Range': `bytes ${from}-${from}/999999999999` });
    });
    expect(fetchResultsFile(http, URL)).toEqual({ kind: 'unwell' });
    expect(http.requests.length).toBeLessThan(50);
  });
});
