// Where in a tab the columns of ours are: found again by their headers, and where somebody renamed or merged them, by
// what is in them. Pure.

import { cellOf, type KnownColumn, type Memory, OWN_COLUMNS, UNKNOWN_CELL } from '../memory/person';
import { fingerprint, shortFingerprint } from '../recognising/fingerprint';
import { cellText, type KeySource, keyOf, keyOfContent, type Row } from '../recognising/keys';

export interface Layout {
  /** The row of the headers, from 0. */
  readonly headRow: number;
  /** For each known column its place in the tab, from 0; null where it is gone. */
  readonly columns: readonly (number | null)[];
  readonly key: KeySource;
  /** For each row of the tab the fingerprint of its key; null for the headers, what is above them, and rows without anything of ours. */
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

/** The layout by what is remembered; null where the column that tells people apart is gone. */
export function layoutOf(values: readonly Row[], memory: Memory): Layout | null {
  const heads = memory.columns.map(({ head }) => head);
  const headRow = headRowOf(values, [...heads, ...(memory.own ?? [])]);
  const header = (values[headRow] ?? []).map(cellText);
  const claimed = new Set<number>();
  const own = memory.own === null ? null : memory.own.map((head) => claim(header, head, claimed));
  const byHead = heads.map((head) => claim(header, head, claimed));
  const rows = values.slice(headRow + 1);
  const key = keyIn(header, rows, memory, heads, byHead);
  if (key === null) return null;
  const keyed = rows.map((row) => keyOf(row, key)).map((one) => (one === null ? null : fingerprint(one)));
  const columns = renamedIn(rows, keyed, memory, byHead, claimed);
  const contents = columns.slice(0, memory.contentColumns).filter((column) => column !== null);
  const keys = keyed.map((one, index) => one ?? contentKey(rows[index] ?? [], contents));
  return { headRow, columns, key, keys: [...Array<null>(headRow + 1).fill(null), ...keys], own };
}

/** The row with most of the headers; the first of more than one cell where none has any. */
export function headRowOf(values: readonly Row[], heads: readonly string[]): number {
  const wanted = new Set(heads.filter((head) => head !== ''));
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

/** The first column with that header that nobody has claimed. */
export function claim(header: readonly string[], head: string, claimed: Set<number>): number | null {
  const found = header.findIndex((one, column) => one === head && head !== '' && !claimed.has(column));
  if (found < 0) return null;
  claimed.add(found);
  return found;
}

/** The key of a row by all that it holds of ours; null where that is nothing. */
export function contentKey(row: Row, columns: readonly number[]): string | null {
  const texts = columns.map((column) => cellText(row[column]));
  return texts.every((text) => text === '') ? null : fingerprint(keyOfContent(texts));
}

/** The key's column: with its header, or else the one in which most of the known people are recognised. */
function keyIn(
  header: readonly string[],
  rows: readonly Row[],
  memory: Memory,
  heads: readonly string[],
  byHead: readonly (number | null)[],
): KeySource | null {
  const { by, head, companyHead } = memory.key;
  const placeOf = (one: string | null) => (one === null ? null : (byHead[heads.indexOf(one)] ?? null));
  const company = placeOf(companyHead);
  if (companyHead !== null && company === null) return null;
  const sourcesIn = (column: number): readonly KeySource[] => {
    const plain = { by, column, company, isBare: false };
    return by === 'linkedin-profile' ? [plain, { ...plain, isBare: true }] : [plain];
  };
  const worth = (source: KeySource) => ({ source, recognised: recognisedBy(rows, source, memory) });
  const alive = Array.from(memory.people.values()).filter(({ isDeleted }) => !isDeleted).length;
  const atHead = placeOf(head);
  const best = (columns: readonly number[]) =>
    columns
      .flatMap(sourcesIn)
      .map(worth)
      .sort((one, other) => other.recognised - one.recognised)[0];
  const named = atHead === null ? undefined : best([atHead]);
  if (named !== undefined && (alive === 0 || named.recognised >= LEAST_RECOGNISED * alive))
    return named.source;
  const found = best(header.map((_, column) => column));
  if (found !== undefined && found.recognised > 0 && found.recognised > (named?.recognised ?? 0)) {
    // A column with a few of them by chance is not the one that was deleted.
    if (named !== undefined || found.recognised >= LEAST_RECOGNISED * alive) return found.source;
  }
  // Where nobody is left, the column of that name will do, as long as it holds such keys or nothing.
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

/** Columns that are not found by their headers, looked for among those that nobody has claimed by what was delivered. */
function renamedIn(
  rows: readonly Row[],
  keys: readonly (string | null)[],
  memory: Memory,
  byHead: readonly (number | null)[],
  claimed: Set<number>,
): readonly (number | null)[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const people = keys.map((key) => (key === null ? undefined : memory.people.get(key)));
  return byHead.map((place, known) => {
    if (place !== null) return place;
    const delivered = people.map((person) => (person === undefined ? UNKNOWN_CELL : cellOf(person, known)));
    const empty = shortFingerprint('');
    const wanted = delivered.filter((one) => one !== UNKNOWN_CELL && one !== empty).length;
    if (wanted === 0) return null;
    let best: { readonly column: number; readonly alike: number } | null = null;
    for (let column = 0; column < width; column += 1) {
      if (claimed.has(column)) continue;
      let alike = 0;
      for (let row = 0; row < rows.length; row += 1) {
        const one = delivered[row];
        if (one === undefined || one === UNKNOWN_CELL || one === empty) continue;
        if (shortFingerprint(cellText(rows[row]?.[column])) === one) alike += 1;
      }
      if (alike >= LEAST_ALIKE * wanted && alike > (best?.alike ?? 0)) best = { column, alike };
    }
    if (best === null) return null;
    claimed.add(best.column);
    return best.column;
  });
}

/** Heads for our own columns that no column of the tab has. */
export function ownHeads(header: readonly string[], known: readonly KnownColumn[]): readonly string[] {
  return OWN_COLUMNS.map((head) => freeHead(head, [...header, ...known.map((one) => one.head)]));
}

/** The head, or with a word more where it is taken: a user's column of that name is not ours. */
export function freeHead(head: string, taken: readonly string[]): string {
  for (let attempt = 1; ; attempt += 1) {
    const suffix = attempt === 1 ? '' : attempt === 2 ? ' (Sixtyfour)' : ` (Sixtyfour ${attempt - 1})`;
    if (!taken.includes(`${head}${suffix}`) || head === '') return `${head}${suffix}`;
  }
}
