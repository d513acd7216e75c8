// HTTP answers as Sixtyfour, the storage behind it, and proxies in between give them.
import { STATUS_CODES } from 'node:http';
import type { HttpResponse } from '../http';

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

export type JsonObject = { readonly [name: string]: JsonValue };

export type Headers = Readonly<Record<string, string>>;

/** One entry of a 422's `detail` list: which field is wrong, and how. */
export type ValidationDetail = {
  readonly loc: readonly (string | number)[];
  readonly msg: string;
  readonly type: string;
};

/** The shapes that error bodies come in: three of Sixtyfour's own, a storage's, a proxy's, and nothing. */
export type ErrorShape = 'error-and-message' | 'detail' | 'detail-list' | 'xml' | 'html' | 'empty';

export function textAnswer(
  status: number,
  contentType: string,
  text: string,
  headers: Headers = {},
): HttpResponse {
  return {
    status,
    headers: { 'Content-Type': contentType, ...headers },
    body: new TextEncoder().encode(text),
  };
}

export function jsonAnswer(status: number, value: JsonValue, headers: Headers = {}): HttpResponse {
  return textAnswer(status, 'application/json', JSON.stringify(value), headers);
}

/** `{"error": …, "message": …}` */
export function errorAnswer(status: number, message: string, headers: Headers = {}): HttpResponse {
  return jsonAnswer(status, { error: reasonPhrase(status), message }, headers);
}

/** `{"detail": …}` */
export function detailAnswer(status: number, detail: string, headers: Headers = {}): HttpResponse {
  return jsonAnswer(status, { detail }, headers);
}

/** A 422 with its list of what is wrong. */
export function invalidAnswer(details: readonly ValidationDetail[]): HttpResponse {
  return jsonAnswer(422, { detail: details });
}

/** An error as object storages word it. */
export function xmlErrorAnswer(
  status: number,
  code: string,
  message: string,
  headers: Headers = {},
): HttpResponse {
  const xml = `<?xml version='1.0' encoding='UTF-8'?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return textAnswer(status, 'application/xml; charset=UTF-8', xml, headers);
}

/** A page where JSON or a CSV was expected. */
export function htmlAnswer(status: number, title: string, headers: Headers = {}): HttpResponse {
  const html = `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
  return textAnswer(status, 'text/html; charset=utf-8', html, headers);
}

/** An error in the shape that was asked for. */
export function errorInShape(
  shape: ErrorShape,
  status: number,
  message: string,
  headers: Headers = {},
): HttpResponse {
  switch (shape) {
    case 'error-and-message':
      return errorAnswer(status, message, headers);
    case 'detail':
      return detailAnswer(status, message, headers);
    case 'detail-list':
      return jsonAnswer(
        status,
        { detail: [{ loc: ['body', 'query'], msg: message, type: 'value_error' }] },
        headers,
      );
    case 'xml':
      return xmlErrorAnswer(status, reasonPhrase(status).replaceAll(' ', ''), message, headers);
    case 'html':
      return htmlAnswer(status, `${status} ${reasonPhrase(status)}`, headers);
    case 'empty':
      return { status, headers, body: new Uint8Array(0) };
  }
}

/** `Too Many Requests` for 429, and so on. */
export function reasonPhrase(status: number): string {
  return STATUS_CODES[status] ?? 'Error';
}

/** `2026-02-18T10:04:32Z`: how the API writes times. */
export function apiTime(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 19)}Z`;
}
