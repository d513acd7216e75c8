// What runs come to in a month and on a day, also those that are remembered no more.
import {
  hasRoomIn,
  isAwaited,
  resultsIn,
  runsOn,
  type Schedule,
  withRun,
} from '../../../src/schedules/schedule';
import { SCHEDULE } from '../../support/schedule';

function ran(schedule: Schedule, date: string, mostResults: number, searchId = 'run'): Schedule {
  const outcome = { kind: 'under-way' } as const;
  return withRun(schedule, { searchId, date, madeAt: 0, isLate: false, mostResults, outcome });
}

const days = (month: string, count: number) =>
  Array.from({ length: count }, (_, day) => `${month}-${String(day + 1).padStart(2, '0')}`);

test('it waits for its hour unless it is paused or its end came first', () => {
  const next = { date: '2026-02-18', at: 1 };
  expect(isAwaited({ ...SCHEDULE, next })).toBe(true);
  expect(isAwaited({ ...SCHEDULE, next, paused: 'Paused.' })).toBe(false);
  expect(isAwaited({ ...SCHEDULE, next: null })).toBe(false);
});

test('the results of a month count all of its runs, though only ten are remembered', () => {
  const schedule = days('2026-02', 25).reduce((before, date) => ran(before, date, 4), SCHEDULE);
  expect(schedule.runs).toHaveLength(10);
  expect(resultsIn('2026-02', schedule)).toBe(100);
});

test('those of the month before do not count for the next, wherever they are remembered', () => {
  const february = days('2026-02', 15).reduce((before, date) => ran(before, date, 4), SCHEDULE);
  const march = days('2026-03', 12).reduce((before, date) => ran(before, date, 1), february);
  expect(resultsIn('2026-03', march)).toBe(12);
});

test('a run fits into a month as long as its maximum does', () => {
  const schedule = { ...ran(SCHEDULE, '2026-02-01', 5), maxResults: 5, monthlyMaximum: 10 };
  expect(hasRoomIn('2026-02', schedule)).toBe(true);
  expect(hasRoomIn('2026-02', ran(schedule, '2026-02-02', 1))).toBe(false);
  expect(hasRoomIn('2026-03', ran(schedule, '2026-02-02', 1))).toBe(true);
  expect(hasRoomIn('2026-02', { ...ran(schedule, '2026-02-02', 500), monthlyMaximum: null })).toBe(true);
});

test('the runs of a day are counted beyond those remembered, and skipped ones are none', () => {
  let schedule = SCHEDULE;
  for (let number = 0; number < 12; number += 1) schedule = ran(schedule, '2026-02-18', 5);
  expect(runsOn('2026-02-18', ran(schedule, '2026-02-18', 0, ''))).toBe(12);
  expect(runsOn('2026-02-19', schedule)).toBe(0);
  expect(runsOn('2026-02-19', ran(schedule, '2026-02-19', 0, ''))).toBe(0);
});
