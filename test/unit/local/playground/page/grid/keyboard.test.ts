import { areaNamed, cellName } from '../../../../../../local/playground/page/grid/cell-position';
import { type KeyPress, keyIntent } from '../../../../../../local/playground/page/grid/keyboard';
import { oneCell } from '../../../../../../local/playground/page/grid/selected-range';

const SIZE = { rows: 100, columns: 10, pageRows: 20 };

function press(key: string, modifiers: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlOrMeta: false, shift: false, alt: false, ...modifiers };
}

function effectOf(key: string, row: number, column: number, modifiers: Partial<KeyPress> = {}) {
  const intent = keyIntent(press(key, modifiers), oneCell({ row, column }), SIZE);
  return intent.kind === 'move' ? cellName(intent.to) : intent.kind;
}

describe('a key in the grid', () => {
  test('moves one cell, and never off the grid', () => {
    expect(effectOf('ArrowDown', 1, 1)).toBe('A2');
    expect(effectOf('ArrowRight', 1, 1)).toBe('B1');
    expect(effectOf('ArrowUp', 1, 1)).toBe('A1');
    expect(effectOf('ArrowRight', 5, 10)).toBe('J5');
  });

  test('moves to the edge with Ctrl or Cmd, by pages, and along the row', () => {
    expect(effectOf('ArrowDown', 3, 2, { ctrlOrMeta: true })).toBe('B100');
    expect(effectOf('PageDown', 3, 2)).toBe('B23');
    expect(effectOf('PageUp', 3, 2)).toBe('B1');
    expect(effectOf('Home', 7, 4)).toBe('A7');
    expect(effectOf('End', 7, 4)).toBe('J7');
    expect(effectOf('Home', 7, 4, { ctrlOrMeta: true })).toBe('A1');
  });

  test('edits what the cell holds with Enter and F2, and replaces it by typing', () => {
    const at = oneCell({ row: 2, column: 2 });
    expect(keyIntent(press('Enter'), at, SIZE)).toEqual({ kind: 'edit', text: null });
    expect(keyIntent(press('F2'), at, SIZE)).toEqual({ kind: 'edit', text: null });
    expect(keyIntent(press('x'), at, SIZE)).toEqual({ kind: 'edit', text: 'x' });
    expect(keyIntent(press('Delete'), at, SIZE)).toEqual({ kind: 'clear' });
  });

  test('moves the far corner of the selection with Shift, from where that is', () => {
    const selection = { kind: 'cells', anchor: { row: 5, column: 5 }, head: { row: 7, column: 4 } } as const;
    const extended = (key: string, ctrlOrMeta = false) => {
      const intent = keyIntent(press(key, { shift: true, ctrlOrMeta }), selection, SIZE);
      return intent.kind === 'extend' ? cellName(intent.to) : intent.kind;
    };
    expect(extended('ArrowDown')).toBe('D8');
    expect(extended('ArrowLeft')).toBe('C7');
    expect(extended('ArrowDown', true)).toBe('D100');
    expect(extended('PageUp')).toBe('D1');
    // These turn round with Shift, and start from the active cell.
    expect(keyIntent(press('Enter', { shift: true }), selection, SIZE)).toEqual({
      kind: 'move',
      to: { row: 4, column: 5 },
    });
  });

  test('selects rows, columns and everything, undoes and redoes', () => {
    const CTRL = { ctrlOrMeta: true };
    expect(effectOf(' ', 1, 1, { shift: true })).toBe('select-rows');
    expect(effectOf(' ', 1, 1, CTRL)).toBe('select-columns');
    expect(effectOf('a', 1, 1, CTRL)).toBe('select-all');
    expect(effectOf('z', 1, 1, CTRL)).toBe('undo');
    expect(effectOf('Z', 1, 1, { ...CTRL, shift: true })).toBe('redo');
    expect(effectOf('y', 1, 1, CTRL)).toBe('redo');
  });

  test('is left to the browser where it is a shortcut or a modifier', () => {
    expect(effectOf('c', 1, 1, { ctrlOrMeta: true })).toBe('none');
    expect(effectOf('Shift', 1, 1)).toBe('none');
    expect(effectOf('ArrowLeft', 1, 2, { alt: true })).toBe('none');
  });

  test('leaves the grid by Tab at the ends of a row, so that the keyboard is not trapped', () => {
    expect(effectOf('Tab', 1, 3)).toBe('D1');
    expect(effectOf('Tab', 1, 10)).toBe('none');
    expect(effectOf('Tab', 1, 1, { shift: true })).toBe('none');
  });
});

describe('the name box', () => {
  test('takes the name of any cell or range of the grid, and of a range what the grid has of it', () => {
    expect(areaNamed('b7', SIZE)).toEqual({ row: 7, column: 2, rows: 1, columns: 1 });
    expect(areaNamed(' $J$100 ', SIZE)).toEqual({ row: 100, column: 10, rows: 1, columns: 1 });
    expect(areaNamed('B2:C5', SIZE)).toEqual({ row: 2, column: 2, rows: 4, columns: 2 });
    expect(areaNamed('I99:Z500', SIZE)).toEqual({ row: 99, column: 9, rows: 2, columns: 2 });
    expect(areaNamed('C:C', SIZE)).toEqual({ row: 1, column: 3, rows: 100, columns: 1 });
  });

  test('goes nowhere for anything else', () => {
    for (const name of ['K1', 'A101', 'A0', 'hello world', '']) expect(areaNamed(name, SIZE)).toBeNull();
  });
});
