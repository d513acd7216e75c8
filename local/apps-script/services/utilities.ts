// Utilities: sleeping, digests, dates as text, a CSV parser, and packing bytes as text.
/// <reference path="../../../src/results/papaparse.d.ts" />
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parse } from 'papaparse';
import { couldNotDecode, couldNotParse, invalidArgument } from '../platform-errors';
import { type EnumValue, serviceEnum } from '../service-object';
import { bytes, date, enumOf, instanceOf, number, takes, text } from '../signature';
import { Blob } from './blob';
import { formattedDate } from './formatted-date';
import { ScriptService } from './script-service';

/** Documented: five minutes. */
const MAX_SLEEP_MS = 300_000;

const DIGEST_ALGORITHM = serviceEnum('DigestAlgorithm', [
  'MD2',
  'MD5',
  'SHA_1',
  'SHA_256',
  'SHA_384',
  'SHA_512',
]);
const CHARSET = serviceEnum('Charset', ['US_ASCII', 'UTF_8']);

export class Utilities extends ScriptService {
  readonly serviceName = 'Utilities';
  readonly DigestAlgorithm = DIGEST_ALGORITHM;
  readonly Charset = CHARSET;

  @takes([number])
  async sleep(milliseconds: number): Promise<void> {
    if (!(milliseconds >= 0 && milliseconds <= MAX_SLEEP_MS)) throw invalidArgument(String(milliseconds));
    await this.context.wait(milliseconds).ended;
  }

  /** Bytes as Java has them: signed. */
  @takes([enumOf('DigestAlgorithm'), text], [enumOf('DigestAlgorithm'), text, enumOf('Charset')])
  computeDigest(algorithm: EnumValue, value: string, charset?: EnumValue): readonly number[] {
    const name = algorithm.valueName.replace('_', '').toLowerCase();
    if (name === 'md2') throw invalidArgument(algorithm.valueName);
    return Array.from(new Int8Array(createHash(name).update(encodeText(value, charset)).digest()));
  }

  @takes([date, text, text])
  formatDate(instant: Date, timeZone: string, format: string): string {
    return formattedDate(instant, timeZone, format);
  }

  /** Rows of texts. @throws ScriptError for text that is not well-formed CSV */
  @takes([text], [text, text])
  parseCsv(csv: string, delimiter = ','): readonly (readonly string[])[] {
    if (delimiter.length !== 1) throw invalidArgument('delimiter');
    const lines = csv.replaceAll('\r\n', '\n').replace(/\n$/, '');
    const { data, errors } = parse(lines, { delimiter, newline: '\n', header: false });
    if (errors.length > 0) throw couldNotParse();
    return data;
  }

  /** A text's bytes are its UTF-8. */
  @takes([text], [text, text], [bytes], [bytes, text])
  newBlob(data: string | readonly number[], contentType: string | null = null): Blob {
    return typeof data === 'string'
      ? new Blob(Buffer.from(data), contentType ?? 'text/plain')
      : new Blob(Buffer.from(data), contentType);
  }

  @takes([instanceOf(() => Blob)])
  gzip(blob: Blob): Blob {
    return new Blob(gzipSync(Blob.contentOf(blob).bytes), GZIP);
  }

  /** @throws ScriptError for bytes that are not called gzip, or are none */
  @takes([instanceOf(() => Blob)])
  ungzip(blob: Blob): Blob {
    const { bytes: packed, contentType } = Blob.contentOf(blob);
    if (contentType !== GZIP) throw invalidArgument('blob');
    try {
      return new Blob(gunzipSync(packed), null);
    } catch {
      throw invalidArgument('blob');
    }
  }

  @takes([bytes])
  base64Encode(data: readonly number[]): string {
    return Buffer.from(data).toString('base64');
  }

  /** Bytes as Java has them: signed. */
  @takes([text])
  base64Decode(encoded: string): readonly number[] {
    if (!BASE64.test(encoded)) throw couldNotDecode();
    return Array.from(new Int8Array(Buffer.from(encoded, 'base64')));
  }
}

/** Neither white space nor another alphabet; the padding may be missing. */
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
const GZIP = 'application/x-gzip';

/** Without a charset the platform takes US-ASCII, and everything beyond becomes a question mark. */
function encodeText(value: string, charset: EnumValue | undefined): Uint8Array {
  if (charset?.valueName === 'UTF_8') return Buffer.from(value);
  return Buffer.from(Array.from(value, (character) => (character <= '\x7f' ? character : '?')).join(''));
}
