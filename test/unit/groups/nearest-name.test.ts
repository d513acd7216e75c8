import { nearestName } from '../../../src/groups/nearest-name';

test.each([
  ['Compny', 'Company'],
  ['company', 'Company'],
  ['Compnay', 'Company'],
  ['Citi', 'City'],
  ['Cty', 'City'],
  ['Cityab', null],
  ['Revenue', null],
  ['C', null],
])('%s may mean %s', (typed, expected) => {
  expect(nearestName(typed, ['City', 'Cites', 'Company', 'Companion of many years'])).toBe(expected);
});

test('of two that are as near the first is meant', () => {
  expect(nearestName('Cita', ['City', 'Cite'])).toBe('City');
});

test.each([
  [60, 60, true],
  [61, 60, false],
  [60, 61, false],
])('a text of %d letters is compared with a header of %d: %s', (typed, header, isFound) => {
  const name = 'x'.repeat(header);
  expect(nearestName('x'.repeat(typed), [name])).toBe(isFound ? name : null);
});
