// When Sixtyfour is asked next after something went wrong.
import { backOffMs } from '../../../../src/searches/record/pace';

const MIDDLE = 0.5;

test('back-off begins at 15 s and doubles up to 5 min', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 1000].map((failures) => backOffMs(failures, null, MIDDLE) / 1000);
  expect(waits).toEqual([15, 30, 60, 120, 240, 300, 300, 300]);
});

test('it varies by a fifth either way', () => {
  expect([0, 0.25, 0.75, 1].map((random) => backOffMs(2, null, random) / 1000)).toEqual([24, 27, 33, 36]);
});

test('a longer time that Sixtyfour names is kept, a shorter one is not less than ours', () => {
  expect(backOffMs(1, 90_000, MIDDLE)).toBe(90_000);
  expect(backOffMs(3, 20_000, MIDDLE)).toBe(60_000);
});

test('never is it sooner than 10 s', () => {
  for (const failures of [-1, 0, 1]) expect(backOffMs(failures, 1, 0)).toBeGreaterThanOrEqual(10_000);
});
