// A file of which slices are kept: it goes on where it stopped, and is never put together of two files.

import type { Http } from '../../../src/platform/http';
import { type FileShare, type KeptSlices, slicesInCache } from '../../../src/sixtyfour/kept-slices';
import { fetchResultsFile } from '../../../src/sixtyfour/results-file';
import { answered, httpOf, UNANSWERED } from '../../support/http-answers';

const URL = 'https://storage.example.com/results.csv?sig=x';
const UNWELL = { kind: 'unwell', retryAfterMs: null };
const ID = '7d9f1c52-6f0a-4d6e-8e9f-000000000001';
const NOW = Date.UTC(2026, 1, 18, 10);
const CALMLY = { deadline: NOW + 1_000_000, now: () => NOW };

const PART_BYTES = 10;
const NEW = 'name\nThe file as it is now, of some parts.\n';
const OLD = NEW.replace('now', 'old');

/** A storage that gives small parts, and the requests that it got. */
const storageOf = (
  file: string,
  headers: Readonly<Record<string, string>>,
  gives = Number.POSITIVE_INFINITY,
) => {
  const bytes = Buffer.from(file);
  let given = 0;
  return httpOf(({ headers: { Range = '' } }) => {
    given += 1;
    if (given > gives) return UNANSWERED;
    const from = Number(/\d+/.exec(Range)?.[0]);
    if (from >= bytes.length) return answered(416);
    const part = bytes.subarray(from, from + PART_BYTES);
    const range = `bytes ${from}-${from + part.length - 1}/${bytes.length}`;
    return answered(206, part, { ...headers, 'Content-Range': range });
  });
};
/** A cache that forgets nothing by itself. */
const keeping = () => {
  const texts = new Map<string, string>();
  const shares: FileShare[] = [];
  const cache = {
    get: (key: string) => texts.get(key) ?? null,
    put: (key: string, text: string) => texts.set(key, text).size > 0,
  };
  return {
    ...slicesInCache(cache, ID, (share) => shares.push(share)),
    shares,
    kept: () => [...texts.keys()],
    forget: (from: number) => texts.delete(`slice ${ID} ${from}`),
  };
};
const fetchedWith = (http: Http, slices: KeptSlices) =>
  fetchResultsFile(http, URL, { ...CALMLY, inSlices: true, slices });
const rangesAskedFor = (http: ReturnType<typeof httpOf>) =>
  http.requests.map(({ headers: { Range = '' } }) => Number(/\d+/.exec(Range)?.[0]));

test('goes on where it stopped', () => {
  const slices = keeping();
  expect(fetchedWith(storageOf(NEW, { ETag: '"1"' }, 2), slices)).toEqual({ ...UNWELL, inSlices: true });
  expect(slices.shares).toEqual([
    { slices: 1, bytes: 10, total: NEW.length },
    { slices: 2, bytes: 20, total: NEW.length },
  ]);
  const then = storageOf(NEW, { ETag: '"1"' });
  expect(fetchedWith(then, slices)).toMatchObject({ kind: 'file', text: NEW });
  expect(rangesAskedFor(then)).toEqual([20, 30, 40]);
  // Each is kept, and told of, once.
  expect(slices.shares.map((share) => share.slices)).toEqual([1, 2, 3, 4]);
});

test('keeps all of them but the last, which tells whether the file is the same', () => {
  const slices = keeping();
  fetchedWith(storageOf(NEW, { 'Last-Modified': 'today' }), slices);
  expect(slices.kept()).toEqual([0, 10, 20, 30].map((from) => `slice ${ID} ${from}`));
  const again = storageOf(NEW, { 'Last-Modified': 'today' });
  expect(fetchedWith(again, slices)).toMatchObject({ kind: 'file', text: NEW });
  expect(rangesAskedFor(again)).toEqual([40]);
});

test('keeps nothing of a file of one slice', () => {
  const slices = keeping();
  fetchedWith(storageOf('a,b\n1,2\n', { ETag: '"1"' }), slices);
  expect(slices.kept()).toEqual([]);
});

test('keeps nothing where nothing tells one edition of a file from another', () => {
  const slices = keeping();
  expect(fetchedWith(storageOf(NEW, {}), slices)).toMatchObject({ kind: 'file', text: NEW });
  expect(slices.kept()).toEqual([]);
});

test.each([
  ['as long', OLD],
  ['longer', `${OLD}${OLD}`],
  ['shorter', OLD.slice(0, 25)],
])('is fetched anew when another file is there, where the old one was %s', (_, old) => {
  const slices = keeping();
  fetchedWith(storageOf(old, { ETag: '"old"' }), slices);
  expect(slices.kept()).not.toEqual([]);
  expect(fetchedWith(storageOf(NEW, { ETag: '"new"' }), slices)).toMatchObject({ kind: 'file', text: NEW });
  const again = storageOf(NEW, { ETag: '"new"' });
  fetchedWith(again, slices);
  expect(rangesAskedFor(again)).toEqual([40]);
});

test('is whole where some of them are gone', () => {
  for (const gone of [0, 10, 20, 30]) {
    const slices = keeping();
    fetchedWith(storageOf(NEW, { ETag: '"1"' }), slices);
    slices.forget(gone);
    const again = storageOf(NEW, { ETag: '"1"' });
    expect(fetchedWith(again, slices)).toMatchObject({ kind: 'file', text: NEW });
    expect(rangesAskedFor(again)).toEqual([gone, 40]);
  }
});

test.each([
  ['that was cut off on its way', 'a,b', 'bytes 0-9/20'],
  ['that begins elsewhere', 'a,b,c,d,e\n', 'bytes 3-9/20'],
  ['of something else than bytes', 'a,b,c,d,e\n', 'kilobytes 0-9/20'],
  ['of nobody knows which bytes', 'a,b,c,d,e\n', 'bytes 0-9/20,30-39/40'],
])('is not put together with a slice %s', (_, part, range) => {
  const http = httpOf(() => answered(206, part, { 'Content-Range': range, ETag: '"1"' }));
  const slices = keeping();
  expect(fetchedWith(http, slices)).toEqual({ ...UNWELL, inSlices: false });
  expect(slices.kept()).toEqual([]);
});

test('is given up at a slice that is empty', () => {
  const http = httpOf(({ headers: { Range = '' } }) => {
    const part = Range.startsWith('bytes=0-') ? 'a,b,c,d,e\n' : '';
    return answered(206, part, { 'Content-Range': part === '' ? 'bytes 10-9/20' : 'bytes 0-9/20' });
  });
  expect(fetchedWith(http, keeping())).toEqual({ ...UNWELL, inSlices: true });
  expect(rangesAskedFor(http)).toEqual([0, 10]);
});

test('is not begun to be fetched where the last slice took longer than there is time', () => {
  const slices = keeping();
  const http = storageOf(NEW, { ETag: '"1"' });
  const now = () => NOW + 60_000 * http.requests.length;
  const given = { inSlices: true, deadline: NOW + 170_000, now, slices };
  expect(fetchResultsFile(http, URL, given)).toEqual({ kind: 'too-slow', inSlices: true });
  expect(rangesAskedFor(http)).toEqual([0, 10]);
  expect(slices.kept()).toHaveLength(2);
});
