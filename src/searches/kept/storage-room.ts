// Keeping the user's property store well under its 500 KB: finished searches go, oldest first.

import { isIn, isUnfinished, type SearchRecord } from '../record/record';
import { encodeRecord, type UnreadableRecord } from './record-codec';

/** Searches may fill this much of the 500 KB that one store holds; the rest is the settings' and a margin. */
const ROOM_BYTES = 300 * 1024;
/** What a record grows by while Sixtyfour works on it and its rows are written: it says most then. */
const GROWTH_UNDER_WAY_BYTES = 2048;
/** What one in line grows by until it is done: only five of them are under way at a time. */
const GROWTH_IN_LINE_BYTES = 1024;
/** In UTF-8. */
const MOST_BYTES_A_UNIT = 3;

export type Room =
  | { readonly kind: 'room'; readonly toForget: readonly SearchRecord[] }
  /** Unfinished searches alone fill the store. */
  | { readonly kind: 'full' };

/** What has to go so that these searches fit; nothing unfinished ever does. */
export function roomFor(
  searches: readonly SearchRecord[],
  existing: readonly SearchRecord[],
  unreadable: readonly UnreadableRecord[] = [],
): Room {
  const keptBytes = unreadable.reduce((total, { units }) => total + MOST_BYTES_A_UNIT * units, 0);
  let bytes = [...existing, ...searches].reduce((total, one) => total + sizeBytes(one), keptBytes);
  const toForget: SearchRecord[] = [];
  const finished = existing.filter((one) => !isUnfinished(one)).sort((a, b) => a.createdAt - b.createdAt);
  for (const one of finished) {
    if (bytes <= ROOM_BYTES) break;
    bytes -= sizeBytes(one);
    toForget.push(one);
  }
  return bytes <= ROOM_BYTES ? { kind: 'room', toForget } : { kind: 'full' };
}

/** The bytes of a record in the store, keys and all, with some room for it to grow while it runs. */
function sizeBytes(search: SearchRecord): number {
  const unfinishedBytes = isIn(search, 'waiting') ? GROWTH_IN_LINE_BYTES : GROWTH_UNDER_WAY_BYTES;
  const growthBytes = isUnfinished(search) ? unfinishedBytes : 0;
  const entries = Object.entries(encodeRecord(search));
  return entries.reduce((total, [key, value]) => total + utf8Bytes(key) + utf8Bytes(value), growthBytes);
}

/** Length in UTF-8; each half of a surrogate pair counts as 3 where the pair takes 4, on the safe side. */
function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1;
  }
  return bytes;
}
