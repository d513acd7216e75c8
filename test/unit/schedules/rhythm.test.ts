import type { Rhythm } from '../../../src/contract';
import { daysLater } from '../../../src/schedules/calendar';
import { firstOnOrAfter, lastOnOrBefore } from '../../../src/schedules/rhythm';

const MONDAYS: Rhythm = { every: 'week', weekday: 1, day: null, hour: 9 };
const LAST_DAYS: Rhythm = { every: 'month', weekday: null, day: 31, hour: 9 };

function fallsOn(rhythm: Rhythm, from: string, days: number): readonly string[] {
  const all = Array.from({ length: days }, (_, index) => daysLater(from, index));
  return all.filter((date) => firstOnOrAfter(date, rhythm) === date);
}

test('every week falls on its weekday', () => {
  expect(fallsOn(MONDAYS, '2026-11-21', 15)).toEqual(['2026-11-23', '2026-11-30']);
});

test('every month falls on the 31st or, in shorter months, on the last day', () => {
  expect(fallsOn(LAST_DAYS, '2028-01-01', 121)).toEqual([
    '2028-01-31',
    '2028-02-29',
    '2028-03-31',
    '2028-04-30',
  ]);
});

test('forwards and backwards are alike on every day of four years', () => {
  const rhythms: readonly Rhythm[] = [
    MONDAYS,
    LAST_DAYS,
    { ...MONDAYS, weekday: 7 },
    { ...LAST_DAYS, day: 1 },
    { ...LAST_DAYS, day: 29 },
    { every: 'day', weekday: null, day: null, hour: 0 },
  ];
  const unlike: string[] = [];
  for (const rhythm of rhythms) {
    let last = firstOnOrAfter('2024-01-01', rhythm);
    for (let date = last; date < '2028-03-01'; date = daysLater(date, 1)) {
      if (firstOnOrAfter(date, rhythm) === date) last = date;
      if (lastOnOrBefore(date, rhythm) !== last) unlike.push(`${JSON.stringify(rhythm)} on ${date}`);
    }
  }
  expect(unlike).toEqual([]);
});
