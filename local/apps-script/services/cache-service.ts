// CacheService: texts that a user's next executions may find again, and may not.
import type { CacheStore } from '../cache-store';
import { number, takes, text, textMap, texts } from '../signature';
import { ScriptService } from './script-service';

/** Documented: where no time is given. */
const DEFAULT_SECONDS = 600;

export class CacheService extends ScriptService {
  readonly serviceName = 'CacheService';

  @takes()
  getUserCache(): Cache {
    this.context.requireAuth('LIMITED', 'CacheService.getUserCache');
    return new Cache(this.context, this.script);
  }
}

class Cache extends ScriptService {
  readonly serviceName = 'CacheService.Cache';

  @takes([text])
  get(key: string): string | null {
    const found = this.#store.get(key, this.context.now());
    if (found === null || !this.#forgets()) return found;
    this.#store.delete(key);
    return null;
  }

  /** Those of them that are there. */
  @takes([texts])
  getAll(keys: readonly string[]): Record<string, string> {
    const found = keys.flatMap((key) => {
      const value = this.get(key);
      return value === null ? [] : [[key, value] as const];
    });
    return Object.fromEntries(found);
  }

  @takes([text, text], [text, text, number])
  put(key: string, value: string, expirationInSeconds = DEFAULT_SECONDS): void {
    this.#store.set(Object.fromEntries([[key, value]]), expirationInSeconds, this.context.now());
  }

  @takes([textMap], [textMap, number])
  putAll(values: Readonly<Record<string, unknown>>, expirationInSeconds = DEFAULT_SECONDS): void {
    const entries = Object.entries(values).map(([key, value]) => [key, String(value)]);
    this.#store.set(Object.fromEntries(entries), expirationInSeconds, this.context.now());
  }

  get #store(): CacheStore {
    return this.context.user.cache;
  }

  #forgets(): boolean {
    const share = this.script.variants.cacheForgets;
    return share > 0 && this.script.random() < share;
  }
}
