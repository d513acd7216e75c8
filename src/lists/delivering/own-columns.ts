// Our own columns of the rows that are there already: written where something changes, read back. What their user has put
// between our rows, or into them as a formula, is written again as it is.

import type { Verification } from '../../contract';
import { type CellValue, typed } from '../../sheets/cells';
import type { Sheet } from '../../sheets/results-tab';
import { both } from '../../sheets/verification';
import { cellText, type Row } from '../recognising/keys';
import { compared } from './add-rows';
import { type PlacedRun, placedRuns } from './placed-runs';

/** What the rows' own cells must hold, by the row's place in the tab, from 0. */
export type OwnCells = ReadonlyMap<number, readonly CellValue[]>;

/**
 * `places`: the columns, from 0, in their order; null where the user has deleted one. `dayOf`: of a date in a cell the
 * day that is written.
 */
export function writeOwnColumns(
  sheet: Sheet,
  values: readonly Row[],
  places: readonly (number | null)[],
  cells: OwnCells,
  dayOf: (cell: unknown) => number | null,
): Verification {
  const isSame = (held: unknown, value: CellValue) =>
    (dayOf(held) ?? cellText(held)) === (typeof value === 'number' ? value : cellText(value));
  let [first, last] = [Number.POSITIVE_INFINITY, -1];
  const changing = new Set<number>();
  for (const [row, own] of cells) {
    own.forEach((value, index) => {
      const place = places[index] ?? null;
      if (place === null || isSame(values[row]?.[place] ?? '', value)) return;
      changing.add(index);
      first = Math.min(first, row);
      last = Math.max(last, row);
    });
  }
  let verification: Verification = { kind: 'verified' };
  for (const run of placedRuns(places)) {
    const { left, indexes } = narrowed(run, changing);
    if (indexes.length === 0) continue;
    const range = sheet.getRange(first + 1, left + 1, last - first + 1, indexes.length);
    const formulas = range.getFormulas();
    const wanted = formulas.map((row, down) =>
      row.map((formula, right) => {
        const own = cells.get(first + down)?.[indexes[right] ?? -1];
        return {
          formula,
          value: own ?? values[first + down]?.[left + right] ?? '',
          isOurs: own !== undefined,
        };
      }),
    );
    range.setValues(
      wanted.map((row) => row.map(({ formula, value }) => (formula === '' ? typed(value) : formula))),
    );
    const held = range.getValues();
    const ours = wanted.map((row, down) =>
      row.map(
        ({ formula, value, isOurs }, right): CellValue =>
          isOurs && formula === '' && (typeof value === 'string' || typeof value === 'number')
            ? value
            : sameAs(held[down]?.[right]),
      ),
    );
    verification = both(
      verification,
      compared(
        ours,
        held.map((row) => row.map(sameAsDate)),
        first,
        left,
      ),
    );
  }
  return verification;
}

/** A cell that is not ours is expected to hold what it holds. */
function sameAs(cell: unknown): CellValue {
  return typeof cell === 'string' || typeof cell === 'number' ? cell : 0;
}

function sameAsDate(cell: unknown): unknown {
  return typeof cell === 'boolean' ? 0 : cell;
}

/** From the first of its columns in which something changes to the last. */
function narrowed({ left, indexes }: PlacedRun, changing: ReadonlySet<number>): PlacedRun {
  const from = indexes.findIndex((index) => changing.has(index));
  const to = indexes.reduce((found, index, at) => (changing.has(index) ? at : found), -1);
  return from < 0 ? { left, indexes: [] } : { left: left + from, indexes: indexes.slice(from, to + 1) };
}
