import { domainIn, emailIn, idIn, nameIn } from '../../../../src/lists/recognising/values';

test.each([
  'example.com',
  'EXAMPLE.com',
  'www.example.com',
  'www2.example.com',
  ' example.com ',
  'https://www.example.com/about?x=1#top',
  'http://example.com:8080/',
  'example.com.',
])('finds one domain in every spelling: %s', (text) => {
  expect(domainIn(text)).toBe('example.com');
});

test('keeps what tells domains apart', () => {
  expect(domainIn('https://shop.example.co.uk/')).toBe('shop.example.co.uk');
  expect(domainIn('shop.www.example.com')).toBe('shop.www.example.com');
  expect(domainIn('www.de')).toBe('www.de');
  expect(domainIn('https://bücher.example')).toBe('bücher.example');
});

test.each([
  '',
  'example',
  '3.14',
  '10.0.0.1',
  'ada@example.com',
  'St. Ada',
  'https://www.linkedin.com/in/ada',
  'https://example.com/@ada',
  'example.com/about us',
])('finds no domain in %p', (text) => {
  expect(domainIn(text)).toBeNull();
});

test.each([
  'ada@example.com',
  ' Ada@Example.COM ',
  'mailto:ada@example.com?subject=Hi',
  'Ada Roe <ada@example.com>',
  'Ada Roe <ada@example.com> ',
])('finds one e-mail address in every spelling: %s', (text) => {
  expect(emailIn(text)).toBe('ada@example.com');
});

test.each([
  '',
  'ada',
  '@ada',
  'ada@example',
  'ada@example.com, bo@example.com',
  'ada roe@example.com',
  '<ada@example.com> or Bo',
  'see:mailto:ada@example.com',
])('finds no e-mail address in %p', (text) => {
  expect(emailIn(text)).toBeNull();
});

test('takes for ids what a machine made, and neither numbers nor words', () => {
  expect(idIn(' 0B1F5C9E-8F3B-4A57-9D0E-1F2A3B4C5D6E ')).toBe('0b1f5c9e-8f3b-4a57-9d0e-1f2a3b4c5d6e');
  expect(idIn('per_7f3a91c2')).toBe('per_7f3a91c2');
  expect(idIn('5f2b8c1d9e7a4b3c2d1e')).toBe('5f2b8c1d9e7a4b3c2d1e');
  for (const text of ['', '42', '12345678901234567890', 'engineering', 'senior-engineer', 'Ada Roe'])
    expect(idIn(text)).toBeNull();
});

test.each([
  ['Zoë Røe', 'ZOE\u0308 RØE'],
  ['Ada Roe', '  ada   ROE '],
  ['Ada Roe', 'Ada\u00a0Roe'],
  ['Ada Roe', 'Ａｄａ Ｒｏｅ'],
  ['Ada Roe', 'Ada\u200b Roe 🚀'],
  ['Strauß', 'STRAUSS'],
  ['Roe, Ada', 'Roe Ada'],
  ['Example Works Inc.', 'example works inc'],
  ['Example Works', '{"name":"Example Works","id":7}'],
  ['Example Works', ' [{"companyName":"Example Works"}]'],
  ['Example Works', '{"name":"","title":"Example Works"}'],
  ['{x}', '{X} '],
])('reads two spellings of a name as one: %s and %s', (one, other) => {
  expect(nameIn(other)).toBe(nameIn(one));
  expect(nameIn(one)).not.toBeNull();
});

test('tells names apart that only resemble each other, and finds none where there is none', () => {
  expect(nameIn('Zoe Roe')).not.toBe(nameIn('Zoë Roe'));
  expect(nameIn('Ada Roe')).not.toBe(nameIn('Roe Ada'));
  for (const text of ['', '   ', '🚀', '...']) expect(nameIn(text)).toBeNull();
});
