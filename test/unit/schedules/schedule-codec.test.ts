// A schedule is read as it was written, fits its properties, and one that cannot be read is told.
import type { ScheduleRun } from '../../../src/schedules/schedule';
import {
  decodeSchedules,
  encodeSchedule,
  scheduleKey,
  scheduleKeys,
  unreadableIn,
} from '../../../src/schedules/schedule-codec';
import { isHourAwaited } from '../../../src/searches/kept/schedule-properties';
import { SCHEDULE } from '../../support/schedule';

const KEY = scheduleKey(SCHEDULE.spreadsheetId, SCHEDULE.id);
/** What a property was seen to hold. */
const MOST_BYTES = 8000;
const OUTCOMES: readonly ScheduleRun['outcome'][] = [
  { kind: 'under-way' },
  { kind: 'done', rows: 3, added: 1, changed: null, missing: 2 },
  { kind: 'failed', sentence: 'Why.' },
  { kind: 'stopped' },
  { kind: 'skipped', sentence: 'Why not.' },
];
const RUNS = OUTCOMES.map((outcome, index) => ({
  searchId: `run-${index}`,
  date: '2026-02-18',
  madeAt: index,
  isLate: index > 2,
  mostResults: 5,
  outcome,
}));
const FULL = {
  ...SCHEDULE,
  leaveOut: [3, 4],
  rhythm: { every: 'month', weekday: null, day: 31, hour: 0 } as const,
  monthlyMaximum: 100,
  endsOn: '2026-12-31',
  lastDate: '2026-02-18',
  next: { date: '2026-02-28', at: 5 },
  runs: RUNS,
};

test.each([
  ['bare', SCHEDULE],
  ['with all there can be', FULL],
  ['paused', { ...FULL, paused: 'You paused it.' }],
  ['of a long query with emoji', { ...SCHEDULE, query: '👩‍🔬查'.repeat(600) }],
])('is read as it was written: %s', (_, schedule) => {
  const stored = encodeSchedule(schedule);
  expect(decodeSchedules(stored)).toEqual({ schedules: [schedule], unreadable: [] });
  expect(scheduleKeys(stored, SCHEDULE.spreadsheetId, SCHEDULE.id)).toEqual(Object.keys(stored));
});

test('says without being read whether it waits for its hour', () => {
  expect(isHourAwaited(encodeSchedule(FULL))).toBe(true);
  expect(isHourAwaited(encodeSchedule({ ...FULL, paused: 'You paused it.' }))).toBe(false);
});

test('no property is too large, with ten long reasons in letters of three bytes', () => {
  const outcome = { kind: 'failed', sentence: '査'.repeat(140) } as const;
  const runs = Array.from({ length: 10 }, () => ({ ...RUNS[0], ...FULL.runs[0], outcome }) as ScheduleRun);
  const stored = encodeSchedule({ ...FULL, query: '査'.repeat(4000), runs });
  for (const value of Object.values(stored)) expect(Buffer.byteLength(value)).toBeLessThan(MOST_BYTES);
});

test('what cannot be read is told, by its spreadsheet, and keeps no other from being read', () => {
  const stored = encodeSchedule(FULL);
  const long = encodeSchedule({ ...SCHEDULE, id: 'long', query: 'a'.repeat(3000) });
  const longKey = scheduleKey(SCHEDULE.spreadsheetId, 'long');
  const cut = Object.fromEntries(Object.entries(long).filter(([key]) => key !== `${longKey}#2`));
  const newer = scheduleKey('ELSEWHERE', 'newer');
  const strange = scheduleKey(SCHEDULE.spreadsheetId, 'strange');
  const all = { ...cut, [newer]: '{"version":99}', [strange]: stored[KEY] ?? '', ...stored };
  const { schedules, unreadable } = decodeSchedules(all);
  expect(schedules).toEqual([FULL]);
  expect([...unreadable].sort()).toEqual([longKey, newer, strange].sort());
  expect([...unreadableIn(all, SCHEDULE.spreadsheetId)].sort()).toEqual([longKey, strange].sort());
});
