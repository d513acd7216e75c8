// What a delivery does to a list: a plan made of what the tab holds now, what is remembered, and the file. Pure.

import type { Delivery } from '../../contract';
import { type CellValue, expectedCells } from '../../sheets/cells';
import { cellOf, type KnownColumn, type Memory, type Person, UNKNOWN_CELL } from '../memory/person';
import { shortFingerprint } from '../recognising/fingerprint';
import { cellText } from '../recognising/keys';
import { contentColumns, type FileColumns, fileColumns, keyInFile, keysOfFile } from './file-rows';
import { freeLabel, type Layout } from './layout';
import { peopleAfter, type Seen } from './people';
import type { Situation } from './situation';

/** A cell of somebody who was there already. Places are from 0, as read. */
export interface CellChange {
  readonly row: number;
  /** Among the known columns and, after them, the new ones. */
  readonly column: number;
  readonly now: CellValue;
  readonly before: unknown;
  /** `fill`: nothing was there. `kept`: its user has changed it, so it stays. */
  readonly kind: 'taken-over' | 'kept' | 'fill';
}

export interface Plan {
  readonly kind: 'plan';
  /** Known before, and then those that are added. */
  readonly columns: readonly KnownColumn[];
  /** The place of each of them in the file. */
  readonly inFile: readonly (number | null)[];
  /** The file's rows that become rows of the list, in the file's order; from 0. */
  readonly newRows: readonly number[];
  /** The fingerprints of the keys of the file's rows. */
  readonly fileKeys: readonly string[];
  readonly changes: readonly CellChange[];
  readonly people: ReadonlyMap<string, Person>;
  readonly delivery: Delivery;
}

export type Planned =
  | Plan
  /** The file lacks the kind of key that the list has. */
  | { readonly kind: 'no-key' }
  | { readonly kind: 'many-gone'; readonly gone: number; readonly of: number };

/** The largest share of the known people that may be gone without asking the user. */
const MOST_GONE = 0.3;
/** One row alone is no accident. */
const LEAST_GONE = 2;

export function planOf(situation: Situation): Planned {
  const { table, layout, memory, mode } = situation;
  const inFile = fileColumns(table.header, memory.columns);
  const source = keyInFile(table, layout, inFile, mode);
  if (source === null) return { kind: 'no-key' };
  const gone = goneFrom(layout, memory);
  const alive = Array.from(memory.people.values()).filter(({ isDeleted }) => !isDeleted).length;
  if (!situation.goesOn && gone.size >= LEAST_GONE && gone.size > MOST_GONE * alive) {
    return { kind: 'many-gone', gone: gone.size, of: alive };
  }
  const fileKeys = keysOfFile(table, source, contentColumns(layout, inFile, memory.contentColumns));
  return planned(situation, inFile, fileKeys, gone);
}

/** People whose rows were there at the last delivery and no longer are. */
function goneFrom({ keys }: Layout, { people }: Memory): ReadonlySet<string> {
  const here = new Set(keys);
  const gone = Array.from(people.values()).filter(({ key, isDeleted }) => !isDeleted && !here.has(key));
  return new Set(gone.map(({ key }) => key));
}

function planned(
  situation: Situation,
  { ofKnown, added }: FileColumns,
  fileKeys: readonly string[],
  gone: ReadonlySet<string>,
): Plan {
  const { table, layout, memory } = situation;
  const columns = [...memory.columns, ...newColumns(situation, added)];
  const places = columns.map((column, index) => placeOf(situation, column, index));
  const inFile = [...ofKnown, ...added];
  const rowsOf = rowsByKey(layout);
  const changes: CellChange[] = [];
  const newRows: number[] = [];
  const seen = new Map<string, Seen>();
  const counts = { new: 0, changed: 0, known: 0, deleted: 0 };
  const expected = expectedCells(table, 1, table.rows.length + 1);
  fileKeys.forEach((key, fileRow) => {
    if (seen.has(key)) {
      counts.known += 1;
      return;
    }
    const person = memory.people.get(key);
    const rows = rowsOf.get(key) ?? [];
    const record = table.rows[fileRow] ?? [];
    const cells = inFile.map((place, column) => {
      // A cell that a killed delivery has not written yet must still count as unknown when it goes on.
      const inTab = places[column] ?? null;
      // So must one that the file has nothing for.
      const isUnsaid = inTab !== null && place !== null && cellText(record[place]) === '';
      const isLeftEmpty = rows.length > 0 && (isUnsaid || !isFilled(situation, rows, inTab));
      return delivered(record, place, person, column, isLeftEmpty);
    });
    const isGone = person !== undefined && rows.length === 0 && !situation.bringsBack;
    if (isGone) {
      counts.deleted += 1;
      seen.set(key, { kind: 'deleted', cells });
      return;
    }
    if (rows.length === 0) {
      counts.new += 1;
      newRows.push(fileRow);
      seen.set(key, { kind: 'new', cells });
      return;
    }
    const found = changesOf(situation, rows, person, { inFile, places }, expected[fileRow] ?? []);
    changes.push(...found.changes);
    // A row that a killed execution has written is as new as one that it has not.
    const isNew = person === undefined && situation.isResumed;
    const kind = isNew ? 'new' : found.isChanged ? 'changed' : 'known';
    counts[kind] += 1;
    seen.set(key, { kind, cells });
  });
  const people = peopleAfter(situation, seen, gone, columns.length);
  return {
    kind: 'plan',
    columns,
    inFile,
    newRows,
    fileKeys,
    changes,
    people,
    delivery: { ...counts, missing: missingSince(memory, people), leftOut: 0 },
  };
}

/** How many are missing now who were not before. */
function missingSince({ people: before }: Memory, after: ReadonlyMap<string, Person>): number {
  const isMissing = ({ status, isDeleted }: Person) => status === 'missing' && !isDeleted;
  return Array.from(before.values()).filter((person) => {
    const now = after.get(person.key);
    return now !== undefined && isMissing(now) && !isMissing(person);
  }).length;
}

/** A user's column of the same name stays the user's; one that a killed execution was adding is ours. */
function newColumns(
  { table, layout, values, begunLabels }: Situation,
  added: readonly number[],
): readonly KnownColumn[] {
  const taken = (values[layout.headerRow] ?? [])
    .map(cellText)
    .filter((label) => !begunLabels.includes(label));
  return added.map((place) => {
    const name = table.header[place] ?? '';
    const label = freeLabel(name, taken);
    taken.push(label);
    return { name, label };
  });
}

function rowsByKey({ keys }: Layout): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  keys.forEach((key, row) => {
    if (key === null) return;
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [row]);
    else known.push(row);
  });
  return rows;
}

/** The fingerprint to remember for a cell: that of the file's value, unless the file has none. */
function delivered(
  record: readonly string[],
  place: number | null,
  person: Person | undefined,
  column: number,
  isLeftEmpty: boolean,
): string {
  const before = person === undefined ? UNKNOWN_CELL : cellOf(person, column);
  if (place === null) return before;
  if (before === UNKNOWN_CELL && isLeftEmpty) return before;
  const value = cellText(record[place]);
  // An empty value about somebody known takes nothing away that was found before.
  return value === '' && before !== UNKNOWN_CELL ? before : shortFingerprint(value);
}

/** Whether the column holds something for somebody who is there, or will when what is planned is written. */
function isFilled({ values, isResumed }: Situation, rows: readonly number[], place: number | null): boolean {
  return isResumed || place === null || rows.some((row) => cellText(values[row]?.[place]) !== '');
}

/** Where a column is in the tab as read; null for one that is gone, or is still to be added. */
function placeOf(
  { values, layout, memory, begunLabels }: Situation,
  { label }: KnownColumn,
  index: number,
): number | null {
  if (index < memory.columns.length) return layout.columns[index] ?? null;
  const found = begunLabels.includes(label)
    ? (values[layout.headerRow] ?? []).map(cellText).indexOf(label)
    : -1;
  return found < 0 ? null : found;
}

function changesOf(
  { values, memory, isResumed }: Situation,
  rows: readonly number[],
  person: Person | undefined,
  {
    inFile,
    places,
  }: { readonly inFile: readonly (number | null)[]; readonly places: readonly (number | null)[] },
  record: readonly CellValue[],
): { readonly changes: readonly CellChange[]; readonly isChanged: boolean } {
  const changes: CellChange[] = [];
  let isChanged = false;
  inFile.forEach((place, column) => {
    const now = place === null ? '' : (record[place] ?? '');
    if (now === '') return;
    const isAdded = column >= memory.columns.length;
    const inTab = places[column] ?? null;
    if (!isAdded && inTab === null) return;
    const incoming = shortFingerprint(cellText(now));
    const before = person === undefined ? UNKNOWN_CELL : cellOf(person, column);
    if (incoming === before) return;
    if (before !== UNKNOWN_CELL) isChanged = true;
    for (const row of rows) {
      const held = inTab === null ? '' : values[row]?.[inTab];
      const heldText = cellText(held);
      if (heldText === cellText(now)) continue;
      const change = { row, column, now, before: held };
      if (before === UNKNOWN_CELL) {
        // Nobody knows what was delivered: what is there is the user's, unless a killed execution left it empty.
        if (heldText === '' && (isAdded || isResumed)) changes.push({ ...change, kind: 'fill' });
      } else {
        changes.push({ ...change, kind: shortFingerprint(heldText) === before ? 'taken-over' : 'kept' });
      }
    }
  });
  return { changes, isChanged };
}
