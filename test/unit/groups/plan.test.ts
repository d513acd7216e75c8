import type { Selection } from '../../../src/contract/groups';
import { mostResults, planGroup } from '../../../src/groups/plan';

const COLUMNS = [
  { letter: 'A', header: 'Company' },
  { letter: 'B', header: 'City' },
];

/** Rows from the second on; the header above them in the first. */
function selectionOf(rows: readonly (readonly string[])[], selected: readonly number[] = [0]): Selection {
  return {
    tabTitle: 'Companies',
    columns: COLUMNS,
    headerRow: 1,
    hiddenRows: 0,
    rows: rows.map((texts, index) => ({ row: index + 2, isHeader: false, texts, selected })),
  };
}

test('each selected cell is a query, row by row, and what is left out says why', () => {
  const selection = selectionOf([
    ['Bakers in Graz', 'Potters in Linz'],
    ['', ' bakers  in graz '],
    ['—', 'x'.repeat(4001)],
    ['x'.repeat(4000), ' Weavers '],
  ]);
  const all = { ...selection, rows: selection.rows.map((row) => ({ ...row, selected: [0, 1] })) };
  expect(planGroup(all, ' ')).toEqual({
    kind: 'planned',
    queries: [
      { query: 'Bakers in Graz', row: 2 },
      { query: 'Potters in Linz', row: 2 },
      { query: 'x'.repeat(4000), row: 5 },
      { query: 'Weavers', row: 5 },
    ],
    leftOut: [
      { row: 3, why: 'blank' },
      { row: 3, why: 'duplicate' },
      { row: 4, why: 'unreadable' },
      { row: 4, why: 'too-long' },
    ],
    isTooMany: false,
  });
});

test('a template is filled once a row, also from columns that are not selected', () => {
  const selection = selectionOf([
    ['Acme', 'Graz'],
    ['Globex', ''],
    ['acme', 'GRAZ'],
    ['Initech', ' #N/A'],
  ]);
  expect(planGroup(selection, 'CTO at {{Company}} in {{B}}')).toMatchObject({
    queries: [{ query: 'CTO at Acme in Graz', row: 2 }],
    leftOut: [
      { row: 3, why: 'blank' },
      { row: 4, why: 'duplicate' },
      { row: 5, why: 'error' },
    ],
  });
});

test.each([
  ['', 'blank'],
  [' ', 'blank'],
  ['\u0007', 'blank'],
  ['#N/A', 'error'],
  ['…', 'unreadable'],
])('a cell that holds %j is no query: %s', (text, why) => {
  const leftOut = [{ row: 2, why }];
  expect(planGroup(selectionOf([[text, '']]), '')).toMatchObject({ queries: [], leftOut });
});

test('a cell of blanks fills no template', () => {
  const plan = planGroup(selectionOf([[' ', 'Graz']]), 'CTO at {{A}} in {{B}}');
  expect(plan).toMatchObject({ queries: [], leftOut: [{ row: 2, why: 'blank' }] });
});

test('the most that may come is the maximum of each', () => {
  expect(mostResults(30, 20)).toBe(600);
});

test('the row of the headers is left out where it is one for sure, or where the template names a header', () => {
  const { rows, ...rest } = selectionOf([['Acme', 'Graz']]);
  const header = { row: 1, isHeader: false, texts: ['Company', 'City'], selected: [0] };
  const unsure = { ...rest, rows: [header, ...rows] };
  const sure = { ...rest, rows: [{ ...header, isHeader: true }, ...rows] };
  expect(planGroup(unsure, '')).toMatchObject({ queries: [{ query: 'Company' }, { query: 'Acme' }] });
  expect(planGroup(unsure, 'At {{A}}')).toMatchObject({
    queries: [{ query: 'At Company' }, { query: 'At Acme' }],
  });
  const leftOut = [{ row: 1, why: 'header' }];
  expect(planGroup(unsure, 'At {{Company}}')).toMatchObject({ queries: [{ query: 'At Acme' }], leftOut });
  expect(planGroup(sure, '')).toMatchObject({ queries: [{ query: 'Acme' }], leftOut });
});

test('more than a hundred are too many, and a mistaken template makes none', () => {
  const rows = Array.from({ length: 101 }, (_, index) => [`Company ${index}`, '']);
  expect(planGroup(selectionOf(rows.slice(1)), '')).toMatchObject({ isTooMany: false });
  expect(planGroup(selectionOf(rows), '')).toMatchObject({ isTooMany: true });
  expect(planGroup(selectionOf(rows), 'At {{Compny}}')).toMatchObject({
    kind: 'mistaken',
    mistakes: [{ at: 4 }],
  });
});
