import { filled, parseTemplate, placeholderFor } from '../../../src/groups/template';

const COLUMNS = [
  { letter: 'A', header: 'Company' },
  { letter: 'B', header: 'Head quarters' },
  { letter: 'C', header: '' },
];

function result(template: string, cells: readonly string[], columns = COLUMNS): string {
  const parsed = parseTemplate(template, columns);
  return parsed.kind === 'parsed'
    ? filled(parsed.parts, cells)
    : parsed.mistakes.map(({ sentence }) => sentence).join(' ');
}

const CELLS = ['Acme', 'Graz', 'bakery'];

test.each([
  ['CTO at {{Company}}', 'CTO at Acme'],
  ['CTO at {{ company }} in {{HEAD  QUARTERS}}', 'CTO at Acme in Graz'],
  ['{{A}}, {{b}}, {{C}}', 'Acme, Graz, bakery'],
  ['{{Company}}{{Company}}', 'AcmeAcme'],
  ['no column at all', 'no column at all'],
  ['{single} } { braces {{A}}', '{single} } { braces Acme'],
  ['closed only }} {{A}}', 'closed only }} Acme'],
])('%s is filled as %s', (template, expected) => {
  expect(result(template, CELLS)).toBe(expected);
});

test.each([
  ['CTO at {{Compny}}', 'At character 8: No column "Compny"; did you mean "Company"?'],
  ['🧁🧁 {{Compny}}', 'At character 4: No column "Compny"; did you mean "Company"?'],
  ['{{Turnover}}', 'At character 1: No column "Turnover".'],
  ['{{D}}', 'At character 1: No column "D".'],
  ['{{ Head  quartrs }}', 'At character 1: No column "Head quartrs"; did you mean "Head quarters"?'],
  ['{{Fa. X}}', 'At character 1: No column "Fa. X".'],
  ['At {{}}', 'At character 4: No column is named between these braces.'],
  ['At {{Company', 'At character 4: The braces that open here are not closed; write them as {{Company}}.'],
  [
    '{{Company {{A}} {{X9}}',
    'At character 1: The braces that open here are not closed; write them as {{Company}}. At character 17: No column "X9".',
  ],
])('the mistake in %s is told', (template, sentence) => {
  expect(result(template, CELLS)).toBe(sentence);
});

test('a header that two columns bear is told apart by letter, and by its case where that does', () => {
  const twice = [
    { letter: 'A', header: 'Name' },
    { letter: 'B', header: 'name' },
    { letter: 'C', header: 'Place' },
    { letter: 'D', header: 'Place' },
  ];
  expect(result('{{name}}', ['one', 'two', '', ''], twice)).toBe('two');
  expect(result('{{Place}}', ['', '', '', ''], twice)).toBe(
    'At character 1: 2 columns are called "Place"; write {{C}} or {{D}}.',
  );
});

test('blanks around a header or a cell make no difference', () => {
  const columns = [
    { letter: 'A', header: ' Name ' },
    { letter: 'B', header: ' name' },
    { letter: 'C', header: ' Place' },
  ];
  expect(result('{{name}} in {{Place}}', ['one', ' two ', '\tGraz'], columns)).toBe('two in Graz');
  expect(result('{{Plase}}', [], columns)).toMatch(/did you mean "Place"\?$/);
});

test('a header comes before a letter', () => {
  const columns = [
    { letter: 'A', header: 'B' },
    { letter: 'B', header: 'Company' },
  ];
  expect(result('{{B}}', ['first', 'second'], columns)).toBe('first');
});

test.each(['{{A}}', '=1+1', '{{Compny}}', 'two\nlines', '$&', '}} {{'])(
  'a cell that holds %s stays text',
  (text) => {
    expect(result('CTO at {{Company}} ({{B}})', [text, 'Graz'])).toBe(`CTO at ${text} (Graz)`);
  },
);

test('a column is offered by what finds it', () => {
  const columns = [...COLUMNS, { letter: 'D', header: 'a {{b}}' }, { letter: 'E', header: ' Company' }];
  expect(columns.map((column) => placeholderFor(column, columns))).toEqual([
    '{{A}}',
    '{{Head quarters}}',
    '{{C}}',
    '{{D}}',
    '{{E}}',
  ]);
  const spaced = { letter: 'F', header: ' Head \t office ' };
  expect(placeholderFor(spaced, [...columns, spaced])).toBe('{{Head office}}');
  const blank = { letter: 'A', header: ' ' };
  expect(placeholderFor(blank, [blank])).toBe('{{A}}');
  expect(placeholderFor({ letter: 'A', header: ' Company ' }, COLUMNS.slice(1))).toBe('{{A}}');
});
