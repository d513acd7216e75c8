// Fetching the CSV behind a signed URL. No key here: the URL is all that the storage needs.

import type { Http, HttpAnswer } from '../platform/http';
import { type OtherThanCsv, otherThanCsv } from './file-kind';
import { decodeFile, type FileText, utf8Text } from './file-text';
import { retryAfterMs } from './retry-after';
import { withoutBrackets } from './signed-link';

export type ResultsFile =
  | ({ readonly kind: 'file' } & FileText)
  /** 400, 401, 403: the link has expired or is not accepted; a fresh one may be. */
  | { readonly kind: 'link-refused' }
  /** 404, 410: the file is gone. */
  | { readonly kind: 'missing' }
  /** The platform takes no URL that long; a browser does. */
  | { readonly kind: 'link-too-long' }
  /** Something else came instead of a CSV. */
  | { readonly kind: 'not-csv'; readonly came: OtherThanCsv }
  | { readonly kind: 'unwell'; readonly retryAfterMs: number | null };

/** UrlFetch is documented to take 2 KB, and 2,082 characters elsewhere; beyond both it takes none. */
const MAX_URL_CHARACTERS = 2082;
/** A file comes at once or in slices; 50 MB is the most that one response may hold. */
const SLICE_BYTES = 20 * 1024 * 1024;
/** 25 slices of 20 MB: more than a spreadsheet could take. */
const MOST_SLICES = 25;
const FILE_TIMEOUT_SECONDS = 120;

/** Nothing came, or not what was asked for; there may be something later. */
const UNWELL: ResultsFile = { kind: 'unwell', retryAfterMs: null };

/** The whole file, without a byte order mark. `now` tells the time in epoch milliseconds. */
export function fetchResultsFile(http: Http, url: string, now: () => number): ResultsFile {
  const whole = http.fetch(fileRequest(url, {}));
  if (whole.kind === 'answered') return fromAnswer(whole, now());
  const plainer = withoutBrackets(url);
  if (plainer !== url) return fetchResultsFile(http, plainer, now);
  if (url.length > MAX_URL_CHARACTERS) return { kind: 'link-too-long' };
  // Nothing came: the network, or a file over the limit. A first slice tells which.
  return fetchInSlices(http, url, now);
}

type Answered = Extract<HttpAnswer, { kind: 'answered' }>;

function fetchInSlices(http: Http, url: string, now: () => number): ResultsFile {
  const slices: string[] = [];
  let first: string | null = null;
  for (let index = 0; index < MOST_SLICES; index += 1) {
    const from = index * SLICE_BYTES;
    const answer = http.fetch(fileRequest(url, { Range: `bytes=${from}-${from + SLICE_BYTES - 1}` }));
    if (answer.kind === 'unanswered') return UNWELL;
    if (answer.status !== 206) return fromAnswer(answer, now());
    const total = totalBytes(answer.header('content-range'), from);
    const identity = `${total} ${answer.header('etag')} ${answer.header('last-modified')}`;
    first ??= identity;
    // Slices of two files make none.
    if (total === null || identity !== first) return UNWELL;
    slices.push(answer.text('ISO-8859-1'));
    if (from + SLICE_BYTES >= total) return fromBytes(slices);
  }
  return UNWELL;
}

function fileRequest(url: string, headers: Readonly<Record<string, string>>) {
  const timeoutSeconds = FILE_TIMEOUT_SECONDS;
  return { method: 'get', url, headers, body: null, followRedirects: true, timeoutSeconds } as const;
}

function fromAnswer(answer: Answered, now: number): ResultsFile {
  switch (answer.status) {
    case 200:
      return fromWhole(answer);
    case 400:
    case 401:
    case 403:
      return { kind: 'link-refused' };
    case 404:
    case 410:
      return { kind: 'missing' };
    default:
      return { kind: 'unwell', retryAfterMs: retryAfterMs(answer, now) };
  }
}

/** Nearly all files are UTF-8, which the platform decodes. Its bytes are looked at where it met some that are none. */
function fromWhole(answer: Answered): ResultsFile {
  const text = answer.text('UTF-8');
  return text.includes('\uFFFD') ? fromBytes([answer.text('ISO-8859-1')]) : csvOrOther(utf8Text(text));
}

function fromBytes(slices: readonly string[]): ResultsFile {
  const came = otherThanCsv(slices[0] ?? '', 'bytes');
  return came === null ? csvOrOther(decodeFile(slices)) : { kind: 'not-csv', came };
}

function csvOrOther(file: FileText): ResultsFile {
  const came = otherThanCsv(file.text, 'text');
  return came === null ? { kind: 'file', ...file } : { kind: 'not-csv', came };
}

/** `bytes 0-99/1234` → 1234; null where the slice is not the one that was asked for. */
function totalBytes(contentRange: string | null, from: number): number | null {
  const [, start, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(contentRange ?? '') ?? [];
  return start !== undefined && Number(start) === from ? Number(total) : null;
}
