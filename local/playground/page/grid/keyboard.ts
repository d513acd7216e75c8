// What a key does in the grid. Pure: key and position in, intent out.
import type { CellPosition } from './cell-position';

export interface KeyPress {
  readonly key: string;
  readonly ctrlOrMeta: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** How many rows a page of the view holds. */
  readonly pageRows: number;
}

export type KeyIntent =
  | { readonly kind: 'move'; readonly to: CellPosition }
  /** Edit; `text` replaces what the cell holds, null keeps it. */
  | { readonly kind: 'edit'; readonly text: string | null }
  | { readonly kind: 'clear' }
  | { readonly kind: 'none' };

/** The effect of a key while a cell is selected and not being edited. */
export function keyIntent(press: KeyPress, at: CellPosition, size: GridSize): KeyIntent {
  const { key, ctrlOrMeta, shift, alt } = press;
  if (alt) return { kind: 'none' };
  if (key === 'Enter' && !ctrlOrMeta && !shift) return { kind: 'edit', text: null };
  if (key === 'F2') return { kind: 'edit', text: null };
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' };
  const to = destination(press, at, size);
  if (to) return { kind: 'move', to: clamp(to, size) };
  if ([...key].length === 1 && !ctrlOrMeta) return { kind: 'edit', text: key };
  return { kind: 'none' };
}

function destination(
  { key, ctrlOrMeta, shift }: KeyPress,
  at: CellPosition,
  size: GridSize,
): CellPosition | null {
  const { row, column } = at;
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
    case 'Enter':
      return shift ? { row: row - 1, column } : null;
    case 'Tab':
      return ctrlOrMeta ? null : tabDestination(at, shift, size);
    default:
      return null;
  }
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
