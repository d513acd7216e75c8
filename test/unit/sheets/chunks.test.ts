// How a table is cut into stretches that are written at a time.
import type { Table } from '../../../src/results/table';
import { chunkEnd, isOneChunk } from '../../../src/sheets/chunks';

function tableOf(rows: number, columns: number, cell = ''): Table {
  const record = Array<string>(columns).fill(cell);
  return {
    header: Array<string>(columns).fill('h'),
    rows: Array<readonly string[]>(rows).fill(record),
    columns: Array<'text'>(columns).fill('text'),
    notes: [],
  };
}

/** The grid rows at which chunks begin and end. */
function bounds(table: Table): readonly number[] {
  const ends = [0];
  for (;;) {
    const from = ends.at(-1) ?? 0;
    if (from > table.rows.length) return ends;
    const to = chunkEnd(table, from);
    expect(to).toBeGreaterThan(from);
    ends.push(to);
  }
}

test('a small table is one chunk, header and all', () => {
  expect(bounds(tableOf(187, 12))).toEqual([0, 188]);
  expect([187, 249_999].map((rows) => isOneChunk(tableOf(rows, 1)))).toEqual([true, true]);
  expect(isOneChunk(tableOf(250_000, 1))).toBe(false);
});

test('a large table is cut into chunks that are written in seconds and cover every row once', () => {
  const ends = bounds(tableOf(5000, 300));
  expect(ends.at(-1)).toBe(5001);
  const sizes = ends.slice(1).map((end, index) => (end - (ends[index] ?? 0)) * 300);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(250_000);
  expect(sizes.length).toBeGreaterThan(5);
});

test('long texts make chunks shorter, and a row is written whole however long', () => {
  expect(bounds(tableOf(4, 100, 'x'.repeat(50_000)))).toEqual([0, 2, 3, 4, 5]);
});

test('more columns than a chunk has cells still make progress, row by row', () => {
  expect(bounds(tableOf(3, 500_000)).at(-1)).toBe(4);
});
