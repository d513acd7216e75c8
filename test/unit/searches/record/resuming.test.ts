// From where a search goes on whose work ended before its time.
import { endedByDefect, whereToGoOn } from '../../../../src/searches/record/resuming';
import {
  DONE,
  FAILED,
  IMPORTING,
  NOW,
  RUNNING,
  STOPPED,
  searchIn,
  WAITING,
} from '../../../support/search-records';

test('from what is known of it at Sixtyfour', () => {
  expect(whereToGoOn(searchIn(WAITING))).toBeNull();
  expect(whereToGoOn(searchIn({ ...WAITING, attemptedAt: 7 }))).toEqual({
    kind: 'start-sent',
    attemptedAt: 7,
  });
  expect(whereToGoOn(searchIn(RUNNING))).toMatchObject({ kind: 'task', taskId: RUNNING.taskId });
  expect(whereToGoOn(searchIn(IMPORTING))).toMatchObject({
    kind: 'file',
    resourceHandleId: IMPORTING.resourceHandleId,
  });
  for (const over of [DONE, FAILED, STOPPED]) expect(whereToGoOn(searchIn(over))).toBeNull();
});

test('after a fault of the add-on, with a sentence that names the button', () => {
  const endOf = (state: Parameters<typeof searchIn>[0]) => endedByDefect(searchIn(state), NOW).state;
  expect(endOf(WAITING)).toMatchObject({ kind: 'failed', failedAt: NOW, resumable: null });
  expect(endOf(WAITING)).toMatchObject({ sentence: expect.not.stringMatching(/again, /) });
  expect(endOf(RUNNING)).toMatchObject({
    sentence: expect.stringMatching(/Watch again/),
    resumable: { kind: 'task' },
  });
  expect(endOf(IMPORTING)).toMatchObject({
    sentence: expect.stringMatching(/Import again/),
    resumable: { kind: 'file' },
  });
});
