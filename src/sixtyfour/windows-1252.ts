// Windows-1252 without TextDecoder, which Apps Script does not have.

/** What the bytes 80 to 9F stand for. Five of them stand for nothing, and stay the control characters they are. */
const FROM_80 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

/** Bytes, one character each, as the letters that they are in Windows-1252. All others are the same in ISO-8859-1. */
export function fromWindows1252(bytes: string): string {
  return bytes.replace(/[\x80-\x9f]/g, (byte) => FROM_80.charAt(byte.charCodeAt(0) - 0x80));
}
