// Padding at the right and at the end, and nothing else.
import { withoutPadding } from '../../../src/results/padding';

test.each([
  [
    'no padding',
    [
      ['a', 'b'],
      ['1', ''],
    ],
    [
      ['a', 'b'],
      ['1', ''],
    ],
    0,
    0,
  ],
  [
    'an empty column',
    [
      ['a', ''],
      ['1', ''],
    ],
    [['a'], ['1']],
    1,
    0,
  ],
  ['one long row', [['a'], ['1', '', '', '']], [['a'], ['1']], 3, 0],
  ['empty rows', [['a'], ['1'], [''], ['']], [['a'], ['1']], 0, 2],
  ['both', [['a', ''], ['1'], ['', '', '']], [['a'], ['1']], 2, 1],
  ['an empty row in the middle', [['a'], [''], ['1']], [['a'], [''], ['1']], 0, 0],
  [
    'a column without a header',
    [
      ['a', ''],
      ['', '1'],
    ],
    [
      ['a', ''],
      ['', '1'],
    ],
    0,
    0,
  ],
  ['a header alone', [['a', '']], [['a']], 1, 0],
  ['nothing but padding', [['', ''], ['']], [[]], 2, 1],
  ['nothing', [], [], 0, 0],
  ['a blank, which is a value', [['a', ' ']], [['a', ' ']], 0, 0],
])('%s', (_, records, left, emptyColumns, emptyRows) => {
  expect(withoutPadding(records)).toEqual({ records: left, emptyColumns, emptyRows });
});
