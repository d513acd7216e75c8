// Where in a tab the columns of ours are: found again by their headers, and where somebody renamed or merged them, by
// what is in them. Pure.

import { cellOf, type KnownColumn, type Memory, OWN_COLUMNS, UNKNOWN_CELL } from '../memory/person';
import { fingerprint, shortFingerprint } from '../recognising/fingerprint';
import { cellText, type KeySource, keyOf, keyOfContent, type Row } from '../recognising/keys';

export interface Layout {
  /** The row of the headers, from 0. */
  readonly headerRow: number;
  /** The place of each known column in the tab, from 0; null where it is gone. */
  readonly columns: readonly (number | null)[];
  readonly key: KeySource;
  /** The fingerprint of each row's key; null for the header row, what is above it, and rows with nothing of ours. */
  readonly keys: readonly (string | null)[];
  /** Our own columns' places, in the order of OWN_COLUMNS; null before they were made. */
  readonly own: readonly (number | null)[] | null;
}

/** Rows at the top among which the headers are looked for. */
const ROWS_ABOVE = 20;
/** The share of delivered cells that must still be in a column for it to count as one of ours. */
const LEAST_ALIKE = 0.5;
/** The share of the people that a column must recognise for it to count as their key. */
const LEAST_RECOGNISED = 0.5;

/** Finds the remembered columns; null where the column with the keys is gone. */
export function layoutOf(values: readonly Row[], memory: Memory): Layout | null {
  const labels = memory.columns.map(({ label }) => label);
  const headerRow = headerRowOf(values, [...labels, ...(memory.own ?? [])]);
  const header = (values[headerRow] ?? []).map(cellText);
  const claimed = new Set<number>();
  const own = memory.own === null ? null : memory.own.map((label) => claim(header, label, claimed));
  const byLabel = labels.map((label) => claim(header, label, claimed));
  const rows = values.slice(headerRow + 1);
  const key = keyIn(header, rows, memory, labels, byLabel);
  if (key === null) return null;
  const keyed = rows.map((row) => keyOf(row, key)).map((one) => (one === null ? null : fingerprint(one)));
  const columns = renamedIn(rows, keyed, memory, byLabel, claimed);
  const contents = columns.slice(0, memory.contentColumns).filter((column) => column !== null);
  const keys = keyed.map((one, index) => one ?? contentKey(rows[index] ?? [], contents));
  return { headerRow, columns, key, keys: [...Array<null>(headerRow + 1).fill(null), ...keys], own };
}

/** The row with most of the labels; where no row has any, the first with more than one filled cell. */
export function headerRowOf(values: readonly Row[], labels: readonly string[]): number {
  const wanted = new Set(labels.filter((label) => label !== ''));
  let best = { row: 0, found: 0 };
  for (let row = 0; row < Math.min(values.length, ROWS_ABOVE); row += 1) {
    const found = (values[row] ?? []).filter((cell) => wanted.has(cellText(cell))).length;
    if (found > best.found) best = { row, found };
  }
  if (best.found > 0) return best.row;
  const filled = (row: Row) => row.filter((cell) => cellText(cell) !== '').length;
  const first = values.slice(0, ROWS_ABOVE).findIndex((row) => filled(row) > 1);
  return Math.max(0, first);
}

/** The first column with that label that is not claimed yet. */
export function claim(header: readonly string[], label: string, claimed: Set<number>): number | null {
  const found = header.findIndex((one, column) => one === label && label !== '' && !claimed.has(column));
  if (found < 0) return null;
  claimed.add(found);
  return found;
}

/** A key made of all that a row holds of ours; null where that is nothing. */
export function contentKey(row: Row, columns: readonly number[]): string | null {
  const texts = columns.map((column) => cellText(row[column]));
  return texts.every((text) => text === '') ? null : fingerprint(keyOfContent(texts));
}

/** The column with the keys: the one with its label, or else the one that recognises most of the known people. */
function keyIn(
  header: readonly string[],
  rows: readonly Row[],
  memory: Memory,
  labels: readonly string[],
  byLabel: readonly (number | null)[],
): KeySource | null {
  const { by, label, companyLabel } = memory.key;
  const placeOf = (one: string | null) => (one === null ? null : (byLabel[labels.indexOf(one)] ?? null));
  const company = placeOf(companyLabel);
  if (companyLabel !== null && company === null) return null;
  const sourcesIn = (column: number): readonly KeySource[] => {
    const plain = { by, column, company, isBare: false };
    return by === 'linkedin-profile' ? [plain, { ...plain, isBare: true }] : [plain];
  };
  const worth = (source: KeySource) => ({ source, recognised: recognisedBy(rows, source, memory) });
  const alive = Array.from(memory.people.values()).filter(({ isDeleted }) => !isDeleted).length;
  const atLabel = placeOf(label);
  const best = (columns: readonly number[]) =>
    columns
      .flatMap(sourcesIn)
      .map(worth)
      .sort((one, other) => other.recognised - one.recognised)[0];
  const named = atLabel === null ? undefined : best([atLabel]);
  if (named !== undefined && named.recognised >= LEAST_RECOGNISED * alive) return named.source;
  const found = best(header.map((_, column) => column));
  if (found !== undefined && found.recognised > (named?.recognised ?? 0)) {
    // A column that happens to recognise a few is not the one that was deleted.
    if (named !== undefined || found.recognised >= LEAST_RECOGNISED * alive) return found.source;
  }
  // Where nobody is left, the column of that name will do.
  return named?.source ?? null;
}

function recognisedBy(rows: readonly Row[], source: KeySource, { people }: Memory): number {
  const found = new Set<string>();
  for (const row of rows) {
    const key = keyOf(row, source);
    if (key === null) continue;
    const print = fingerprint(key);
    if (people.has(print)) found.add(print);
  }
  return found.size;
}

/** Looks for columns whose labels are gone among the unclaimed ones, by the values that were delivered into them. */
function renamedIn(
  rows: readonly Row[],
  keys: readonly (string | null)[],
  memory: Memory,
  byLabel: readonly (number | null)[],
  claimed: Set<number>,
): readonly (number | null)[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const people = keys.map((key) => (key === null ? undefined : memory.people.get(key)));
  const empty = shortFingerprint('');
  return byLabel.map((place, known) => {
    if (place !== null) return place;
    const delivered = people.flatMap((person, row) => {
      const cell = person === undefined ? UNKNOWN_CELL : cellOf(person, known);
      return cell === UNKNOWN_CELL || cell === empty ? [] : [{ row, cell }];
    });
    let best: { readonly column: number; readonly alike: number } | null = null;
    for (let column = 0; column < width; column += 1) {
      if (claimed.has(column)) continue;
      const isAlike = ({ row, cell }: (typeof delivered)[number]) =>
        shortFingerprint(cellText(rows[row]?.[column])) === cell;
      const alike = delivered.filter(isAlike).length;
      if (alike >= LEAST_ALIKE * delivered.length && alike > (best?.alike ?? 0)) best = { column, alike };
    }
    if (best === null) return null;
    claimed.add(best.column);
    return best.column;
  });
}

/** Labels for our own columns that no other column has. */
export function ownLabels(header: readonly string[], known: readonly KnownColumn[]): readonly string[] {
  return OWN_COLUMNS.map((label) => freeLabel(label, [...header, ...known.map((one) => one.label)]));
}

/** The label, with a word added where a user's column has it already. */
export function freeLabel(label: string, taken: readonly string[]): string {
  for (let attempt = 1; ; attempt += 1) {
    const suffix = attempt === 1 ? '' : attempt === 2 ? ' (Sixtyfour)' : ` (Sixtyfour ${attempt - 1})`;
    if (!taken.includes(`${label}${suffix}`) || label === '') return `${label}${suffix}`;
  }
}
