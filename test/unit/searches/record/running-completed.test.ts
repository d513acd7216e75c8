// How a record changes when Sixtyfour has completed its search.
import type { SearchRecord } from '../../../../src/searches/record/record';
import { answered } from '../../../../src/searches/record/running';
import { NOW, RUNNING, searchIn } from '../../../support/search-records';
import { COMPLETED } from '../../../support/task-statuses';

const moment = { now: NOW, random: 0.5 };
const running = searchIn(RUNNING);

describe('a search that is completed', () => {
  test('begins the import at once', () => {
    expect(answered(running, COMPLETED, moment).state).toMatchObject({
      kind: 'importing',
      resourceHandleId: 'rh-1',
      expectedRows: 40,
      nextAt: NOW,
      rowsWritten: 0,
      notes: [],
    });
  });

  test.each([
    ['as Sixtyfour says', NOW - 5000, NOW - 5000],
    ['now, where Sixtyfour does not say', null, NOW],
    ['now, where its clock is ahead', NOW + 5000, NOW],
    ['not before its start, where its clock is behind', 0, RUNNING.startedAt],
  ])('ended %s', (_what, closedAt, completedAt) => {
    const { state } = answered(running, { ...COMPLETED, closedAt }, moment);
    expect(state).toMatchObject({ completedAt });
  });

  test('after failures begins the import without their back-off', () => {
    const troubled = searchIn({ ...RUNNING, failures: 5, problem: 'Sixtyfour could not be reached.' });
    expect(answered(troubled, COMPLETED, moment).state).toMatchObject({
      kind: 'importing',
      failures: 0,
      nextAt: NOW,
      problem: null,
    });
  });

  test('and no results is done without a file', () => {
    const { state } = answered(running, { ...COMPLETED, resourceHandleId: null, exportedCount: 0 }, moment);
    expect(state).toMatchObject({ kind: 'done', rows: 0, tab: null, verification: { kind: 'verified' } });
  });

  test('but no file is repeated, and given up in the end', () => {
    const nameless = { ...COMPLETED, resourceHandleId: null };
    let record: SearchRecord = searchIn({ ...RUNNING, failures: 4, askAlone: true, unknownElsewhere: true });
    const askedAfter: number[] = [];
    while (record.state.kind === 'running') {
      expect(askedAfter.length).toBeLessThan(50);
      const now = record.state.nextAt;
      askedAfter.push((now - NOW) / 1000);
      record = answered(searchIn(record.state), nameless, { now, random: 0.5 });
      if (record.state.kind === 'running')
        expect(record.state).toMatchObject({
          withoutFileSince: NOW,
          askAlone: false,
          unknownElsewhere: false,
          problem: expect.stringMatching(/not where its results are/),
        });
    }
    expect(askedAfter).toEqual([0, 15, 45, 105, 225, 465, 765, 1065, 1365, 1665, 1965]);
    expect(record.state).toMatchObject({
      kind: 'failed',
      sentence: expect.stringMatching(/never said where its results are/),
      resumable: { kind: 'task', taskId: 'task-1', askedAt: RUNNING.asked?.at },
    });
  });

  test('but no file is given up after half an hour, to the second', () => {
    const answeredAfter = (ms: number) =>
      answered(
        searchIn({ ...RUNNING, withoutFileSince: NOW - ms }),
        { ...COMPLETED, resourceHandleId: null },
        moment,
      ).state.kind;
    expect([30 * 60_000 - 1, 30 * 60_000].map(answeredAfter)).toEqual(['running', 'failed']);
  });

  test('and an error says so of the results', () => {
    const note = /reported a problem \(Two sources were down\), so results may be missing\.$/;
    for (const status of [COMPLETED, { ...COMPLETED, resourceHandleId: null, exportedCount: 0 }]) {
      const { state } = answered(running, { ...status, error: 'Two sources were down.' }, moment);
      expect(state).toMatchObject({ notes: [expect.stringMatching(note)] });
    }
  });

  test('tells the number of results by the best that it has', () => {
    const expected = (exportedCount: number | null, resultsSoFar: number | null) => {
      const { state } = answered(running, { ...COMPLETED, exportedCount, resultsSoFar }, moment);
      return state.kind === 'importing' && state.expectedRows;
    };
    expect([expected(39, 40), expected(null, 40), expected(null, 0), expected(null, null)]).toEqual([
      39,
      null,
      0,
      null,
    ]);
  });
});
