import { deflateSync } from 'node:zlib';
import { seededRandom } from '../../../../local/apps-script/seeded-random';
import { smallPng } from '../../../browser/support/small-png';
import {
  chunk,
  filteredRows,
  type Header,
  headerChunk,
  type Picture,
  pngOf,
  readIndexedPng,
  SIGNATURE,
  trueColourPng,
} from './png-by-hand';

/** 6 × 5 pixels as Chromium wrote them: in two chunks, every row with the Paeth filter. */
const SCREENSHOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAYAAAAFCAIAAADpOgqxAAAALElEQVR4nFzIMQoAAAQF0D8om83mAGb3PxylhHrTIwB+EaKStykZu7S9spIAAAD//7lB2pUAAAAGSURBVAMAiJUCveKxIhIAAAAASUVORK5CYII=',
  'base64',
);
const ANY_PICTURE: Picture = { width: 2, height: 2, colours: [0xff0000, 0x00ff00, 0x0000ff, 0xffffff] };

/** Colours at random out of the first `count` multiples of `step`; each of them occurs. */
function noise(width: number, height: number, count: number, step: number): Picture {
  const random = seededRandom(width * height + count);
  const colours = Array.from({ length: width * height }, (_, pixel) =>
    pixel < count ? pixel * step : Math.floor(random() * count) * step,
  );
  return { width, height, colours };
}

describe('every pixel keeps its colour', () => {
  test('in a screenshot of Chromium', () => {
    const { width, height, colours } = readIndexedPng(smallPng(SCREENSHOT));
    const drawn = Array.from({ length: 30 }, (_, pixel) => {
      const [x, y] = [pixel % 6, Math.floor(pixel / 6)];
      return x * 40 * 65536 + y * 50 * 256 + x * y * 7;
    });
    expect({ width, height, colours }).toEqual({ width: 6, height: 5, colours: drawn });
  });

  test.each([
    ['no filter', 0],
    ['Sub', 1],
    ['Up', 2],
    ['Average', 3],
    ['Paeth', 4],
  ])('in rows with %s', (_name, filter) => {
    const picture = noise(23, 17, 200, 83_713);
    expect(readIndexedPng(smallPng(trueColourPng(picture, filter)))).toMatchObject(picture);
  });

  test.each([
    ['of one pixel', { width: 1, height: 1, colours: [0xfedcba] }],
    ['of one column', { width: 1, height: 3, colours: [0, 0xffffff, 1] }],
    ['of one colour', { width: 3, height: 2, colours: Array(6).fill(0xffffff) }],
    ['of as many colours as there are indexes', noise(32, 16, 256, 65_793)],
  ])('in a picture %s', (_what, picture) => {
    const read = readIndexedPng(smallPng(trueColourPng(picture, 4)));
    expect(read).toMatchObject(picture);
    expect([...read.palette].sort()).toEqual([...new Set(picture.colours)].sort());
  });

  test('whatever else the file says beside its pixels', () => {
    const rows = chunk('IDAT', deflateSync(filteredRows(ANY_PICTURE, 0)));
    const note = chunk('tEXt', Buffer.from('Software\0a browser'));
    expect(readIndexedPng(smallPng(pngOf(headerChunk(ANY_PICTURE), note, rows, note)))).toMatchObject(
      ANY_PICTURE,
    );
  });
});

test('of more colours than there are indexes, the rarest become the nearest of the others', () => {
  const often = Array.from({ length: 256 }, (_, index) => index * 0x010000 + 0x8080);
  const [nearRed, nearBlack] = [0xff8483, 0x007f80];
  const picture = { width: 257, height: 2, colours: [...often, nearRed, ...often, nearBlack] };
  const read = readIndexedPng(smallPng(trueColourPng(picture)));
  expect(read.colours).toEqual([...often, 0xff8080, ...often, 0x008080]);
  expect(read.palette).toHaveLength(256);
});

test('a screen of few colours takes less room', () => {
  const picture = noise(200, 100, 16, 0x0f0f0f);
  const png = trueColourPng(picture, 1);
  expect(smallPng(png).length).toBeLessThan(png.length);
});

describe('is refused rather than changed:', () => {
  const { width, height } = ANY_PICTURE;
  const rows = filteredRows(ANY_PICTURE, 0);
  const withRows = (data: Buffer, header: Partial<Header> = {}) =>
    pngOf(headerChunk({ width, height, ...header }), chunk('IDAT', deflateSync(data)));

  test.each([
    ['nothing', Buffer.alloc(0)],
    [
      'a file of another kind',
      Buffer.concat([Buffer.from('GIF89a  '), trueColourPng(ANY_PICTURE).subarray(8)]),
    ],
    ['a signature alone', SIGNATURE],
    ['a file that was cut off', trueColourPng(ANY_PICTURE).subarray(0, 60)],
    ['transparency of each pixel', withRows(Buffer.alloc(18), { colourType: 6 })],
    ['grey', withRows(Buffer.alloc(6), { colourType: 0 })],
    ['a palette', withRows(Buffer.alloc(6), { colourType: 3 })],
    ['sixteen bits', withRows(Buffer.alloc(26), { depth: 16 })],
    ['interlaced rows', withRows(rows, { interlace: 1 })],
    ['a row too few', withRows(rows.subarray(0, 7))],
    ['a row too many', withRows(Buffer.concat([rows, rows.subarray(0, 7)]))],
    [
      'a filter that there is not',
      withRows(Buffer.concat([rows.subarray(0, 7), Buffer.from([5]), rows.subarray(8)])),
    ],
    [
      'a colour that stands for transparency',
      pngOf(
        headerChunk(ANY_PICTURE),
        chunk('tRNS', Buffer.from([0, 255, 0, 0, 0, 0])),
        chunk('IDAT', deflateSync(rows)),
      ),
    ],
  ])('%s', (_what, png) => {
    expect(() => smallPng(png)).toThrow();
  });
});
