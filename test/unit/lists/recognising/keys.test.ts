import { cellText, type KeySource, keyOf, keyOfValue } from '../../../../src/lists/recognising/keys';

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
  expect(keyOf(['Zoë Roe'], named(null))).toBe('name:zoë roe');
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

test('in a column that the user chose, two spellings of one value are one', () => {
  const key = (value: string) => keyOfValue(value, 'column', false);
  expect(key('Ada Roe')).toBe(key(' ADA  ROE'));
  expect(key('Ada <ada@example.com>')).toBe(key('ADA@example.com'));
  expect(key('linkedin.com/in/ada')).toBe(key('https://www.linkedin.com/in/ada/'));
});

test('reads a cell as Sheets keeps it', () => {
  expect(cellText('a\r\nb\rc\0')).toBe('a\nb\nc');
  expect([cellText(7), cellText(false), cellText(null), cellText(undefined)]).toEqual(['7', 'false', '', '']);
  expect(cellText(new Date(5))).not.toBe(cellText(new Date(6)));
});
