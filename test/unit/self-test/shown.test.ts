import { shown } from '../../../src/self-test/shown';

test.each([
  ['a\r\nb\0', '"a\\r\\nb\\u0000"'],
  ['\u200fשלום', '"\\u{200f}שלום"'],
  ['e\u0301 é', '"e\\u{301} é"'],
  ['👩‍🔬', '"👩\\u{200d}🔬"'],
  [' ', '" "'],
  [-0.5, 'The number -0.5'],
  [true, 'The boolean true'],
  [new Date(0), 'A date'],
])('what a cell holds is shown so that it can be told from its like: %j', (value, text) => {
  expect(shown(value)).toBe(text);
});

test('a long text is shown by its length and its end', () => {
  expect(shown(`${'x'.repeat(49_990)}[cut here]`)).toBe(
    `50,000 characters, at the end "${'x'.repeat(40)}[cut here]"`,
  );
});
