// Bytes as Java reads them, which is not always how the Web does.
import { decodeText } from '../../../../local/apps-script/charsets';

const ALL = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const codesOf = (text: string): readonly number[] =>
  [...text].map((character) => character.codePointAt(0) ?? -1);

test.each(['ISO-8859-1', 'iso-8859-1', 'ISO8859_1', 'latin1'])('%s is one character a byte', (charset) => {
  expect(codesOf(decodeText(ALL, charset))).toEqual([...ALL]);
});

test('Windows-1252 has its own signs from 0x80 to 0x9F, and nothing where it leaves a byte open', () => {
  expect(decodeText(Uint8Array.of(0x80, 0x93, 0x99, 0xe9), 'windows-1252')).toBe('€“™é');
  expect(decodeText(Uint8Array.of(0x81, 0x8d, 0x8f, 0x90, 0x9d), 'Cp1252')).toBe('\uFFFD'.repeat(5));
});

test('US-ASCII has nothing beyond 0x7F', () => {
  expect(decodeText(Uint8Array.of(0x41, 0xe9, 0x80), 'US-ASCII')).toBe('A\uFFFD\uFFFD');
});

test('a byte order mark stays in the text', () => {
  expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41), 'UTF-8')).toBe('\uFEFFA');
});

test('a charset that does not exist is refused', () => {
  expect(() => decodeText(ALL, 'no-such-charset')).toThrow(/no-such-charset/);
});
