// Which rows are shown, and in which place: a filter hides some. Pure.
import type { Span } from './visible-window';

/** Places count from 1, as rows do; without hidden rows they are the same. */
export interface RowLayout {
  /** How many rows are shown. */
  readonly shown: number;
  rowAt(place: number): number;
  /** The place of a row, or of the next one that is shown. */
  placeOf(row: number): number;
}

/** @param hidden in order, disjoint */
export function layOutRows(rows: number, hidden: readonly Span[]): RowLayout {
  /** How many rows are hidden up to the end of each span. */
  const hiddenThrough: number[] = [];
  let sum = 0;
  for (const { first, last } of hidden) {
    sum += last - first + 1;
    hiddenThrough.push(sum);
  }
  const before = (index: number) => hiddenThrough[index - 1] ?? 0;
  return {
    shown: rows - sum,
    rowAt: (place) => place + before(firstIndex(hidden, ({ first }, index) => first - before(index) > place)),
    placeOf: (row) => {
      const index = firstIndex(hidden, ({ first }) => first > row);
      const last = hidden[index - 1];
      // Inside a hidden span, what comes after it stands in its place.
      const beyond = last && last.last >= row ? last.last + 1 : row;
      return beyond - before(index);
    },
  };
}

/** The first span for which it is true, by binary search; it must stay true from there on. */
function firstIndex(spans: readonly Span[], isTrue: (span: Span, index: number) => boolean): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span && isTrue(span, middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The rows of some places, as spans without a gap. */
export function rowSpans(layout: RowLayout, places: Span): readonly Span[] {
  const spans: Span[] = [];
  for (let place = places.first; place <= places.last; place += 1) {
    const row = layout.rowAt(place);
    const previous = spans.at(-1);
    if (previous?.last === row - 1) spans[spans.length - 1] = { ...previous, last: row };
    else spans.push({ first: row, last: row });
  }
  return spans;
}
