import { dayOfMonth, daysLater, isLocalDate, weekdayOf } from '../../../src/schedules/calendar';

test('counts days over the ends of months and years, and through leap days', () => {
  expect(daysLater('2024-02-28', 1)).toBe('2024-02-29');
  expect(daysLater('2025-02-28', 1)).toBe('2025-03-01');
  expect(daysLater('2026-12-31', 1)).toBe('2027-01-01');
  expect(daysLater('2024-03-01', -1)).toBe('2024-02-29');
});

test('knows Monday as the first day of the week', () => {
  expect(weekdayOf('2026-11-23')).toBe(1);
  expect(weekdayOf('2026-11-29')).toBe(7);
});

test('takes the last day of a month that has no such day', () => {
  const ends = Array.from({ length: 14 }, (_, months) => dayOfMonth('2027-11-30', months, 31));
  expect(ends).toEqual([
    '2027-11-30',
    '2027-12-31',
    '2028-01-31',
    '2028-02-29',
    '2028-03-31',
    '2028-04-30',
    '2028-05-31',
    '2028-06-30',
    '2028-07-31',
    '2028-08-31',
    '2028-09-30',
    '2028-10-31',
    '2028-11-30',
    '2028-12-31',
  ]);
  expect(dayOfMonth('2026-01-15', 1, 29)).toBe('2026-02-28');
  expect(dayOfMonth('2026-03-31', -1, 30)).toBe('2026-02-28');
});

test('tells a date from what is none', () => {
  for (const date of ['2024-02-29', '1999-12-31']) expect(isLocalDate(date)).toBe(true);
  for (const none of ['2025-02-29', '2026-13-01', '2026-1-1', '', 'tomorrow', '2026-11-31', '12026-11-31']) {
    expect(isLocalDate(none)).toBe(false);
  }
});
