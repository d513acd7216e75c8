// One user's cache: texts that are there for some hours at most, and may be gone at any time.
import { argumentTooLarge, invalidArgument } from './platform-errors';

/** Documented. */
const MAX_KEY_CHARACTERS = 250;
/** Documented are 100 KB; the smaller reading of that. */
const MAX_VALUE_BYTES = 100_000;
/** Documented: six hours. */
const MAX_SECONDS = 21_600;
/** Documented: beyond 1,000 values, the 900 that expire last stay. */
const MAX_VALUES = 1000;
const VALUES_LEFT = 900;

interface CachedValue {
  readonly text: string;
  readonly until: number;
}

export class CacheStore {
  #values = new Map<string, CachedValue>();

  /** Null for what never was there, has expired or was forgotten. Times are epoch ms. */
  get(key: string, now: number): string | null {
    const value = this.#values.get(checkedKey(key));
    return value === undefined || value.until <= now ? null : value.text;
  }

  /** A copy of everything, expired or not. */
  entries(): Record<string, string> {
    return Object.fromEntries([...this.#values].map(([key, { text }]) => [key, text]));
  }

  /**
   * Sets all of them, or none.
   * @throws ScriptError when a key or a value is too large, or the time too long
   */
  set(entries: Readonly<Record<string, string>>, seconds: number, now: number): void {
    if (!(Number.isInteger(seconds) && seconds >= 1 && seconds <= MAX_SECONDS)) {
      throw invalidArgument('expirationInSeconds');
    }
    for (const [key, text] of Object.entries(entries)) {
      checkedKey(key);
      if (Buffer.byteLength(text) > MAX_VALUE_BYTES) throw argumentTooLarge('value');
    }
    for (const [key, text] of Object.entries(entries)) {
      // Set anew, so that of those that expire together the oldest goes first.
      this.#values.delete(key);
      this.#values.set(key, { text, until: now + seconds * 1000 });
    }
    if (this.#values.size <= MAX_VALUES) return;
    const lastToExpire = [...this.#values].toSorted(([, one], [, other]) => one.until - other.until);
    this.#values = new Map(lastToExpire.slice(-VALUES_LEFT));
  }

  /** Forgets one of them. */
  delete(key: string): void {
    this.#values.delete(key);
  }

  /** Forgets everything, as the platform may at any time. */
  clear(): void {
    this.#values.clear();
  }
}

function checkedKey(key: string): string {
  if (key.length > MAX_KEY_CHARACTERS) throw argumentTooLarge('key');
  return key;
}
