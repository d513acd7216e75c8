// The edit under way, in its cell or in the formula bar, and what else is put into cells.
import { signal } from '@preact/signals';
import { fetchInput } from '../connection';
import { activeTab, attempt } from '../store';
import type { CellPosition } from './cell-position';
import { selectCell } from './selection';
import { rowBeyond } from './shown-rows';

export interface Edit {
  readonly tabId: number;
  readonly at: CellPosition;
  readonly text: string;
  /** Where the text is being typed, and so has the focus. */
  readonly place: 'cell' | 'formula-bar';
}

export const edit = signal<Edit | null>(null);

/** Begins an edit; `text` replaces what the cell holds, null keeps it. */
export async function beginEdit(tabId: number, at: CellPosition, text: string | null): Promise<void> {
  const begun = text ?? (await fetchInput(tabId, at.row, at.column)).input;
  edit.value = { tabId, at, text: begun, place: 'cell' };
}

export function changeEdit(text: string): void {
  if (edit.value) edit.value = { ...edit.value, text };
}

/** Types what was edited into the cell and moves on from it. */
export async function commitEdit(move: CellPosition = { row: 0, column: 0 }): Promise<void> {
  const done = edit.value;
  const tab = activeTab.value;
  if (!done || !tab) return;
  edit.value = null;
  const to = {
    row: rowBeyond(tab, done.at.row, move.row),
    column: Math.min(Math.max(done.at.column + move.column, 1), tab.columns),
  };
  if (done.tabId === tab.id) selectCell(tab, to);
  await typeCells(done.tabId, done.at, [[done.text]]);
}

export function cancelEdit(): void {
  edit.value = null;
}

/** Types texts into the cells from `at` on, by rows. */
export async function typeCells(
  tabId: number,
  at: CellPosition,
  texts: readonly (readonly string[])[],
): Promise<void> {
  await attempt({ kind: 'type-cells', tabId, ...at, texts });
}
