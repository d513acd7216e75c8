import {
  failedAgainQuestion,
  groupOutcome,
  groupProgress,
  leftOutWords,
  stopAllQuestion,
} from '../../../../sidebar/text/group-words';
import type { GroupView } from '../../../../src/contract/groups';
import { REGION } from '../sidebar-states';

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
});

test('what is left out is named by reason and row', () => {
  const blank = [2, 3, 4, 5, 6].map((row) => ({ row, why: 'blank' as const }));
  expect(leftOutWords([...blank, { row: 9, why: 'too-long' }], 2, REGION)).toEqual([
    '5 blank (rows 2, 3, 4, 5 and 1 more)',
    '1 over 4,000 characters (row 9)',
    '2 in hidden rows',
  ]);
});

test('running the failed ones again says what it may bring', () => {
  expect(failedAgainQuestion([], REGION)).toBe('');
});
