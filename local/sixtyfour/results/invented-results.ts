// The file that a search exports: people or companies who do not exist, always the same for the same search.
import { MAX_RESULTS_LIMIT } from '../../../src/contract';
import { SeededRandom } from '../../seeded-random';
import { csvRecord } from './csv';
import { InventedOnes, streamSeed } from './invented-ones';
import { leavesOut } from './left-out';
import { shapedColumns } from './result-shapes';
import { PLAIN_RESULTS, type ResultsOrder } from './results-course';

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
  const wanted = resultCount(order);
  const records: string[] = [];
  const comeInPlace = order.course?.behaviour.leavingOut === 'replaced';
  for (let seen = 0; comeInPlace ? records.length < wanted : seen < wanted; seen += 1) {
    const record = lines.next();
    if (record !== null) records.push(record);
  }
  return new TextEncoder().encode(lines.header + records.join(''));
}

/** A file of at least `minBytes` bytes, with as many results as that takes. */
export function inventedResultsOfSize(order: ResultsOrder, minBytes: number): Uint8Array {
  const lines = new ResultLines(order);
  const encoder = new TextEncoder();
  const parts = [encoder.encode(lines.header)];
  let size = parts[0]?.length ?? 0;
  while (size < minBytes) {
    const block = encoder.encode(Array.from({ length: 1000 }, () => lines.next() ?? '').join(''));
    parts.push(block);
    size += block.length;
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** One line after the other, each with its line end. */
class ResultLines {
  readonly header: string;
  readonly #lineEnd: string;
  readonly #next: () => readonly string[] | null;

  constructor(order: ResultsOrder) {
    const { mode, course } = order;
    const stream = new SeededRandom(streamSeed(order));
    // Nothing says how real exports end their lines, so both ways occur and neither is relied on.
    this.#lineEnd = stream.pick(['\n', '\r\n']);
    const ones = new InventedOnes(order, stream, resultCount);
    const columns = shapedColumns(mode, (course?.behaviour ?? PLAIN_RESULTS).shape);
    const spelling = new SeededRandom(`spelling ${order.query} ${course?.run ?? 0}`);
    const isLeftOut = leavesOut(course?.leftOut ?? []);
    this.header = csvRecord(columns.map(([name]) => name)) + this.#lineEnd;
    this.#next = () => {
      const one = ones.next();
      return isLeftOut(mode, one) ? null : columns.map(([, read]) => read(one, spelling));
    };
  }

  /** Null for one that was left out. */
  next(): string | null {
    const fields = this.#next();
    return fields && csvRecord(fields) + this.#lineEnd;
  }
}
