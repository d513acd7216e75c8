// A whole tab taken down as it is, to be put back: what undoing needs where rows or columns have moved.
import type { GridCopy } from './grid';
import type { Tab } from './tab';

export interface TabMemento {
  readonly grid: GridCopy;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly overlays: Tab['overlays'];
  readonly filter: Tab['filter'];
  readonly hiddenValues: Tab['hiddenValues'];
}

export function keepTab(tab: Tab): TabMemento {
  const { frozenRows, frozenColumns, overlays, filter, hiddenValues } = tab;
  return { grid: tab.grid.copy(), frozenRows, frozenColumns, overlays, filter, hiddenValues };
}

export function restoreTab(tab: Tab, memento: TabMemento): void {
  tab.grid.restore(memento.grid);
  tab.frozenRows = memento.frozenRows;
  tab.frozenColumns = memento.frozenColumns;
  tab.overlays = memento.overlays;
  tab.filter = memento.filter;
  tab.hiddenValues = memento.hiddenValues;
}
