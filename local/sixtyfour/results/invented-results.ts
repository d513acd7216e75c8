// The file that a search exports: people or companies who do not exist, always the same for the same search.
import type { SearchMode } from '../../../src/contract';
import { MAX_RESULTS_LIMIT } from '../../../src/contract';
import { csvRecord } from './csv';
import { COMPANY_COLUMNS, inventedCompany } from './invented-company';
import { inventedPerson, PERSON_COLUMNS } from './invented-person';
import { SeededRandom } from './seeded-random';

/** What decides about a file's content. */
export interface ResultsOrder {
  readonly query: string;
  readonly mode: SearchMode;
  readonly maxResults: number;
}

/** Whom nobody matches. */
const NOTHING_FOUND = /\b(nobody|no results|0 results)\b/i;
/** "exactly 187 founders", "exactly 1,000 dentists". */
const EXACT_NUMBER = /\bexactly (\d[\d,]*)/i;

/**
 * How many results a search has: as many as were asked for and an export can hold, unless the query itself
 * speaks of a number ("exactly 187", "nobody", "no results", "0 results").
 */
export function resultCount({ query, maxResults }: ResultsOrder): number {
  const most = Math.min(maxResults, MAX_RESULTS_LIMIT);
  if (NOTHING_FOUND.test(query)) return 0;
  const exact = EXACT_NUMBER.exec(query)?.[1]?.replaceAll(',', '');
  return exact === undefined ? most : Math.min(Number(exact), most);
}

/** The CSV file, UTF-8 without a BOM. A search for fewer results gets the first of those a larger one gets. */
export function inventedResults(order: ResultsOrder): Uint8Array {
  const lines = new ResultLines(order);
  const records = Array.from({ length: resultCount(order) }, () => lines.next());
  return new TextEncoder().encode(lines.header + records.join(''));
}

/** A file of at least `minBytes` bytes, with as many results as that takes. */
export function inventedResultsOfSize(order: ResultsOrder, minBytes: number): Uint8Array {
  const lines = new ResultLines(order);
  const encoder = new TextEncoder();
  const parts = [encoder.encode(lines.header)];
  let size = parts[0]?.length ?? 0;
  while (size < minBytes) {
    const block = encoder.encode(Array.from({ length: 1000 }, () => lines.next()).join(''));
    parts.push(block);
    size += block.length;
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** One line after the other, each with its line end. */
class ResultLines {
  readonly header: string;
  readonly #random: SeededRandom;
  readonly #lineEnd: string;
  readonly #fields: (random: SeededRandom, ordinal: number) => readonly string[];
  #ordinal = 0;

  constructor({ query, mode }: ResultsOrder) {
    this.#random = new SeededRandom(`${mode} ${query}`);
    // Nothing says how real exports end their lines, so both ways occur and neither is relied on.
    this.#lineEnd = this.#random.pick(['\n', '\r\n']);
    this.#fields = mode === 'people' ? inventedPerson : inventedCompany;
    this.header = csvRecord(mode === 'people' ? PERSON_COLUMNS : COMPANY_COLUMNS) + this.#lineEnd;
  }

  next(): string {
    this.#ordinal += 1;
    return csvRecord(this.#fields(this.#random, this.#ordinal)) + this.#lineEnd;
  }
}
