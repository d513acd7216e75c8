// Bytes as texts, in the charsets of Java. A `TextDecoder` follows the Web, which reads ISO-8859-1 and US-ASCII as
// Windows-1252, and not the same in every version of Node.
import { invalidArgument } from './platform-errors';

/** Without signs, in small letters: Java takes ISO-8859-1, ISO8859_1, latin1 and others for the same. */
const LATIN_1 = new Set(['iso88591', 'latin1', 'l1', '88591', 'cp819', 'ibm819']);
const ASCII = new Set(['usascii', 'ascii', 'iso646us', '646', 'cp367']);
const WINDOWS_1252 = new Set(['windows1252', 'cp1252']);
/** What Windows-1252 has from 0x80 to 0x9F; nothing in five places. Node 20 has nothing of it either. */
const WINDOWS_1252_SIGNS = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';

/**
 * A byte order mark stays in the text, as with Java.
 * @throws ScriptError when there is no such charset
 */
export function decodeText(bytes: Uint8Array, charset: string): string {
  const name = charset.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (LATIN_1.has(name)) return byteForByte(bytes);
  // Each byte beyond ASCII is one that cannot be read.
  if (ASCII.has(name)) return byteForByte(bytes).replace(/[\u0080-\u00ff]/g, '\uFFFD');
  if (WINDOWS_1252.has(name)) return byteForByte(bytes).replace(/[\u0080-\u009f]/g, windows1252Sign);
  return onTheWeb(bytes, charset);
}

function windows1252Sign(character: string): string {
  return WINDOWS_1252_SIGNS[character.charCodeAt(0) - 0x80] ?? '\uFFFD';
}

function byteForByte(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function onTheWeb(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset, { ignoreBOM: true }).decode(bytes);
  } catch {
    throw invalidArgument(charset);
  }
}
