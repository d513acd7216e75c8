// Makes a screenshot's file small: an index into 256 colours for each pixel instead of three bytes. Screens
// have few colours; the shades at the edges of letters beyond the 256 most frequent go to their nearest one.
import { deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MAX_COLOURS = 256;
const BYTES_PER_PIXEL = 3;
/** Colour types of the PNG specification. */
const TRUE_COLOUR = 2;
const INDEXED = 3;

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue; row after row. */
  readonly pixels: Buffer;
}

/** @throws Error for a picture that no browser's screenshot is: one with transparency, say */
export function smallPng(png: Buffer): Buffer {
  const picture = read(png);
  const colours = coloursOf(picture);
  const palette = mostFrequent(colours);
  const indexOf = new Map([...colours.keys()].map((colour) => [colour, nearest(palette, colour)]));
  const { width, height } = picture;
  // Each row begins with its filter's number; 0, none, is best for indexes.
  const rows = Buffer.alloc(height * (width + 1));
  let colour = -1;
  let index = 0;
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const next = colourAt(picture.pixels, pixel * BYTES_PER_PIXEL);
    // Neighbours mostly have the same colour.
    if (next !== colour) index = indexOf.get(next) ?? 0;
    colour = next;
    rows[pixel + Math.floor(pixel / width) + 1] = index;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, INDEXED], 8);
  const table = Buffer.alloc(palette.length * BYTES_PER_PIXEL);
  for (const [index, colour] of palette.entries()) table.writeUIntBE(colour, index * 3, BYTES_PER_PIXEL);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** How often each colour occurs. */
function coloursOf({ pixels }: Picture): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  let from = 0;
  for (let at = 0; at < pixels.length; at += BYTES_PER_PIXEL) {
    const colour = colourAt(pixels, at);
    const end = at + BYTES_PER_PIXEL;
    if (end < pixels.length && colourAt(pixels, end) === colour) continue;
    counts.set(colour, (counts.get(colour) ?? 0) + (end - from) / BYTES_PER_PIXEL);
    from = end;
  }
  return counts;
}

function colourAt(pixels: Buffer, at: number): number {
  return ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
}

function mostFrequent(counts: ReadonlyMap<number, number>): readonly number[] {
  const byCount = [...counts].sort(
    ([colour, count], [other, otherCount]) => otherCount - count || colour - other,
  );
  return byCount.slice(0, MAX_COLOURS).map(([colour]) => colour);
}

function nearest(palette: readonly number[], colour: number): number {
  const distances = palette.map((other) => distance(colour, other));
  return distances.indexOf(Math.min(...distances));
}

function distance(one: number, other: number): number {
  const channels = [16, 8, 0].map((shift) => ((one >> shift) & 255) - ((other >> shift) & 255));
  return channels.reduce((sum, difference) => sum + difference ** 2, 0);
}

function read(png: Buffer): Picture {
  if (!png.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new Error('Not a PNG.');
  const data: Buffer[] = [];
  let size: { readonly width: number; readonly height: number } | null = null;
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      const [depth, colourType, , , interlace] = body.subarray(8);
      if (depth !== 8 || colourType !== TRUE_COLOUR || interlace !== 0) throw new Error('Not a screenshot.');
      size = { width: body.readUInt32BE(0), height: body.readUInt32BE(4) };
    }
    // One colour would stand for transparency.
    if (type === 'tRNS') throw new Error('Not a screenshot.');
    if (type === 'IDAT') data.push(body);
    at += length + 12;
  }
  if (size === null) throw new Error('Not a whole PNG.');
  return { ...size, pixels: unfiltered(inflateSync(Buffer.concat(data)), size.width, size.height) };
}

/** Undoes the filters of https://www.w3.org/TR/png/#9Filters. */
function unfiltered(data: Buffer, width: number, height: number): Buffer {
  const rowBytes = width * BYTES_PER_PIXEL;
  if (data.length !== height * (rowBytes + 1)) throw new Error('Not a whole PNG.');
  const pixels = Buffer.alloc(rowBytes * height);
  for (let row = 0; row < height; row += 1) {
    const filter = data[row * (rowBytes + 1)] ?? 0;
    for (let byte = 0; byte < rowBytes; byte += 1) {
      const at = row * rowBytes + byte;
      const isFirst = byte < BYTES_PER_PIXEL;
      const left = isFirst ? 0 : (pixels[at - BYTES_PER_PIXEL] ?? 0);
      const up = pixels[at - rowBytes] ?? 0;
      const upLeft = isFirst ? 0 : (pixels[at - rowBytes - BYTES_PER_PIXEL] ?? 0);
      pixels[at] = (data[row * (rowBytes + 1) + 1 + byte] ?? 0) + predicted(filter, left, up, upLeft);
    }
  }
  return pixels;
}

/** Called for every byte, so it makes no arrays. */
function predicted(filter: number, left: number, up: number, upLeft: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, upLeft);
    default:
      throw new Error(`PNG has no filter ${filter}.`);
  }
}

function paeth(left: number, up: number, upLeft: number): number {
  const estimate = left + up - upLeft;
  const toLeft = Math.abs(estimate - left);
  const toUp = Math.abs(estimate - up);
  const toUpLeft = Math.abs(estimate - upLeft);
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** https://www.w3.org/TR/png/#D-CRCAppendix. `zlib.crc32` came after the oldest Node that we run on. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
