// A whole tab taken down as it is, to be put back: what undoing needs where rows or columns have moved.
import type { GridCopy } from './grid';
import type { Tab } from './tab';

export interface TabMemento {
  readonly grid: GridCopy;
  readonly frozenRows: number;
  readonly filter: Tab['filter'];
  readonly hiddenValues: Tab['hiddenValues'];
}

export function keepTab({ grid, frozenRows, filter, hiddenValues }: Tab): TabMemento {
  return { grid: grid.copy(), frozenRows, filter, hiddenValues };
}

export function restoreTab(tab: Tab, memento: TabMemento): void {
  tab.grid.restore(memento.grid);
  tab.frozenRows = memento.frozenRows;
  tab.filter = memento.filter;
  tab.hiddenValues = memento.hiddenValues;
}
