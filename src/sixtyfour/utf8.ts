// UTF-8 without TextDecoder, which Apps Script does not have.

import { fromWindows1252 } from './windows-1252';

/** Small enough to decode at once without a second copy of the whole file. */
const PIECE_BYTES = 1024 * 1024;

export interface Utf8Text {
  readonly text: string;
  /** Characters beyond ASCII that are UTF-8. */
  readonly letters: number;
  /** Bytes that are no UTF-8. */
  readonly strayBytes: number;
}

/**
 * Decodes slices of a file, given as one character a byte (ISO-8859-1). A character may lie across two
 * slices. Bytes that are no UTF-8 are read as Windows-1252, and counted.
 */
export function decodeUtf8Bytes(slices: readonly string[]): Utf8Text {
  const decoded: Utf8Text[] = [];
  let carried = '';
  for (const slice of slices) {
    for (let from = 0; from < slice.length; from += PIECE_BYTES) {
      const piece = carried + slice.slice(from, from + PIECE_BYTES);
      const whole = piece.length - bytesToCarry(piece);
      decoded.push(decodePiece(piece.slice(0, whole)));
      carried = piece.slice(whole);
    }
  }
  decoded.push(decodePiece(carried));
  return {
    text: decoded.map(({ text }) => text).join(''),
    letters: decoded.reduce((sum, { letters }) => sum + letters, 0),
    strayBytes: decoded.reduce((sum, { strayBytes }) => sum + strayBytes, 0),
  };
}

/** How many bytes at the end may belong to a character whose rest comes later: it has four at most. */
function bytesToCarry(bytes: string): number {
  return /[\xc0-\xff].{0,2}$/s.exec(bytes.slice(-3))?.[0].length ?? 0;
}

function decodePiece(bytes: string): Utf8Text {
  const escaped = bytes.replace(
    /[%\x80-\xff]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  try {
    const text = decodeURIComponent(escaped);
    // Each has one byte that begins it.
    return { text, letters: bytes.match(/[\xc0-\xff]/g)?.length ?? 0, strayBytes: 0 };
  } catch {
    return decodeLeniently(bytes);
  }
}

/** Character by character, for the rare piece that holds something else than UTF-8. */
function decodeLeniently(bytes: string): Utf8Text {
  const sequence = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]/g;
  let letters = 0;
  let strayBytes = 0;
  const text = bytes.replace(sequence, (found) => {
    const escaped = [...found].map((byte) => `%${byte.charCodeAt(0).toString(16)}`).join('');
    try {
      const letter = decodeURIComponent(escaped);
      letters += 1;
      return letter;
    } catch {
      strayBytes += found.length;
      return fromWindows1252(found);
    }
  });
  return { text, letters, strayBytes };
}
