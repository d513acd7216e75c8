// One cache: a user's, a document's or the script's.
import { argumentTooLarge } from './platform-errors';

const MAX_KEY_CHARACTERS = 250;
/** Documented: 100 KB a value. */
const MAX_VALUE_BYTES = 100 * 1024;

interface CachedValue {
  readonly value: string;
  readonly expiresAt: number;
}

export class CacheStore {
  readonly #values = new Map<string, CachedValue>();

  get(key: string, now: number): string | null {
    const cached = this.#values.get(key);
    return cached !== undefined && cached.expiresAt > now ? cached.value : null;
  }

  /** @throws ScriptError when the key or the value is too large */
  put(key: string, value: string, expiresAt: number): void {
    if (key.length > MAX_KEY_CHARACTERS) throw argumentTooLarge('key');
    if (Buffer.byteLength(value) > MAX_VALUE_BYTES) throw argumentTooLarge('value');
    this.#values.set(key, { value, expiresAt });
  }

  remove(key: string): void {
    this.#values.delete(key);
  }

  /** What lies in the cache, expired or not. */
  entries(): Record<string, string> {
    return Object.fromEntries([...this.#values].map(([key, { value }]) => [key, value]));
  }
}
