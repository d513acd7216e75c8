import type { CheckResult } from '../../../src/self-test/check';
import { carriedOut } from '../../../src/self-test/check';
import { reportHtml, summary } from '../../../src/self-test/report';

const result = (kind: CheckResult['kind'], name: string): CheckResult => ({
  kind,
  name,
  expected: 'a',
  found: 'b',
});

test('the summary names each kind of check that differs once', () => {
  const results = ['Lock', 'Lock', 'Tab'].map((name) => result('differs', name));
  expect(summary([...results, result('as-expected', 'Title')])).toContain('Not as expected: Lock; Tab.');
});

test('what was found cannot become markup', () => {
  const found = '<script>alert("1")</script>&\'';
  const html = reportHtml([{ ...result('differs', 'Cell'), found }], found);
  expect(html).not.toContain('<script');
  expect(html).toContain('&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62;&#38;&#39;');
});

describe('a check', () => {
  const check = { name: 'Lock', expected: ['Held', 'Refused'] };

  test('is as expected where any of the expected things is found', () => {
    expect(carriedOut({ ...check, run: () => 'Held' })).toMatchObject({
      kind: 'as-expected',
      expected: 'Held or Refused',
    });
  });

  test('that throws has found a refusal, and says nothing of the exception', () => {
    const run = () => {
      throw new Error('DNS-Fehler: https://example.com/?key=secret');
    };
    expect(carriedOut({ ...check, expected: ['Held'], run })).toEqual({
      kind: 'differs',
      name: 'Lock',
      expected: 'Held',
      found: 'Refused',
    });
  });

  test('that could not be tried does not differ', () => {
    expect(carriedOut({ ...check, run: () => ({ because: 'In use' }) })).toMatchObject({
      kind: 'not-tried',
      found: 'In use',
    });
  });
});
