// Large texts in the user's cache, seen by this user and this script alone, for hours at most. It may forget anything at
// any time.

import { throwDefect } from './defects';
import { once } from './once';

export interface UserCache {
  /** The text as it was put there; null where any of it is gone, or differs. */
  get(key: string): string | null;
  /** Takes letters up to U+00FF. Whether it was taken. */
  put(key: string, text: string): boolean;
}

/** Documented are 100 KB a value, and that more than 1,000 values push others out: so they are packed. */
const VALUE_CHARACTERS = 100_000;
/** Documented as the longest time. */
const KEPT_SECONDS = 6 * 60 * 60;
/** Packed together: neither the bytes in memory nor one call becomes too large, which nobody has documented. */
const BLOCK_CHARACTERS = 2_000_000;
/** As many values as a block can take: at two bytes a letter that cannot be packed, four for three in base64. */
const VALUES_A_BLOCK = 54;
const GZIP = 'application/x-gzip';

/** `digest` makes a checksum of a text. */
export function userCache(digest: (text: string) => string): UserCache {
  const cache = once(() => CacheService.getUserCache());
  return {
    get(key) {
      try {
        const digests = cache().get(key);
        if (digests === null) return null;
        let text = '';
        for (const sum of digests.split(' ')) {
          const keys = Array.from({ length: VALUES_A_BLOCK }, (_, index) => valueKey(sum, index));
          const values = cache().getAll(keys);
          const packed = keys.map((one) => String(values[one] ?? '')).join('');
          if (digest(packed) !== sum) return null;
          text += unpacked(packed);
        }
        return text;
      } catch (error) {
        throwDefect(error);
        return null;
      }
    },
    put(key, text) {
      try {
        const digests: string[] = [];
        for (let at = 0; at < text.length; at += BLOCK_CHARACTERS) {
          const packed = packedText(text.slice(at, at + BLOCK_CHARACTERS));
          const sum = digest(packed);
          const values: Record<string, string> = {};
          for (let from = 0; from < packed.length; from += VALUE_CHARACTERS) {
            values[valueKey(sum, from / VALUE_CHARACTERS)] = packed.slice(from, from + VALUE_CHARACTERS);
          }
          cache().putAll(values, KEPT_SECONDS);
          digests.push(sum);
        }
        cache().put(key, digests.join(' '), KEPT_SECONDS);
        return true;
      } catch (error) {
        throwDefect(error);
        return false;
      }
    },
  };
}

/** What lies under it is told by its digest, so pieces of two texts never mix. */
function valueKey(digest: string, index: number): string {
  return `${digest} ${index}`;
}

function packedText(text: string): string {
  return Utilities.base64Encode(Utilities.gzip(Utilities.newBlob(text)).getBytes());
}

function unpacked(packed: string): string {
  return Utilities.ungzip(Utilities.newBlob(Utilities.base64Decode(packed), GZIP)).getDataAsString();
}
