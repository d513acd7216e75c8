import {
  differingCells,
  type EndedProgress,
  endedAt,
  isEnded,
  isUnfinished,
  modeName,
  newsHeading,
  outcomeSentence,
  upTo,
  wereLeftOut,
} from '../../../../sidebar/text/search-words';
import type { SearchProgress } from '../../../../src/contract';
import {
  done,
  failed,
  importing,
  NOW,
  REGION,
  running,
  searchWith,
  stopped,
  waiting,
} from '../sidebar-states';

test.each<[SearchProgress, boolean]>([
  [waiting(), true],
  [running(), true],
  [importing(), true],
  [done(), false],
  [failed(), false],
  [stopped(), false],
])('a search is unfinished or has ended, never both: $kind', (progress, goesOn) => {
  expect([isUnfinished(searchWith(progress)), isEnded(searchWith(progress))]).toEqual([goesOn, !goesOn]);
});

const question = { kind: 'protected', answers: ['try-again'], columns: [] } as const;

test.each<[EndedProgress, string]>([
  [failed(), 'This search failed'],
  [failed({ question }), 'Its results wait for your answer'],
  [stopped(), 'You cancelled this search'],
  [stopped({ canImportAgain: true }), 'You stopped watching'],
  [done({ rows: 1, verification: { kind: 'differs', count: 1, cells: ['B2'] } }), '1 row, 1 cell differs'],
])('of one that ended, %j is "%s"', (progress, sentence) => {
  expect(outcomeSentence(progress, REGION)).toBe(sentence);
});

test('one that ended did so when its rows were there, it failed, or was stopped', () => {
  expect([done(), failed(), stopped()].map(endedAt)).toEqual([NOW - 60_000, NOW - 50_000, NOW - 40_000]);
});

test('somebody was left out where a tab had them, not merely because a list took the results', () => {
  const delivery = { new: 3, changed: 0, known: 0, deleted: 0, missing: 0, leftOut: 0 };
  expect(wereLeftOut(done())).toBe(false);
  expect(wereLeftOut(done({ delivery }))).toBe(false);
  expect(wereLeftOut(done({ delivery: { ...delivery, leftOut: 1 } }))).toBe(true);
});

test('cells that differ are named, and the others counted', () => {
  expect(differingCells({ kind: 'differs', count: 2, cells: ['B2', 'C14'] }, REGION)).toBe('B2, C14');
  expect(differingCells({ kind: 'differs', count: 1202, cells: ['B2', 'C14'] }, REGION)).toBe(
    'B2, C14 and 1,200 more',
  );
});

test('one is one, and more are more', () => {
  expect([upTo(1, REGION), upTo(1000, REGION)]).toEqual(['up to 1 result', 'up to 1,000 results']);
  expect([newsHeading(1, REGION), newsHeading(2, REGION)]).toEqual(['New: 1 search', 'New: 2 searches']);
  expect([modeName('people'), modeName('company')]).toEqual(['People', 'Companies']);
});
