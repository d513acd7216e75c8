// What can go wrong with Sixtyfour and the storage behind it, as values to hand to `addFault`.
import type { NetworkFailure } from '../http';
import type { ErrorShape, Headers, JsonObject } from './answers';
import type { TerminalStatus } from './search-timeline';

export type Fault = AnswerFault | FateFault | RevokedKeyFault;

/** The requests that a fault can meet: the three endpoints, and the signed URL's file. */
export type FaultPoint = 'start' | 'status' | 'download' | 'file';

/** Which of the requests that it could meet a fault meets. */
export interface FaultCount {
  /** How many; without it, all of them until the fault is removed. */
  readonly times?: number;
  /** How many go unharmed before the first. */
  readonly skip?: number;
}

/** Which searches: one, by its task ID, or without it all. A first start has no task ID yet. */
export interface FaultScope extends FaultCount {
  readonly taskId?: string;
}

/** Whether the request had taken effect when it went wrong: 'before' unless said otherwise. */
export type Moment = 'before' | 'after';

/** How long to wait, as a server says it. */
export type RetryAfter =
  | { readonly kind: 'seconds'; readonly seconds: number }
  /** An HTTP date that lies this many milliseconds ahead of the answer. */
  | { readonly kind: 'date'; readonly inMs: number };

/** Something about one answer; of several that match, the one added first counts ('slow' adds up). */
export type AnswerFault =
  /** The answer takes longer: milliseconds on the clock. */
  | (FaultScope & { readonly kind: 'slow'; readonly on: FaultPoint; readonly tookMs: number })
  | (FaultScope & {
      readonly kind: 'http-status';
      readonly on: FaultPoint;
      readonly status: number;
      /** Without it, as the API words errors, or for a file as storages do. */
      readonly body?: ErrorShape;
      readonly message?: string;
      readonly retryAfter?: RetryAfter;
      readonly headers?: Headers;
      readonly moment?: Moment;
    })
  | (FaultScope & {
      readonly kind: 'network-failure';
      readonly on: FaultPoint;
      readonly failure: NetworkFailure['kind'];
      readonly moment?: Moment;
      /** How long it takes to notice, in milliseconds. */
      readonly tookMs?: number;
    })
  | JsonFault
  | StartFault
  | StatusFault
  | DownloadFault
  | FileFault;

/** The request takes effect, but its JSON arrives damaged. */
export type JsonFault = FaultScope & { readonly on: 'start' | 'status' | 'download' } & (
    | { readonly kind: 'broken-json' }
    /** It ends in the middle. */
    | { readonly kind: 'truncated-json' }
    | { readonly kind: 'missing-fields'; readonly fields: readonly string[] }
    /** Fields that hold something else: null, another type, or a field that nobody has heard of. */
    | { readonly kind: 'replaced-fields'; readonly fields: JsonObject }
  );

/** A start that repeats a `search_id` is answered 409 instead of with the same task. */
export type StartFault = FaultScope & { readonly kind: 'repeated-id-conflict'; readonly on: 'start' };

export type StatusFault = FaultScope & { readonly on: 'status' } & (
    | { readonly kind: 'unknown-status'; readonly status: string }
    /** Answers as if the search had only just been queued. */
    | { readonly kind: 'backwards-status' }
    /** Meets only answers that say completed. */
    | { readonly kind: 'completed-without-handle' }
  );

/** The signed URL works, but has at least `minCharacters` (2,083 unless given): more than UrlFetch takes. */
export type DownloadFault = FaultScope & {
  readonly kind: 'long-url';
  readonly on: 'download';
  readonly minCharacters?: number;
};

export type FileFault = FaultScope & { readonly on: 'file' } & (
    | { readonly kind: 'expired-link' }
    /** A redirect, 302 unless given, to `location`, or else to another host that has the file. */
    | { readonly kind: 'redirect'; readonly location?: string; readonly status?: number }
    /** A web page, with 200. */
    | { readonly kind: 'html-page' }
    /** Other bytes than the results; with `skip`, a file that changes between two downloads. */
    | { readonly kind: 'other-file'; readonly bytes: Uint8Array; readonly contentType?: string }
    /** A file of at least `minBytes` (60 MB unless given): more than UrlFetch takes at once. */
    | { readonly kind: 'large-file'; readonly minBytes?: number }
    /** The storage gives the whole file to whoever asks for a part of it, or refuses parts altogether (416). */
    | { readonly kind: 'no-ranges'; readonly answers: 'whole' | 'refused' }
  );

/**
 * Something about whole searches: the one with `taskId`, else those in flight and those started later.
 * `times` counts searches here. A search that has ended stays ended when the fault is removed.
 */
export type FateFault = Pick<FaultScope, 'taskId' | 'times'> &
  (
    | {
        readonly kind: 'ends-as';
        readonly status: Exclude<TerminalStatus, 'completed'>;
        readonly error?: string | null;
        /** Milliseconds after its start, though not in the past; without it, half way. */
        readonly afterMs?: number;
      }
    /** Runs until the fault is removed, and completes then. */
    | { readonly kind: 'never-ends' }
  );

/** 401 for `key`, or without one for every key that was accepted before: a new key works. */
export type RevokedKeyFault = FaultCount & { readonly kind: 'revoked-key'; readonly key?: string };
