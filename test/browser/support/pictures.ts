// Screenshots as small files: 256 colours, of which screens have few more, and several of them as one moving picture.
import UPNG from 'upng-js';

const COLOURS = 256;

/** One picture of a recording, and for how many milliseconds it is shown. */
export interface Shot {
  readonly png: Buffer;
  readonly ms: number;
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: ArrayBuffer;
}

/** @throws Error for what is no PNG */
export function smallPng(png: Buffer): Buffer {
  const { width, height, rgba } = pixelsOf(png);
  return Buffer.from(UPNG.encode([rgba], width, height, COLOURS));
}

/**
 * An animated PNG, which browsers play again and again; others show its first picture.
 * @throws Error where there is none, and where they differ in size
 */
export function movingPicture(shots: readonly Shot[]): Buffer {
  const pictures = shots.map(({ png }) => pixelsOf(png));
  const [first] = pictures;
  if (first === undefined) throw new Error('A moving picture needs a picture.');
  const { width, height } = first;
  if (pictures.some((one) => one.width !== width || one.height !== height)) {
    throw new Error('The pictures of a moving picture must be of one size.');
  }
  return Buffer.from(
    UPNG.encode(
      pictures.map(({ rgba }) => rgba),
      width,
      height,
      COLOURS,
      shots.map(({ ms }) => ms),
    ),
  );
}

function pixelsOf(png: Buffer): Pixels {
  // A copy of its own: a Buffer may be a part of a larger one.
  const image = UPNG.decode(new Uint8Array(png).buffer);
  const [rgba] = UPNG.toRGBA8(image);
  if (rgba === undefined) throw new Error('There is nothing to be seen in this picture.');
  return { width: image.width, height: image.height, rgba };
}
