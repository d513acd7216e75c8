import { barePublicId, linkedInIn } from '../../../../src/lists/recognising/linkedin';

test.each([
  'https://www.linkedin.com/in/ada-roe',
  'http://linkedin.com/in/ada-roe/',
  'HTTPS://WWW.LinkedIn.com/IN/Ada-Roe',
  'linkedin.com/in/ada-roe',
  'www.linkedin.com/in/ada-roe/',
  'https://de.linkedin.com/in/ada-roe',
  'https://linkedin.cn/in/ada-roe',
  'https://www.linkedin.com:443/in/ada-roe',
  'https://www.linkedin.com/in/ada-roe/de',
  'https://www.linkedin.com/in/ada-roe/?locale=en_US',
  'https://www.linkedin.com/in/ada-roe?trk=people#about',
  'https://www.linkedin.com/in/ada-roe/details/experience/',
  'https://www.linkedin.com/mwlite/in/ada-roe',
  'https://www.linkedin.com//in//ada-roe',
  'https://www.linkedin.com/pub/ada-roe',
  'https://www.linkedin.com/pub/ada-roe/de',
  'https://www.linkedin.com/pub/ada-roe/4/8a3',
  'https://www.linkedin.com/pub/ada-roe/4/8a3/b2ef',
  'https://www.linkedin.com/pub/ada-roe/4/xyz/b2',
  'https://www.linkedin.com/pub/ada-roe/x4/8a3/b2',
  'https://www.linkedin.com/in/%61da%2Droe',
  'https://www.linkedin.com/in/%2561da-roe',
  '/in/ada-roe',
  'in/ada-roe',
  'in//ada-roe',
  '("https://www.linkedin.com/in/ada-roe")',
  '  <https://www.linkedin.com/in/ada-roe>  ',
])('finds one profile in every spelling of its address: %s', (address) => {
  expect(linkedInIn(address)).toEqual({ kind: 'profile', id: 'ada-roe' });
});

test('reads an accented public ID the same, encoded or not, composed or not', () => {
  const ids = ['zo%C3%AB-r%C3%B8e', 'zoë-røe', 'zoe\u0308-røe', 'ZO%C3%8B-R%C3%98E'].map(
    (id) => linkedInIn(`https://www.linkedin.com/in/${id}`)?.id,
  );
  expect(new Set(ids)).toEqual(new Set(['zoë-røe']));
});

test.each([
  ['cannot be decoded', 'ada%ZZ', 'ada%zz'],
  ['was encoded three times', '%252561da', '%61da'],
  ['has an apostrophe', "o'roe", "o'roe"],
  ['has 200 characters', 'a'.repeat(200), 'a'.repeat(200)],
])('keeps a public ID as it is that %s', (_, id, kept) => {
  expect(linkedInIn(`https://www.linkedin.com/in/${id}`)?.id).toBe(kept);
});

test('reads the older addresses with numbers as the newer ones', () => {
  expect(linkedInIn('https://www.linkedin.com/pub/ada-roe/4/8a3/b2')?.id).toBe('ada-roe-0b28a34');
  expect(linkedInIn('https://uk.linkedin.com/pub/ada-roe/4/8a3/b2/de')?.id).toBe('ada-roe-0b28a34');
});

test.each([
  ['https://www.linkedin.com/sales/lead/ACwAAB12x,NAME_SEARCH,x7Yz', 'lead/ACwAAB12x'],
  ['https://www.linkedin.com/sales/people/ACwAAB12x,NAME_SEARCH,x7Yz?_ntb=1', 'lead/ACwAAB12x'],
  ['https://www.linkedin.com/sales/lead/ACwAAB12x%2CNAME_SEARCH%2Cx7Yz', 'lead/ACwAAB12x'],
  ['https://www.linkedin.com/sales/lead/ACWAAB12X', 'lead/ACWAAB12X'],
  ['https://www.linkedin.com/sales/company/12345', 'company/12345'],
  ['https://www.linkedin.com/sales/account/12345', 'company/12345'],
])('takes an address of Sales Navigator for another id: %s', (address, id) => {
  expect(linkedInIn(address)).toEqual({ kind: 'sales', id });
});

test.each([
  ['https://www.linkedin.com/company/Example-Works/', 'example-works'],
  ['https://nl.linkedin.com/company/example-works/about/?viewAsMember=true', 'example-works'],
  ['https://www.linkedin.com/insights/company/example-works', 'example-works'],
  ['linkedin.com/company/12345', '12345'],
])('finds the page of a company, which is no profile: %s', (address, id) => {
  expect(linkedInIn(address)).toEqual({ kind: 'page', id: `company/${id}` });
});

test('tells the page of a school from that of a company of its name', () => {
  expect(linkedInIn('https://www.linkedin.com/school/example')?.id).toBe('school/example');
  expect(linkedInIn('https://www.linkedin.com/organization/example')?.id).toBe('company/example');
});

test.each([
  '',
  'ada-roe',
  'https://example.com/in/ada-roe',
  'https://notlinkedin.com/in/ada-roe',
  'https://linkedin.com.evil/',
  'https://www.linkedin.com/in/',
  'https://www.linkedin.com/in/%20/',
  'https://www.linkedin.com/company/%20/',
  'https://www.linkedin.com/login/in/',
  `https://www.linkedin.com/in/${'a'.repeat(201)}`,
  'https://www.linkedin.com/sales/lead/',
  'https://www.linkedin.com/feed/?next=/in/ada-roe',
  'https://www.linkedin.com/feed/',
  'https://www.linkedin.com/sales/search/people',
  'She works in/near Berlin',
  'in/near Berlin',
  'in-house/company/example',
  'add-in/company/example',
])('finds nobody in %p', (text) => {
  expect(linkedInIn(text)).toBeNull();
});

test('takes a bare public ID, folded, and no number, sentence or address', () => {
  expect(barePublicId(' Ada-Roe-0b28a34 ')).toBe('ada-roe-0b28a34');
  expect(barePublicId('zo%C3%AB-roe')).toBe('zoë-roe');
  for (const text of [
    '',
    'ab',
    '12345',
    'Ada Roe',
    'ada@example.com',
    'example.com',
    '-ada',
    'ada!',
    'a'.repeat(101),
  ])
    expect(barePublicId(text)).toBeNull();
});
