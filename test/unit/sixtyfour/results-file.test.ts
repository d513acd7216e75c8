// The file behind a signed URL: whole, in slices, or not at all.

import type { Http, HttpRequest } from '../../../src/platform/http';
import { NOTHING_KEPT } from '../../../src/sixtyfour/kept-slices';
import { type FileFetch, fetchResultsFile } from '../../../src/sixtyfour/results-file';
import { answered, httpOf, UNANSWERED } from '../../support/http-answers';

const URL = 'https://storage.example.com/results.csv?sig=x';
const SLICE_BYTES = 20 * 1024 * 1024;
const UNWELL = { kind: 'unwell', retryAfterMs: null };
const NOW = Date.UTC(2026, 1, 18, 10);

/** All the time that is wanted, for a file of which nothing is known. */
const CALMLY: FileFetch = {
  inSlices: false,
  deadline: NOW + 1_000_000,
  now: () => NOW,
  slices: NOTHING_KEPT,
};

const fetchedFrom = (http: Http, url = URL) => {
  const { inSlices, ...file } = fetchResultsFile(http, url, CALMLY);
  return file;
};
const fetched = (status: number, body: string | Uint8Array, headers = {}) =>
  fetchedFrom(httpOf(() => answered(status, body, headers)));

test('is asked for by its URL alone: no key, no body', () => {
  const http = httpOf(() => answered(200, 'a,b\n'));
  expect(fetchedFrom(http)).toEqual({ kind: 'file', text: 'a,b\n', encoding: 'UTF-8' });
  expect(http.requests).toEqual([
    expect.objectContaining({ method: 'get', url: URL, headers: {}, body: null, followRedirects: true }),
  ]);
});

test('one byte order mark is taken off', () => {
  expect(fetched(200, '\uFEFF\uFEFFa\n')).toEqual({ kind: 'file', text: '\uFEFFa\n', encoding: 'UTF-8' });
});

test.each([
  [400, { kind: 'link-refused' }],
  [401, { kind: 'link-refused' }],
  [403, { kind: 'link-refused' }],
  [404, { kind: 'missing' }],
  [410, { kind: 'missing' }],
  [302, UNWELL],
  [429, UNWELL],
  [500, UNWELL],
])('%i means %j', (status, result) => {
  expect(fetched(status, '')).toEqual(result);
});

test('a storage that says when to come back is understood', () => {
  expect(fetched(503, '', { 'Retry-After': '40' })).toEqual({ kind: 'unwell', retryAfterMs: 40_000 });
  expect(fetched(429, '', { 'retry-after': new Date(NOW + 60_000).toUTCString() })).toEqual({
    kind: 'unwell',
    retryAfterMs: 60_000,
  });
});

test.each([
  ['<!DOCTYPE html><p>', 'web-page'],
  ['\uFEFF\n <html>', 'web-page'],
  ["<?xml version='1.0'?><Error/>", 'error'],
  ['\uFEFF{"error": "not ready"}', 'error'],
  [Uint8Array.of(0x1f, 0x8b, 8, 0, 0xff), 'archive'],
])('%j is no CSV', (body, came) => {
  expect(fetched(200, body)).toEqual({ kind: 'not-csv', came });
});

test('UTF-8 is decoded by the platform alone, and what is something else is decoded here', () => {
  const charsets: string[] = [];
  const listening = (body: Uint8Array) =>
    httpOf(() => {
      const answer = answered(200, body);
      if (answer.kind !== 'answered') return answer;
      return {
        ...answer,
        text(charset) {
          charsets.push(charset);
          return answer.text(charset);
        },
      };
    });
  const http = listening(Buffer.from('name\nZoë\n'));
  expect(fetchedFrom(http)).toEqual({ kind: 'file', text: 'name\nZoë\n', encoding: 'UTF-8' });
  expect(charsets).toEqual(['UTF-8']);
  const old = listening(Buffer.from('name\nZoë\n', 'latin1'));
  expect(fetchedFrom(old)).toEqual({ kind: 'file', text: 'name\nZoë\n', encoding: 'Windows-1252' });
  expect(charsets).toEqual(['UTF-8', 'UTF-8', 'ISO-8859-1']);
  expect(old.requests).toHaveLength(1);
});

test('a CSV may begin with something like markup, and be called anything', () => {
  expect(fetched(200, '"<html>",b\n', { 'Content-Type': 'text/html' })).toMatchObject({ kind: 'file' });
});

test('nothing is asked for what may not be sent, or with less than ten seconds left', () => {
  const refused = httpOf(() => ({ kind: 'not-permitted' }));
  expect(fetchResultsFile(refused, URL, CALMLY)).toEqual({ kind: 'not-permitted', inSlices: false });
  expect(refused.requests).toHaveLength(1);
  const http = httpOf(() => answered(200, 'a\n'));
  const leaving = (ms: number) => fetchResultsFile(http, URL, { ...CALMLY, deadline: NOW + ms });
  expect(leaving(9999)).toEqual({ kind: 'too-slow', inSlices: false });
  expect(http.requests).toHaveLength(0);
  expect(leaving(10_000)).toMatchObject({ kind: 'file', inSlices: false });
});

test('a URL with brackets that gets no answer is tried without them', () => {
  const http = httpOf(({ url }) => (url.includes('[') ? UNANSWERED : answered(200, 'a\n')));
  expect(fetchedFrom(http, `${URL}[0]`)).toMatchObject({ kind: 'file', text: 'a\n' });
  expect(http.requests.map(({ url }) => url)).toEqual([`${URL}[0]`, `${URL}%5B0%5D`]);
});

test('a URL of over 2,082 characters that gets no answer is too long', () => {
  const none = httpOf(() => UNANSWERED);
  expect(fetchedFrom(none, URL.padEnd(2083, 'x'))).toEqual({ kind: 'link-too-long' });
  expect(fetchedFrom(none, URL.padEnd(2082, 'x'))).toEqual(UNWELL);
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
    const result = fetchedFrom(http);
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
    expect(fetchedFrom(inSlices(change))).toEqual(UNWELL);
  });

  test('may come whole all the same', () => {
    const http = httpOf(({ headers }) => (headers.Range === undefined ? UNANSWERED : answered(200, 'a\n')));
    expect(fetchedFrom(http)).toEqual({ kind: 'file', text: 'a\n', encoding: 'UTF-8' });
  });

  test('is not tried whole again where it is known to come in slices', () => {
    const http = inSlices();
    const result = fetchResultsFile(http, URL, { ...CALMLY, inSlices: true });
    expect(result).toMatchObject({ kind: 'file', inSlices: true });
    expect(http.requests.map(({ headers }) => headers.Range)).not.toContain(undefined);
  });

  test('of which a slice is missing is no file, but known to come in slices', () => {
    const { fetch } = inSlices();
    const lost = (request: HttpRequest) =>
      request.headers.Range?.startsWith('bytes=0-') === false ? UNANSWERED : fetch(request);
    const http = { fetch: lost, fetchAll: (requests: readonly HttpRequest[]) => requests.map(lost) };
    expect(fetchResultsFile(http, URL, CALMLY)).toEqual({ ...UNWELL, inSlices: true });
  });

  test('is waited for no longer than there is time', () => {
    const http = inSlices();
    const now = () => NOW + 60_000 * http.requests.length;
    const given = { ...CALMLY, deadline: NOW + 125_000, now };
    expect(fetchResultsFile(http, URL, given)).toEqual({ kind: 'too-slow', inSlices: true });
    expect(http.requests.map(({ timeoutSeconds }) => timeoutSeconds)).toEqual([120, 65]);
  });

  test('is not asked for in slices where the user has taken the permission back', () => {
    const http = httpOf(({ headers }) =>
      headers.Range === undefined ? UNANSWERED : { kind: 'not-permitted' },
    );
    expect(fetchResultsFile(http, URL, CALMLY)).toEqual({ kind: 'not-permitted', inSlices: false });
  });

  /** A storage that gives so few bytes at a time of a file of that size. */
  const givingBytes = (size: number, bytes: number) =>
    httpOf(({ headers: { Range = '' } }) => {
      const from = Number(/\d+/.exec(Range)?.[0]);
      const body = Buffer.alloc(Math.min(bytes, size - from), 'x');
      return answered(206, body, { 'Content-Range': `bytes ${from}-${from + body.length - 1}/${size}` });
    });

  test.each([
    ['of more bytes than a spreadsheet could take', 25 * SLICE_BYTES + 1, 10, 1],
    ['of more slices than that', 260, 10, 26],
    ['of as many slices', 250, 10, 25],
  ])('%s is given up, or not', (_, size, bytes, asked) => {
    const http = givingBytes(size, bytes);
    const kind = fetchResultsFile(http, URL, { ...CALMLY, inSlices: true }).kind;
    expect([kind, http.requests.length]).toEqual([size === 250 ? 'file' : 'unwell', asked]);
  });

  test('that changes between two slices is no file', () => {
    const [before, after] = [givingBytes(30, 10), givingBytes(31, 10)];
    const http = httpOf((request) =>
      (request.headers.Range?.startsWith('bytes=0-') ? before : after).fetch(request),
    );
    const result = fetchResultsFile(http, URL, { ...CALMLY, inSlices: true });
    expect(result).toEqual({ ...UNWELL, inSlices: true });
    expect(http.requests).toHaveLength(2);
  });

  test('that never ends is given up', () => {
    const http = httpOf(({ headers }) => {
      if (headers.Range === undefined) return UNANSWERED;
      const from = Number(/\d+/.exec(headers.Range)?.[0]);
      return answered(206, 'x', { 'Content-Range': `bytes ${from}-${from}/999999999999` });
    });
    expect(fetchedFrom(http)).toEqual(UNWELL);
    expect(http.requests.length).toBeLessThan(50);
  });
});
