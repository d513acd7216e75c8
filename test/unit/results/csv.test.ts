// CSV text as rows: line ends, quotes and blank lines as they are found in the world.
import { readCsv } from '../../../src/results/csv';

const records = (csv: string) => readCsv(csv).records;

test.each([
  ['LF', 'a,b\n1,2\n'],
  ['CRLF', 'a,b\r\n1,2\r\n'],
  ['CR', 'a,b\r1,2\r'],
  ['CRLF, LF and CR mixed', 'a,b\r\n1,2\r'],
  ['no line end after the last record', 'a,b\n1,2'],
  ['blank lines', '\n\na,b\n\n1,2\n\n'],
  ['blanks behind quotes', '"a" ,b\n"1"  ,"2" \n'],
  ['blanks behind the last quote of the file', 'a,b\n1,"2" '],
  ['a tab behind quotes, and CRLF', '"a"\t,"b"\t\r\n1,2\r\n'],
])('%s', (_, csv) => {
  expect(readCsv(csv)).toMatchObject({
    records: [
      ['a', 'b'],
      ['1', '2'],
    ],
    endsInsideQuotes: false,
  });
});

test('quoted cells keep their line breaks, quotes and commas as they are', () => {
  expect(records('"one\r\ntwo","three\rfour","say ""hi"", ok","\n"\r\n')).toEqual([
    ['one\r\ntwo', 'three\rfour', 'say "hi", ok', '\n'],
  ]);
});

test('a quote in the middle of a cell is text', () => {
  expect(records('5" disk,say "hi"\r\na,b')).toEqual([
    ['5" disk', 'say "hi"'],
    ['a', 'b'],
  ]);
  expect(readCsv('"half "quoted" here",b\n')).toMatchObject({
    records: [['half "quoted" here', 'b']],
    endsInsideQuotes: false,
  });
});

test('blanks are part of a cell', () => {
  expect(records(' a , b\n')).toEqual([[' a ', ' b']]);
});

test('a quote that is never closed takes the rest of the file, and is told', () => {
  const { records: read, endsInsideQuotes } = readCsv('a,b\n1,"2\n3,4\n');
  expect(read).toEqual([
    ['a', 'b'],
    ['1', '2\n3,4\n'],
  ]);
  expect(endsInsideQuotes).toBe(true);
});

test('where records have one cell, a blank line is an empty one', () => {
  expect(records('name\n\nAda\n')).toEqual([['name'], [''], ['Ada']]);
  expect(records('name\n""\n')).toEqual([['name'], ['']]);
  expect(records('name\n""')).toEqual([['name'], ['']]);
});

test('an empty file has no records', () => {
  expect(readCsv('')).toEqual({ records: [], endsInsideQuotes: false, separator: ',', runTogether: [] });
});

test('quoted cells are read with another separator, too', () => {
  expect(records('"a"\t"b"\r\n"1\r\n,"\t"2"\r\n')).toEqual([
    ['a', 'b'],
    ['1\r\n,', '2'],
  ]);
  expect(records('"a" ;b\r\n1;"2" \r\n')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test('nothing is taken for a comment or another delimiter', () => {
  expect(records('#a;b\tc|d,e\n')).toEqual([['#a;b\tc|d', 'e']]);
});
