import {
  cellText,
  type KeySource,
  keyOf,
  keyOfContent,
  keyOfValue,
} from '../../../../src/lists/recognising/keys';

const named = (company: number | null): KeySource => ({
  by: 'name-and-company',
  column: 0,
  company,
  isBare: false,
});

test('a name with its company is one key, and none without a company', () => {
  expect(keyOf(['Zoë Roe', 'Example Works'], named(1))).toBe(
    keyOf(['ZOE\u0308  ROE', 'example works'], named(1)),
  );
  expect(keyOf(['Zoë Roe', 'Other Works'], named(1))).not.toBe(keyOf(['Zoë Roe', 'Example Works'], named(1)));
  expect(keyOf(['Zoë Roe', ''], named(1))).toBeNull();
  expect(keyOf(['', 'Example Works'], named(1))).toBeNull();
  expect(keyOf(['...', 'Example Works'], named(1))).toBeNull();
  expect(keyOf(['Zoë Roe'], named(null))).toBe('name:zoë roe');
  expect(keyOf(['...'], named(null))).toBeNull();
});

test('a bare public ID is the profile that an address names', () => {
  const address = keyOfValue('https://de.linkedin.com/in/Ada-Roe/', 'linkedin-profile', false);
  expect(keyOfValue('ada-roe', 'linkedin-profile', true)).toBe(address);
  expect(keyOfValue('ada-roe', 'linkedin-profile', false)).toBeNull();
});

test('a profile, a page and a record of Sales Navigator are none of each other', () => {
  const sales = 'https://www.linkedin.com/sales/lead/ACwAAB12x,a,b';
  const page = 'https://www.linkedin.com/company/example';
  for (const value of [sales, page])
    for (const isBare of [false, true]) expect(keyOfValue(value, 'linkedin-profile', isBare)).toBeNull();
  expect(keyOfValue(sales, 'sales-navigator', false)).toBe('sales:lead/ACwAAB12x');
  expect(keyOfValue(page, 'linkedin-page', false)).toBe('page:company/example');
});

test.each([
  ['email', 'Ada@example.com', 'mail:ada@example.com'],
  ['domain', 'https://www.example.com/about', 'web:example.com'],
  ['id', 'PER_7f3a91c2', 'id:per_7f3a91c2'],
] as const)('a row has a key of the kind %s where its cell has such a value', (by, cell, key) => {
  const source: KeySource = { by, column: 1, company: null, isBare: false };
  expect(keyOf(['Ada Roe', cell], source)).toBe(key);
  for (const other of ['', 'Ada Roe', undefined]) expect(keyOf(['Ada Roe', other], source)).toBeNull();
});

test('in a column that the user chose, two spellings of one value are one', () => {
  const key = (value: string) => keyOfValue(value, 'column', false);
  expect([key('Ada Roe'), key(' ADA  ROE')]).toEqual(['text:ada roe', 'text:ada roe']);
  expect([key('Ada <ada@example.com>'), key('ADA@example.com')]).toEqual(
    Array(2).fill('mail:ada@example.com'),
  );
  expect([key('linkedin.com/in/ada'), key('https://www.linkedin.com/in/ada/')]).toEqual(
    Array(2).fill('profile:ada'),
  );
  expect(key('...')).toBeNull();
});

test('rows without a key are the same where all their cells are', () => {
  expect(keyOfContent(['Ada', 'Roe'])).toBe(keyOfContent(['Ada', 'Roe']));
  for (const other of [['Ada,Roe'], ['Ada', 'Roe', ''], ['Roe', 'Ada']])
    expect(keyOfContent(other)).not.toBe(keyOfContent(['Ada', 'Roe']));
});

test('reads a cell as Sheets keeps it', () => {
  expect(['a\r\nb\rc', 'a\0', '\r\0'].map(cellText)).toEqual(['a\nb\nc', 'a', '\n']);
  expect([cellText(7), cellText(false), cellText(null), cellText(undefined)]).toEqual(['7', 'false', '', '']);
  expect(cellText(new Date(5))).not.toBe(cellText(new Date(6)));
});
