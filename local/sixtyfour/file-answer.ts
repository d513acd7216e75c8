// Serves a file's bytes as an object storage does: whole, or the range that was asked for.
import { createHash } from 'node:crypto';
import type { HttpResponse } from '../http';
import { xmlErrorAnswer } from './answers';

/** Which bytes a `Range` header asks for; `last` is included. */
export type ByteRange =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly first: number; readonly last: number }
  | { readonly kind: 'unsatisfiable' };

/** Reads a single range; several ranges, other units and nonsense mean the whole file (RFC 9110, 14.2). */
export function readRange(header: string | undefined, size: number): ByteRange {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  const [, from = '', to = ''] = match ?? [];
  if (from === '' && to === '') return { kind: 'whole' };
  if (from === '') {
    const suffix = Number(to);
    if (suffix === 0 || size === 0) return { kind: 'unsatisfiable' };
    return { kind: 'part', first: Math.max(size - suffix, 0), last: size - 1 };
  }
  const first = Number(from);
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < first) return { kind: 'whole' };
  return first < size ? { kind: 'part', first, last } : { kind: 'unsatisfiable' };
}

/** 200, 206 or 416. */
export function fileAnswer(
  bytes: Uint8Array,
  range: string | undefined,
  contentType = 'text/csv',
): HttpResponse {
  const read = readRange(range, bytes.length);
  const headers = { 'Content-Type': contentType, 'Accept-Ranges': 'bytes', ETag: etagOf(bytes) };
  switch (read.kind) {
    case 'whole':
      return { status: 200, headers: { ...headers, 'Content-Length': `${bytes.length}` }, body: bytes };
    case 'part': {
      const { first, last } = read;
      return {
        status: 206,
        headers: {
          ...headers,
          'Content-Length': `${last - first + 1}`,
          'Content-Range': `bytes ${first}-${last}/${bytes.length}`,
        },
        body: bytes.subarray(first, last + 1),
      };
    }
    case 'unsatisfiable':
      return xmlErrorAnswer(416, 'InvalidRange', 'The requested range cannot be satisfied.', {
        'Content-Range': `bytes */${bytes.length}`,
      });
  }
}

/** Reading a large file by ranges must not hash it once a range. */
const etags = new WeakMap<Uint8Array, string>();

function etagOf(bytes: Uint8Array): string {
  const known = etags.get(bytes);
  if (known !== undefined) return known;
  const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`;
  etags.set(bytes, etag);
  return etag;
}
