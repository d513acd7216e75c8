// Which columns of a table say who is who. The values decide: what a column is called helps only where values say
// nothing, as with names.

import type { RecognisedBy, SearchMode } from '../../contract';
import { type Cell, cellText, type KeySource, KINDS, keyOf, keyOfValue, type Row } from './keys';
import { barePublicId } from './linkedin';
import { idIn } from './values';

export interface KeyColumn extends KeySource {
  /** Rows with a key, how many of those differ, and rows that hold anything at all. */
  readonly covered: number;
  readonly distinct: number;
  readonly rows: number;
}

/** The share of rows that must have a key for it to be taken without asking. */
const ENOUGH_COVERED = 0.95;
/** The least share of them that must differ: below it, a column holds something that many have in common. */
const LEAST_DISTINCT = 0.5;
/** Rows that are looked at to tell whether it is worth looking at all of them. */
const SAMPLED_ROWS = 200;
/** The share of the sampled values, without empty ones, that must look right for the column to be worth it. */
const LEAST_LIKELY = 0.5;
const SURELY_BARE = 0.95;
const SURELY_HYPHENED = 0.6;

const NAMES = ['name', 'fullname', 'personname', 'contactname', 'displayname', 'contact', 'person'];
const COMPANIES = [
  'company',
  'companyname',
  'organization',
  'organisation',
  'organizationname',
  'employer',
  'currentcompany',
  'account',
  'accountname',
];
const PUBLIC_IDS = [
  'publicid',
  'publicidentifier',
  'linkedinid',
  'linkedinpublicid',
  'linkedin',
  'linkedinslug',
];

/** Whether a key covers enough rows to be taken without asking. */
export function coversEnough({ covered, distinct, rows }: KeyColumn): boolean {
  return covered >= ENOUGH_COVERED * rows && distinct >= LEAST_DISTINCT * covered;
}

/** What people or companies could be recognised by, the surest kind first and of each kind the best column. */
export function keyColumns(
  header: readonly string[],
  all: readonly Row[],
  mode: SearchMode,
): readonly KeyColumn[] {
  const sample = sampleOf(all.filter(holdsAnything));
  return KINDS[mode].flatMap((by) => {
    const found = sourcesOf(by, header, sample, mode).map((source) => measured(all, source));
    const best = found.filter(({ covered }) => covered > 0).sort(byWorth);
    return best.slice(0, 1);
  });
}

/** Any column that has values, to be chosen by the user: the most telling first. */
export function columnsToChoose(header: readonly string[], all: readonly Row[]): readonly KeyColumn[] {
  return header
    .map((_, column) => measured(all, { by: 'column', column, company: null, isBare: false }))
    .filter(({ covered }) => covered > 0)
    .sort(byWorth);
}

/**
 * How many rows a source gives a key to, how many keys there are, and of how many rows: without blank ones, and without
 * what stands below the last key and a blank row, such as totals.
 */
export function measured(all: readonly Row[], source: KeySource): KeyColumn {
  const keys = new Set<string>();
  let [covered, rows, below, isBelow] = [0, 0, 0, false];
  for (const row of all) {
    const key = keyOf(row, source);
    if (key !== null) {
      keys.add(key);
      covered += 1;
      rows += below + 1;
      below = 0;
      isBelow = false;
    } else if (!holdsAnything(row)) isBelow = covered > 0;
    else if (isBelow) below += 1;
    else rows += 1;
  }
  return { ...source, covered, distinct: keys.size, rows };
}

function holdsAnything(row: Row): boolean {
  return row.some((cell) => cell !== '' && cellText(cell) !== '');
}

function byWorth(one: KeyColumn, other: KeyColumn): number {
  return other.distinct - one.distinct || one.column - other.column;
}

function sourcesOf(
  by: RecognisedBy,
  header: readonly string[],
  sample: readonly Row[],
  mode: SearchMode,
): readonly KeySource[] {
  const columns = header.map((_, column) => column);
  if (by === 'name-and-company') return nameSources(header, mode);
  const source = (column: number, isBare: boolean): KeySource => ({ by, column, company: null, isBare });
  const plain = columns.filter((column) =>
    isLikely(valuesOf(sample, column), (value) => keyOfValue(value, by, false)),
  );
  if (by !== 'linkedin-profile') return plain.map((column) => source(column, false));
  const bare = columns.filter(
    (column) => !plain.includes(column) && isBare(header[column] ?? '', valuesOf(sample, column)),
  );
  return [...plain.map((column) => source(column, false)), ...bare.map((column) => source(column, true))];
}

function nameSources(header: readonly string[], mode: SearchMode): readonly KeySource[] {
  const words = header.map(lettersOf);
  const name = words.findIndex((word) => NAMES.includes(word));
  const company = words.findIndex((word) => COMPANIES.includes(word));
  const source = (column: number, other: number | null): readonly KeySource[] =>
    column < 0 ? [] : [{ by: 'name-and-company', column, company: other, isBare: false }];
  if (mode === 'company') return source(company < 0 ? name : company, null);
  return company < 0 ? [] : source(name, company);
}

/** A column of public IDs: by its name, or because its values are words with hyphens that all differ. */
function isBare(header: string, values: readonly string[]): boolean {
  const share = (of: (value: string) => boolean) => values.filter(of).length / values.length;
  const canBe = (value: string) => barePublicId(value) !== null && idIn(value) === null;
  if (values.length === 0 || share(canBe) < SURELY_BARE) return false;
  if (PUBLIC_IDS.includes(lettersOf(header))) return true;
  const isHyphened = (value: string) => /\p{L}-[\p{L}\p{N}]/u.test(value);
  return share(isHyphened) >= SURELY_HYPHENED && new Set(values).size >= SURELY_BARE * values.length;
}

function isLikely(values: readonly string[], read: (value: string) => string | null): boolean {
  const hits = values.filter((value) => read(value) !== null).length;
  return hits > 0 && hits >= LEAST_LIKELY * values.length;
}

function valuesOf(sample: readonly Row[], column: number): readonly string[] {
  return sample.map((row) => cellText(row[column] as Cell)).filter((value) => value !== '');
}

/** Spread evenly over all rows: the first ones may be unlike the others. */
function sampleOf(rows: readonly Row[]): readonly Row[] {
  const step = Math.max(1, Math.floor(rows.length / SAMPLED_ROWS));
  return rows.filter((_, index) => index % step === 0);
}

function lettersOf(header: string): string {
  return header.toLowerCase().replace(/[^\p{L}]/gu, '');
}
