// Which finished searches go so that another one fits.
import { encodeRecord } from '../../../../src/searches/kept/record-codec';
import { roomFor } from '../../../../src/searches/kept/storage-room';
import { MAX_IN_FLIGHT } from '../../../../src/searches/record/pace';
import { DONE, IMPORTING, RUNNING, searchIn, WAITING } from '../../../support/search-records';

const STORE_BYTES = 400 * 1024;
const QUERY = '中'.repeat(4000);
const done = (number: number) => ({ ...searchIn(DONE, number), query: QUERY });
const running = (number: number) => ({ ...searchIn(RUNNING, number), query: QUERY });
const series = <T>(count: number, make: (number: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index + 1));
const NEW = { ...searchIn(WAITING, 9999), query: QUERY };

const bytesOf = (records: readonly Parameters<typeof encodeRecord>[0][]) =>
  records.flatMap((record) => Object.entries(encodeRecord(record))).join().length * 3;

test('where there is room, nothing goes', () => {
  expect(roomFor([NEW], series(5, done))).toEqual({ kind: 'room', toForget: [] });
});

test('the oldest finished ones go, and no more than needed', () => {
  const existing = series(40, done).reverse();
  const room = roomFor([NEW], existing);
  if (room.kind !== 'room') throw new Error('There is room.');
  const gone = room.toForget.map(({ createdAt }) => createdAt);
  const kept = existing.filter((record) => !room.toForget.includes(record));
  expect(gone.length).toBeGreaterThan(0);
  expect(Math.max(...gone)).toBeLessThan(Math.min(...kept.map(({ createdAt }) => createdAt)));
  expect(bytesOf(kept)).toBeLessThan(STORE_BYTES);
  expect(roomFor([NEW], kept)).toEqual({ kind: 'room', toForget: [] });
  const [back] = room.toForget.slice(-1);
  expect(roomFor([NEW], [...kept, ...(back === undefined ? [] : [back])])).toMatchObject({
    toForget: [back],
  });
});

test('nothing unfinished ever goes', () => {
  const existing = [...series(8, running), ...series(20, (number) => done(100 + number))];
  const room = roomFor([NEW], existing);
  expect(room.kind === 'room' && room.toForget.every(({ state }) => state.kind === 'done')).toBe(true);
  expect(roomFor([NEW], series(60, running))).toEqual({ kind: 'full' });
});

test.each(['x', 'é', '中'])('as much is kept as 300 KB hold, counted as the store does: %s', (letter) => {
  const existing = series(80, (number) => ({ ...searchIn(DONE, number), query: letter.repeat(4000) }));
  const room = roomFor([], existing);
  if (room.kind !== 'room') throw new Error('There is room.');
  const bytes = (records: readonly Parameters<typeof encodeRecord>[0][]) =>
    Buffer.byteLength(records.flatMap((one) => Object.entries(encodeRecord(one)).flat()).join(''));
  const gone = room.toForget.length;
  expect(bytes(existing.slice(gone))).toBeLessThanOrEqual(300 * 1024);
  expect(bytes(existing.slice(gone - 1))).toBeGreaterThan(300 * 1024);
});

test.each([
  [1000, { kind: 'room', toForget: [] }],
  [200 * 1024, { kind: 'full' }],
])('what cannot be read takes its place, too: %d characters', (units, room) => {
  expect(roomFor([NEW], [], [{ keys: ['search:x:y'], why: 'damaged', units }])).toEqual(room);
});

test('what fits while it waits still fits when it runs and Sixtyfour has much to say', () => {
  const waiting: ReturnType<typeof searchIn>[] = [];
  for (let number = 1; number < 2000; number += 1) {
    const next = searchIn(WAITING, number);
    if (roomFor([next], waiting).kind === 'full') break;
    waiting.push(next);
  }
  expect(waiting.length).toBeGreaterThan(50);
  // The longest texts of Sixtyfour's that are kept, at three bytes a character; the others say what is in the way.
  const texts = { message: '中'.repeat(300), problem: '中'.repeat(300), status: 'x'.repeat(50) };
  const others = { ...IMPORTING, problem: 'x'.repeat(300), notes: ['x'.repeat(200)] };
  const grown = waiting.map((record, index) => ({
    ...record,
    state: index < MAX_IN_FLIGHT ? { ...RUNNING, ...texts } : others,
  }));
  const bytes = grown
    .flatMap((record) => Object.entries(encodeRecord(record)))
    .reduce((total, [key, value]) => total + Buffer.byteLength(key) + Buffer.byteLength(value), 0);
  expect(bytes).toBeLessThan(STORE_BYTES);
});
