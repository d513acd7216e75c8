import { linkOf } from '../../../../local/playground/cell-link';

test('a whole web address is a link', () => {
  for (const text of ['https://example.com', 'http://example.com/a?b=c#d', 'HTTPS://example.com/ü']) {
    expect(linkOf(text)).toBe(text);
  }
});

test('nothing else is', () => {
  const others = [
    'example.com',
    'see https://example.com',
    'https://example.com and more',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://',
    'https:///',
    'https://[',
    ` https://example.com`,
    `https://example.com/${'x'.repeat(3000)}`,
  ];
  for (const text of others) expect([text, linkOf(text)]).toEqual([text, null]);
});
