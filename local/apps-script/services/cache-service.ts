// CacheService: texts that may vanish at any time.
import type { CacheStore } from '../cache-store';
import type { ExecutionContext } from '../execution-context';
import { invalidArgument } from '../platform-errors';
import type { Script } from '../script';
import { number, takes, text, textMap, texts, textual } from '../signature';
import { ScriptService } from './script-service';

const DEFAULT_EXPIRATION_SECONDS = 600;
/** Documented: six hours. */
const MAX_EXPIRATION_SECONDS = 21_600;

export class CacheService extends ScriptService {
  readonly serviceName = 'CacheService';

  @takes()
  getUserCache(): Cache {
    return this.#of(this.context.user.cache);
  }

  /** Null outside of a document. */
  @takes()
  getDocumentCache(): Cache | null {
    const { spreadsheet } = this.context;
    return spreadsheet === null ? null : this.#of(this.script.documentStores(spreadsheet).cache);
  }

  @takes()
  getScriptCache(): Cache {
    return this.#of(this.script.cache);
  }

  #of(store: CacheStore): Cache {
    return new Cache(this.context, this.script, store);
  }
}

class Cache extends ScriptService {
  readonly serviceName = 'CacheService.Cache';
  readonly #store: CacheStore;

  constructor(context: ExecutionContext, script: Script, store: CacheStore) {
    super(context, script);
    this.#store = store;
  }

  @takes([text])
  get(key: string): string | null {
    return this.#found(key);
  }

  /** Only what was found. */
  @takes([texts])
  getAll(keys: readonly string[]): Record<string, string> {
    return Object.fromEntries(
      keys.flatMap((key) => {
        const value = this.#found(key);
        return value === null ? [] : [[key, value]];
      }),
    );
  }

  @takes([text, textual], [text, textual, number])
  put(key: string, value: unknown, expirationInSeconds = DEFAULT_EXPIRATION_SECONDS): void {
    this.#put({ [key]: value }, expirationInSeconds);
  }

  @takes([textMap], [textMap, number])
  putAll(values: Readonly<Record<string, unknown>>, expirationInSeconds = DEFAULT_EXPIRATION_SECONDS): void {
    this.#put(values, expirationInSeconds);
  }

  @takes([text])
  remove(key: string): void {
    this.#store.remove(key);
  }

  @takes([texts])
  removeAll(keys: readonly string[]): void {
    for (const key of keys) this.#store.remove(key);
  }

  #found(key: string): string | null {
    return this.script.variants.cacheForgetsEverything ? null : this.#store.get(key, this.context.now());
  }

  #put(values: Readonly<Record<string, unknown>>, seconds: number): void {
    if (!(seconds >= 1 && seconds <= MAX_EXPIRATION_SECONDS)) throw invalidArgument('expirationInSeconds');
    const expiresAt = this.context.now() + seconds * 1000;
    for (const [key, value] of Object.entries(values)) this.#store.put(key, String(value), expiresAt);
  }
}
