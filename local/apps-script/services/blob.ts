// Blob: bytes with a content type.
import { decodeText } from '../charsets';
import { ServiceObject } from '../service-object';
import { takes } from '../signature';

export class Blob extends ServiceObject {
  readonly serviceName = 'Blob';
  readonly #bytes: Uint8Array;
  readonly #contentType: string | null;

  constructor(bytes: Uint8Array, contentType: string | null) {
    super();
    this.#bytes = bytes;
    this.#contentType = contentType;
  }

  /** What the local services hand to each other; no method, so that no add-on can call it. */
  static contentOf(blob: Blob): { readonly bytes: Uint8Array; readonly contentType: string | null } {
    return { bytes: blob.#bytes, contentType: blob.#contentType };
  }

  /** Bytes as Java has them: signed. */
  @takes()
  getBytes(): readonly number[] {
    return Array.from(new Int8Array(this.#bytes));
  }

  /** Taken for UTF-8. */
  @takes()
  getDataAsString(): string {
    return decodeText(this.#bytes, 'UTF-8');
  }
}
