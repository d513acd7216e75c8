// PNGs written and read straight from https://www.w3.org/TR/png, apart from the code under test.
import { deflateSync, gzipSync, inflateSync } from 'node:zlib';

export const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** Colours as 0xRRGGBB, row after row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly colours: readonly number[];
}

export interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth?: number;
  readonly colourType?: number;
  readonly interlace?: number;
}

/** The checksum is zlib's, out of the end of a gzip file. */
function crcOf(bytes: Buffer): number {
  return gzipSync(bytes).readUInt32LE(gzipSync(bytes).length - 8);
}

export function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length, 0);
  frame.writeUInt32BE(crcOf(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

export function headerChunk({ width, height, depth = 8, colourType = 2, interlace = 0 }: Header): Buffer {
  const body = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, depth, colourType, 0, 0, interlace]);
  body.writeUInt32BE(width, 0);
  body.writeUInt32BE(height, 4);
  return chunk('IHDR', body);
}

export function pngOf(...chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([SIGNATURE, ...chunks, chunk('IEND', Buffer.alloc(0))]);
}

/** Three bytes a pixel; every row is written with the same one of the five filters. */
export function filteredRows({ width, height, colours }: Picture, filter: number): Buffer {
  const raw = colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]);
  const byteAt = (row: number, byte: number): number =>
    row < 0 || byte < 0 ? 0 : (raw[row * width * 3 + byte] ?? 0);
  const rows = Array.from({ length: height }, (_, row) => [
    filter,
    ...Array.from({ length: width * 3 }, (_, byte) => {
      const [a, b, c] = [byteAt(row, byte - 3), byteAt(row - 1, byte), byteAt(row - 1, byte - 3)];
      return byteAt(row, byte) - predicted(filter, a, b, c);
    }),
  ]);
  return Buffer.from(rows.flat());
}

/** By None, Sub, Up, Average or Paeth, from the bytes on the left (a), above (b) and above on the left (c). */
function predicted(filter: number, a: number, b: number, c: number): number {
  const p = a + b - c;
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
  const paeth = pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
  const prediction = [0, a, b, Math.floor((a + b) / 2), paeth][filter];
  if (prediction === undefined) throw new Error(`There is no filter ${filter}.`);
  return prediction;
}

export function trueColourPng(picture: Picture, filter = 0): Buffer {
  return pngOf(headerChunk(picture), chunk('IDAT', deflateSync(filteredRows(picture, filter))));
}

/** @throws Error for anything but a whole, unfiltered picture of at most 256 indexed colours */
export function readIndexedPng(png: Buffer): Picture & { readonly palette: readonly number[] } {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('It begins with another signature.');
  const bodies = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const end = at + 8 + png.readUInt32BE(at);
    if (png.readUInt32BE(end) !== crcOf(png.subarray(at + 4, end))) throw new Error('A checksum is wrong.');
    bodies.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, end));
    at = end + 4;
  }
  const body = (type: string): Buffer => {
    const found = bodies.get(type);
    if (found === undefined) throw new Error(`There is no ${type}.`);
    return found;
  };
  if ([...bodies.keys()].join() !== 'IHDR,PLTE,IDAT,IEND')
    throw new Error('Other chunks, or in another order.');
  const header = body('IHDR');
  if (header.subarray(8).toString('hex') !== '0803000000') throw new Error('It is no 8-bit indexed picture.');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const table = body('PLTE');
  if (table.length % 3 !== 0 || table.length > 768) throw new Error('The palette is of a wrong size.');
  const palette = Array.from({ length: table.length / 3 }, (_, index) => table.readUIntBE(index * 3, 3));
  const rows = inflateSync(body('IDAT'));
  if (rows.length !== height * (width + 1)) throw new Error('There are more or fewer pixels.');
  const colours = Array.from({ length: width * height }, (_, pixel) => {
    const row = Math.floor(pixel / width);
    if (rows[row * (width + 1)] !== 0) throw new Error('A row is filtered.');
    const colour = palette[rows[row * (width + 1) + 1 + (pixel % width)] ?? 256];
    if (colour === undefined) throw new Error('A pixel has a colour beyond the palette.');
    return colour;
  });
  return { width, height, colours, palette };
}
