// Fetching the CSV behind a signed URL. No key here: the URL is all that the storage needs.

import type { Answered, Http, HttpAnswer } from '../platform/http';
import { type OtherThanCsv, otherThanCsv } from './file-kind';
import { decodeFile, type FileText, utf8Text } from './file-text';
import { type KeptSlices, sliceIn } from './kept-slices';
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
  /** Used for a file that does not come in one piece. */
  readonly slices: KeptSlices;
}

/** UrlFetch is documented to take 2 KB, and 2,082 characters elsewhere; beyond both it takes none. */
const MAX_URL_CHARACTERS = 2082;
/** A file comes at once or in slices; 50 MB is the most that one response may hold. */
const SLICE_BYTES = 20 * 1024 * 1024;
/** 25 slices of 20 MB: more than a spreadsheet could take. */
const MOST_SLICES = 25;
const MOST_BYTES = MOST_SLICES * SLICE_BYTES;
/** The file has no such bytes. */
const PAST_ITS_END = 416;
const FILE_TIMEOUT_SECONDS = 120;
/** A request that may take no longer than this is not worth making. */
const LEAST_TIMEOUT_SECONDS = 10;

/** Nothing came, or not what was asked for; there may be something later. */
const UNWELL: FetchedFile = { kind: 'unwell', retryAfterMs: null };

/** The whole file, without a byte order mark. */
export function fetchResultsFile(http: Http, url: string, given: FileFetch): ResultsFile {
  if (!given.inSlices) {
    const whole = fetchPart(http, url, {}, given, 0);
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

/** What is kept of it, and from where that stops one slice after the other, so that each can be kept. */
function fetchInSlices(http: Http, url: string, given: FileFetch): ResultsFile {
  const { slices, now } = given;
  const anew = () => fetchInSlices(http, url, { ...given, slices: { ...slices, take: () => null } });
  const texts: string[] = [];
  let of = '';
  let total = 1;
  let hasKept = false;
  let longestMs = 0;
  for (let from = 0; from < total; ) {
    const inSlices = from > 0;
    const found = slices.take(from);
    const kept = inSlices && found?.of !== of ? null : found;
    let slice = kept;
    if (slice === null) {
      const begunAt = now();
      const answer = fetchPart(http, url, rangeOf(from), given, longestMs);
      if (answer === null) return { kind: 'too-slow', inSlices };
      longestMs = Math.max(longestMs, now() - begunAt);
      if (answer.kind === 'not-permitted') return { ...answer, inSlices };
      if (answer.kind === 'unanswered') return { ...UNWELL, inSlices };
      if (answer.status === PAST_ITS_END && hasKept) return anew();
      if (answer.status !== 206) return { ...fromAnswer(answer, now()), inSlices };
      slice = sliceIn(answer, from);
    }
    if (slice === null) return { ...UNWELL, inSlices };
    // Slices of two files make none.
    if (inSlices && slice.of !== of) return hasKept ? anew() : { ...UNWELL, inSlices };
    ({ of } = slice);
    total = Number.parseInt(of, 10);
    texts.push(slice.text);
    if (total > MOST_BYTES || texts.length > MOST_SLICES) return { ...UNWELL, inSlices };
    const to = from + slice.text.length;
    hasKept ||= kept !== null;
    // The last one is fetched each time, and tells whether those that are kept are of the file as it is now.
    if (kept === null && to < total && of.includes(' ')) {
      slices.keep(from, slice, { slices: texts.length, bytes: to, total });
    }
    from = to;
  }
  return { ...fromBytes(texts), inSlices: true };
}

function rangeOf(from: number): Readonly<Record<string, string>> {
  return { Range: `bytes=${from}-${from + SLICE_BYTES - 1}` };
}

/** Null where too little time is left to ask: less than `tookMs`, which another part of the file took. */
function fetchPart(
  http: Http,
  url: string,
  headers: Readonly<Record<string, string>>,
  { deadline, now }: FileFetch,
  tookMs: number,
): HttpAnswer | null {
  const leftMs = deadline - now();
  if (leftMs < Math.max(LEAST_TIMEOUT_SECONDS * 1000, tookMs)) return null;
  const timeoutSeconds = Math.min(FILE_TIMEOUT_SECONDS, Math.floor(leftMs / 1000));
  return http.fetch({ method: 'get', url, headers, body: null, followRedirects: true, timeoutSeconds });
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
