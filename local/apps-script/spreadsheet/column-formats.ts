// The formats of one column, as runs of rows: a format over a whole tab costs one run a column, however
// many rows there are.
import { type CellFormat, DEFAULT_FORMAT } from './cell-format';

/** Rows `first` to `last`, both included, counted from 1. */
export interface FormatRun {
  readonly first: number;
  readonly last: number;
  readonly format: CellFormat;
}

function clipped(run: FormatRun, first: number, last: number): FormatRun {
  if (run.first >= first && run.last <= last) return run;
  return { first: Math.max(run.first, first), last: Math.min(run.last, last), format: run.format };
}

/** Joins neighbours of one format and leaves out the default one. */
function compacted(runs: readonly FormatRun[]): FormatRun[] {
  const result: FormatRun[] = [];
  for (const run of runs) {
    const previous = result.at(-1);
    if (run.format === DEFAULT_FORMAT) continue;
    if (previous !== undefined && previous.last === run.first - 1 && previous.format === run.format) {
      result[result.length - 1] = { ...previous, last: run.last };
    } else {
      result.push(run);
    }
  }
  return result;
}

export class ColumnFormats {
  /** In order, disjoint, without the default format. */
  #runs: readonly FormatRun[] = [];

  at(row: number): CellFormat {
    const run = this.#runs[this.#firstEndingAtOrAfter(row)];
    return run !== undefined && run.first <= row ? run.format : DEFAULT_FORMAT;
  }

  /** Runs that cover `first` to `last` without a gap. */
  between(first: number, last: number): readonly FormatRun[] {
    const result: FormatRun[] = [];
    let next = first;
    for (let index = this.#firstEndingAtOrAfter(first); index < this.#runs.length; index += 1) {
      const run = this.#runs[index];
      if (run === undefined || run.first > last) break;
      if (run.first > next) result.push({ first: next, last: run.first - 1, format: DEFAULT_FORMAT });
      result.push(clipped(run, next, last));
      next = run.last + 1;
    }
    if (next <= last) result.push({ first: next, last, format: DEFAULT_FORMAT });
    return result;
  }

  /** Puts `runs`, in order and inside `first` to `last`, in place of what was there. */
  replace(first: number, last: number, runs: readonly FormatRun[]): void {
    const before = this.#runs.filter((run) => run.first < first);
    const after = this.#runs.filter((run) => run.last > last);
    this.#runs = compacted([
      ...before.map((run) => clipped(run, run.first, first - 1)),
      ...runs,
      ...after.map((run) => clipped(run, last + 1, run.last)),
    ]);
  }

  change(first: number, last: number, change: (format: CellFormat) => CellFormat): void {
    const runs = this.between(first, last);
    this.replace(
      first,
      last,
      runs.map((run) => ({ ...run, format: change(run.format) })),
    );
  }

  /** Makes room for `count` rows after row `after`; they look like the row before them. */
  insertRows(after: number, count: number): void {
    const inherited = this.at(Math.max(after, 1));
    const above = this.#runs.filter((run) => run.first <= after);
    const below = this.#runs.filter((run) => run.last > after);
    this.#runs = compacted([
      ...above.map((run) => clipped(run, run.first, after)),
      { first: after + 1, last: after + count, format: inherited },
      ...below.map((run) => moved(clipped(run, after + 1, run.last), count)),
    ]);
  }

  deleteRows(first: number, count: number): void {
    const last = first + count - 1;
    const above = this.#runs.filter((run) => run.first < first);
    const below = this.#runs.filter((run) => run.last > last);
    this.#runs = compacted([
      ...above.map((run) => clipped(run, run.first, first - 1)),
      ...below.map((run) => moved(clipped(run, last + 1, run.last), -count)),
    ]);
  }

  copy(): ColumnFormats {
    const copy = new ColumnFormats();
    copy.#runs = this.#runs;
    return copy;
  }

  #firstEndingAtOrAfter(row: number): number {
    let low = 0;
    let high = this.#runs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const run = this.#runs[middle];
      if (run !== undefined && run.last < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function moved(run: FormatRun, rows: number): FormatRun {
  return { first: run.first + rows, last: run.last + rows, format: run.format };
}
