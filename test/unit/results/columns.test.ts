// Which columns become numbers, and which only look as if they could.
import { columnKind } from '../../../src/results/columns';

test.each([
  ['whole numbers', ['1', '20', '-3', '0'], 'number'],
  ['decimals', ['0.5', '-12.25'], 'number'],
  ['both', ['1', '2.5'], 'number'],
  ['numbers with gaps', ['', '7', ''], 'number'],
  ['eleven digits, which need a format of their own', ['5', '12345678901'], 'long-number'],
  ['eleven digits beside a fraction', ['0.5', '12345678901'], 'number'],
  ['fifteen digits', ['123456789012345'], 'long-number'],
  ['fifteen digits, a sign and a point', ['-1.23456789012345'], 'number'],
  ['ten digits', ['1234567890'], 'number'],
  ['sixteen digits', ['1234567890123456'], 'text'],
  ['sixteen digits around a point', ['1.234567890123456'], 'text'],
  ['a leading zero', ['1', '02'], 'text'],
  ['a trailing zero', ['1.50'], 'text'],
  ['a sign in front', ['+1'], 'text'],
  ['minus nought', ['-0'], 'text'],
  ['an exponent', ['1e5'], 'text'],
  ['a number so small that it is written with an exponent', ['0.0000001'], 'text'],
  ['thousands', ['1,234'], 'text'],
  ['blanks around', [' 1'], 'text'],
  ['other digits', ['١٢'], 'text'],
  ['Infinity', ['Infinity'], 'text'],
  ['one word among them', ['1', 'two'], 'text'],
  ['nothing', [], 'text'],
  ['empty cells', ['', ''], 'text'],
] as const)('%s', (_, values, kind) => {
  expect(columnKind('headcount', values)).toBe(kind);
});

test.each([
  'phone',
  'Phone number',
  'homePhone_2',
  'MOBILE',
  'fax',
  'zip',
  'ZIP code',
  'postalCode',
  'PLZ',
  'country-code',
  'id',
  'LinkedIn ID',
  'company_id',
  'SSN',
  'VAT ID (EU)',
  'phonenumber',
  'PostalCode',
  'userid',
])('digits under "%s" are no quantity', (header) => {
  expect(columnKind(header, ['42'])).toBe('text');
});

test.each(['headcount', 'paid', 'zipping', 'identity', 'Umsatz', '', '1'])(
  'digits under "%s" are one',
  (header) => {
    expect(columnKind(header, ['42'])).toBe('number');
  },
);

test('digits that look like phones are text, unless the header says that they count', () => {
  const phones = ['33123456789', '', '33123456780'];
  expect(columnKind('Ruf', phones)).toBe('text');
  expect(columnKind('Ruf', ['', ...phones])).toBe('text');
  expect(columnKind('revenue', phones)).toBe('long-number');
  expect(columnKind('Ruf', [...phones, '5'])).toBe('long-number');
  expect(columnKind('Ruf', ['33000000000', '33123456789'])).toBe('text');
});
