// The filter of a tab: making and removing it, sorting by it, and choosing which rows it shows.
import { type Area, lastColumnOf } from '../../apps-script/spreadsheet/area';
import type { Tab } from '../../apps-script/spreadsheet/tab';
import { dataArea } from '../../apps-script/spreadsheet/tab-snapshot';
import type { ActionOf } from '../actions';
import { areaWithin } from './cells';

/** Over what is selected; over everything that the tab holds where that is a single cell. */
export function addFilter(tab: Tab, selected: Area): void {
  const area = areaWithin(tab, selected);
  tab.filter = area.rows === 1 && area.columns === 1 ? dataArea(tab) : area;
}

export function removeFilter(tab: Tab): void {
  tab.filter = null;
}

export function sortByFilter(tab: Tab, { column, isAscending }: ActionOf<'sort-filter'>): void {
  if (isFiltered(tab, column)) tab.sortFilter(column, isAscending ? 'ascending' : 'descending');
}

/** Hides the rows with these displayed texts in the column; none of them shows them all again. */
export function hideValues(tab: Tab, { column, values }: ActionOf<'hide-values'>): void {
  if (!isFiltered(tab, column)) return;
  const hidden = new Map(tab.hiddenValues);
  hidden.delete(column);
  if (values.length > 0) hidden.set(column, new Set(values));
  tab.hiddenValues = hidden;
}

function isFiltered({ filter }: Tab, column: number): boolean {
  return filter !== null && column >= filter.column && column <= lastColumnOf(filter);
}
