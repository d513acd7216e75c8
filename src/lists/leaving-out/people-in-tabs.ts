// Who is in the tabs that are to be left out: their keys, to leave them out here, and their ids, to tell Sixtyfour.

import type { SearchMode } from '../../contract';
import type { Table } from '../../results/table';
import type { Spreadsheet } from '../../sheets/results-tab';
import { type KeyColumn, keyColumns } from '../recognising/key-columns';
import { cellText, keyOf, type Row } from '../recognising/keys';

interface PeopleInTabs {
  readonly keys: ReadonlySet<string>;
  /** As Sixtyfour takes them, those seen last first. */
  readonly ids: readonly string[];
}

const NOBODY: PeopleInTabs = { keys: new Set(), ids: [] };

/** Tabs that are gone have nobody in them. */
export function peopleInTabs(
  spreadsheet: Spreadsheet,
  sheetIds: readonly number[],
  mode: SearchMode,
): PeopleInTabs {
  const all = sheetIds
    .map((id) => spreadsheet.getSheetById(id))
    .filter((sheet) => sheet !== null)
    .map((sheet) => peopleIn(sheet.getDataRange().getValues(), mode));
  return all.reduce(
    (sum, one) => ({ keys: new Set([...sum.keys, ...one.keys]), ids: [...sum.ids, ...one.ids] }),
    NOBODY,
  );
}

/** The same for what one tab holds. Every sure kind of key counts; names only where there is no other. */
function peopleIn(values: readonly Row[], mode: SearchMode): PeopleInTabs {
  const header = (values[0] ?? []).map(cellText);
  const rows = values.slice(1);
  const columns = tellingColumns(keyColumns(header, rows, mode));
  const keys = new Set<string>();
  const ids: { readonly id: string; readonly seen: number }[] = [];
  const seenAt = header.indexOf('Last seen');
  rows.forEach((row) => {
    for (const column of columns) {
      const key = keyOf(row, column);
      if (key !== null) keys.add(key);
    }
    const id = idOf(
      columns.map((column) => keyOf(row, column)),
      mode,
    );
    const seen = row[seenAt];
    if (id !== null) ids.push({ id, seen: seen instanceof Date ? seen.getTime() : 0 });
  });
  // Of those seen at the same time, the lowest were added last.
  const latestFirst = ids.reverse().sort((one, other) => other.seen - one.seen);
  return { keys, ids: latestFirst.map(({ id }) => id) };
}

/** The file without those who are in the tabs; and how many that were. */
export function without(
  table: Table,
  { keys }: PeopleInTabs,
  mode: SearchMode,
): { readonly table: Table; readonly leftOut: readonly number[] } {
  const columns = tellingColumns(keyColumns(table.header, table.rows, mode));
  const isKnown = (row: Row) =>
    columns.some((column) => {
      const key = keyOf(row, column);
      return key !== null && keys.has(key);
    });
  const leftOut = table.rows.flatMap((row, index) => (isKnown(row) ? [index] : []));
  if (leftOut.length === 0) return { table, leftOut };
  const gone = new Set(leftOut);
  return { table: { ...table, rows: table.rows.filter((_, index) => !gone.has(index)) }, leftOut };
}

function tellingColumns(columns: readonly KeyColumn[]): readonly KeyColumn[] {
  const sure = columns.filter(({ by }) => by !== 'name-and-company');
  return sure.length > 0 ? sure : columns;
}

/** Public IDs for people, pages and domains for companies: what `exclude_entity_ids` takes. */
function idOf(keys: readonly (string | null)[], mode: SearchMode): string | null {
  const prefixes = mode === 'people' ? ['in:'] : ['page:company/', 'web:'];
  for (const prefix of prefixes) {
    const key = keys.find((one) => one?.startsWith(prefix));
    if (key !== undefined && key !== null) return key.slice(prefix.length);
  }
  return null;
}
