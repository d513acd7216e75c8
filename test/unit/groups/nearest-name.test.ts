import { nearestName } from '../../../src/groups/nearest-name';

test.each([
  ['Compny', 'Company'],
  ['company', 'Company'],
  ['Compnay', 'Company'],
  ['Citi', 'City'],
  ['Revenue', null],
  ['C', null],
])('%s may mean %s', (typed, expected) => {
  expect(nearestName(typed, ['City', 'Company', 'Companion of many years'])).toBe(expected);
});
