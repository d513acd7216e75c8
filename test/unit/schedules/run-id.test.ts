// The search IDs of a schedule's runs: one for each run, and the same whoever makes it.
import { createHash } from 'node:crypto';
import { runId } from '../../../src/schedules/run-id';
import { type Schedule, withRun } from '../../../src/schedules/schedule';
import { SCHEDULE } from '../../support/schedule';

const services = { digest: (text: string) => createHash('sha256').update(text).digest('hex') };
const DATE = '2026-02-18';

function ran(schedule: Schedule, date: string, searchId: string): Schedule {
  const outcome = { kind: 'under-way' } as const;
  return withRun(schedule, { searchId, date, madeAt: 0, isLate: false, mostResults: 5, outcome });
}

test('a run has the same ID whoever makes it, and one of another date or schedule another', () => {
  const id = runId(services, SCHEDULE, DATE);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(runId(services, SCHEDULE, DATE)).toBe(id);
  expect(runId(services, SCHEDULE, '2026-02-19')).not.toBe(id);
  expect(runId(services, { ...SCHEDULE, id: '11111111-2222-4333-8444-555555555556' }, DATE)).not.toBe(id);
});

test('each run of one date has an ID of its own, however many there are', () => {
  const ids = new Set<string>();
  let schedule = SCHEDULE;
  for (let number = 1; number <= 25; number += 1) {
    const id = runId(services, schedule, DATE);
    ids.add(id);
    schedule = ran(schedule, DATE, id);
  }
  expect(ids.size).toBe(25);
});

test('a run that was skipped takes no number', () => {
  expect(runId(services, ran(SCHEDULE, DATE, ''), DATE)).toBe(runId(services, SCHEDULE, DATE));
});

test('a date that comes once more, because the spreadsheet moved west, goes on counting', () => {
  const first = runId(services, SCHEDULE, DATE);
  const next = ran(ran(SCHEDULE, DATE, first), '2026-02-19', 'another');
  expect(runId(services, next, DATE)).not.toBe(first);
});
