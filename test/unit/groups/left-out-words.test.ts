// What is left out of a group, in words.
import { reasonWords } from '../../../src/groups/left-out-words';
import type { LeftOut, LeftOutReason } from '../../../src/groups/plan';

const rows = (why: LeftOutReason, ...numbers: readonly number[]): readonly LeftOut[] =>
  numbers.map((row) => ({ row, why }));
const words = (...leftOut: readonly (readonly LeftOut[])[]) =>
  reasonWords(leftOut.flat(), (count) => `<${count}>`);

test('each reason is counted by itself, in the order in which they come', () => {
  expect(words(rows('duplicate', 3), rows('blank', 4), rows('duplicate', 9))).toEqual([
    '<2> the same as another (rows 3, 9)',
    '<1> blank (row 4)',
  ]);
  expect(words()).toEqual([]);
});

test('four rows are named, and the others counted', () => {
  expect(words(rows('error', 2, 3, 4, 5))).toEqual(['<4> with an error in a cell (rows 2, 3, 4, 5)']);
  expect(words(rows('error', 2, 3, 4, 5, 6, 7))).toEqual([
    '<6> with an error in a cell (rows 2, 3, 4, 5 and <2> more)',
  ]);
});

test('a row is named once, however many of its cells are left out', () => {
  expect(words(rows('too-long', 2, 2, 2))).toEqual(['<3> over 4,000 characters (row 2)']);
});
