// A list as its user sees it, and deliveries into it that are planned as the add-on plans them and written at once.

import type { Memory } from '../../src/lists/memory/person';
import { firstMemory } from '../../src/lists/planning/first-memory';
import { layoutOf } from '../../src/lists/planning/layout';
import { type Plan, type Planned, planOf } from '../../src/lists/planning/plan';
import type { Situation } from '../../src/lists/planning/situation';
import { shortFingerprint } from '../../src/lists/recognising/fingerprint';
import { tableFromCsv } from '../../src/results/table';

export interface ListWorld {
  readonly values: readonly (readonly string[])[];
  readonly memory: Memory;
}

export type Records = readonly (readonly string[])[];

const FIRST_DAY = 46_000;

/** No value may hold a comma, quotation mark or line end. */
export function tableOf(records: Records) {
  return tableFromCsv(records.map((record) => record.join(',')).join('\n'));
}

/** A tab of a first search, whose file Sixtyfour still has or not. */
export function listOf(records: Records, hasFile = true): ListWorld {
  const table = tableOf(records);
  const memory = firstMemory({
    values: records,
    table,
    earlier: hasFile ? table : null,
    leftSomeOut: false,
    mode: 'people',
    chosen: null,
    day: FIRST_DAY,
    query: shortFingerprint('first'),
    dayOf: () => null,
  });
  if (memory === null) throw new Error('Nothing tells these people apart.');
  return { values: records, memory };
}

let deliveries = 0;

export function planFor(world: ListWorld, records: Records, given: Partial<Situation> = {}): Planned {
  const { values, memory } = world;
  const layout = layoutOf(values, memory);
  if (layout === null) return { kind: 'no-key' };
  deliveries += 1;
  return planOf({
    values,
    layout,
    memory,
    table: tableOf(records),
    mode: 'people',
    today: FIRST_DAY + 1,
    query: shortFingerprint('first'),
    run: `run-${deliveries}`,
    attempt: `attempt-${deliveries}`,
    goesOn: false,
    bringsBack: false,
    countsMissing: true,
    isResumed: false,
    begunLabels: [],
    ...given,
  });
}

/** What the list is after a delivery. */
export function deliver(
  world: ListWorld,
  records: Records,
  given: Partial<Situation> = {},
): { readonly world: ListWorld; readonly plan: Plan } {
  deliveries += 1;
  const run = given.run ?? `run-${deliveries}`;
  const attempt = given.attempt ?? `attempt-${deliveries}`;
  const query = given.query ?? shortFingerprint('first');
  const plan = planFor(world, records, { ...given, run, attempt, query });
  if (plan.kind !== 'plan') throw new Error(`Not planned: ${plan.kind}`);
  const grid = world.values.map((row) => [...row]);
  const width = Math.max(...grid.map((row) => row.length));
  let added = width;
  const layout = layoutOf(world.values, world.memory);
  const places = plan.columns.map((column, index) => {
    const place = layout?.columns[index] ?? null;
    if (place !== null || index < world.memory.columns.length) return place;
    for (const row of grid) while (row.length <= added) row.push('');
    (grid[0] ?? [])[added] = column.label;
    added += 1;
    return added - 1;
  });
  for (const { row, column, now, kind } of plan.changes) {
    const place = places[column] ?? null;
    if (kind !== 'kept' && place !== null) (grid[row] ?? [])[place] = String(now);
  }
  for (const fileRow of plan.newRows) {
    const row = Array<string>(added).fill('');
    plan.inFile.forEach((place, column) => {
      const to = places[column] ?? null;
      if (place !== null && to !== null) row[to] = records[fileRow + 1]?.[place] ?? '';
    });
    grid.push(row);
  }
  const runs = [...world.memory.runs.filter(([one]) => one !== query), [query, run] as const];
  const memory = { ...world.memory, columns: plan.columns, people: plan.people, attempt, runs };
  return { world: { values: grid, memory }, plan };
}
