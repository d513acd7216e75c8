import { countResults } from '../../../../../local/sixtyfour/results/csv';
import {
  inventedResults,
  inventedResultsOfSize,
  resultCount,
} from '../../../../../local/sixtyfour/results/invented-results';

const PEOPLE = { query: 'VP of Engineering', mode: 'people', maxResults: 500 } as const;
const COMPANIES = { ...PEOPLE, mode: 'company' } as const;

function textOf(file: Uint8Array): string {
  return new TextDecoder().decode(file);
}

describe('invented results', () => {
  it.each([
    ['VP of Engineering', 1, 1],
    ['VP of Engineering', 187, 187],
    ['VP of Engineering', 9000, 5000],
    ['Exactly 12 dentists', 1000, 12],
    ['exactly 1,200 dentists', 1000, 1000],
    ['a query with no results', 1000, 0],
    ['Nobody at all', 1000, 0],
    ['0 results, please', 1000, 0],
    ['100 results, please', 1000, 1000],
  ])('for "%s", at most %d, are %d', (query, maxResults, expected) => {
    const order = { ...PEOPLE, query, maxResults };
    expect(resultCount(order)).toBe(expected);
    expect(countResults(inventedResults(order))).toBe(expected);
  });

  it('are the same for the same query and mode, and others for another', () => {
    const people = textOf(inventedResults(PEOPLE));
    expect(textOf(inventedResults({ ...PEOPLE }))).toBe(people);
    expect(textOf(inventedResults({ ...PEOPLE, query: 'Dentists' }))).not.toBe(people);
    expect(textOf(inventedResults(COMPANIES))).not.toBe(people);
  });

  it('for a smaller maximum are the first of those for a larger one', () => {
    const few = textOf(inventedResults({ ...PEOPLE, maxResults: 3 }));
    expect(textOf(inventedResults(PEOPLE)).startsWith(few)).toBe(true);
  });

  it('hold only the header when nobody was found', () => {
    expect(textOf(inventedResults({ ...PEOPLE, query: 'nobody' })).trim()).toBe(
      'name,title,company,linkedin_url,email,phone,location,zip,headcount,years_experience,score,' +
        'open_to_work,last_seen,summary',
    );
  });

  it('look like the real thing: leading zeros, plus signs, line breaks, quotes, many scripts, emoji', () => {
    const text = textOf(inventedResults(PEOPLE));
    for (const pattern of [
      /,02139,/,
      /,\+49 351 555 01\d\d,/,
      /"[^"\n]+\n/,
      /""open to a chat""/,
      /例田/,
      /\p{Extended_Pictographic}/u,
    ]) {
      expect(text).toMatch(pattern);
    }
  });

  it('name nobody real: every address is at example.com and every number is a 555', () => {
    const text = textOf(inventedResults(PEOPLE)) + textOf(inventedResults(COMPANIES));
    expect(text.match(/[\w.-]+@[\w.-]+/g)?.every((address) => address.endsWith('@example.com'))).toBe(true);
    const addresses = text.match(/https:\/\/[^,\s]+/g) ?? [];
    const isInvented =
      /^https:\/\/(?:[^/]+\.example\.com|www\.linkedin\.com\/(?:in|company)\/[^/]+-example)$/;
    expect(addresses.filter((address) => !isInvented.test(address))).toEqual([]);
    expect(addresses).not.toHaveLength(0);
    expect(text.match(/\+\d+ \d+ \d{3} /g)?.every((start) => start.endsWith(' 555 '))).toBe(true);
  });

  it('fill a file of any size with records that are all different', () => {
    const file = inventedResultsOfSize(COMPANIES, 2_000_000);
    expect(file.length).toBeGreaterThanOrEqual(2_000_000);
    const websites = textOf(file).match(/-\d+[a-z]{4}\.example\.com/g) ?? [];
    expect(new Set(websites).size).toBe(countResults(file));
  });
});
