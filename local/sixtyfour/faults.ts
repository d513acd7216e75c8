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
  | { readonly kind: 'date'; readonly inMs: number }
  /** Whatever a server may put there. */
  | { readonly kind: 'text'; readonly text: string };

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
    /** What stands around it: a byte order mark, blanks, line ends. */
    | { readonly kind: 'padded-json'; readonly before: string; readonly after: string }
  );

/** A start that repeats a `search_id` is answered 409 instead of with the same task. */
export type StartFault = FaultScope & { readonly on: 'start' } & (
    | { readonly kind: 'repeated-id-conflict' }
    /** Created or Accepted, where 200 is documented. */
    | { readonly kind: 'success-status'; readonly status: 201 | 202 }
    /** The server does not know this field, and refuses a body that has it. */
    | { readonly kind: 'refused-field'; readonly field: string; readonly status: 400 | 422 }
  );

export type StatusFault = FaultScope & { readonly on: 'status' } & (
    | { readonly kind: 'unknown-status'; readonly status: string }
    /** Answers as if the search had only just been queued. */
    | { readonly kind: 'backwards-status' }
    /** The task is not known at this path, and at the other it is. */
    | { readonly kind: 'unknown-path'; readonly path: 'deep-search-status' | 'status' }
    /** Meets only answers that say completed. */
    | { readonly kind: 'completed-without-handle' }
  );

export type DownloadFault = FaultScope & { readonly on: 'download' } & (
    | {
        /** The signed URL works, but has at least `minCharacters` (2,083 unless given): more than UrlFetch takes. */
        readonly kind: 'long-url';
        readonly minCharacters?: number;
      }
    /** It has blanks around it, and characters inside that browsers encode and UrlFetch refuses. */
    | { readonly kind: 'odd-url' }
  );

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
    | {
        /** The whole is more than UrlFetch takes at once, and of a part nobody gets more than so many bytes. */
        readonly kind: 'small-parts';
        readonly maxBytes: number;
        /** Of another file than the results. */
        readonly bytes?: Uint8Array;
        /** No header says which edition of the file that is. */
        readonly hasNoEdition?: boolean;
      }
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
