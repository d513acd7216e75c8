// What became of a schedule's runs, and when that pauses it.
import { isUnderWay, settled } from '../../../src/schedules/outcomes';
import type { Schedule, ScheduleRun } from '../../../src/schedules/schedule';
import type { Failed, SearchRecord, SearchState } from '../../../src/searches/record/record';
import { SCHEDULE } from '../../support/schedule';
import { DONE, FAILED, IMPORTING, RUNNING, STOPPED, searchIn, WAITING } from '../../support/search-records';

const RUN: ScheduleRun = {
  searchId: 'run-1',
  date: '2026-02-18',
  madeAt: 1,
  isLate: false,
  mostResults: 5,
  outcome: { kind: 'under-way' },
};
const NO_BALANCE: Failed = { ...FAILED, cause: 'no-balance' };

const searchOf = (id: string, state: SearchState): SearchRecord => ({
  ...searchIn(state),
  id,
  maxResults: 5,
  spreadsheetId: SCHEDULE.spreadsheetId,
  scheduleId: SCHEDULE.id,
});

/** Runs with these ends, one after the other, and their searches. */
function after(...states: readonly SearchState[]): Schedule {
  const runs = states.map((_, index) => ({ ...RUN, searchId: `run-${index + 1}`, madeAt: index + 1 }));
  const searches = states.map((state, index) => searchOf(`run-${index + 1}`, state));
  return settled({ ...SCHEDULE, runs }, searches);
}

const outcomeOf = (state: SearchState) => after(state).runs[0]?.outcome;

test.each([WAITING, RUNNING, IMPORTING])('a search that is $kind is a run under way', (state) => {
  const schedule = { ...SCHEDULE, runs: [RUN] };
  const searches = [searchOf('run-1', state)];
  expect(settled(schedule, searches)).toBe(schedule);
  expect(isUnderWay(schedule, searches)).toBe(true);
});

test('nothing is under way when its searches are over, whatever other searches do', () => {
  const another = { ...searchOf('run-2', RUNNING), scheduleId: null };
  expect(isUnderWay(SCHEDULE, [searchOf('run-1', DONE), another])).toBe(false);
  expect(isUnderWay(SCHEDULE, [another, searchOf('run-1', RUNNING)])).toBe(true);
});

test('a run tells what it brought into its list, and what it brought counts for the month', () => {
  const delivery = { new: 2, changed: 1, known: 0, deleted: 0, leftOut: 0, missing: 4 };
  const { runs } = after({ ...DONE, rows: 3, expectedRows: 4, delivery });
  expect(runs).toMatchObject([
    { mostResults: 4, outcome: { kind: 'done', rows: 3, added: 2, changed: 1, missing: 4 } },
  ]);
});

test('what was not counted is not told as none', () => {
  expect(outcomeOf({ ...DONE, delivery: null })).toMatchObject({ added: null, changed: null, missing: null });
});

test('a failed run says why, on a line short enough to be kept, and what may still come of it counts', () => {
  const sentence = `No sources left.\n${'x'.repeat(300)}`;
  const [run] = after({ ...FAILED, sentence, resumable: null }).runs;
  expect(run).toMatchObject({ mostResults: 0, outcome: { kind: 'failed' } });
  const said = run?.outcome.kind === 'failed' ? run.outcome.sentence : '';
  expect(said).toMatch(/^No sources left\. x+/);
  expect(said.length).toBeLessThanOrEqual(141);
  const task = { kind: 'task', taskId: 'task-1', startedAt: 1, askedAt: null } as const;
  expect(after({ ...STOPPED, resumable: task }).runs).toMatchObject([
    { mostResults: 5, outcome: { kind: 'stopped' } },
  ]);
});

test('a run whose search is gone keeps its end, or was stopped', () => {
  const outcome = { kind: 'failed', sentence: 'Why.' } as const;
  const kept = { ...SCHEDULE, runs: [{ ...RUN, outcome }] };
  expect(settled(kept, [])).toBe(kept);
  expect(settled({ ...SCHEDULE, runs: [RUN] }, []).runs[0]?.outcome).toEqual({ kind: 'stopped' });
});

test('a search of the same id in another spreadsheet, or of nobody’s making, is another one', () => {
  const schedule = { ...SCHEDULE, runs: [RUN] };
  const elsewhere = { ...searchOf('run-1', DONE), spreadsheetId: 'elsewhere' };
  const byHand = { ...searchOf('run-1', DONE), scheduleId: null };
  expect(settled(schedule, [elsewhere, byHand]).runs[0]?.outcome).toEqual({ kind: 'stopped' });
});

test('three failures in a row pause it; two do not, nor three with an arrival between', () => {
  expect(after(FAILED, FAILED).paused).toBeNull();
  expect(after(FAILED, FAILED, DONE, FAILED).paused).toBeNull();
  expect(after(DONE, FAILED, FAILED, FAILED).paused).toMatch(/^Three runs in a row failed/);
});

test('a run that its user stopped neither counts as failed nor makes the others forgotten', () => {
  expect(after(FAILED, STOPPED, FAILED).paused).toBeNull();
  expect(after(FAILED, STOPPED, FAILED, FAILED).paused).toMatch(/^Three runs in a row failed/);
});

test('a balance that is too low pauses it at once, unless a later run arrived', () => {
  expect(after(NO_BALANCE).paused).toMatch(/balance was too low/);
  expect(after(NO_BALANCE, DONE).paused).toBeNull();
});

test('what failed before its user resumed it is forgiven, and a pause of the user’s own stays', () => {
  const runs = [1, 2, 3].map((number) => ({ ...RUN, searchId: `run-${number}`, madeAt: number }));
  const searches = runs.map(({ searchId }) => searchOf(searchId, FAILED));
  expect(settled({ ...SCHEDULE, runs, forgivenUntil: 1 }, searches).paused).toBeNull();
  expect(settled({ ...SCHEDULE, runs, paused: 'You paused it.' }, searches).paused).toBe('You paused it.');
});
