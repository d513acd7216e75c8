// What a key does in the grid. Pure: key and selection in, intent out.
import type { CellPosition } from './cell-position';
import type { Selection } from './selected-range';

export interface KeyPress {
  readonly key: string;
  readonly ctrlOrMeta: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** Rows are counted as they are shown, without those that a filter hides. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** How many rows a page of the view holds. */
  readonly pageRows: number;
}

export type KeyIntent =
  /** Select this cell; or let the selection reach from where it began to here. */
  | { readonly kind: 'move' | 'extend'; readonly to: CellPosition }
  | { readonly kind: 'select-rows' | 'select-columns' | 'select-all' }
  /** Edit; `text` replaces what the cell holds, null keeps it. */
  | { readonly kind: 'edit'; readonly text: string | null }
  | { readonly kind: 'clear' | 'filter' | 'open-link' | 'undo' | 'redo' | 'none' };

const NONE: KeyIntent = { kind: 'none' };

/** The effect of a key while nothing is being edited. */
export function keyIntent(press: KeyPress, selection: Selection, size: GridSize): KeyIntent {
  const { key, ctrlOrMeta, shift, alt } = press;
  if (alt) return withAlt(key);
  const command = ctrlOrMeta ? commandOf(key.toLowerCase(), shift) : null;
  if (command) return command;
  if (key === ' ' && (ctrlOrMeta || shift)) return { kind: ctrlOrMeta ? 'select-columns' : 'select-rows' };
  if (key === 'Enter' && !ctrlOrMeta && !shift) return { kind: 'edit', text: null };
  if (key === 'F2') return { kind: 'edit', text: null };
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' };
  const extendsTo = shift ? destination(press, selection.head, size) : null;
  if (extendsTo) return { kind: 'extend', to: clamp(extendsTo, size) };
  const to = leaving(press, selection.anchor, size) ?? destination(press, selection.anchor, size);
  if (to) return { kind: 'move', to: clamp(to, size) };
  if ([...key].length === 1 && !ctrlOrMeta) return { kind: 'edit', text: key };
  return NONE;
}

function withAlt(key: string): KeyIntent {
  if (key === 'ArrowDown') return { kind: 'filter' };
  return key === 'Enter' ? { kind: 'open-link' } : NONE;
}

function commandOf(key: string, shift: boolean): KeyIntent | null {
  if (key === 'a') return { kind: 'select-all' };
  if (key === 'z') return { kind: shift ? 'redo' : 'undo' };
  return key === 'y' ? { kind: 'redo' } : null;
}

/** Where keys lead that Shift makes longer. */
function destination(
  { key, ctrlOrMeta }: KeyPress,
  { row, column }: CellPosition,
  size: GridSize,
): CellPosition | null {
  switch (key) {
    case 'ArrowUp':
      return { row: ctrlOrMeta ? 1 : row - 1, column };
    case 'ArrowDown':
      return { row: ctrlOrMeta ? size.rows : row + 1, column };
    case 'ArrowLeft':
      return { row, column: ctrlOrMeta ? 1 : column - 1 };
    case 'ArrowRight':
      return { row, column: ctrlOrMeta ? size.columns : column + 1 };
    case 'Home':
      return { row: ctrlOrMeta ? 1 : row, column: 1 };
    case 'End':
      return { row: ctrlOrMeta ? size.rows : row, column: size.columns };
    case 'PageUp':
      return { row: row - size.pageRows, column };
    case 'PageDown':
      return { row: row + size.pageRows, column };
    default:
      return null;
  }
}

/** Where keys lead that Shift turns round. */
function leaving(
  { key, ctrlOrMeta, shift }: KeyPress,
  at: CellPosition,
  size: GridSize,
): CellPosition | null {
  if (key === 'Enter') return shift ? { row: at.row - 1, column: at.column } : null;
  if (key !== 'Tab' || ctrlOrMeta) return null;
  return tabDestination(at, shift, size);
}

/** At the grid's first and last cell Tab leaves it, so that the keyboard is never trapped. */
function tabDestination(
  { row, column }: CellPosition,
  back: boolean,
  { columns }: GridSize,
): CellPosition | null {
  if (back) return column > 1 ? { row, column: column - 1 } : null;
  return column < columns ? { row, column: column + 1 } : null;
}

function clamp({ row, column }: CellPosition, { rows, columns }: GridSize): CellPosition {
  return {
    row: Math.min(Math.max(row, 1), Math.max(rows, 1)),
    column: Math.min(Math.max(column, 1), Math.max(columns, 1)),
  };
}
