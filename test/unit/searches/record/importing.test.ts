// How a record changes while its results are fetched and written.
import { isCutOffTooOften } from '../../../../src/searches/record/change';
import * as change from '../../../../src/searches/record/importing';
import type { SearchRecord } from '../../../../src/searches/record/record';
import { IMPORTING, NOW, searchIn } from '../../../support/search-records';

const moment = { now: NOW, random: 0.5 };
const record = searchIn(IMPORTING);
const LEASE = { owner: 'me', until: NOW + 180_000 };
const VERIFIED = { kind: 'verified' } as const;
const DIFFERS = { kind: 'differs', count: 1, cells: ['B3'] } as const;

test('an import begins with nothing fetched and nothing decided', () => {
  const { taskId, startedAt, resourceHandleId, completedAt, expectedRows } = IMPORTING;
  const file = { taskId, startedAt, resourceHandleId, completedAt, expectedRows };
  const begun = change.importing(searchIn(IMPORTING), file, NOW);
  expect(begun.state).toEqual({ ...IMPORTING, joining: { ...IMPORTING.joining, attempt: NOW.toString(36) } });
  const decided = change.importing(record, file, NOW + 1, ['A note.'], { goesOn: true }).state;
  expect(decided).toMatchObject({ notes: ['A note.'], joining: { goesOn: true, bringsBackTo: null } });
  expect(decided.joining.attempt).not.toBe(begun.state.joining.attempt);
});

test('rows that were written count, and what was found about them adds up', () => {
  const begun = change.fileBegun(change.leased(record, LEASE, 0.5), 'abc', 3);
  const once = change.rowsWritten(begun, 7, 2, DIFFERS, NOW);
  expect(once.state).toMatchObject({ tab: { sheetId: 7 }, rowsWritten: 2, verification: DIFFERS });
  expect(once.state.lease?.until).toBeGreaterThan(NOW);
  expect(change.rowsWritten(record, 7, 2, VERIFIED, NOW).state.lease).toBeNull();
  expect(change.rowsWritten(once, 7, 3, VERIFIED, NOW).state).toMatchObject({
    rowsWritten: 3,
    verification: DIFFERS,
    file: { digest: 'abc', rows: 3 },
  });
});

test('a finished import keeps what was noted on the way', () => {
  const noted = change.restarted(record, 'It started over.', NOW);
  if (noted.state.kind !== 'importing') throw new Error('It goes on.');
  const { state } = change.finished(
    searchIn(noted.state),
    { rows: 3, columns: 2 },
    { sheetId: 7, title: 'Bakers' },
    ['One value was cut.'],
    NOW,
  );
  expect(state).toMatchObject({
    kind: 'done',
    rows: 3,
    columns: 2,
    notes: ['It started over.', 'One value was cut.'],
    tab: { sheetId: 7, title: 'Bakers', isRemoved: false, isOpened: false },
    resourceHandleId: 'rh-1',
  });
  const nothing = change.finished(record, { rows: 0, columns: 0 }, null, [], NOW);
  expect(nothing.state).toMatchObject({ rows: 0, notes: [], tab: null, delivery: null });
});

test('a question ends the import until its user has decided, with the file to go on from', () => {
  const question = { kind: 'many-gone', answers: ['go-on', 'new-tab'], columns: [] } as const;
  expect(change.questioned(record, 'Four of ten are gone.', question, NOW).state).toMatchObject({
    kind: 'failed',
    failedAt: NOW,
    sentence: 'Four of ten are gone.',
    resumable: { kind: 'file', resourceHandleId: 'rh-1' },
    question,
  });
});

test('a full spreadsheet lets it stand still, and be written from the beginning later', () => {
  const half = change.rowsWritten(
    change.fileBegun(change.leased(record, LEASE, 0.5), 'abc', 3),
    7,
    2,
    DIFFERS,
    NOW,
  );
  const troubled = searchIn({ ...half.state, failures: 2, attemptsCutOff: 1, problem: 'Something.' });
  expect(change.pausedForRoom(troubled, 200, NOW + 5).state).toEqual({
    ...IMPORTING,
    nextAt: NOW + 5,
    paused: { kind: 'room', missingCells: 200 },
  });
});

test('while others join its list, an import lets its file go and comes back soon', () => {
  const { state } = change.waitsForList(change.leased(record, LEASE, 0.5), NOW);
  expect(state).toMatchObject({
    lease: null,
    attemptsCutOff: 0,
    nextAt: NOW + 10_000,
    problem: expect.stringMatching(/joining the same list/),
  });
});

test('a file that did not come in one piece is not tried that way again', () => {
  const known = change.knownToComeInSlices(record);
  expect(known.state).toEqual({ ...IMPORTING, inSlices: true });
  expect(change.knownToComeInSlices(known)).toEqual(known);
});

test('starting over forgets the tab and the rows, notes each reason once, and ends at some time', () => {
  let current: SearchRecord = change.rowsWritten(change.fileBegun(record, 'abc', 3), 7, 2, VERIFIED, NOW);
  let times = 0;
  while (current.state.kind === 'importing') {
    current = change.restarted(searchIn(current.state), 'The tab was deleted.', NOW);
    times += 1;
    if (current.state.kind === 'importing') {
      expect(current.state).toMatchObject({
        tab: null,
        file: null,
        rowsWritten: 0,
        notes: ['The tab was deleted.'],
      });
    }
    expect(times).toBeLessThan(20);
  }
  expect(times).toBe(6);
  expect(current.state).toMatchObject({
    kind: 'failed',
    resumable: { kind: 'file', resourceHandleId: 'rh-1' },
  });
});

describe('a failure', () => {
  const passing = {
    kind: 'passing',
    what: 'The file could not be fetched',
    retryAfterMs: null,
    isFileThere: false,
  } as const;

  test('that may pass is tried again after a back-off, with what was written', () => {
    const written = change.rowsWritten(change.leased(record, LEASE, 0.5), 7, 2, VERIFIED, NOW);
    expect(change.importFailed(written, passing, moment).state).toMatchObject({
      kind: 'importing',
      failures: 1,
      nextAt: NOW + 15_000,
      lease: null,
      problem: 'The file could not be fetched; nothing is lost, and the add-on tries again by itself.',
      rowsWritten: 2,
    });
  });

  test('waits as long as it is told', () => {
    const { state } = change.importFailed(record, { ...passing, retryAfterMs: 100_000 }, moment);
    expect(state).toMatchObject({ nextAt: NOW + 100_000 });
  });

  test.each(['file', 'task'] as const)('that is final can be taken up from the %s', (resumeFrom) => {
    const { state } = change.importFailed(
      record,
      { kind: 'final', sentence: 'Not now.', resumeFrom },
      moment,
    );
    expect(state).toMatchObject({ kind: 'failed', sentence: 'Not now.', resumable: { kind: resumeFrom } });
  });

  test('that does not pass is given up in the end, and can be taken up', () => {
    const last = searchIn({ ...IMPORTING, failures: 9 });
    const { state } = change.importFailed(last, passing, moment);
    expect(state).toMatchObject({ kind: 'failed', resumable: { kind: 'file' } });
    expect(state.kind === 'failed' && state.sentence).toMatch(
      /^The file could not be fetched, 10 times in a row, so the add-on stopped trying\. Press Import again later\.$/,
    );
    const there = change.importFailed(last, { ...passing, isFileThere: true }, moment).state;
    expect(there.kind === 'failed' && there.sentence).toMatch(
      /later, or Download CSV for the file itself\.$/,
    );
  });
});

describe('an import that every execution dies at', () => {
  const diedOften = (times: number) => {
    let leased = record;
    for (let time = 0; time < times; time += 1) leased = change.leased(leased, LEASE, 0.5);
    return leased;
  };

  test('waits longer each time, and says so', () => {
    expect(diedOften(1).state).toMatchObject({ nextAt: LEASE.until, problem: null });
    expect(diedOften(2).state).toMatchObject({
      nextAt: LEASE.until + 15_000,
      problem: expect.stringMatching(/cut off/),
    });
    expect(diedOften(3).state).toMatchObject({ nextAt: LEASE.until + 30_000 });
  });

  test('is given up after five, and can be imported again', () => {
    expect(isCutOffTooOften(diedOften(4).state)).toBe(false);
    expect(isCutOffTooOften(diedOften(5).state)).toBe(true);
    expect(change.importGivenUp(diedOften(5), NOW).state).toMatchObject({
      kind: 'failed',
      sentence: expect.stringMatching(/cut off again and again.*Import again/),
      resumable: { kind: 'file', resourceHandleId: 'rh-1' },
    });
  });

  test('starts counting again with each row that arrives, and with each failure that is known', () => {
    const cleared = { attemptsCutOff: 0, nextAt: NOW, problem: null };
    expect(change.rowsWritten(diedOften(4), 7, 2, VERIFIED, NOW).state).toMatchObject(cleared);
    const failure = { kind: 'passing', what: 'It rained', retryAfterMs: null, isFileThere: false } as const;
    expect(change.importFailed(diedOften(4), failure, moment).state).toMatchObject({
      attemptsCutOff: 0,
      failures: 1,
    });
    expect(change.waitsUntil(diedOften(4), NOW).state).toMatchObject({ attemptsCutOff: 0, lease: null });
  });
});

describe('more of a large file than ever before', () => {
  const SHARE = { slices: 2, bytes: 40, total: 60 };
  const leased = () => {
    const failedBefore = searchIn({ ...IMPORTING, failures: 7, attemptsCutOff: 3, problem: 'Something.' });
    return change.leased(failedBefore, LEASE, 0.5);
  };

  test('makes what failed until now count no more', () => {
    expect(leased().state.nextAt).toBeGreaterThan(LEASE.until);
    expect(change.slicesKept(leased(), SHARE).state).toMatchObject({
      inSlices: true,
      slicesKept: 2,
      failures: 0,
      attemptsCutOff: 0,
      lease: LEASE,
      nextAt: LEASE.until,
      percentFetched: 66,
      problem: null,
    });
    expect(change.slicesKept(record, SHARE).state).toMatchObject({ lease: null, nextAt: NOW });
  });

  test('lets the next execution go on soon, without calling it a failure', () => {
    const kept = change.slicesKept(leased(), SHARE);
    const { state } = change.importFailed(kept, { kind: 'goes-on' }, moment);
    expect(state).toMatchObject({ kind: 'importing', failures: 0, attemptsCutOff: 0, lease: null });
    expect(state).toMatchObject({ nextAt: NOW + 15_000, percentFetched: 66 });
  });
});
