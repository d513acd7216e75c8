// The rows that a list has already: cells whose values have changed at Sixtyfour, and our own columns.

import type { Verification } from '../../contract';
import type { CellValue } from '../../sheets/cells';
import { both } from '../../sheets/verification';
import { queryPrint } from '../planning/first-memory';
import { ownCells, type QueryTexts } from '../planning/own-cells';
import type { CellChange } from '../planning/plan';
import { cellText, type Row } from '../recognising/keys';
import type { Places, Task } from './begun';
import { rewritable } from './cell-changes';
import { writeOwnColumns } from './own-columns';
import { type CellWrite, differing, writeCells } from './write-cells';

export interface Ground {
  readonly places: Places;
  /** What the tab holds, with the columns that were added. */
  readonly values: readonly Row[];
  readonly formulas: ReadonlySet<string>;
}

export function writeOldRows(
  task: Task,
  changes: readonly CellChange[],
  { places, values, formulas }: Ground,
): Verification {
  const { sheet } = task.tab;
  const writes = changes
    .filter(({ kind }) => kind !== 'kept')
    .flatMap(({ row, column, now }): readonly CellWrite[] => {
      const place = places.columns[column] ?? null;
      return place === null ? [] : [{ row, column: place, value: now }];
    });
  writeCells(sheet, writes, values, rewritable(task, places.columns, formulas));
  const cellsHeld = differing(sheet, writes);
  const ownHeld = writeOwnColumns(sheet, values, places.own, ownOfOldRows(task), task.days.dayOf);
  return both(cellsHeld, ownHeld);
}

/** What our own columns hold in a new row, by the fingerprint of its key. */
export function ownOfNewRows(task: Task): (key: string) => readonly CellValue[] {
  const queries = queriesOf(task);
  return (key) => {
    const person = task.plan.people.get(key);
    return person === undefined ? [] : ownCells(person, queries, '');
  };
}

function ownOfOldRows(task: Task): ReadonlyMap<number, readonly CellValue[]> {
  const { layout, plan, tab } = task;
  const foundBy = layout.own?.[3] ?? null;
  const queries = queriesOf(task);
  const rows = new Map<number, readonly CellValue[]>();
  layout.keys.forEach((key, row) => {
    const person = key === null ? undefined : plan.people.get(key);
    if (person === undefined) return;
    const held = foundBy === null ? '' : cellText(tab.values[row]?.[foundBy]);
    rows.set(row, ownCells(person, queries, held));
  });
  return rows;
}

/** The queries whose texts are known here: this one, and that of the search that made the tab. */
function queriesOf({ info, order }: Task): QueryTexts {
  const first = info?.first ?? order.first;
  const texts = [...(first === null ? [] : [first.query]), order.query];
  return new Map(texts.map((query) => [queryPrint(query), query] as const));
}
