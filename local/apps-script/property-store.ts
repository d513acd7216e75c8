// One store of properties: a user's or a document's.
import { argumentTooLarge, propertyStorageFull } from './platform-errors';

/** Documented are 9 KB a value; 8,066 bytes were measured. */
const MAX_VALUE_BYTES = 8_066;
/** Documented: 500 KB a store. Keys are counted as well, which nobody promises they are not. */
export const MAX_STORE_BYTES = 500 * 1024;

export class PropertyStore {
  #values = new Map<string, string>();

  get(key: string): string | null {
    return this.#values.get(key) ?? null;
  }

  get keys(): readonly string[] {
    return [...this.#values.keys()];
  }

  /** A copy of everything. */
  entries(): Record<string, string> {
    return Object.fromEntries(this.#values);
  }

  /** UTF-8 bytes of all keys and values. */
  get sizeBytes(): number {
    return sizeOf(this.#values);
  }

  /**
   * Sets all of them, or none.
   * @throws ScriptError when a value or the store would be too large
   */
  set(entries: Readonly<Record<string, string>>, deletesAllOthers = false): void {
    const values = new Map(deletesAllOthers ? [] : this.#values);
    for (const [key, value] of Object.entries(entries)) {
      if (Buffer.byteLength(value) > MAX_VALUE_BYTES) throw argumentTooLarge('value');
      values.set(key, value);
    }
    if (sizeOf(values) > MAX_STORE_BYTES) throw propertyStorageFull();
    this.#values = values;
  }

  delete(key: string): void {
    this.#values.delete(key);
  }

  clear(): void {
    this.#values.clear();
  }
}

function sizeOf(values: ReadonlyMap<string, string>): number {
  let bytes = 0;
  for (const [key, value] of values) bytes += Buffer.byteLength(key) + Buffer.byteLength(value);
  return bytes;
}
