import {
  costSentence,
  dayName,
  formatLocalDate,
  rhythmSentence,
  runSentence,
  weekdayName,
} from '../../../../sidebar/text/schedule-words';
import type { Rhythm, ScheduleRunOutcome } from '../../../../src/contract';
import { REGION } from '../sidebar-states';

test.each<[Partial<Rhythm>, string]>([
  [{ every: 'day' }, 'Every day at 9:00'],
  [{ every: 'week', weekday: 1 }, 'Every Monday at 9:00'],
  [{ every: 'week', weekday: 7, hour: 0 }, 'Every Sunday at 0:00'],
  [{ every: 'month', day: 15 }, 'Every month on day 15 at 9:00'],
  [{ every: 'month', day: 31, hour: 23 }, 'Every month on the last day at 23:00'],
])('the rhythm %j is said as "%s"', (rhythm, sentence) => {
  expect(rhythmSentence({ every: 'day', weekday: null, day: null, hour: 9, ...rhythm })).toBe(sentence);
});

test('days to choose have names', () => {
  expect([1, 2, 3, 4, 5, 6, 7].map(weekdayName)).toEqual([
    'Monday',
    'Tuesday',
    'Wednesday',
    'Thursday',
    'Friday',
    'Saturday',
    'Sunday',
  ]);
  expect([1, 30, 31].map(dayName)).toEqual(['day 1', 'day 30', 'the last day']);
});

test.each([
  [3100, 31, 100, 'At most 3,100 results a month: 31 runs at the most, each up to 100 results.'],
  [1, 1, 1, 'At most 1 result a month: 1 run, each up to 1 result.'],
  [
    499,
    5,
    100,
    'At most 499 results a month: when they could be exceeded, the rest of the month is skipped.',
  ],
  [500, 5, 100, 'At most 500 results a month: 5 runs at the most, each up to 100 results.'],
])('a maximum of %p for %p runs of %p: "%s"', (most, runs, maxResults, sentence) => {
  expect(costSentence(most, runs, maxResults, REGION)).toBe(sentence);
});

test('a date is that of the spreadsheet, wherever its reader is, with the year where it is another', () => {
  expect(formatLocalDate('2026-11-30', REGION, '2026-05-12')).toBe('Mon 30 Nov');
  expect(formatLocalDate('2027-01-01', { ...REGION, timeZone: 'America/Los_Angeles' }, '2026-12-31')).toBe(
    'Fri, 1 Jan 2027',
  );
});

const ran = (changes: Partial<Extract<ScheduleRunOutcome, { kind: 'done' }>>): ScheduleRunOutcome => ({
  kind: 'done',
  rows: 187,
  added: null,
  changed: null,
  missing: null,
  ...changes,
});

test.each<[ScheduleRunOutcome, string, string]>([
  [ran({ added: 3, changed: 1200, missing: 1 }), '3 new, 1,200 changed, 1 missing', ' (late)'],
  [ran({ added: 0, changed: 0, missing: 0 }), '0 new', ' (late)'],
  [ran({ rows: 1200 }), '1,200 found', ' (late)'],
  [{ kind: 'under-way' }, 'Under way', ' (late)'],
  [{ kind: 'stopped' }, 'Stopped', ' (late)'],
])('what became of a run, %j: "%s", and whether it was late', (outcome, sentence, late) => {
  const run = { searchId: 'search-1', date: '2026-05-12', isLate: false, outcome };
  expect(runSentence(run, REGION)).toBe(sentence);
  expect(runSentence({ ...run, isLate: true }, REGION)).toBe(sentence + late);
});

test.each<[ScheduleRunOutcome, boolean, string]>([
  [{ kind: 'failed', sentence: 'No balance.' }, false, 'Failed: No balance.'],
  [{ kind: 'failed', sentence: 'No balance.' }, true, 'Failed (late): No balance.'],
  [{ kind: 'skipped', sentence: 'The month is used up.' }, false, 'Skipped: The month is used up.'],
])('a run that brought nothing says why: %j', (outcome, isLate, sentence) => {
  expect(runSentence({ searchId: 'search-1', date: '2026-05-12', isLate, outcome }, REGION)).toBe(sentence);
});
