// PropertiesService: small texts that stay, for a user or a document.
import type { ExecutionContext } from '../execution-context';
import { invokedTooOften } from '../platform-errors';
import type { PropertyStore } from '../property-store';
import { ServiceObject } from '../service-object';
import { flag, takes, text, textMap, textual } from '../signature';
import { ScriptService } from './script-service';

/** Documented for consumer accounts; Workspace accounts have 500,000. */
const MAX_OPERATIONS_A_DAY = 50_000;

export class PropertiesService extends ScriptService {
  readonly serviceName = 'PropertiesService';

  @takes()
  getUserProperties(): Properties {
    return this.#of(this.context.user.properties, 'getUserProperties');
  }

  /** Null outside of a document. */
  @takes()
  getDocumentProperties(): Properties | null {
    const { spreadsheet } = this.context;
    if (spreadsheet === null) return null;
    return this.#of(this.script.documentProperties(spreadsheet), 'getDocumentProperties');
  }

  #of(store: PropertyStore, method: string): Properties {
    this.context.requireAuth('LIMITED', `PropertiesService.${method}`);
    return new Properties(this.context, store);
  }
}

class Properties extends ServiceObject {
  readonly serviceName = 'PropertiesService.Properties';
  readonly #context: ExecutionContext;
  readonly #store: PropertyStore;

  constructor(context: ExecutionContext, store: PropertyStore) {
    super();
    this.#context = context;
    this.#store = store;
  }

  @takes([text])
  getProperty(key: string): string | null {
    this.#countOperations(1);
    return this.#store.get(key);
  }

  @takes()
  getProperties(): Record<string, string> {
    this.#countOperations(1);
    return this.#store.entries();
  }

  @takes([text, textual])
  setProperty(key: string, value: unknown): this {
    this.#countOperations(1);
    this.#store.set(Object.fromEntries([[key, String(value)]]));
    return this;
  }

  @takes([textMap], [textMap, flag])
  setProperties(properties: Readonly<Record<string, unknown>>, deleteAllOthers = false): this {
    const entries = Object.entries(properties).map(([key, value]) => [key, String(value)]);
    // The documentation does not say that it is one operation, so each entry counts.
    this.#countOperations(entries.length);
    this.#store.set(Object.fromEntries(entries), deleteAllOthers);
    return this;
  }

  @takes([text])
  deleteProperty(key: string): this {
    this.#countOperations(1);
    this.#store.delete(key);
    return this;
  }

  #countOperations(count: number): void {
    const { quotas } = this.#context.user;
    const now = this.#context.now();
    if (quotas.usedOf('property-operations', now) + count > MAX_OPERATIONS_A_DAY) {
      throw invokedTooOften('properties');
    }
    quotas.use('property-operations', count, now);
  }
}
