// Utilities: sleeping, digests, base64, UUIDs, dates as text and a CSV parser.
/// <reference path="../../../src/results/papaparse.d.ts" />
import { createHash } from 'node:crypto';
import { parse } from 'papaparse';
import { couldNotParse, invalidArgument } from '../platform-errors';
import { type EnumValue, serviceEnum } from '../service-object';
import { bytes, date, enumOf, number, takes, text } from '../signature';
import { Blob, signedBytes, unsignedBytes } from './blob';
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

  @takes()
  getUuid(): string {
    const { random } = this.script;
    const digit = (): string => Math.floor(random() * 16).toString(16);
    const variant = (): string => (8 + Math.floor(random() * 4)).toString(16);
    return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (mark) =>
      mark === 'x' ? digit() : variant(),
    );
  }

  /** Signed bytes. */
  @takes(
    [enumOf('DigestAlgorithm'), text],
    [enumOf('DigestAlgorithm'), text, enumOf('Charset')],
    [enumOf('DigestAlgorithm'), bytes],
  )
  computeDigest(
    algorithm: EnumValue,
    value: string | readonly number[],
    charset?: EnumValue,
  ): readonly number[] {
    const input = typeof value === 'string' ? encodeText(value, charset) : unsignedBytes(value);
    const name = algorithm.valueName.replace('_', '').toLowerCase();
    if (name === 'md2') throw invalidArgument(algorithm.valueName);
    return signedBytes(createHash(name).update(input).digest());
  }

  @takes([text], [text, enumOf('Charset')], [bytes])
  base64Encode(data: string | readonly number[], charset?: EnumValue): string {
    const input = typeof data === 'string' ? encodeText(data, charset) : unsignedBytes(data);
    return Buffer.from(input).toString('base64');
  }

  /** Signed bytes. */
  @takes([text], [text, enumOf('Charset')])
  base64Decode(encoded: string, _charset?: EnumValue): readonly number[] {
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(encoded)) throw invalidArgument(encoded);
    return signedBytes(Buffer.from(encoded, 'base64'));
  }

  @takes([text], [text, text], [text, text, text], [bytes], [bytes, text], [bytes, text, text])
  newBlob(data: string | readonly number[], contentType?: string, name?: string): Blob {
    const content = typeof data === 'string' ? Buffer.from(data) : unsignedBytes(data);
    return new Blob(content, contentType ?? (typeof data === 'string' ? 'text/plain' : null), name ?? null);
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
}

/** Without a charset the platform takes US-ASCII, and everything beyond becomes a question mark. */
function encodeText(value: string, charset: EnumValue | undefined): Uint8Array {
  if (charset?.valueName === 'UTF_8') return Buffer.from(value);
  return Buffer.from(Array.from(value, (character) => (character <= '\x7f' ? character : '?')).join(''));
}
