// The memory of a list as the rows of a hidden tab, and back: what it is, what holds for all, and a row for each person,
// each of them one text. Whatever was changed in it by hand shows. Pure.

import type { RecognisedBy } from '../../contract';
import { type Decoder, listOf, number, object, orNull, text, word } from '../../decoders';
import { parseJson } from '../../json';
import { broughtUpToDate, type Step, versionAfter } from '../../versions';
import { fingerprint } from '../recognising/fingerprint';
import type { Found, KnownColumn, Memory, Person, Status } from './person';

const ABOUT =
  'What the Sixtyfour add-on remembers of a list: fingerprints and dates only. Without this tab, people whom you deleted from the list may come back.';
/** Stands before what holds for all. */
const SUM = /^s[\w-]+(?=\{)/;
const STEPS: readonly Step[] = [];
const STATUS_LETTERS: Readonly<Record<Status, string>> = { '': '-', new: 'n', changed: 'c', missing: 'm' };

export type ReadMemory =
  | { readonly kind: 'memory'; readonly memory: Memory }
  /** Written by a later version of the add-on. */
  | { readonly kind: 'newer' }
  /** Somebody changed it, or it is something else. */
  | { readonly kind: 'damaged' };

type Shared = Omit<Memory, 'people'>;

/** What the rows of the hidden tab hold. No text among them is one that Sheets would read as anything else. */
export function textsOfMemory(memory: Memory): string[] {
  const { people, ...shared } = memory;
  const texts = Array.from(people.values(), textOf);
  const json = JSON.stringify({ version: versionAfter(STEPS), ...shared });
  return [ABOUT, sumOf(json, texts) + json, ...texts];
}

/** In whatever order the rows are: sorting them does no harm. */
export function memoryIn(rows: readonly unknown[]): ReadMemory {
  const all = rows.map(String);
  const shared = all.find((one) => SUM.test(one)) ?? '';
  const json = shared.replace(SUM, '');
  const stored = broughtUpToDate(parseJson(json), STEPS);
  if (stored.kind !== 'current') return { kind: stored.kind };
  const decoded = storedShared(stored.fields);
  const texts = all.filter((one) => one !== '' && one !== ABOUT && one !== shared);
  if (decoded === undefined || shared !== sumOf(json, texts) + json) return { kind: 'damaged' };
  const people = texts.map(personIn);
  if (people.some((person) => person === null)) return { kind: 'damaged' };
  const known = people.filter((person) => person !== null).map((person) => [person.key, person] as const);
  return { kind: 'memory', memory: { ...decoded, people: new Map(known) } };
}

function textOf({ key, firstSeen, lastSeen, status, isDeleted, foundBy, cells }: Person): string {
  const found = foundBy.map(({ query, misses }) => `${query}:${misses}`).join(',');
  const deleted = isDeleted ? 'd' : '-';
  return [`k${key}`, firstSeen, lastSeen, STATUS_LETTERS[status], deleted, found, cells].join('|');
}

function personIn(line: string): Person | null {
  const [key = '', first, last, letter, deleted, found = '', cells] = line.split('|');
  const status = (['', 'new', 'changed', 'missing'] as const).find((one) => STATUS_LETTERS[one] === letter);
  const [firstSeen, lastSeen] = [Number(first), Number(last)];
  if (status === undefined || !Number.isFinite(firstSeen) || !Number.isFinite(lastSeen)) return null;
  if (!key.startsWith('k') || cells === undefined) return null;
  return {
    key: key.slice(1),
    firstSeen,
    lastSeen,
    status,
    isDeleted: deleted === 'd',
    foundBy: found === '' ? [] : found.split(',').map(foundIn),
    cells,
  };
}

function foundIn(text: string): Found {
  const at = text.lastIndexOf(':');
  return { query: text.slice(0, at), misses: Number(text.slice(at + 1)) };
}

/** The same in whatever order the rows are. */
function sumOf(shared: string, texts: readonly string[]): string {
  let sum = 0;
  for (const one of texts) sum = (sum + hashed(one)) % 0x1fffffffffffff;
  return `s${fingerprint(`${shared} ${texts.length} ${sum}`)}`;
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

const storedShared: Decoder<Shared> = object<Shared>({
  key: object<Memory['key']>({ by: recognisedBy, label: text, companyLabel: orNull(text) }),
  columns: listOf(object<KnownColumn>({ name: text, label: text })),
  contentColumns: number,
  own: orNull(listOf(text)),
  attempt: text,
  runs: listOf(run),
});

export { recognisedBy };
