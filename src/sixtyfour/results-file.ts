// Fetching the CSV behind a signed URL. No key here: the URL is all that the storage needs.

import type { Http, HttpAnswer } from '../platform/http';
import { type OtherThanCsv, otherThanCsv } from './file-kind';
import { decodeFile, type FileText, utf8Text } from './file-text';
import { retryAfterMs } from './retry-after';
import { withoutBrackets } from './signed-link';

export type ResultsFile = FetchedFile & {
  /** It did not come in one piece, but does in slices. */
  readonly inSlices: boolean;
};

type FetchedFile =
  | ({ readonly kind: 'file' } & FileText)
  /** 400, 401, 403: the link has expired or is not accepted; a fresh one may be. */
  | { readonly kind: 'link-refused' }
  /** 404, 410: the file is gone. */
  | { readonly kind: 'missing' }
  /** The platform takes no URL that long; a browser does. */
  | { readonly kind: 'link-too-long' }
  /** Something else came instead of a CSV. */
  | { readonly kind: 'not-csv'; readonly came: OtherThanCsv }
  /** The time was over before all of it was there. */
  | { readonly kind: 'too-slow' }
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'unwell'; readonly retryAfterMs: number | null };

/** What a fetch of a file has to go by. */
export interface FileFetch {
  /** The file is known not to come in one piece. */
  readonly inSlices: boolean;
  /** Until when the execution may wait for it, in epoch ms. */
  readonly deadline: number;
  /** Epoch ms. */
  readonly now: () => number;
}

/** UrlFetch is documented to take 2 KB, and 2,082 characters elsewhere; beyond both it takes none. */
const MAX_URL_CHARACTERS = 2082;
/** A file comes at once or in slices; 50 MB is the most that one response may hold. */
const SLICE_BYTES = 20 * 1024 * 1024;
/** 25 slices of 20 MB: more than a spreadsheet could take. */
const MOST_SLICES = 25;
const FILE_TIMEOUT_SECONDS = 120;
/** A request that may take no longer than this is not worth making. */
const LEAST_TIMEOUT_SECONDS = 10;

/** Nothing came, or not what was asked for; there may be something later. */
const UNWELL: FetchedFile = { kind: 'unwell', retryAfterMs: null };

/** The whole file, without a byte order mark. */
export function fetchResultsFile(http: Http, url: string, given: FileFetch): ResultsFile {
  if (!given.inSlices) {
    const whole = fetchPart(http, url, {}, given);
    if (whole === null) return { kind: 'too-slow', inSlices: false };
    if (whole.kind === 'not-permitted') return { kind: 'not-permitted', inSlices: false };
    if (whole.kind === 'answered') return { ...fromAnswer(whole, given.now()), inSlices: false };
  }
  const plainer = withoutBrackets(url);
  if (plainer !== url) return fetchResultsFile(http, plainer, given);
  if (url.length > MAX_URL_CHARACTERS) return { kind: 'link-too-long', inSlices: given.inSlices };
  // Nothing came: the network, or a file over the limit. A first slice tells which.
  return fetchInSlices(http, url, given);
}

type Answered = Extract<HttpAnswer, { kind: 'answered' }>;

function fetchInSlices(http: Http, url: string, given: FileFetch): ResultsFile {
  const answer = fetchPart(http, url, rangeOf(0), given);
  if (answer === null) return { kind: 'too-slow', inSlices: false };
  if (answer.kind === 'unanswered') return { ...UNWELL, inSlices: false };
  if (answer.kind === 'not-permitted') return { kind: 'not-permitted', inSlices: false };
  if (answer.status !== 206) return { ...fromAnswer(answer, given.now()), inSlices: false };
  const total = totalBytes(answer.header('content-range'), 0);
  const count = Math.ceil((total ?? 0) / SLICE_BYTES);
  if (total === null || count > MOST_SLICES) return { ...UNWELL, inSlices: false };
  const answers: HttpAnswer[] = [answer, ...fetchTogether(http, url, count, given)];
  for (let index = 1; index < count; index += 1) {
    if (answers[index]?.kind === 'answered') continue;
    const again = fetchPart(http, url, rangeOf(index), given);
    if (again === null) return { kind: 'too-slow', inSlices: true };
    answers[index] = again;
  }
  return { ...joined(answers, given.now()), inSlices: true };
}

/**
 * All slices but the first at once, which takes as long as one of them. Not documented is whether the platform takes
 * so much in one go: where it does not, none of them is answered.
 */
function fetchTogether(http: Http, url: string, count: number, given: FileFetch): readonly HttpAnswer[] {
  const seconds = secondsLeft(given);
  if (count < 2 || seconds < LEAST_TIMEOUT_SECONDS) return [];
  const indexes = Array.from({ length: count - 1 }, (_, index) => index + 1);
  return http.fetchAll(indexes.map((index) => fileRequest(url, rangeOf(index), seconds)));
}

/** The file that the slices are of. Slices of two files make none. */
function joined(answers: readonly HttpAnswer[], now: number): FetchedFile {
  const slices: string[] = [];
  const identities = new Set<string>();
  for (const [index, answer] of answers.entries()) {
    if (answer.kind === 'unanswered') return UNWELL;
    if (answer.kind === 'not-permitted') return { kind: 'not-permitted' };
    if (answer.status !== 206) return fromAnswer(answer, now);
    const total = totalBytes(answer.header('content-range'), index * SLICE_BYTES);
    if (total === null) return UNWELL;
    identities.add(`${total} ${answer.header('etag')} ${answer.header('last-modified')}`);
    slices.push(answer.text('ISO-8859-1'));
  }
  return identities.size === 1 ? fromBytes(slices) : UNWELL;
}

function rangeOf(index: number): Readonly<Record<string, string>> {
  const from = index * SLICE_BYTES;
  return { Range: `bytes=${from}-${from + SLICE_BYTES - 1}` };
}

/** Null where too little time is left to ask. */
function fetchPart(
  http: Http,
  url: string,
  headers: Readonly<Record<string, string>>,
  given: FileFetch,
): HttpAnswer | null {
  const seconds = secondsLeft(given);
  return seconds < LEAST_TIMEOUT_SECONDS ? null : http.fetch(fileRequest(url, headers, seconds));
}

function secondsLeft({ deadline, now }: FileFetch): number {
  return (deadline - now()) / 1000;
}

function fileRequest(url: string, headers: Readonly<Record<string, string>>, seconds: number) {
  const timeoutSeconds = Math.min(FILE_TIMEOUT_SECONDS, Math.floor(seconds));
  return { method: 'get', url, headers, body: null, followRedirects: true, timeoutSeconds } as const;
}

function fromAnswer(answer: Answered, now: number): FetchedFile {
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
function fromWhole(answer: Answered): FetchedFile {
  const text = answer.text('UTF-8');
  return text.includes('\uFFFD') ? fromBytes([answer.text('ISO-8859-1')]) : csvOrOther(utf8Text(text));
}

function fromBytes(slices: readonly string[]): FetchedFile {
  const came = otherThanCsv(slices[0] ?? '', 'bytes');
  return came === null ? csvOrOther(decodeFile(slices)) : { kind: 'not-csv', came };
}

function csvOrOther(file: FileText): FetchedFile {
  const came = otherThanCsv(file.text, 'text');
  return came === null ? { kind: 'file', ...file } : { kind: 'not-csv', came };
}

/** `bytes 0-99/1234` → 1234; null where the slice is not the one that was asked for. */
function totalBytes(contentRange: string | null, from: number): number | null {
  const [, start, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(contentRange ?? '') ?? [];
  return start !== undefined && Number(start) === from ? Number(total) : null;
}
