// Blob: bytes with a name and a type, and the signed bytes of Java behind it.
import { decodeText } from '../charsets';
import { ServiceObject } from '../service-object';
import { takes, text } from '../signature';

/** Java's bytes are signed. */
export function signedBytes(bytes: Uint8Array): readonly number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

export function unsignedBytes(bytes: readonly number[]): Uint8Array {
  return Uint8Array.from(bytes, (byte) => byte & 0xff);
}

export class Blob extends ServiceObject {
  readonly serviceName = 'Blob';
  readonly #bytes: Uint8Array;
  readonly #contentType: string | null;
  readonly #name: string | null;

  constructor(bytes: Uint8Array, contentType: string | null, name: string | null) {
    super();
    this.#bytes = bytes;
    this.#contentType = contentType;
    this.#name = name;
  }

  @takes()
  getBytes(): readonly number[] {
    return signedBytes(this.#bytes);
  }

  @takes()
  getContentType(): string | null {
    return this.#contentType;
  }

  @takes([], [text])
  getDataAsString(charset = 'UTF-8'): string {
    return decodeText(this.#bytes, charset);
  }

  @takes()
  getName(): string | null {
    return this.#name;
  }
}
