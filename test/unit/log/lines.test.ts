import { linesDue, loggedNow } from '../../../src/log/lines';
import type { SearchRecord, Stopped } from '../../../src/searches/record/record';
import { DONE, RUNNING, STOPPED, searchIn } from '../../support/search-records';

const whatOf = (record: SearchRecord) => linesDue(record).map(({ cells }) => cells.What);
const logged = (record: SearchRecord): SearchRecord => ({ ...record, logged: loggedNow(record) });

test('a search has a line for its start and one for each of its ends, each until it is logged', () => {
  const running = searchIn(RUNNING);
  expect(whatOf(running)).toEqual(['Started']);
  expect(whatOf(logged(running))).toEqual([]);
  const done: SearchRecord = { ...logged(running), state: DONE };
  expect(whatOf(done)).toEqual(['Done']);
  expect(whatOf(logged(done))).toEqual([]);
  expect(whatOf({ ...logged(done), state: { ...DONE, finishedAt: DONE.finishedAt + 1 } })).toEqual(['Done']);
  expect(whatOf(searchIn(DONE))).toEqual(['Started', 'Done']);
});

test('one that is taken up again after it was stopped keeps what was logged of it', () => {
  const task = { kind: 'task', taskId: RUNNING.taskId, startedAt: RUNNING.startedAt, askedAt: null } as const;
  const stopped = logged(searchIn<Stopped>({ ...STOPPED, resumable: task }));
  expect(whatOf(stopped)).toEqual([]);
  expect(whatOf({ ...stopped, state: RUNNING })).toEqual([]);
  const later = { ...DONE, finishedAt: STOPPED.stoppedAt + 1 };
  expect(whatOf({ ...logged({ ...stopped, state: RUNNING }), state: later })).toEqual(['Done']);
});
