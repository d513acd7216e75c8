import type { Rhythm } from '../../../src/contract';
import { HOUR_MS } from '../../../src/schedules/calendar';
import { dueRun, nextRun, type Timing } from '../../../src/schedules/due';
import { intlClock } from '../../support/intl-clock';

const berlin = intlClock('Europe/Berlin');
const DAILY_AT_9: Rhythm = { every: 'day', weekday: null, day: null, hour: 9 };
const MONDAYS_AT_9: Rhythm = { every: 'week', weekday: 1, day: null, hour: 9 };

/** Made on a Saturday, at ten in Berlin. */
const MADE_AT = Date.UTC(2026, 10, 21, 9);

function timing(given: Partial<Timing> = {}): Timing {
  return { rhythm: DAILY_AT_9, endsOn: null, waitsSince: MADE_AT, lastDate: null, ...given };
}

const noon = (date: string) => Date.parse(`${date}T11:00Z`);

test('runs at its hour, and not before', () => {
  const nine = Date.UTC(2026, 10, 22, 8);
  expect(nextRun(timing(), berlin)).toEqual({ date: '2026-11-22', at: nine });
  expect(dueRun(timing(), nine - 1, berlin)).toBeNull();
  expect(dueRun(timing(), nine, berlin)).toEqual({ date: '2026-11-22', at: nine, isLate: false });
});

test('runs on the day it was made, where its hour is still to come', () => {
  expect(nextRun(timing({ rhythm: { ...DAILY_AT_9, hour: 18 } }), berlin)?.date).toBe('2026-11-21');
});

test('is late when neither its hour nor the next brought it', () => {
  const at = Date.UTC(2026, 10, 22, 8);
  expect(dueRun(timing(), at + 2 * HOUR_MS - 1, berlin)?.isLate).toBe(false);
  expect(dueRun(timing(), at + 2 * HOUR_MS, berlin)?.isLate).toBe(true);
});

test('makes one run of days missed, the last of them, and calls it late', () => {
  const due = dueRun(timing(), Date.UTC(2026, 11, 3, 8), berlin);
  expect(due).toEqual({ date: '2026-12-03', at: Date.UTC(2026, 11, 3, 8), isLate: true });
  const beforeItsHour = dueRun(timing(), Date.UTC(2026, 11, 3, 5), berlin);
  expect(beforeItsHour).toMatchObject({ date: '2026-12-02', isLate: true });
  const weekly = dueRun(timing({ rhythm: MONDAYS_AT_9 }), noon('2026-12-16'), berlin);
  expect(weekly).toMatchObject({ date: '2026-12-14', isLate: true });
});

test('is not due again on the date of a run, however often it is asked', () => {
  const made = timing({ lastDate: '2026-11-22', waitsSince: Date.UTC(2026, 10, 22, 8, 1) });
  expect(dueRun(made, noon('2026-11-22'), berlin)).toBeNull();
  expect(nextRun(made, berlin)?.date).toBe('2026-11-23');
});

test('counts a run by hand earlier that day as the one of that day', () => {
  const byHand = timing({ lastDate: '2026-11-22', waitsSince: Date.UTC(2026, 10, 22, 5) });
  expect(nextRun(byHand, berlin)?.date).toBe('2026-11-23');
});

test('has an end, and what was missed before it is not made up for after it', () => {
  const ending = timing({ endsOn: '2026-11-23' });
  expect(dueRun(ending, noon('2026-11-23'), berlin)?.date).toBe('2026-11-23');
  expect(dueRun(ending, noon('2026-11-24'), berlin)).toBeNull();
  expect(nextRun(timing({ endsOn: '2026-11-22' }), berlin)?.date).toBe('2026-11-22');
  const ended = timing({ endsOn: '2026-11-21' });
  expect([nextRun(ended, berlin), dueRun(ended, noon('2026-11-22'), berlin)]).toEqual([null, null]);
});

test('goes on by the clock of another zone, and never twice on a date', () => {
  const made = timing({ lastDate: '2026-11-22', waitsSince: Date.UTC(2026, 10, 22, 8, 1) });
  const newYork = intlClock('America/New_York');
  expect(nextRun(made, newYork)).toEqual({ date: '2026-11-23', at: Date.UTC(2026, 10, 23, 14) });
  const auckland = intlClock('Pacific/Auckland');
  expect(nextRun(made, auckland)).toEqual({ date: '2026-11-23', at: Date.UTC(2026, 10, 22, 20) });
});

test.each([
  ['Europe/Berlin', '2026-03-25'],
  ['Europe/Berlin', '2026-10-20'],
  ['America/New_York', '2026-03-04'],
  ['America/New_York', '2026-10-28'],
  ['Australia/Lord_Howe', '2026-04-01'],
  ['Australia/Lord_Howe', '2026-09-30'],
  ['America/Sao_Paulo', '2018-10-31'],
  ['America/Sao_Paulo', '2018-02-14'],
])('runs once on each of ten days around a change of the clock: %s from %s', (zone, from) => {
  const clock = intlClock(zone);
  for (let hour = 0; hour < 24; hour += 1) {
    let current = timing({ rhythm: { ...DAILY_AT_9, hour }, waitsSince: Date.parse(from) });
    const dates: string[] = [];
    for (let now = Date.parse(from); now < Date.parse(from) + 240 * HOUR_MS; now += HOUR_MS / 2) {
      const due = dueRun(current, now, clock);
      if (due === null) continue;
      expect(due.isLate).toBe(false);
      dates.push(due.date);
      current = { ...current, lastDate: due.date, waitsSince: now };
    }
    expect(new Set(dates).size).toBe(dates.length);
    expect([10, 9]).toContain(dates.length);
  }
});
