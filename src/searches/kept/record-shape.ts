// What a stored record looks like, field by field, and how what an earlier version stored becomes that. How to
// change it stands in ../../versions.ts.

import type { Delivery, DeliveryQuestion, GroupDestination, Verification } from '../../contract';
import {
  byKind,
  type Decoder,
  type FieldDecoders,
  listOf,
  number,
  object,
  orNull,
  text,
  truth,
  word,
} from '../../decoders';
import { fieldsOf, numberOrNull } from '../../json';
import type { Step } from '../../versions';
import type {
  Accepted,
  Completed,
  CompletedWithFile,
  Done,
  Failed,
  Importing,
  Joining,
  Logged,
  Pause,
  Resumable,
  Retry,
  Running,
  SearchRecord,
  SearchState,
  StartSent,
  Stopped,
  Waiting,
} from '../record/record';

/** A record as its property holds it: of the query only the beginning, and how long the whole is in UTF-16 units. */
export type StoredRecord = SearchRecord & { readonly queryUnits: number };

/** From version 1 (0.1.0) on, one step for each version. */
export const RECORD_STEPS: readonly Step[] = [
  // 1 → 2. The length of the query has another name, so that 0.1.0 leaves alone what it would take for its own.
  // A done search without a file had '' for its handle; attempts that were cut off were not counted. A running
  // search was asked after at one path only. What an import had written stands in columns of the format `@`, where
  // an apostrophe may have stayed: it is written again.
  // Why one had failed was said in words alone. What had ended counts as seen, and no tab had a colour. Every search
  // went to a new tab, and was started by itself; there was no log; none had anything to ask, and nothing was
  // paused.
  ({ queryLength, state, ...record }) => ({
    ...record,
    queryUnits: queryLength,
    destination: { kind: 'new-tab' },
    leaveOut: [],
    groupId: null,
    scheduleId: null,
    seenEndAt: seenEndOf1(state),
    logged: { start: true, endAt: endOf1(state), attemptsCutOff: 0 },
    state: stateOf2(state),
  }),
];

function seenEndOf1(value: unknown): number | null {
  const { finishedAt, failedAt } = fieldsOf(value);
  return numberOrNull(finishedAt) ?? numberOrNull(failedAt);
}

function endOf1(value: unknown): number | null {
  return seenEndOf1(value) ?? numberOrNull(fieldsOf(value).stoppedAt);
}

function stateOf2(value: unknown): unknown {
  const state = fieldsOf(value);
  const cutOff = { attemptsCutOff: 0 };
  switch (state.kind) {
    case 'waiting':
      return { ...state, ...cutOff, paused: null };
    case 'running':
      return { ...state, ...cutOff, statusPath: 'deep-search-status', unknownElsewhere: false };
    case 'importing': {
      const fromTheStart = { file: null, rowsWritten: 0, verification: { kind: 'verified' } };
      const joining = { attempt: '1', goesOn: false, bringsBackTo: null };
      return {
        ...state,
        ...fromTheStart,
        ...cutOff,
        inSlices: false,
        slicesKept: 0,
        percentFetched: null,
        joining,
        paused: null,
      };
    }
    case 'done': {
      const { resourceHandleId, tab } = state;
      return {
        ...state,
        resourceHandleId: resourceHandleId === '' ? null : resourceHandleId,
        tab: tab === null ? null : { ...fieldsOf(tab), isOpened: true },
        delivery: null,
      };
    }
    case 'failed':
      return { ...state, cause: null, question: null };
    default:
      return state;
  }
}

const retry: FieldDecoders<Retry> = {
  failures: number,
  attemptsCutOff: number,
  nextAt: number,
  problem: orNull(text),
};
const accepted: FieldDecoders<Accepted> = { taskId: text, startedAt: number };
const completed: FieldDecoders<Completed> = {
  ...accepted,
  completedAt: number,
  expectedRows: orNull(number),
};
const withFile: FieldDecoders<CompletedWithFile> = { ...completed, resourceHandleId: text };

const pause: Decoder<Pause> = byKind<Pause>({
  balance: object({ kind: word('balance') }),
  room: object({ kind: word('room'), missingCells: number }),
});

const verification: Decoder<Verification> = byKind<Verification>({
  verified: object({ kind: word('verified') }),
  differs: object({ kind: word('differs'), count: number, cells: listOf(text) }),
});

const destination: Decoder<GroupDestination> = byKind<GroupDestination>({
  'new-tab': object({ kind: word('new-tab') }),
  list: object({ kind: word('list'), sheetId: number }),
  'new-list': object({ kind: word('new-list'), title: text }),
});

const delivery: Decoder<Delivery> = object<Delivery>({
  new: number,
  changed: number,
  known: number,
  deleted: number,
  missing: number,
  leftOut: number,
});

const joining: Decoder<Joining> = object<Joining>({
  attempt: text,
  goesOn: truth,
  bringsBackTo: orNull(delivery),
});

const question: Decoder<DeliveryQuestion> = object<DeliveryQuestion>({
  kind: word('many-gone', 'no-key', 'protected', 'tab-gone'),
  answers: listOf(word('new-tab', 'go-on', 'try-again', 'column')),
  columns: listOf(text),
});

const resumable: Decoder<Resumable | StartSent> = byKind<Resumable | StartSent>({
  task: object({ kind: word('task'), ...accepted, askedAt: orNull(number) }),
  file: object({ kind: word('file'), ...withFile }),
  'start-sent': object<StartSent>({ kind: word('start-sent'), attemptedAt: number }),
});

const state: Decoder<SearchState> = byKind<SearchState>({
  waiting: object<Waiting>({
    kind: word('waiting'),
    ...retry,
    attemptedAt: orNull(number),
    sentAt: orNull(number),
    paused: orNull(pause),
  }),
  running: object<Running>({
    kind: word('running'),
    ...accepted,
    ...retry,
    status: text,
    phase: orNull(number),
    message: text,
    resultsSoFar: orNull(number),
    asked: orNull(object({ at: number, by: word('sidebar', 'background') })),
    statusPath: word('deep-search-status', 'status'),
    unknownElsewhere: truth,
    askAlone: truth,
    withoutFileSince: orNull(number),
    watchedSince: number,
  }),
  importing: object<Importing>({
    kind: word('importing'),
    ...withFile,
    ...retry,
    lease: orNull(object({ owner: text, until: number })),
    inSlices: truth,
    slicesKept: number,
    percentFetched: orNull(number),
    paused: orNull(pause),
    file: orNull(object({ digest: text, rows: number })),
    tab: orNull(object({ sheetId: number })),
    rowsWritten: number,
    verification,
    restarts: number,
    notes: listOf(text),
    joining,
  }),
  done: object<Done>({
    kind: word('done'),
    ...completed,
    resourceHandleId: orNull(text),
    finishedAt: number,
    rows: number,
    columns: number,
    verification,
    notes: listOf(text),
    tab: orNull(object({ sheetId: number, title: text, isRemoved: truth, isOpened: truth })),
    delivery: orNull(delivery),
  }),
  failed: object<Failed>({
    kind: word('failed'),
    failedAt: number,
    sentence: text,
    cause: orNull(word('no-balance')),
    resumable: orNull(resumable),
    question: orNull(question),
  }),
  stopped: object<Stopped>({ kind: word('stopped'), stoppedAt: number, resumable: orNull(resumable) }),
});

/** A record of the current version. */
export const storedRecord: Decoder<StoredRecord> = object<StoredRecord>({
  id: text,
  spreadsheetId: text,
  query: text,
  queryUnits: number,
  mode: word('people', 'company'),
  maxResults: number,
  searchId: text,
  destination,
  leaveOut: listOf(number),
  groupId: orNull(text),
  scheduleId: orNull(text),
  createdAt: number,
  seenEndAt: orNull(number),
  logged: object<Logged>({ start: truth, endAt: orNull(number), attemptsCutOff: number }),
  state,
});
