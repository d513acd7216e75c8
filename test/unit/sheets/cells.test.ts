// What is handed to a cell, and what must come back from it.
import { tableFromCsv } from '../../../src/results/table';
import { countCutCells, expectedCells, typedCells } from '../../../src/sheets/cells';

const MAX_LENGTH = 49_999;

test('numbers in numeric columns, text elsewhere, nothing where there is nothing', () => {
  const table = tableFromCsv('name,headcount\nAda,5\n,\nGrace,\n');
  expect(expectedCells(table, 0, 4)).toEqual([
    ['name', 'headcount'],
    ['Ada', 5],
    ['', ''],
    ['Grace', ''],
  ]);
  expect(expectedCells(table, 1, 2)).toEqual([['Ada', 5]]);
});

test('the header is text, whatever it is called', () => {
  expect(expectedCells(tableFromCsv('2024\n7\n'), 0, 2)).toEqual([['2024'], [7]]);
});

test('every text is typed with an apostrophe, numbers and empty cells without', () => {
  expect(typedCells([['=1+1', "'a", "'", ' ', '', 7, -0.5]])).toEqual([
    ["'=1+1", "''a", "''", "' ", '', 7, -0.5],
  ]);
});

test('a text that fits is left alone; one character more is cut with a mark, and counted', () => {
  const fits = 'x'.repeat(MAX_LENGTH);
  const table = tableFromCsv(`summary\n${fits}\n${fits}x\n`);
  const [, whole, cut] = expectedCells(table, 0, 3);
  expect(whole).toEqual([fits]);
  expect(String(cut?.[0])).toHaveLength(MAX_LENGTH);
  expect(String(cut?.[0])).toMatch(/^x+… \[cut: the file has 50,000 characters here\]$/);
  expect(countCutCells(table)).toBe(1);
});

test('a cut never goes through a surrogate pair', () => {
  for (const before of ['', 'x']) {
    const [, row] = expectedCells(tableFromCsv(`a\n${before}${'😀'.repeat(30_000)}\n`), 0, 2);
    const text = String(row?.[0]);
    expect(Buffer.from(text).toString()).toBe(text);
    expect(text.length).toBeLessThanOrEqual(MAX_LENGTH);
  }
});

test('a header can be cut as well', () => {
  const table = tableFromCsv(`${'h'.repeat(60_000)}\n1\n`);
  expect(countCutCells(table)).toBe(1);
  expect(String(expectedCells(table, 0, 1)[0]?.[0])).toMatch(/ 60,000 characters here\]$/);
});
