// What stands between cells: told by the header, or by a line that says it.
import { separated, separatorWord } from '../../../src/results/separator';

test.each([
  ['commas', 'a,b;c\n', ','],
  ['semicolons', 'a;b\n1,5;2\n', ';'],
  ['tabs', 'a\tb|c\td\n', '\t'],
  ['vertical bars', 'a|b\n1,5|2', '|'],
  ['one column', 'name\nAda;Bo|Cy\n', ','],
  ['a comma in quotes', '"a,b";c\n', ';'],
  ['a semicolon in quotes', '"a;b"\n1;2\n', ','],
  ['a line end in quotes', '"a\n,";b\n', ';'],
  ['a quote that never ends', '"a;b,c\n', ','],
  ['a header alone', 'a;', ';'],
  ['a comma in quotes below the header', 'a;b\n"1,5";2\n', ';'],
  ['nothing', '', ','],
])('%s', (_, csv, separator) => {
  expect(separated(csv)).toEqual({ csv, separator });
});

test.each([
  ['sep=;\r\na,b;c\r\n', ';', 'a,b;c\r\n'],
  ['SEP=\t\na;b\n', '\t', 'a;b\n'],
  ['sep=,\ra;b', ',', 'a;b'],
])('%j says it', (csv, separator, rest) => {
  expect(separated(csv)).toEqual({ csv: rest, separator });
});

test('a user reads words for all but the comma', () => {
  expect(
    [',', ';', '\t', '|'].map((one) =>
      separatorWord(one === ',' ? ',' : one === ';' ? ';' : one === '|' ? '|' : '\t'),
    ),
  ).toEqual([null, 'semicolons', 'tabs', 'vertical bars']);
});
