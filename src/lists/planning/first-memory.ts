// The memory of a list that has none: made of the file that its rows came from, where Sixtyfour still has that, else of
// the rows themselves. Pure.

import type { SearchMode } from '../../contract';
import type { Table } from '../../results/table';
import {
  cellsFrom,
  type KnownColumn,
  type Memory,
  OWN_COLUMNS,
  type Person,
  type Status,
  UNKNOWN_CELL,
} from '../memory/person';
import { commonKey } from '../recognising/common-key';
import { fingerprint, shortFingerprint } from '../recognising/fingerprint';
import { cellText, type KeySource, keyOf, type Row } from '../recognising/keys';
import { keysOfFile } from './file-rows';
import { contentKey, headerRowOf, type Layout, layoutOf } from './layout';

export interface Beginning {
  readonly values: readonly Row[];
  /** What is delivered now. */
  readonly table: Table;
  /** The file of the first delivery; null where nobody has it any more. */
  readonly earlier: Table | null;
  /** Some of that file's rows were left out, so that who is not there was not deleted. */
  readonly leftSomeOut: boolean;
  readonly mode: SearchMode;
  /** The header of the column that the user chose to recognise people by; null for what fits best. */
  readonly chosen: string | null;
  /** The day of the first delivery, as a spreadsheet counts days. */
  readonly day: number;
  /** The fingerprint of the first search's query; null where that is not known. */
  readonly query: string | null;
  /** The day of a date in a cell; null for anything else. */
  dayOf(cell: unknown): number | null;
}

/** Null where nothing tells people apart in both the tab and the file. */
export function firstMemory(beginning: Beginning): Memory | null {
  const { values, table, earlier, mode, chosen } = beginning;
  const reference = earlier ?? table;
  const headerRow = headerRowOf(values, [...reference.header, ...table.header]);
  const header = (values[headerRow] ?? []).map(cellText);
  const rows = tellingRows(header, values.slice(headerRow + 1), reference);
  const known = reference.header.map((name): KnownColumn => ({ name, label: name }));
  const keys = chosen === null ? commonKey({ header, rows }, table, mode) : chosenKey(header, table, chosen);
  if (keys === null) return null;
  const source = earlier === null ? keys.file : sourceIn(header, rows, earlier, keys.list, mode);
  // A file without such a key tells nothing about the rows.
  if (source === null) return firstMemory({ ...beginning, earlier: null });
  const labelOf = (column: number | null) => (column === null ? null : (header[column] ?? ''));
  const basis: Memory = {
    key: {
      by: keys.list.by,
      label: labelOf(keys.list.column) ?? '',
      companyLabel: labelOf(keys.list.company),
    },
    columns: withLabels(known, header, keys.list, source),
    contentColumns: known.length,
    own: null,
    attempt: '',
    runs: [],
    people: peopleOf(reference, source, known, beginning),
  };
  const layout = layoutOf(values, basis);
  if (layout === null) return null;
  return earlier === null ? fromRows(beginning, basis, layout, header) : fromFile(beginning, basis, layout);
}

/** The rows by which people are told apart: where all were deleted, those of the file, in the order of the tab's columns. */
function tellingRows(header: readonly string[], rows: readonly Row[], file: Table): readonly Row[] {
  if (rows.some((row) => row.some((cell) => cellText(cell) !== ''))) return rows;
  const places = header.map((label) => file.header.indexOf(label));
  return file.rows.map((row) => places.map((place) => row[place] ?? ''));
}

/** The key's columns are known by where they are, whatever they are called now. */
function withLabels(
  known: readonly KnownColumn[],
  header: readonly string[],
  list: KeySource,
  file: KeySource,
): readonly KnownColumn[] {
  return known.map((column, place) => {
    if (header.includes(column.label)) return column;
    if (place === file.column) return { ...column, label: header[list.column] ?? '' };
    if (place === file.company && list.company !== null)
      return { ...column, label: header[list.company] ?? '' };
    return column;
  });
}

function chosenKey(
  header: readonly string[],
  { header: names }: Table,
  chosen: string,
): { readonly list: KeySource; readonly file: KeySource } | null {
  const [column, place] = [header.indexOf(chosen), names.indexOf(chosen)];
  const source = { by: 'column', company: null, isBare: false } as const;
  return column < 0 || place < 0 ? null : { list: { ...source, column }, file: { ...source, column: place } };
}

function sourceIn(
  header: readonly string[],
  rows: readonly Row[],
  earlier: Table,
  list: KeySource,
  mode: SearchMode,
): KeySource | null {
  if (list.by === 'column') {
    const column = earlier.header.indexOf(header[list.column] ?? '');
    return column < 0 ? null : { ...list, column };
  }
  const common = commonKey({ header, rows }, earlier, mode);
  return common?.list.by === list.by ? common.file : null;
}

function peopleOf(
  table: Table,
  source: KeySource,
  known: readonly KnownColumn[],
  beginning: Beginning,
): ReadonlyMap<string, Person> {
  const all = known.map((_, column) => column);
  const people = new Map<string, Person>();
  keysOfFile(table, source, all).forEach((key, row) => {
    if (people.has(key)) return;
    const cells = all.map((column) => shortFingerprint(cellText(table.rows[row]?.[column])));
    people.set(key, personOf(key, beginning.day, beginning, cellsFrom(cells)));
  });
  return people;
}

function personOf(key: string, day: number, { query }: Beginning, cells: string): Person {
  const foundBy = query === null ? [] : [{ query, misses: 0 }];
  return { key, firstSeen: day, lastSeen: day, status: '', isDeleted: false, foundBy, cells };
}

function fromFile(beginning: Beginning, basis: Memory, layout: Layout): Memory {
  const here = new Set(layout.keys);
  const people = Array.from(basis.people.values()).filter(
    ({ key }) => !beginning.leftSomeOut || here.has(key),
  );
  return { ...basis, people: new Map(people.map((person) => [person.key, person])) };
}

/** Nobody knows what was delivered, so that whatever is in the cells counts as the user's. */
function fromRows(beginning: Beginning, basis: Memory, layout: Layout, header: readonly string[]): Memory {
  const found = basis.columns.filter((_, column) => (layout.columns[column] ?? null) !== null);
  const places = layout.columns.filter((place) => place !== null);
  const own = OWN_COLUMNS.map((label) => header.indexOf(label));
  const people = new Map<string, Person>();
  const unknown = UNKNOWN_CELL.repeat(found.length);
  beginning.values.forEach((row, index) => {
    if (index <= layout.headerRow) return;
    const key = keyOf(row, layout.key);
    const print = key === null ? contentKey(row, places) : fingerprint(key);
    if (print !== null && !people.has(print))
      people.set(print, remembered(print, row, own, beginning, unknown));
  });
  const hasOwn = own.some((column) => column >= 0);
  return {
    ...basis,
    columns: found,
    contentColumns: found.length,
    own: hasOwn ? [...OWN_COLUMNS] : null,
    people,
  };
}

/** What can be read from our own columns when the memory was lost. */
function remembered(
  key: string,
  row: Row,
  own: readonly number[],
  beginning: Beginning,
  cells: string,
): Person {
  const [first = -1, last = -1, status = -1, foundBy = -1] = own;
  const firstSeen = beginning.dayOf(row[first]) ?? beginning.day;
  const said = cellText(row[status]);
  const query = cellText(row[foundBy]);
  const isQuery = query !== '' && !/^\d+ search/.test(query);
  return {
    ...personOf(key, firstSeen, beginning, cells),
    lastSeen: beginning.dayOf(row[last]) ?? firstSeen,
    status:
      (['new', 'changed', 'missing'] as const satisfies readonly Status[]).find((one) => one === said) ?? '',
    ...(isQuery ? { foundBy: [{ query: queryPrint(query), misses: 0 }] } : {}),
  };
}

/** The fingerprint of a query, as it is remembered. */
export function queryPrint(query: string): string {
  return shortFingerprint(query.trim());
}
