// The comparison of what was written with what had to be there.
import { both, compareCells } from '../../../src/sheets/verification';

test('equal cells are verified', () => {
  expect(compareCells([['a', 1, '']], [['a', 1, '']], 0)).toEqual({ kind: 'verified' });
});

test('cells that differ in value or in type are counted and named', () => {
  expect(compareCells([['a', 1, 'x']], [['b', '1', 'x']], 4)).toEqual({
    kind: 'differs',
    count: 2,
    cells: ['A5', 'B5'],
  });
});

test('cells that are not there differ', () => {
  expect(compareCells([['a'], ['b']], [['a']], 0)).toEqual({ kind: 'differs', count: 1, cells: ['A2'] });
});

test('the first ten are named, all are counted', () => {
  const expected = Array.from({ length: 30 }, () => ['a']);
  const verification = compareCells(expected, [], 0);
  expect(verification).toMatchObject({ kind: 'differs', count: 30 });
  expect(verification.kind === 'differs' && verification.cells).toHaveLength(10);
});

test('stretches add up', () => {
  const verified = { kind: 'verified' } as const;
  const differs = { kind: 'differs', count: 2, cells: ['A1', 'A2'] } as const;
  expect(both(verified, verified)).toEqual(verified);
  expect(both(differs, verified)).toEqual(differs);
  expect(both(verified, differs)).toEqual(differs);
  expect(both(differs, differs)).toEqual({ kind: 'differs', count: 4, cells: ['A1', 'A2', 'A1', 'A2'] });
});
