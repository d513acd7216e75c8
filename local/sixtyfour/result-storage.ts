// The storage that keeps result files: makes signed URLs, and serves whoever comes with one.
import type { Clock } from '../clock';
import type { HttpRequest, HttpResponse } from '../http';
import type { ActiveFaults, DecidingFault } from './active-faults';
import { htmlAnswer, xmlErrorAnswer } from './answers';
import { answerWith } from './fault-answers';
import type { FileFault } from './faults';
import { fileAnswer, readRange } from './file-answer';
import type { ResultFiles } from './results/result-files';
import type { Searches, StoredSearch } from './searches';
import { checkSignedTarget, signedTarget } from './signed-urls';

export const BUCKET = 'sixtyfour-results';

/** Longer by one than the 2,082 characters that UrlFetch takes. */
const LONG_URL_CHARACTERS = 2083;
/** UrlFetch takes 50 MB. */
const LARGE_FILE_BYTES = 60 * 1024 * 1024;

/** A file's name as people give them, and what a browser makes of it: that is what was signed. */
const ODD_PARAMETER = {
  raw: '&filename="Zoë {new} | <2026>".csv',
  encoded: '&filename=%22Zo%C3%AB%20%7Bnew%7D%20%7C%20%3C2026%3E%22.csv',
};

export interface StorageParts {
  readonly clock: Clock;
  readonly searches: Searches;
  readonly files: ResultFiles;
  readonly faults: ActiveFaults;
  /** Where signed URLs point, without a slash at the end. */
  readonly baseUrl: string;
  /** Another host that has the same files, to be redirected to. */
  readonly mirrorBaseUrl: string;
}

export class ResultStorage {
  readonly #parts: StorageParts;

  constructor(parts: StorageParts) {
    this.#parts = parts;
  }

  /** The object's name in its bucket. */
  pathOf(search: StoredSearch): string {
    return `org_simulated/search/${search.taskId}/results.csv`;
  }

  /** A fresh signed URL for the file of a search. */
  linkTo(search: StoredSearch, fault: DecidingFault | null): string {
    const { baseUrl, clock } = this.#parts;
    const minCharacters = fault?.kind === 'long-url' ? (fault.minCharacters ?? LONG_URL_CHARACTERS) : 0;
    const isOdd = fault?.kind === 'odd-url';
    const more = isOdd ? ODD_PARAMETER.encoded : '';
    const url = baseUrl + signedTarget(`/${BUCKET}/${this.pathOf(search)}`, clock.now(), minCharacters, more);
    return isOdd ? ` ${url.replace(ODD_PARAMETER.encoded, ODD_PARAMETER.raw)}\n` : url;
  }

  /** The path and query inside the bucket's host, where the URL is one of this storage's; else null. */
  targetOf(url: URL): string | null {
    const base = [this.#parts.baseUrl, this.#parts.mirrorBaseUrl].find((each) =>
      url.href.startsWith(`${each}/`),
    );
    return base === undefined ? null : url.href.slice(base.length);
  }

  /** Answers a request for a target, as `targetOf` gave it. */
  answer(request: HttpRequest, target: string): HttpResponse {
    const { faults, searches, clock } = this.#parts;
    const search = searches.all.find((each) => target.startsWith(`/${BUCKET}/${this.pathOf(each)}?`)) ?? null;
    const met = faults.meet({ point: 'file', taskId: search?.taskId ?? null, isCompleted: search !== null });
    return answerWith(met, clock.now(), () => this.#serve(request, target, search, met.fault));
  }

  #serve(
    request: HttpRequest,
    target: string,
    search: StoredSearch | null,
    fault: DecidingFault | null,
  ): HttpResponse {
    // The signature is for reading the object as a whole or in part, and for nothing else.
    const check = request.method === 'GET' ? checkSignedTarget(target, this.#parts.clock.now()) : null;
    if (check === null || check.kind === 'tampered') {
      return xmlErrorAnswer(403, 'SignatureDoesNotMatch', 'The signature does not match the request.');
    }
    if (check.kind === 'expired' || fault?.kind === 'expired-link') {
      return xmlErrorAnswer(403, 'AccessDenied', 'Request has expired.');
    }
    if (search === null) return xmlErrorAnswer(404, 'NoSuchKey', 'The specified key does not exist.');
    return this.#fileOrFault(request, target, search, fault);
  }

  #fileOrFault(
    request: HttpRequest,
    target: string,
    search: StoredSearch,
    fault: DecidingFault | null,
  ): HttpResponse {
    const { files, mirrorBaseUrl } = this.#parts;
    const { range } = request.headers;
    switch (fault?.kind) {
      case 'redirect':
        return {
          status: fault.status ?? 302,
          headers: { Location: fault.location ?? mirrorBaseUrl + target },
          body: new Uint8Array(0),
        };
      case 'html-page':
        return htmlAnswer(200, 'Please sign in');
      case 'other-file':
        return fileAnswer(fault.bytes, range, fault.contentType);
      case 'small-parts':
        return smallPart(fault.bytes ?? files.file(search), range, fault);
      case 'large-file':
        return fileAnswer(files.largeFile(search, fault.minBytes ?? LARGE_FILE_BYTES), range);
      case 'no-ranges':
        return fault.answers === 'refused' && range !== undefined
          ? xmlErrorAnswer(416, 'InvalidRange', 'The requested range cannot be satisfied.')
          : fileAnswer(files.file(search), undefined);
      default:
        return fileAnswer(files.file(search), range);
    }
  }
}

/** More than UrlFetch takes at once. */
const TOO_LARGE = new Uint8Array(50 * 1024 * 1024 + 1);

function smallPart(
  bytes: Uint8Array,
  header: string | undefined,
  { maxBytes, hasNoEdition = false }: Extract<FileFault, { kind: 'small-parts' }>,
): HttpResponse {
  const range = readRange(header, bytes.length);
  if (range.kind === 'whole')
    return { status: 200, headers: { 'Content-Type': 'text/csv' }, body: TOO_LARGE };
  const first = range.kind === 'part' ? range.first : bytes.length;
  const last = range.kind === 'part' ? Math.min(range.last, first + maxBytes - 1) : first;
  const answer = fileAnswer(bytes, `bytes=${first}-${last}`);
  const { ETag: _, ...headers } = answer.headers;
  return hasNoEdition ? { ...answer, headers } : answer;
}
