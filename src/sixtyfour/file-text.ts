// A results file's bytes → its text, whatever encoding they are in. Bytes are given as one character each (ISO-8859-1).

import { decodeUtf8Bytes } from './utf8';
import { decodeUtf16Bytes } from './utf16';
import { fromWindows1252 } from './windows-1252';

/** How a file was read; `mixed` is UTF-8 with some bytes that are none, which were read as Windows-1252. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252' | 'mixed';

export interface FileText {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
}

const UTF_8_MARK = '\xef\xbb\xbf';
const UTF_16_MARKS = [
  ['\xff\xfe', 'little'],
  ['\xfe\xff', 'big'],
] as const;

/** Text that was UTF-8 beyond doubt, and has been decoded by the platform. */
export function utf8Text(text: string): FileText {
  return { text: text.replace(/^\uFEFF/, ''), encoding: 'UTF-8' };
}

/**
 * Reads the slices of a file: as UTF-16 where its byte order mark says so, as UTF-8 where it is UTF-8, and else as
 * Windows-1252, which is what such files are in practice. Where most of the letters beyond ASCII are UTF-8, only the
 * bytes that are none are read as Windows-1252.
 */
export function decodeFile(slices: readonly string[]): FileText {
  const [first = ''] = slices;
  const utf16 = UTF_16_MARKS.find(([mark]) => first.startsWith(mark));
  if (utf16 !== undefined) {
    const [mark, order] = utf16;
    return { text: decodeUtf16Bytes(slices.join('').slice(mark.length), order), encoding: 'UTF-16' };
  }
  const { text, letters, strayBytes } = decodeUtf8Bytes(slices);
  if (strayBytes === 0) return utf8Text(text);
  if (letters < strayBytes && !first.startsWith(UTF_8_MARK)) {
    return { text: slices.map(fromWindows1252).join(''), encoding: 'Windows-1252' };
  }
  return { ...utf8Text(text), encoding: 'mixed' };
}
