// What can be done with the selected rows and columns, as the items of a menu.
import { type Area, columnLetters, lastColumnOf, lastRowOf } from '../../../apps-script/spreadsheet/area';
import type { PlaygroundAction } from '../../actions';
import type { TabView } from '../../protocol';
import type { PopupMenuItem } from '../menu-list';
import { attempt } from '../store';
import type { Selection } from './selected-range';

const SEPARATOR: PopupMenuItem = { separator: true };

/** The commands for whole rows or columns alone where such are selected, else for both. */
export function tableCommands(tab: TabView, { kind }: Selection, area: Area): readonly PopupMenuItem[] {
  if (kind === 'rows') return rowCommands(tab, area);
  if (kind === 'columns') return columnCommands(tab, area);
  return [
    ...rowCommands(tab, area),
    SEPARATOR,
    ...columnCommands(tab, area),
    SEPARATOR,
    ...filterCommands(tab, area),
  ];
}

function filterCommands(tab: TabView, area: Area): readonly PopupMenuItem[] {
  const { id: tabId, filter } = tab;
  if (!filter) return [item('Create a filter', { kind: 'add-filter', tabId, ...area })];
  const { column } = area;
  const isFiltered = column >= filter.firstColumn && column <= filter.lastColumn;
  const sort = (isAscending: boolean): PlaygroundAction => ({
    kind: 'sort-filter',
    tabId,
    column,
    isAscending,
  });
  const letters = columnLetters(column);
  return [
    ...(isFiltered
      ? [
          item(`Sort by column ${letters}, A to Z`, sort(true)),
          item(`Sort by column ${letters}, Z to A`, sort(false)),
        ]
      : []),
    item('Remove the filter', { kind: 'remove-filter', tabId }),
  ];
}

function rowCommands({ id: tabId }: TabView, area: Area): readonly PopupMenuItem[] {
  const { row, rows: count } = area;
  const last = lastRowOf(area);
  const some = count === 1 ? '1 row' : `${count} rows`;
  return [
    item(`Insert ${some} above`, { kind: 'insert-rows', tabId, after: row - 1, count, like: row }),
    item(`Insert ${some} below`, { kind: 'insert-rows', tabId, after: last, count, like: last }),
    item(count === 1 ? `Delete row ${row}` : `Delete rows ${row} to ${last}`, {
      kind: 'delete-rows',
      tabId,
      first: row,
      count,
    }),
  ];
}

function columnCommands({ id: tabId }: TabView, area: Area): readonly PopupMenuItem[] {
  const { column, columns: count } = area;
  const last = lastColumnOf(area);
  const some = count === 1 ? '1 column' : `${count} columns`;
  const [from, to] = [columnLetters(column), columnLetters(last)];
  return [
    item(`Insert ${some} left`, { kind: 'insert-columns', tabId, after: column - 1, count, like: column }),
    item(`Insert ${some} right`, { kind: 'insert-columns', tabId, after: last, count, like: last }),
    item(count === 1 ? `Delete column ${from}` : `Delete columns ${from} to ${to}`, {
      kind: 'delete-columns',
      tabId,
      first: column,
      count,
    }),
  ];
}

function item(caption: string, action: PlaygroundAction): PopupMenuItem {
  return { caption, run: () => void attempt(action) };
}
