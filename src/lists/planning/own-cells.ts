// What our own columns say of somebody: a function of what is remembered, so that writing it again changes nothing. Pure.

import { counted } from '../../text';
import type { Person } from '../memory/person';

/** The queries whose texts are known, by their fingerprints. */
export type QueryTexts = ReadonlyMap<string, string>;

/** The cells in the order of the columns. `held`: what *Found by* says now. */
export function ownCells(person: Person, queries: QueryTexts, held: string): readonly (string | number)[] {
  return [person.firstSeen, person.lastSeen, person.status, foundByText(person, queries, held)];
}

/** The query, or how many. Only fingerprints are remembered, so that another search's query is what the cell says. */
function foundByText({ foundBy }: Person, queries: QueryTexts, held: string): string {
  const [only] = foundBy;
  if (only === undefined) return held;
  if (foundBy.length > 1) return counted(foundBy.length, 'search', 'searches');
  const text = queries.get(only.query);
  if (text !== undefined) return text;
  return held === '' || /^\d+ searches$/.test(held) ? '1 search' : held;
}
