// The rows that are not shown: those whose displayed text, in a column of the filter, was left out of it, and those
// that somebody has hidden or folded away.
import { lastRowOf } from './area';
import { overlaysOf } from './overlays';
import type { Tab } from './tab';
import { displayOf } from './tab-snapshot';
import type { TypingRules } from './typed-text';

/** Rows `first` to `last`, both included. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

type ReadingRules = Pick<TypingRules, 'locale' | 'timeZone'>;

/** In order, disjoint, never neighbours: those that the filter hides, and those hidden or folded away by hand. */
export function hiddenRowsOf(tab: Tab, rules: ReadingRules): readonly RowSpan[] {
  const hidden = hiddenByFilter(tab, rules);
  for (const span of hiddenByHand(tab)) {
    for (let row = span.first; row <= span.last; row += 1) hidden.add(row);
  }
  const spans: RowSpan[] = [];
  for (const row of [...hidden].sort((one, other) => one - other)) {
    const previous = spans.at(-1);
    if (previous?.last === row - 1) spans[spans.length - 1] = { ...previous, last: row };
    else spans.push({ first: row, last: row });
  }
  return spans;
}

function hiddenByFilter(tab: Tab, rules: ReadingRules): Set<number> {
  const hidden = new Set<number>();
  const { filter, hiddenValues } = tab;
  if (filter === null) return hidden;
  const first = filter.row + 1;
  for (const [column, values] of hiddenValues) {
    for (const [index, text] of displayedTexts(tab, column, rules).entries()) {
      // What is frozen stays in sight.
      if (values.has(text) && first + index > tab.frozenRows) hidden.add(first + index);
    }
  }
  return hidden;
}

function hiddenByHand({ overlays }: Tab): readonly RowSpan[] {
  const folded = overlaysOf(overlays, 'row-group').filter(({ isCollapsed }) => isCollapsed);
  return [...overlaysOf(overlays, 'hidden-rows'), ...folded].map(({ area }) => ({
    first: area.row,
    last: lastRowOf(area),
  }));
}

/** Why a row is not seen; null where it is. */
export function whyHidden(tab: Tab, row: number, rules: ReadingRules): 'by-filter' | 'by-hand' | null {
  if (hiddenByFilter(tab, rules).has(row)) return 'by-filter';
  return hiddenByHand(tab).some(({ first, last }) => first <= row && row <= last) ? 'by-hand' : null;
}

/** The rows between those, in order. */
export function shownRowsOf(tab: Tab, rules: ReadingRules): readonly RowSpan[] {
  const shown: RowSpan[] = [];
  let next = 1;
  for (const { first, last } of hiddenRowsOf(tab, rules)) {
    if (first > next) shown.push({ first: next, last: first - 1 });
    next = last + 1;
  }
  if (next <= tab.grid.size.rows) shown.push({ first: next, last: tab.grid.size.rows });
  return shown;
}

/** What a column displays below the filter's header, row by row; '' for an empty cell. */
export function displayedTexts(tab: Tab, column: number, rules: ReadingRules): readonly string[] {
  const { filter } = tab;
  if (filter === null || filter.rows < 2 || column > tab.grid.size.columns) return [];
  const area = { row: filter.row + 1, column, rows: filter.rows - 1, columns: 1 };
  return tab.grid
    .read(area, '', (content, format) => displayOf(content, format, rules))
    .map(([text = '']) => text);
}
