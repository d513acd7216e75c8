// Utilities: sleeping, digests, base64, UUIDs, dates as text and a CSV parser.
/// <reference path="../../../src/results/papaparse.d.ts" />
import { createHash } from 'node:crypto';
import { parse } from 'papaparse';
import { couldNotParse, invalidArgument } from '../platform-errors';
import { type EnumValue, serviceEnum } from '../service-object';
import { date, enumOf, number, takes, text } from '../signature';
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
}

/** Without a charset the platform takes US-ASCII, and everything beyond becomes a question mark. */
function encodeText(value: string, charset: EnumValue | undefined): Uint8Array {
  if (charset?.valueName === 'UTF_8') return Buffer.from(value);
  return Buffer.from(Array.from(value, (character) => (character <= '\x7f' ? character : '?')).join(''));
}
