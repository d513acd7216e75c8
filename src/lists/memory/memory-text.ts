// The memory of a list as the rows of a hidden tab, and back: a header row, and one row a person. Whatever was changed
// in it by hand shows. Pure.

import type { RecognisedBy } from '../../contract';
import { type Decoder, listOf, number, object, orNull, text, word } from '../../decoders';
import { parseJson } from '../../json';
import { broughtUpToDate, type Step, versionAfter } from '../../versions';
import { fingerprint } from '../recognising/fingerprint';
import type { Found, KnownColumn, Memory, Person, Status } from './person';

/** Cells a row: the key, what is known, and the fingerprints of the cells. */
export const MEMORY_COLUMNS = 3;

const ABOUT =
  'What the Sixtyfour add-on remembers of a list: fingerprints and dates only. Without this tab, people whom you deleted from the list may come back.';
const STEPS: readonly Step[] = [];
const STATUS_LETTERS: Readonly<Record<Status, string>> = { '': '-', new: 'n', changed: 'c', missing: 'm' };

export type ReadMemory =
  | { readonly kind: 'memory'; readonly memory: Memory }
  /** Written by a later version of the add-on. */
  | { readonly kind: 'newer' }
  /** Somebody changed it, or it is none. */
  | { readonly kind: 'damaged' };

type Head = Omit<Memory, 'people'>;

/** What the hidden tab holds, its header first. No text in it is one that Sheets would read as anything else. */
export function rowsOfMemory(memory: Memory): string[][] {
  const { people, ...head } = memory;
  const rows = Array.from(people.values(), rowOf);
  const json = JSON.stringify({ version: versionAfter(STEPS), ...head });
  return [[ABOUT, json, sumOf(json, rows)], ...rows];
}

export function memoryIn(rows: readonly (readonly unknown[])[]): ReadMemory {
  const [head = [], ...others] = rows;
  const [, json, sum] = head;
  if (typeof json !== 'string') return { kind: 'damaged' };
  const stored = broughtUpToDate(parseJson(json), STEPS);
  if (stored.kind !== 'current') return { kind: stored.kind };
  const decoded = storedHead(stored.fields);
  const texts = others.map((row) => row.map(String)).filter(([key]) => key !== undefined && key !== '');
  if (decoded === undefined || sum !== sumOf(json, texts)) return { kind: 'damaged' };
  const people = texts.map(personIn);
  if (people.some((person) => person === null)) return { kind: 'damaged' };
  const known = people.filter((person) => person !== null).map((person) => [person.key, person] as const);
  return { kind: 'memory', memory: { ...decoded, people: new Map(known) } };
}

function rowOf({ key, firstSeen, lastSeen, status, isDeleted, foundBy, cells }: Person): string[] {
  const found = foundBy.map(({ query, misses }) => `${query}:${misses}`).join(',');
  const facts = [firstSeen, lastSeen, STATUS_LETTERS[status], isDeleted ? 'd' : '-', found].join('|');
  return [`k${key}`, facts, `c${cells}`];
}

function personIn([key = '', facts = '', cells = '']: readonly string[]): Person | null {
  const [first, last, letter, deleted, found = ''] = facts.split('|');
  const status = (['', 'new', 'changed', 'missing'] as const).find((one) => STATUS_LETTERS[one] === letter);
  const [firstSeen, lastSeen] = [Number(first), Number(last)];
  if (status === undefined || !Number.isFinite(firstSeen) || !Number.isFinite(lastSeen)) return null;
  if (!key.startsWith('k') || !cells.startsWith('c')) return null;
  return {
    key: key.slice(1),
    firstSeen,
    lastSeen,
    status,
    isDeleted: deleted === 'd',
    foundBy: found === '' ? [] : found.split(',').map(foundIn),
    cells: cells.slice(1),
  };
}

function foundIn(text: string): Found {
  const at = text.lastIndexOf(':');
  return { query: text.slice(0, at), misses: Number(text.slice(at + 1)) };
}

/** The same in whatever order the rows are: sorting them does no harm. */
function sumOf(head: string, rows: readonly (readonly string[])[]): string {
  let sum = 0;
  for (const row of rows) sum = (sum + hashed(row.join('\t'))) % 0x1fffffffffffff;
  return `s${fingerprint(`${head} ${rows.length} ${sum}`)}`;
}

function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

const recognisedBy: Decoder<RecognisedBy> = word(
  'linkedin-profile',
  'linkedin-page',
  'sales-navigator',
  'domain',
  'email',
  'id',
  'name-and-company',
  'column',
);

const run: Decoder<readonly [string, string]> = (value) => {
  const [query, last] = listOf(text)(value) ?? [];
  return query === undefined || last === undefined ? undefined : [query, last];
};

const storedHead: Decoder<Head> = object<Head>({
  key: object<Memory['key']>({ by: recognisedBy, head: text, companyHead: orNull(text) }),
  columns: listOf(object<KnownColumn>({ name: text, head: text })),
  contentColumns: number,
  own: orNull(listOf(text)),
  attempt: text,
  runs: listOf(run),
});

export { recognisedBy };
