// UTF-16 without TextDecoder, which Apps Script does not have.

/** As many as may be handed to one call without running out of stack. */
const PIECE_CHARACTERS = 8192;

/** Bytes, one character each, without their byte order mark. Halves of characters become U+FFFD. */
export function decodeUtf16Bytes(bytes: string, order: 'little' | 'big'): string {
  const high = order === 'little' ? 1 : 0;
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += 2 * PIECE_CHARACTERS) {
    const codes: number[] = [];
    const end = Math.min(from + 2 * PIECE_CHARACTERS, bytes.length - 1);
    for (let at = from; at < end; at += 2) {
      codes.push(bytes.charCodeAt(at + high) * 256 + bytes.charCodeAt(at + 1 - high));
    }
    pieces.push(String.fromCharCode(...codes));
  }
  if (bytes.length % 2 === 1) pieces.push('\uFFFD');
  return pieces.join('').replace(/\p{Cs}/gu, '\uFFFD');
}
