// Fetching the CSV behind a signed URL. No key here: the URL is all that the storage needs.

import type { Http, HttpAnswer } from '../platform/http';
import { decodeUtf8Bytes } from './utf8';

export type ResultsFile =
  | { readonly kind: 'file'; readonly text: string }
  /** 400, 401, 403: the link has expired or is not accepted; a fresh one may be. */
  | { readonly kind: 'link-refused' }
  /** 404, 410: the file is gone. */
  | { readonly kind: 'missing' }
  /** The platform takes no URL that long; a browser does. */
  | { readonly kind: 'link-too-long' }
  /** An HTML page came instead of a CSV. */
  | { readonly kind: 'not-csv' }
  | { readonly kind: 'unwell' };

/** UrlFetch is documented to take 2 KB, and 2,082 characters elsewhere; beyond both it takes none. */
const MAX_URL_CHARACTERS = 2082;
/** A file comes at once or in slices; 50 MB is the most that one response may hold. */
const SLICE_BYTES = 20 * 1024 * 1024;
/** 25 slices of 20 MB: more than a spreadsheet could take. */
const MOST_SLICES = 25;
const FILE_TIMEOUT_SECONDS = 120;

/** The whole file, without a byte order mark. */
export function fetchResultsFile(http: Http, url: string): ResultsFile {
  const whole = http.fetch(fileRequest(url, {}));
  if (whole.kind === 'answered') return fromAnswer(whole, (answer) => answer.text('UTF-8'));
  if (url.length > MAX_URL_CHARACTERS) return { kind: 'link-too-long' };
  // Nothing came: the network, or a file over the limit. A first slice tells which.
  return fetchInSlices(http, url);
}

type Answered = Extract<HttpAnswer, { kind: 'answered' }>;

function fetchInSlices(http: Http, url: string): ResultsFile {
  const slices: string[] = [];
  let first: string | null = null;
  for (let index = 0; index < MOST_SLICES; index += 1) {
    const from = index * SLICE_BYTES;
    const answer = http.fetch(fileRequest(url, { Range: `bytes=${from}-${from + SLICE_BYTES - 1}` }));
    if (answer.kind === 'unanswered') return { kind: 'unwell' };
    if (answer.status !== 206) return fromAnswer(answer, (whole) => whole.text('UTF-8'));
    const total = totalBytes(answer.header('content-range'), from);
    const identity = `${total} ${answer.header('etag')} ${answer.header('last-modified')}`;
    first ??= identity;
    // Slices of two files make none.
    if (total === null || identity !== first) return { kind: 'unwell' };
    slices.push(answer.text('ISO-8859-1'));
    if (from + SLICE_BYTES >= total) return csvOrPage(decodeUtf8Bytes(slices));
  }
  return { kind: 'unwell' };
}

function fileRequest(url: string, headers: Readonly<Record<string, string>>) {
  const timeoutSeconds = FILE_TIMEOUT_SECONDS;
  return { method: 'get', url, headers, body: null, followRedirects: true, timeoutSeconds } as const;
}

function fromAnswer(answer: Answered, text: (answer: Answered) => string): ResultsFile {
  switch (answer.status) {
    case 200:
      return csvOrPage(text(answer));
    case 400:
    case 401:
    case 403:
      return { kind: 'link-refused' };
    case 404:
    case 410:
      return { kind: 'missing' };
    default:
      return { kind: 'unwell' };
  }
}

/** Told by its beginning alone: reading a header is one more call, and storages mislabel CSV files. */
function csvOrPage(text: string): ResultsFile {
  const isPage = /^\s*<(!doctype|html|\?xml)/i.test(text.slice(0, 1000));
  return isPage ? { kind: 'not-csv' } : { kind: 'file', text: text.replace(/^\uFEFF/, '') };
}

/** `bytes 0-99/1234` → 1234; null where the slice is not the one that was asked for. */
function totalBytes(contentRange: string | null, from: number): number | null {
  const [, start, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(contentRange ?? '') ?? [];
  return start !== undefined && Number(start) === from ? Number(total) : null;
}
