// UTF-8 out of slices of bytes, against Node's own decoder.
import * as fc from 'fast-check';
import { decodeUtf8Bytes } from '../../../src/sixtyfour/utf8';
import { anyText } from '../../support/any-text';

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** The bytes as one character each, cut into slices of that length. */
function slices(bytes: Uint8Array, length: number): readonly string[] {
  const all = latin1(bytes);
  return Array.from({ length: Math.ceil(all.length / length) }, (_, index) =>
    all.slice(index * length, (index + 1) * length),
  );
}

test('a character may lie across any slices', () => {
  const text = 'aé€😀%41%zz\u0000\uFEFF例';
  for (let length = 1; length <= 8; length += 1) {
    expect(decodeUtf8Bytes(slices(Buffer.from(text), length))).toMatchObject({ text, strayBytes: 0 });
  }
});

test('any text comes back, whatever its slices', () => {
  fc.assert(
    fc.property(anyText(), fc.integer({ min: 1, max: 9 }), (text, length) => {
      expect(decodeUtf8Bytes(slices(Buffer.from(text), length))).toMatchObject({ text, strayBytes: 0 });
    }),
    { seed: 64 },
  );
});

test('bytes that are no UTF-8 are read as Windows-1252 and counted, and what is around them stays', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 12 }), fc.integer({ min: 1, max: 5 }), (bytes, length) => {
      const whole = Buffer.concat([Buffer.from('é,'), bytes, Buffer.from(',%€')]);
      const { text, strayBytes } = decodeUtf8Bytes(slices(whole, length));
      expect(text.startsWith('é,')).toBe(true);
      expect(text.endsWith(',%€')).toBe(true);
      const isUtf8 = Buffer.from(whole.toString('utf8')).equals(whole);
      expect(strayBytes === 0).toBe(isUtf8);
      if (isUtf8) expect(text).toBe(whole.toString('utf8'));
      else expect(text).not.toMatch(/\uFFFD/);
    }),
    { seed: 64, numRuns: 2000 },
  );
});

test('letters and stray bytes are counted one by one', () => {
  const bytes = Buffer.concat([Buffer.from('Zoë,€,😀,'), Buffer.from([0xfc, 0x80, 0x2c, 0xe2, 0x82])]);
  expect(decodeUtf8Bytes([latin1(bytes)])).toEqual({ text: 'Zoë,€,😀,ü€,â‚', letters: 3, strayBytes: 4 });
});

test('more than a megabyte is decoded piece by piece', () => {
  const text = 'x€'.repeat(600_000);
  const decoded = decodeUtf8Bytes([latin1(Buffer.from(text))]);
  expect(decoded.text === text).toBe(true);
  expect(decoded).toMatchObject({ letters: 600_000, strayBytes: 0 });
});

test('nothing is nothing', () => {
  expect(decodeUtf8Bytes([])).toEqual({ text: '', letters: 0, strayBytes: 0 });
});
