// Chance that can be repeated: the same seed gives the same sequence.

/** Numbers from 0 up to but not including 1. */
export type Random = () => number;

/** Mulberry32, a public-domain generator: small, and random enough to choose an order. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
