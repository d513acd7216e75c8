// Windows-1252, letter by letter.
import { fromWindows1252 } from '../../../src/sixtyfour/windows-1252';

test('what differs from ISO-8859-1 is read as Windows does', () => {
  expect(fromWindows1252('\x80 \x84M\xfcller\x93 \x96 \x8aime\x9e \x85')).toBe('€ „Müller“ – Šimež …');
});

test('every byte becomes one letter, and no two the same', () => {
  const all = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte));
  const read = all.map(fromWindows1252);
  expect(new Set(read).size).toBe(256);
  expect(read.filter((letter, byte) => letter !== all[byte])).toHaveLength(27);
});

test('the five bytes that stand for nothing stay as they are', () => {
  expect(fromWindows1252('\x81\x8d\x8f\x90\x9d')).toBe('\x81\x8d\x8f\x90\x9d');
});
