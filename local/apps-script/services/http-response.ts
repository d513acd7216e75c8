// UrlFetchApp.HTTPResponse.
import type { HttpResponse } from '../../http';
import { decodeText } from '../charsets';
import { ServiceObject } from '../service-object';
import { takes, text } from '../signature';

export class HTTPResponse extends ServiceObject {
  readonly serviceName = 'UrlFetchApp.HTTPResponse';
  readonly #response: HttpResponse;

  constructor(response: HttpResponse) {
    super();
    this.#response = response;
  }

  @takes()
  getResponseCode(): number {
    return this.#response.status;
  }

  /** Without a charset it is the response's own, or else Latin 1: what is meant has to be said. */
  @takes([], [text])
  getContentText(charset = this.#charset()): string {
    return decodeText(this.#response.body, charset);
  }

  @takes()
  getHeaders(): Record<string, string> {
    return { ...this.#response.headers };
  }

  #contentType(): string | null {
    const header = Object.entries(this.#response.headers).find(
      ([name]) => name.toLowerCase() === 'content-type',
    );
    return header?.[1] ?? null;
  }

  #charset(): string {
    return /charset="?([^\s;"]+)/i.exec(this.#contentType() ?? '')?.[1] ?? 'ISO-8859-1';
  }
}
