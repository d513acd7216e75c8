// UTF-16 of both byte orders, against Node's own writing.
import * as fc from 'fast-check';
import { decodeUtf16Bytes } from '../../../src/sixtyfour/utf16';
import { anyText } from '../../support/any-text';

const little = (text: string) => Buffer.from(text, 'utf16le');
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

test('any text comes back, whichever byte comes first', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      expect(decodeUtf16Bytes(latin1(little(text)), 'little')).toBe(text);
      expect(decodeUtf16Bytes(latin1(little(text).swap16()), 'big')).toBe(text);
    }),
    { seed: 64 },
  );
});

test('more than one piece is put together', () => {
  const text = 'Zoë 😀'.repeat(10_000);
  expect(decodeUtf16Bytes(latin1(little(text)), 'little') === text).toBe(true);
});

test('half a character becomes a replacement character', () => {
  expect(decodeUtf16Bytes('a\0b', 'little')).toBe('a\uFFFD');
  expect(decodeUtf16Bytes(latin1(little('a\uD83Db')), 'little')).toBe('a\uFFFDb');
  expect(decodeUtf16Bytes('', 'big')).toBe('');
});
