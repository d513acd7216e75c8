import { ownCells } from '../../../../src/lists/planning/own-cells';
import { shortFingerprint } from '../../../../src/lists/recognising/fingerprint';

const BAKERS = shortFingerprint('Bakers in Lyon');
const QUERIES = new Map([[BAKERS, 'Bakers in Lyon']]);
const found = (...queries: readonly string[]) => queries.map((query) => ({ query, misses: 0 }));

test.each([
  ['the query', found(BAKERS), '', 'Bakers in Lyon'],
  ['the query in place of how many', found(BAKERS), '2 searches', 'Bakers in Lyon'],
  ['how many', found(BAKERS, 'abcde'), 'Bakers in Lyon', '2 searches'],
  ['one, where nobody knows its query', found('abcde'), '', '1 search'],
  ['one, of several before', found('abcde'), '12 searches', '1 search'],
  ['what it said, where that may be the query', found('abcde'), 'Cooks', 'Cooks'],
  [
    'what it said, where that only sounds like a number',
    found('abcde'),
    '2 searches a day',
    '2 searches a day',
  ],
  ['what it said, where a number ends it', found('abcde'), 'People of 2 searches', 'People of 2 searches'],
  ['what it said, where nobody knows a search', found(), 'Bakers', 'Bakers'],
])('Found by says %s', (_, foundBy, held, says) => {
  const person = {
    key: 'one',
    firstSeen: 46_000,
    lastSeen: 46_010,
    status: 'changed',
    isDeleted: false,
    foundBy,
    cells: '',
  } as const;
  expect(ownCells(person, QUERIES, held)).toEqual([46_000, 46_010, 'changed', says]);
});
