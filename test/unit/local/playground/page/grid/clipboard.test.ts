import { clipboardText, parseClipboard, tiled } from '../../../../../../local/playground/page/grid/clipboard';

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

describe('copied cells', () => {
  test('are read again as they were, whatever they hold', () => {
    const cells = [
      ['plain', 'two\nlines', 'a\ttab'],
      ['', '"quoted"', 'say "hello"'],
    ];
    expect(parseClipboard(clipboardText(cells))).toEqual(cells);
  });

  test('fill a selection that is a multiple of them, and else come once', () => {
    expect(tiled([['x']], { rows: 2, columns: 2 })).toEqual([
      ['x', 'x'],
      ['x', 'x'],
    ]);
    expect(tiled([['a', 'b']], { rows: 2, columns: 2 })).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
    expect(tiled([['a', 'b']], { rows: 3, columns: 3 })).toEqual([['a', 'b']]);
  });
});
