// What is remembered of everybody after a delivery: when they were seen, by which searches, and what was delivered. Pure.

import { cellsFrom, type Found, type Person, type Status, UNKNOWN_CELL } from '../memory/person';
import type { Situation } from './situation';

/** Somebody who is in the file. `cells`: the fingerprints to remember of every column. */
export interface Seen {
  readonly kind: 'new' | 'changed' | 'known' | 'deleted';
  readonly cells: readonly string[];
}

/** Somebody whom this many deliveries of a search in a row did not find is missing. */
const MISSES = 2;

export function peopleAfter(
  situation: Situation,
  seen: ReadonlyMap<string, Seen>,
  gone: ReadonlySet<string>,
  columns: number,
): ReadonlyMap<string, Person> {
  const { memory } = situation;
  const people = new Map<string, Person>();
  for (const person of memory.people.values()) {
    const found = seen.get(person.key);
    const isDeleted =
      found === undefined ? person.isDeleted || gone.has(person.key) : found.kind === 'deleted';
    const next = found === undefined ? notFound(person, situation) : again(person, found, situation);
    people.set(person.key, { ...next, isDeleted, cells: padded(next.cells, columns) });
  }
  for (const [key, found] of seen) {
    if (!people.has(key)) people.set(key, met(key, found, situation));
  }
  return people;
}

/** Includes rows of the tab that nobody remembers, if the file has them. */
function met(key: string, { kind, cells }: Seen, { today, query }: Situation): Person {
  const status: Status = kind === 'new' ? 'new' : '';
  const foundBy = [{ query, misses: 0 }];
  return {
    key,
    firstSeen: today,
    lastSeen: today,
    status,
    isDeleted: false,
    foundBy,
    cells: cellsFrom(cells),
  };
}

function again(person: Person, { kind, cells }: Seen, { today, query, memory, attempt }: Situation): Person {
  const others = person.foundBy.filter((one) => one.query !== query).map((one) => ({ ...one, misses: 0 }));
  const foundBy = [...others, { query, misses: 0 }];
  const base = { ...person, lastSeen: Math.max(person.lastSeen, today), foundBy, cells: cellsFrom(cells) };
  if (kind === 'new' || kind === 'changed') return { ...base, status: kind };
  // This very delivery was remembered before its execution was killed: who was new in it still is.
  return memory.attempt === attempt ? base : { ...base, status: '' };
}

function notFound(person: Person, { query, memory, attempt, run, countsMissing }: Situation): Person {
  if (memory.attempt === attempt) return person;
  const isSameRun = memory.runs.some(([one, last]) => one === query && last === run);
  const foundBy =
    countsMissing && !isSameRun ? person.foundBy.map((one) => missed(one, query)) : person.foundBy;
  const isMissing = person.status === 'missing' || foundBy.some(({ misses }) => misses >= MISSES);
  return { ...person, foundBy, status: isMissing ? 'missing' : '' };
}

function missed(found: Found, query: string): Found {
  return found.query === query ? { ...found, misses: found.misses + 1 } : found;
}

function padded(cells: string, columns: number): string {
  return cells.padEnd(columns * UNKNOWN_CELL.length, UNKNOWN_CELL);
}
