// Slices of a file that does not come in one piece, kept in the user's cache for whoever goes on with it.

import type { Answered } from '../platform/http';
import type { UserCache } from '../platform/user-cache';

/** Bytes of a file, one a character. */
export interface FileSlice {
  /** Which file: how long it is, and which edition where the storage says that. */
  readonly of: string;
  readonly text: string;
}

/** How much of a file is there, in slices and bytes, of how many bytes. */
export interface FileShare {
  readonly slices: number;
  readonly bytes: number;
  readonly total: number;
}

/** Slices that came in earlier executions, by the byte that they begin with. They may be gone at any time. */
export interface KeptSlices {
  take(from: number): FileSlice | null;
  keep(from: number, slice: FileSlice, share: FileShare): void;
}

/** For a file that is fetched at once or not at all. */
export const NOTHING_KEPT: KeptSlices = { take: () => null, keep: () => {} };

/** Those of the search with that ID; `kept` is told when another one was taken by the cache. */
export function slicesInCache(cache: UserCache, id: string, kept: (share: FileShare) => void): KeptSlices {
  const keyOf = (from: number) => `slice ${id} ${from}`;
  return {
    take(from) {
      const text = cache.get(keyOf(from));
      if (text === null) return null;
      const end = text.indexOf('\n');
      return { of: text.slice(0, end), text: text.slice(end + 1) };
    },
    keep(from, { of, text }, share) {
      if (cache.put(keyOf(from), `${of}\n${text}`)) kept(share);
    },
  };
}

/**
 * The slice that an answer holds; null where it is not the one that was asked for, or not whole. A storage may give fewer
 * bytes than were asked for.
 */
export function sliceIn(answer: Answered, from: number): FileSlice | null {
  const range = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(answer.header('content-range') ?? '');
  const [first, last, total] = (range ?? []).slice(1).map(Number);
  const text = answer.text('ISO-8859-1');
  const isWhole = first === from && text !== '' && last === from + text.length - 1;
  const editions = ['etag', 'last-modified'].map(answer.header).filter((value) => value !== null);
  return isWhole ? { of: [total, ...editions].join(' '), text } : null;
}
