import { inventedResults } from '../../../../../local/sixtyfour/results/invented-results';
import {
  courseOf,
  PLAIN_RESULTS,
  RESULT_SHAPES,
  type ResultsBehaviour,
  type ResultsOrder,
} from '../../../../../local/sixtyfour/results/results-course';
import { readCsv } from '../../../../../src/results/csv';

/** Starts searches one after the other, and answers the last one's file. */
function search(behaviour: Partial<ResultsBehaviour>, ...queries: readonly string[]): readonly string[][] {
  const before: ResultsOrder[] = [];
  for (const query of queries) before.push(order(query, before, behaviour));
  const last = before.pop();
  return last ? records(inventedResults(last)) : [];
}

function order(
  query: string,
  before: readonly ResultsOrder[],
  behaviour: Partial<ResultsBehaviour>,
  leftOut: readonly string[] = [],
): ResultsOrder {
  const plain = { query, mode: 'people', maxResults: 200 } as const;
  return { ...plain, course: courseOf(plain, before, { ...PLAIN_RESULTS, ...behaviour }, leftOut) };
}

function records(file: Uint8Array): string[][] {
  const text = new TextDecoder().decode(file);
  return readCsv(text).records.map((record) => [...record]);
}

const PROFILE = 3;
const TITLE = 1;
const profiles = (rows: readonly string[][]) => new Set(rows.slice(1).map((row) => row[PROFILE]));
const shared = (one: readonly string[][], other: readonly string[][]) =>
  [...profiles(one)].filter((profile) => profiles(other).has(profile)).length;

test('another query has so many of the people whom the one before it found, some of them with another title', () => {
  const bakers = search({}, 'Bakers');
  const overlapping = search({ overlap: 0.4, changed: 0.5 }, 'Bakers', 'Cooks');
  expect([overlapping.length, shared(bakers, overlapping)]).toEqual([201, 80]);
  const titles = new Map(bakers.map((row) => [row[PROFILE], row[TITLE]]));
  const changed = overlapping.slice(1).filter((row) => {
    const before = titles.get(row[PROFILE]);
    return before !== undefined && before !== row[TITLE];
  });
  expect(changed.length).toBeGreaterThan(25);
  expect(changed.length).toBeLessThan(55);
  expect(shared(bakers, search({}, 'Bakers', 'Cooks'))).toBe(0);
});

test('from run to run of one query some have gone and as many are new, and the rest go on from where they were', () => {
  const behaviour = { turnover: 0.1, changed: 0.2 };
  const [first, second, third] = [1, 2, 3].map((runs) =>
    search(behaviour, ...Array.from({ length: runs }, () => 'Bakers')),
  );
  expect(first).toEqual(search({}, 'Bakers'));
  expect(shared(first ?? [], second ?? [])).toBeGreaterThan(165);
  expect(shared(first ?? [], second ?? [])).toBeLessThan(195);
  expect(shared(second ?? [], third ?? [])).toBeGreaterThan(shared(first ?? [], third ?? []));
  expect(search(behaviour, 'Bakers', 'Bakers')).toEqual(second);
});

test.each(RESULT_SHAPES)('the same people stand in the columns of the shape %s', (shape) => {
  const rows = search({ shape }, 'Bakers');
  expect(rows).toHaveLength(201);
  const text = JSON.stringify(rows).toLowerCase().replaceAll('%2d', '-');
  for (const profile of profiles(search({}, 'Bakers'))) {
    expect(text).toContain(profile?.replace(/^.*\//, ''));
  }
});

test('whoever is to be left out is removed, replaced by others, or the wish is not known', () => {
  const known = [...profiles(search({}, 'Bakers'))].map(String);
  const leftOut = [...known.slice(0, 60), known[60]?.replace(/^.*\//, '') ?? ''];
  const rowsWhere = (leavingOut: ResultsBehaviour['leavingOut']) =>
    records(inventedResults(order('Bakers', [], { leavingOut }, leftOut)));
  expect(profiles(rowsWhere('removed'))).toEqual(new Set(known.slice(61)));
  expect(rowsWhere('replaced')).toHaveLength(201);
  expect(shared(rowsWhere('replaced'), search({}, 'Bakers'))).toBe(139);
  expect(profiles(rowsWhere('ignored'))).toEqual(new Set(known));
});
