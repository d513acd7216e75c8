// The order that sorting puts cells in, and what becomes of a formula whose row is moved.
import { type CellContent, isFormula } from './cell-content';

/** Numbers (and dates) first, then texts without regard to case, then truth values; what is empty stays last. */
const RANKS = { number: 0, string: 1, boolean: 2 } as const;

/** The rows in their new order, by their old places from 0. Equal ones stay in the order that they had. */
export function sortedOrder(
  contents: readonly (CellContent | undefined)[],
  direction: 'ascending' | 'descending',
): readonly number[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const places = [...contents.keys()];
  return places.sort((one, other) => {
    const [a, b] = [sortKey(contents[one]), sortKey(contents[other])];
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return sign * compared(a, b);
  });
}

type SortKey = string | number | boolean;

function sortKey(content: CellContent | undefined): SortKey | undefined {
  return isFormula(content) ? content.result : content;
}

function compared(a: SortKey, b: SortKey): number {
  const ranks = RANKS[rankOf(a)] - RANKS[rankOf(b)];
  if (ranks !== 0) return ranks;
  if (typeof a === 'string' && typeof b === 'string')
    return a.localeCompare(b, 'en', { sensitivity: 'base' });
  return Number(a) - Number(b);
}

function rankOf(key: SortKey): keyof typeof RANKS {
  if (typeof key === 'number') return 'number';
  return typeof key === 'string' ? 'string' : 'boolean';
}

/** Texts in quotes, or a reference: letters, and a row that may be fixed by a dollar sign. */
const TEXT_OR_REFERENCE = /"(?:[^"]|"")*"|(?<![A-Za-z0-9_.!])(\$?[A-Za-z]{1,3})(\$?)(\d+)(?![A-Za-z0-9_(])/g;

/** The formula as it reads `rows` further down: its references go with it, as when it is copied. */
export function movedFormula(formula: string, rows: number): string {
  return formula.replace(TEXT_OR_REFERENCE, (all, column: string | undefined, dollar: string, row: string) =>
    column === undefined || dollar === '$' ? all : `${column}${Number(row) + rows}`,
  );
}
