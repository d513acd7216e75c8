// One invented person or company after the other, for ever, always the same for the same search: with some of those
// whom an earlier search has found, others who have come since the last run, and some who have changed.
import type { SearchMode } from '../../../src/contract';
import { SeededRandom } from '../../seeded-random';
import { COMPANY_COLUMNS, inventedCompany } from './invented-company';
import { inventedPerson, inventedTitle, PERSON_COLUMNS } from './invented-person';
import type { ResultsOrder } from './results-course';

/** Fields by the documented columns' names. */
export type InventedOne = Readonly<Record<string, string>>;

/** Keeps the addresses of those who came later apart from everybody else's. */
const ORDINALS_A_RUN = 100_000;

export function columnsOf(mode: SearchMode): readonly string[] {
  return mode === 'people' ? PERSON_COLUMNS : COMPANY_COLUMNS;
}

export class InventedOnes {
  readonly #order: ResultsOrder;
  /** How many of the earlier search are to be had. */
  readonly #toMeet: number;
  readonly #earlier: InventedOnes | null;
  readonly #stream: SeededRandom;
  readonly #letters: string;
  #ordinal = 0;
  #met = 0;

  /** @param stream the chance that everybody of the first run comes from */
  constructor(order: ResultsOrder, stream: SeededRandom, countOf: (order: ResultsOrder) => number) {
    this.#order = order;
    this.#stream = stream;
    this.#letters = lettersOf(order.query);
    const earlier = order.course?.earlier ?? null;
    this.#toMeet = earlier === null ? 0 : countOf(earlier);
    this.#earlier = earlier && new InventedOnes(earlier, new SeededRandom(streamSeed(earlier)), countOf);
    // The first choice of an earlier stream was its line end.
    this.#earlier?.skipLineEnd();
  }

  skipLineEnd(): void {
    this.#stream.below(2);
  }

  next(): InventedOne {
    this.#ordinal += 1;
    const own = this.#invented(this.#stream, this.#ordinal);
    const share = this.#order.course?.behaviour.overlap ?? 0;
    const isShared = Math.floor(this.#ordinal * share) > Math.floor((this.#ordinal - 1) * share);
    if (this.#earlier === null || !isShared || this.#met >= this.#toMeet) return this.#aged(own);
    this.#met += 1;
    const known = this.#earlier.next();
    const { behaviour } = this.#order.course ?? { behaviour: { changed: 0 } };
    const seed = `${this.#order.query} knows ${this.#met}`;
    return chance(seed) < behaviour.changed ? changedOne(this.#order.mode, known, seed) : known;
  }

  /** What has become of one by this run: still the same, somebody else, or changed. */
  #aged(own: InventedOne): InventedOne {
    const { query, mode, course } = this.#order;
    let one = own;
    for (let run = 1; run <= (course?.run ?? 0); run += 1) {
      const seed = `${mode} ${query} ${this.#ordinal} in run ${run}`;
      const { turnover, changed } = course?.behaviour ?? { turnover: 0, changed: 0 };
      const lot = chance(seed);
      if (lot < turnover) {
        one = this.#invented(new SeededRandom(seed), this.#ordinal + run * ORDINALS_A_RUN);
      } else if (lot < turnover + changed) {
        one = changedOne(mode, one, seed);
      }
    }
    return one;
  }

  #invented(random: SeededRandom, ordinal: number): InventedOne {
    const { mode } = this.#order;
    // Of two searches for something else nobody is the same, however alike their names are.
    const tag = `${ordinal}${this.#letters}`;
    const fields = mode === 'people' ? inventedPerson(random, tag) : inventedCompany(random, tag);
    return Object.fromEntries(columnsOf(mode).map((column, index) => [column, fields[index] ?? '']));
  }
}

export const streamSeed = ({ mode, query }: Pick<ResultsOrder, 'mode' | 'query'>): string =>
  `${mode} ${query}`;

/** Four letters, the same for the same query. */
function lettersOf(query: string): string {
  const random = new SeededRandom(`letters of ${query}`);
  return Array.from({ length: 4 }, () => String.fromCharCode(97 + random.below(26))).join('');
}

/** From 0 to 1, the same for the same seed. */
function chance(seed: string): number {
  return new SeededRandom(seed).below(10_000) / 10_000;
}

function changedOne(mode: SearchMode, one: InventedOne, seed: string): InventedOne {
  const random = new SeededRandom(`changed ${seed}`);
  const headcount = String(Number(one.headcount) + random.between(1, 400));
  return mode === 'people'
    ? { ...one, title: inventedTitle(random, one.title ?? ''), headcount }
    : { ...one, headcount };
}
