// The files behind finished searches, each made once.

import { countResults } from './csv';
import { inventedResults, inventedResultsOfSize, resultCount } from './invented-results';
import type { ResultsOrder } from './results-course';

/** A file of 5,000 people takes about 2.5 MB; whoever needs an older one has it made again, byte for byte. */
const KEPT_FILES = 10;

interface ServedFile {
  readonly file: Uint8Array;
  readonly count: number;
}

export class ResultFiles {
  readonly #servedInstead: ServedFile | null;
  readonly #servedFor = new Map<string, ServedFile>();
  readonly #made = new Map<string, Uint8Array>();

  /** With `servedInstead`, every search exports those bytes. */
  constructor(servedInstead: Uint8Array | null) {
    this.#servedInstead = servedInstead === null ? null : served(servedInstead);
  }

  /** From now on the search of that client's id exports these bytes. */
  serveFor(searchId: string, file: Uint8Array): void {
    this.#servedFor.set(searchId, served(file));
  }

  /** How many results the search comes to. */
  count(order: ResultsOrder): number {
    const servedFile = this.#served(order);
    if (servedFile !== null) return servedFile.count;
    return order.course?.leftOut.length ? countResults(this.file(order)) : resultCount(order);
  }

  file(order: ResultsOrder): Uint8Array {
    const servedFile = this.#served(order);
    if (servedFile !== null) return servedFile.file;
    const course = JSON.stringify(order.course ?? null);
    return this.#keep(`${order.mode} ${resultCount(order)} ${course} ${order.query}`, () =>
      inventedResults(order),
    );
  }

  /** Invented results, as many as it takes to fill `minBytes` bytes. */
  largeFile(order: ResultsOrder, minBytes: number): Uint8Array {
    return this.#keep(`${order.mode} of ${minBytes} bytes ${order.query}`, () =>
      inventedResultsOfSize(order, minBytes),
    );
  }

  #served({ searchId }: ResultsOrder): ServedFile | null {
    return this.#servedFor.get(searchId ?? '') ?? this.#servedInstead;
  }

  #keep(name: string, make: () => Uint8Array): Uint8Array {
    const known = this.#made.get(name);
    if (known !== undefined) return known;
    const [oldest] = this.#made.keys();
    if (oldest !== undefined && this.#made.size >= KEPT_FILES) this.#made.delete(oldest);
    const made = make();
    this.#made.set(name, made);
    return made;
  }
}

/** A file is often served by one simulation after the other, and large ones take a while to count. */
const counts = new WeakMap<Uint8Array, number>();

function served(file: Uint8Array): ServedFile {
  const count = counts.get(file) ?? countResults(file);
  counts.set(file, count);
  return { file, count };
}
