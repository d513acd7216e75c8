// Line ends between records, without touching those inside quotes.
import { withLineFeeds } from '../../../src/results/line-ends';

test.each([
  ['between records', 'a\r\nb\rc\nd\r\n', 'a\nb\nc\nd\n'],
  ['in a row', '\r\r\n\n\r', '\n\n\n\n'],
  ['never inside quotes', '"a\r\nb\r"\r\nc\r', '"a\r\nb\r"\nc\n'],
  ['behind doubled quotes', '"a""\r\n""b"\r\nc', '"a""\r\n""b"\nc'],
  ['where a quoted cell begins with one', '"\r\na"\rb', '"\r\na"\nb'],
  ['where a quoted cell ends with a quote', '"a"""\r\nb', '"a"""\nb'],
  ['where a quoted cell begins behind a line feed', 'a\n"b\r\nc"\r', 'a\n"b\r\nc"\n'],
  ['where a line feed follows a quoted cell', '"a"\nb\r"c"', '"a"\nb\n"c"'],
  ['where a quote stands in the middle of a bare cell', 'a"b\r\nc"d\r', 'a"b\nc"d\n'],
  ['where a quoted cell has a quote too many', '"a"b\r\nc"\r\nd', '"a"b\r\nc"\nd'],
  ['behind blanks after the closing quote', '"a"  \r\nb\r', '"a"  \nb\n'],
  ['behind a tab after the closing quote', '"a"\t\rb\r', '"a"\t\nb\n'],
  ['never behind a quote that is not closed', '"a\r\nb', '"a\r\nb'],
])('line ends become line feeds: %s', (_, csv, lines) => {
  expect(withLineFeeds(csv, ',')).toBe(lines);
});

test('a tab behind a quoted cell separates it where tabs do', () => {
  expect(withLineFeeds('"a"\tb\r"c"\td', '\t')).toBe('"a"\tb\n"c"\td');
});

test('text without a carriage return is left alone', () => {
  const csv = 'a,"b\nc"\n';
  expect(withLineFeeds(csv, ',')).toBe(csv);
});
