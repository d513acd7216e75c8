// Fingerprints of texts: what stands for them where the texts themselves are not to be kept. Two mixed 32-bit lanes
// (as in cyrb53, public domain), because Utilities.computeDigest is a service call for each text.

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Characters of a short fingerprint: 30 bits, enough to tell whether one cell has changed. */
export const SHORT_CHARACTERS = 5;

/** 64 bits, in 11 characters: among a million texts, two that differ are taken for one once in 37 million times. */
export function fingerprint(text: string): string {
  const [one, other] = lanes(text);
  return digits(one, 5) + digits(other, 5) + digit(((one >>> 30) & 3) | (((other >>> 30) & 3) << 2));
}

/** 30 bits. */
export function shortFingerprint(text: string): string {
  const [one, other] = lanes(text);
  return digits(one ^ (other << 7), SHORT_CHARACTERS);
}

function lanes(text: string): readonly [number, number] {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 2654435761);
    other = Math.imul(other ^ unit, 1597334677);
  }
  const mixed = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  const last = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(mixed ^ (mixed >>> 13), 3266489909);
  return [mixed >>> 0, last >>> 0];
}

function digits(value: number, count: number): string {
  let text = '';
  for (let place = 0; place < count; place += 1) text += digit(value >>> (6 * place));
  return text;
}

function digit(value: number): string {
  return DIGITS.charAt(value & 63);
}
