import {
  byThemselves,
  failedAgainQuestion,
  groupOutcome,
  groupProgress,
  groupTitle,
  isGroupUnfinished,
  leftOutWords,
  memberStatus,
  membersOf,
  stopAllQuestion,
} from '../../../../sidebar/text/group-words';
import type { SearchProgress } from '../../../../src/contract';
import type { GroupView } from '../../../../src/contract/groups';
import { done, failed, importing, REGION, running, searchWith, stopped, waiting } from '../sidebar-states';

const GROUP: GroupView = {
  id: 'group-1',
  createdAt: 0,
  total: 12,
  waiting: 3,
  running: 2,
  importing: 0,
  done: 7,
  failed: 0,
  stopped: 0,
  results: 412,
  paused: null,
};

test('how far a group is, and what it came to', () => {
  expect(groupProgress(GROUP, REGION)).toBe('7 of 12 done, 2 running, 3 in line, 412 results so far');
  expect(groupProgress({ ...GROUP, paused: 'No balance.', failed: 1, results: 1 }, REGION)).toBe(
    '7 of 12 done, 2 running, 3 paused, 1 failed, 1 result so far',
  );
  expect(groupProgress({ ...GROUP, waiting: 0, running: 0, importing: 1, stopped: 4 }, REGION)).toBe(
    '7 of 12 done, 1 arriving, 4 stopped, 412 results so far',
  );
  expect(groupOutcome({ ...GROUP, done: 11, failed: 1 }, REGION)).toBe('11 done, 1 failed');
  expect(groupOutcome({ ...GROUP, done: 0, stopped: 12 }, REGION)).toBe('0 done, 12 stopped');
});

test('Stop all says what becomes of those that Sixtyfour has begun', () => {
  expect(stopAllQuestion(GROUP, REGION)).toBe(
    'Stop all? 3 in line are not started. Sixtyfour cannot cancel what it has begun: 2 go on there, but nothing more of them is brought here.',
  );
  expect(stopAllQuestion({ ...GROUP, waiting: 1, running: 0 }, REGION)).toBe(
    'Stop all? 1 in line is not started.',
  );
  const begun =
    'Stop all? Sixtyfour cannot cancel what it has begun: 1 goes on there, but nothing more of it is brought here.';
  expect(stopAllQuestion({ ...GROUP, waiting: 0, running: 1 }, REGION)).toBe(begun);
  expect(stopAllQuestion({ ...GROUP, waiting: 0, running: 0, importing: 1 }, REGION)).toBe(begun);
});

test('what is left out is named by reason and row', () => {
  const blank = [2, 3, 4, 5, 6].map((row) => ({ row, why: 'blank' as const }));
  expect(leftOutWords([...blank, { row: 9, why: 'too-long' }], 2, REGION)).toEqual([
    '5 blank (rows 2, 3, 4, 5 and 1 more)',
    '1 over 4,000 characters (row 9)',
    '2 in hidden rows',
  ]);
  expect(leftOutWords([], 0, REGION)).toEqual([]);
});

test('a group is called by its first search and how many others there are', () => {
  const first = [searchWith(running()), searchWith(running(), { query: 'Cooks' })];
  expect(groupTitle({ ...GROUP, total: 1201 }, first, REGION)).toBe('Bakers in Lyon and 1,200 more');
  expect(groupTitle({ ...GROUP, total: 2 }, first, REGION)).toBe('Bakers in Lyon and 1 more');
  expect(groupTitle({ ...GROUP, total: 1 }, first, REGION)).toBe('Bakers in Lyon');
  expect(groupTitle(GROUP, [], REGION)).toBe('Searches and 11 more');
});

test.each([
  [{ waiting: 1 }, true],
  [{ running: 1 }, true],
  [{ importing: 1 }, true],
  [{ done: 12 }, false],
])('a group with %j has something left to do: %p', (counts, isLeft) => {
  expect(isGroupUnfinished({ ...GROUP, waiting: 0, running: 0, ...counts })).toBe(isLeft);
});

test('a list of searches falls apart into groups, each in the order of its starts, and those of none', () => {
  const search = (id: string, groupId: string | null) => searchWith(running(), { id, groupId });
  // Newest first, as the server lists them.
  const all = [search('d', 'one'), search('c', 'two'), search('b', null), search('a', 'one')];
  expect(membersOf('one', all).map(({ id }) => id)).toEqual(['a', 'd']);
  expect(byThemselves(all).map(({ id }) => id)).toEqual(['b']);
  expect(all.map(({ id }) => id)).toEqual(['d', 'c', 'b', 'a']);
});

test.each<[SearchProgress, string]>([
  [waiting(), 'Waiting'],
  [waiting({ placeInLine: 1 }), 'Next in line'],
  [waiting({ placeInLine: 2 }), '2nd in line'],
  [running({ resultsSoFar: null }), 'Running'],
  [running({ resultsSoFar: 1200 }), 'Running, 1,200 results so far'],
  [importing(), 'Arriving'],
  [done({ rows: 0 }), 'Nothing found'],
  [done({ rows: 1 }), '1 result'],
  [failed(), 'Failed'],
  [stopped(), 'Stopped'],
])('one of a group, %j, is "%s"', (progress, words) => {
  expect(memberStatus(searchWith(progress), REGION)).toBe(words);
});

test('running the failed ones again says what it may bring', () => {
  const [anew, goesOn] = [searchWith(failed()), searchWith(failed({ canImportAgain: true }))];
  expect(failedAgainQuestion([], REGION)).toBe('');
  expect(failedAgainQuestion([anew, searchWith(done())], REGION)).toBe(
    'Start 1 failed search again, in all up to 100 results?',
  );
  expect(failedAgainQuestion([goesOn], REGION)).toBe(
    '1 goes on with what Sixtyfour has; that starts nothing new.',
  );
  expect(failedAgainQuestion([anew, goesOn, { ...anew, maxResults: 1000 }, goesOn], REGION)).toBe(
    'Start 2 failed searches again, in all up to 1,100 results? 2 go on with what Sixtyfour has; that starts nothing new.',
  );
});
