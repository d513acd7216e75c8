// UTF-8 out of slices of bytes, against Node's own decoder.
import * as fc from 'fast-check';
import { decodeUtf8Bytes } from '../../../src/sixtyfour/utf8';

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
    expect(decodeUtf8Bytes(slices(Buffer.from(text), length))).toBe(text);
  }
});

test('any text comes back, whatever its slices', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 9 }), (text, length) => {
      expect(decodeUtf8Bytes(slices(Buffer.from(text), length))).toBe(text);
    }),
    { seed: 64 },
  );
});

test('bytes that are no UTF-8 become replacement characters, and what is around them stays', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 12 }), fc.integer({ min: 1, max: 5 }), (bytes, length) => {
      const whole = Buffer.concat([Buffer.from('é,'), bytes, Buffer.from(',%€')]);
      const decoded = decodeUtf8Bytes(slices(whole, length));
      const runsAsOne = (text: string) => text.replace(/\uFFFD+/g, '\uFFFD');
      expect(runsAsOne(decoded)).toBe(runsAsOne(whole.toString('utf8')));
    }),
    { seed: 64, numRuns: 2000 },
  );
});

test('more than a megabyte is decoded piece by piece', () => {
  const text = 'x€'.repeat(600_000);
  expect(decodeUtf8Bytes([latin1(Buffer.from(text))])).toBe(text);
});

test('nothing is nothing', () => {
  expect(decodeUtf8Bytes([])).toBe('');
});
