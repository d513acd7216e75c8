// The rows of a tab that its filter leaves, as everything in the grid counts them.
import type { TabView } from '../../protocol';
import { layOutRows, type RowLayout } from './row-layout';

const layouts = new WeakMap<TabView, RowLayout>();

export function rowLayoutOf(tab: TabView): RowLayout {
  const known = layouts.get(tab);
  if (known) return known;
  const layout = layOutRows(tab.rows, tab.hiddenRows);
  layouts.set(tab, layout);
  return layout;
}

/** The row that is shown so many rows further down, as far as there are any. */
export function rowBeyond(tab: TabView, row: number, by: number): number {
  const layout = rowLayoutOf(tab);
  return layout.rowAt(Math.min(Math.max(layout.placeOf(row) + by, 1), Math.max(layout.shown, 1)));
}
