// How the record of a search changes while its results are fetched and written. Pure functions of record, event and time.

import type { Delivery, DeliveryQuestion, Verification } from '../../contract';
import { both } from '../../sheets/verification';
import type { FileShare } from '../../sixtyfour/kept-slices';
import { counted } from '../../text';
import { attemptBegun, CAME_TO_AN_END, failed, type Moment, withState } from './change';
import { backOffMs, cutOffDelayMs, MAX_IMPORT_FAILURES } from './pace';
import type {
  CompletedWithFile,
  Done,
  Failed,
  Importing,
  Joining,
  Resumable,
  SearchIn,
  SearchRecord,
} from './record';
import * as say from './sentences';

/** Long enough for one chunk. */
const CHUNK_LEASE_MS = 30_000;
/** Another delivery into a list is over by then, most likely. */
const LIST_BUSY_MS = 10_000;
/** How often writing starts over because the file or the tab changed, before that is given up visibly. */
const MAX_RESTARTS = 5;

type ImportingSearch = SearchIn<Importing>;

/** What the states of a search with a file have in common, without what else one holds. */
function completedOf(search: CompletedWithFile): CompletedWithFile {
  const { taskId, startedAt, resourceHandleId, completedAt, expectedRows } = search;
  return { taskId, startedAt, resourceHandleId, completedAt, expectedRows };
}

/** Where an import begins, and starts over. */
const NOTHING_WRITTEN = {
  file: null,
  tab: null,
  rowsWritten: 0,
  verification: { kind: 'verified' },
} as const;

/** How results join a list, as long as its user has decided nothing. */
const UNDECIDED = { goesOn: false, bringsBackTo: null } as const;

/** Begins to fetch a completed search's file. `notes` are what is to be said of it whatever comes. */
export function importing(
  record: SearchRecord,
  search: CompletedWithFile,
  now: number,
  notes: readonly string[] = [],
  decided: Partial<Omit<Joining, 'attempt'>> = {},
): SearchIn<Importing> {
  return withState(record, {
    kind: 'importing',
    ...completedOf(search),
    ...NOTHING_WRITTEN,
    lease: null,
    inSlices: false,
    slicesKept: 0,
    percentFetched: null,
    restarts: 0,
    notes,
    joining: { ...UNDECIDED, ...decided, attempt: now.toString(36) },
    failures: 0,
    ...CAME_TO_AN_END,
    nextAt: now,
    problem: null,
    paused: null,
  });
}

/** The spreadsheet is full: it stands still with the rest of its group, and is written from the beginning later. */
export function pausedForRoom(
  record: ImportingSearch,
  missingCells: number,
  now: number,
): SearchIn<Importing> {
  const { state } = record;
  const paused = { kind: 'room', missingCells } as const;
  return withState(record, {
    ...state,
    ...NOTHING_WRITTEN,
    ...CAME_TO_AN_END,
    lease: null,
    failures: 0,
    nextAt: now,
    problem: null,
    paused,
  });
}

/** An execution that is to have a file to itself, and when its time is over, in epoch ms. */
export type Lease = NonNullable<Importing['lease']>;

/**
 * Before the file is fetched: nobody else fetches it as long as that execution may. Should it die, the next attempt
 * waits as after a failure.
 */
export function leased(record: ImportingSearch, lease: Lease, random: number): ImportingSearch {
  const { state } = record;
  const nextAt = lease.until + cutOffDelayMs(state.attemptsCutOff, random);
  return withState(record, { ...state, ...attemptBegun(state), lease, nextAt });
}

/** Every execution died that was to import it. */
export function importGivenUp(record: ImportingSearch, now: number): SearchRecord {
  return failed(record, say.IMPORT_CUT_OFF, fileOf(record.state), now);
}

/** That it did not come to an end is not the import's fault: it takes another key, a permission, or more time. */
export function waitsUntil(record: ImportingSearch, nextAt: number): ImportingSearch {
  return withState(record, { ...record.state, ...CAME_TO_AN_END, lease: null, nextAt });
}

/** Somebody else's results join the same list just now; these come next. */
export function waitsForList(record: ImportingSearch, now: number): ImportingSearch {
  const { state } = waitsUntil(record, now + LIST_BUSY_MS);
  return withState(record, { ...state, problem: say.LIST_BUSY });
}

/** It did not come in one piece, and need not be tried that way again. */
export function knownToComeInSlices(record: ImportingSearch): ImportingSearch {
  return record.state.inSlices ? record : withState(record, { ...record.state, inSlices: true });
}

/** More of a large file is kept than ever before, whatever becomes of this attempt: what failed until now does not count. */
export function slicesKept(record: ImportingSearch, { slices, bytes, total }: FileShare): ImportingSearch {
  const { state } = record;
  const nextAt = state.lease?.until ?? state.nextAt;
  const percentFetched = Math.floor((100 * bytes) / total);
  const known = { inSlices: true, slicesKept: slices, percentFetched };
  return withState(record, { ...state, ...CAME_TO_AN_END, ...known, failures: 0, nextAt, problem: null });
}

/** The first rows of a file are in the tab: which file that is, so that another one is noticed. */
export function fileBegun(record: ImportingSearch, digest: string, rows: number): ImportingSearch {
  return withState(record, { ...record.state, file: { digest, rows } });
}

/** Writing starts over, with a note for the user; too often, and it is given up. */
export function restarted(
  record: ImportingSearch,
  note: string,
  now: number,
): ImportingSearch | SearchRecord {
  const restarts = record.state.restarts + 1;
  if (restarts > MAX_RESTARTS) {
    const sentence = `${note} That happened ${counted(restarts, 'time')}, so the add-on stopped; press Import again when it is calm.`;
    return failed(record, sentence, fileOf(record.state), now);
  }
  const notes = record.state.notes.includes(note) ? record.state.notes : [...record.state.notes, note];
  return withState(record, {
    ...record.state,
    restarts,
    notes,
    ...NOTHING_WRITTEN,
  });
}

/** `rowsWritten` rows are in the tab, read back and compared. */
export function rowsWritten(
  record: ImportingSearch,
  sheetId: number,
  written: number,
  verification: Verification,
  now: number,
): ImportingSearch {
  const { state } = record;
  return withState(record, {
    ...state,
    tab: { sheetId },
    rowsWritten: written,
    verification: both(state.verification, verification),
    lease: state.lease === null ? null : { ...state.lease, until: now + CHUNK_LEASE_MS },
    failures: 0,
    ...CAME_TO_AN_END,
    nextAt: now,
    problem: null,
  });
}

/** All rows are there, in a tab of that title; or, without a tab, there were none. */
export function finished(
  record: ImportingSearch,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  tab: { readonly sheetId: number; readonly title: string } | null,
  notes: readonly string[],
  now: number,
  delivery: Delivery | null = null,
): SearchIn<Done> {
  return withState(record, {
    kind: 'done',
    ...completedOf(record.state),
    finishedAt: now,
    rows,
    columns,
    verification: record.state.verification,
    notes: [...record.state.notes, ...notes],
    tab: tab === null ? null : { ...tab, isRemoved: false, isOpened: false },
    delivery,
  });
}

/** The results cannot join their list before the user has decided something; nothing of them is lost. */
export function questioned(
  record: ImportingSearch,
  sentence: string,
  question: DeliveryQuestion,
  now: number,
): SearchIn<Failed> {
  const resumable = fileOf(record.state);
  return withState(record, { kind: 'failed', failedAt: now, sentence, cause: null, resumable, question });
}

/** Why fetching or writing did not work. */
export type ImportFailure =
  /**
   * Trying again may help; `what` is the beginning of a sentence. `isFileThere`: the user's own browser gets the file,
   * as far as anybody can tell.
   */
  | {
      readonly kind: 'passing';
      readonly what: string;
      readonly retryAfterMs: number | null;
      readonly isFileThere: boolean;
    }
  /** The time was over, but there is more of the file than before. */
  | { readonly kind: 'goes-on' }
  /** It will not. `resumeFrom`: with the file, or by asking after the task first, when the user wants it. */
  | { readonly kind: 'final'; readonly sentence: string; readonly resumeFrom: Resumable['kind'] };

export function importFailed(record: ImportingSearch, failure: ImportFailure, moment: Moment): SearchRecord {
  const { now, random } = moment;
  const { state } = record;
  if (failure.kind === 'final') {
    const { taskId, startedAt } = state;
    const task: Resumable = { kind: 'task', taskId, startedAt, askedAt: now };
    return failed(record, failure.sentence, failure.resumeFrom === 'task' ? task : fileOf(state), now);
  }
  if (failure.kind === 'goes-on') return waitsUntil(record, now + backOffMs(1, null, random));
  const failures = state.failures + 1;
  if (failures >= MAX_IMPORT_FAILURES) {
    const advice = failure.isFileThere ? ', or Download CSV for the file itself' : '';
    const sentence = `${failure.what}, ${counted(failures, 'time')} in a row, so the add-on stopped trying. Press Import again later${advice}.`;
    return failed(record, sentence, fileOf(state), now);
  }
  const nextAt = now + backOffMs(failures, failure.retryAfterMs, random);
  const problem = `${failure.what}; nothing is lost, and the add-on tries again by itself.`;
  return withState(record, { ...state, ...CAME_TO_AN_END, failures, nextAt, lease: null, problem });
}

/** The file, to fetch it later. */
export function fileOf(state: Importing): Resumable {
  return { kind: 'file', ...completedOf(state) };
}
