import {
  bestKey,
  commonKey,
  labelOf,
  recognitionOf,
  type Side,
} from '../../../../src/lists/recognising/common-key';

const HEADER = ['A', 'B', 'C'];
const people = Array.from({ length: 100 }, (_, index) => index);
const profile = (index: number) => `https://www.linkedin.com/in/person-${index}`;
const email = (index: number) => `person${index}@example.com`;

/** Of a hundred people, as many with a profile as told; each with an e-mail address. */
function side(withProfile: number, header: readonly string[] = HEADER): Side {
  const rows = people.map((index) => [
    `Person ${index}`,
    index < withProfile ? profile(index) : '',
    email(index),
  ]);
  return { header, rows };
}

test('values decide, not headers', () => {
  const misled = side(100, ['LinkedIn', 'Email', 'Notes']);
  expect(bestKey(misled, 'people')).toMatchObject({
    by: 'linkedin-profile',
    column: 1,
    covered: 100,
    rows: 100,
  });
});

test('takes the surest key that covers 95 % on both sides', () => {
  expect(commonKey(side(95), side(95), 'people')?.list.by).toBe('linkedin-profile');
  expect(commonKey(side(94), side(100), 'people')?.list.by).toBe('email');
  expect(commonKey(side(100), side(94), 'people')?.file.by).toBe('email');
});

test('finds the key in whichever column either side has it', () => {
  const file = { header: ['x', 'y'], rows: people.map((index) => [profile(index), `Role ${index}`]) };
  expect(commonKey(side(100), file, 'people')).toMatchObject({ list: { column: 1 }, file: { column: 0 } });
});

test('compares what is of one kind, whatever else one side has', () => {
  const list = { header: ['x'], rows: people.map((index) => [email(index)]) };
  expect(commonKey(list, side(100), 'people')).toMatchObject({
    list: { by: 'email', column: 0 },
    file: { by: 'email', column: 2 },
  });
  const ids = { header: ['x'], rows: people.map((index) => [`per_7f3a91${index}`]) };
  expect(commonKey(ids, side(100), 'people')).toBeNull();
});

test('finds bare public IDs to go with addresses, by their values or by their header', () => {
  const bare = (header: string, id: (index: number) => string): Side => ({
    header: [header],
    rows: people.map((index) => [id(index)]),
  });
  expect(
    commonKey(
      side(100),
      bare('x', (index) => `person-${index}`),
      'people',
    ),
  ).toMatchObject({
    list: { isBare: false },
    file: { by: 'linkedin-profile', isBare: true },
  });
  expect(
    bestKey(
      bare('publicId', (index) => `person${index}`),
      'people',
    )?.isBare,
  ).toBe(true);
  expect(
    bestKey(
      bare('x', (index) => `person${index}`),
      'people',
    ),
  ).toBeNull();
});

test('takes no value that most have in common for a key', () => {
  const rows = people.map((index) => [`Person ${index}`, 'info@example.com']);
  expect(bestKey({ header: ['x', 'y'], rows }, 'people')).toBeNull();
});

test('does not count rows without anything, and finds nothing in none', () => {
  const { header, rows } = side(100);
  expect(bestKey({ header, rows: [...rows, ['', '', ''], ['', null, undefined]] }, 'people')?.rows).toBe(100);
  expect(bestKey({ header, rows: [] }, 'people')).toBeNull();
});

test('tells companies apart by their page, else by their domain', () => {
  const rows = people.map((index) => [
    `https://www.linkedin.com/company/c-${index}`,
    `www.c${index}.example.com`,
  ]);
  expect(bestKey({ header: ['x', 'y'], rows }, 'company')?.by).toBe('linkedin-page');
  expect(bestKey({ header: ['y'], rows: rows.map(([, domain]) => [domain]) }, 'company')?.by).toBe('domain');
  expect(bestKey({ header: ['x', 'y'], rows }, 'people')).toBeNull();
});

test('names with companies are the last resort, on both sides or on neither', () => {
  const header = ['Full name', 'Company'];
  const rows = people.map((index) => [`Person ${index}`, 'Example Works']);
  expect(bestKey({ header, rows }, 'people')).toMatchObject({
    by: 'name-and-company',
    column: 0,
    company: 1,
  });
  expect(commonKey({ header, rows }, { header: ['Full name', 'x'], rows }, 'people')).toBeNull();
});

test.each([
  [['Name', 'LinkedIn\nprofile'], 'LinkedIn profile'],
  [['Name', ' '], 'Column B'],
  [['Name'], 'Column B'],
  [['Name', 'x'.repeat(90)], `${'x'.repeat(79)}…`],
])('a column is called by its header, on one line, else by its letter: %j', (header, label) => {
  expect(labelOf(header, 1, () => 'B')).toBe(label);
});

test('the sidebar is told by what people are recognised, and how many', () => {
  const key = bestKey(side(97), 'people');
  expect(key && recognitionOf(key, 'LinkedIn')).toEqual({
    by: 'linkedin-profile',
    column: 'LinkedIn',
    covered: 97,
    rows: 100,
  });
});
