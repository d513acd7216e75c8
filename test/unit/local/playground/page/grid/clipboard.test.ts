import { parseClipboard } from '../../../../../../local/playground/page/grid/clipboard';

describe('pasted text', () => {
  test('of one line is one cell, quotes and all', () => {
    expect(parseClipboard('plain text')).toEqual([['plain text']]);
    expect(parseClipboard('say "hello"')).toEqual([['say "hello"']]);
  });

  test('fills cells by tabs and rows by line breaks of any kind', () => {
    expect(parseClipboard('a\tb\nc\td')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(parseClipboard('a\r\nb\rc')).toEqual([['a'], ['b'], ['c']]);
  });

  test('keeps empty cells and drops the last line break', () => {
    expect(parseClipboard('a\t\tb\n\nc\n')).toEqual([['a', '', 'b'], [''], ['c']]);
    expect(parseClipboard('a\t')).toEqual([['a', '']]);
  });

  test('takes a quoted cell with tabs and line breaks for one', () => {
    expect(parseClipboard('"two\nlines"\tb\n"a ""quote"""')).toEqual([['two\nlines', 'b'], ['a "quote"']]);
  });
});
