// What is known of one search. A record is a value: it is read, replaced and saved, never changed.

import type { Delivery, DeliveryQuestion, GroupDestination, SearchMode, Verification } from '../../contract';
import type { StatusPath } from '../../sixtyfour/requests';

export interface SearchRecord {
  /** A UUID made in the sidebar. */
  readonly id: string;
  /** The spreadsheet that the results go to. */
  readonly spreadsheetId: string;
  readonly query: string;
  readonly mode: SearchMode;
  readonly maxResults: number;
  /** Sent as `search_id`: makes a repeated start the same search. */
  readonly searchId: string;
  readonly destination: GroupDestination;
  /** Sheet ids of tabs whose people or companies are left out. */
  readonly leaveOut: readonly number[];
  /** The group of searches that it was started with; null where it was started by itself. */
  readonly groupId: string | null;
  /** The schedule that made it; null where a user started it. */
  readonly scheduleId: string | null;
  /** All times are epoch milliseconds. */
  readonly createdAt: number;
  /** Of the end that a sidebar has shown, when it came (see `endedAt`); null before the first. */
  readonly seenEndAt: number | null;
  readonly logged: Logged;
  readonly state: SearchState;
}

/** What of a search the log of its spreadsheet has, or need not have, because it came before the log. */
export interface Logged {
  readonly start: boolean;
  /** Of the end, when it came (see `endedAt`); null before the first. */
  readonly endAt: number | null;
  /** Attempts in a row to write its lines that came to no end; counted when one begins. */
  readonly attemptsCutOff: number;
}

/** Of a search that nobody has logged yet. */
export const NOT_LOGGED: Logged = { start: false, endAt: null, attemptsCutOff: 0 };

export type SearchState = Waiting | Running | Importing | Done | Failed | Stopped;

/** Attempts at one thing that have failed in a row, and when the next is due. */
export interface Retry {
  readonly failures: number;
  /**
   * Attempts in a row that came to no end: counted when one begins and forgotten when it ends, well or badly. So an
   * attempt at which every execution dies is counted, too.
   */
  readonly attemptsCutOff: number;
  readonly nextAt: number;
  /** What is in the way, a sentence; null when nothing is. */
  readonly problem: string | null;
}

/** Why the rest of a group stands still until its user says that it goes on. */
export type Pause =
  /** Sixtyfour's balance is too low. */
  | { readonly kind: 'balance' }
  /** The spreadsheet is full: by so many cells at the last try. */
  | { readonly kind: 'room'; readonly missingCells: number };

/** What can stand still with its group. */
interface Pausable {
  /** Null while it goes on by itself. */
  readonly paused: Pause | null;
}

/** Not accepted by Sixtyfour yet, as far as we know. */
export interface Waiting extends Retry, Pausable {
  readonly kind: 'waiting';
  /** When the first start request went out that may have arrived; null where none did. */
  readonly attemptedAt: number | null;
  /** When the last one went out; null before the first. */
  readonly sentAt: number | null;
}

/** Accepted by Sixtyfour. */
export interface Accepted {
  readonly taskId: string;
  readonly startedAt: number;
}

export interface Running extends Accepted, Retry {
  readonly kind: 'running';
  readonly status: string;
  readonly phase: number | null;
  readonly message: string;
  readonly resultsSoFar: number | null;
  /** When it was last asked after, and by whom; null before the first time. */
  readonly asked: { readonly at: number; readonly by: Asker } | null;
  /** Where it is asked after: where the one path does not know it, the other may. */
  readonly statusPath: StatusPath;
  /** The other path has answered that it knows no such task, and this one has not been heard since. */
  readonly unknownElsewhere: boolean;
  /** The last batch that it was asked in was lost: ask it by itself. */
  readonly askAlone: boolean;
  /** Since when Sixtyfour has called it completed without saying where its file is; null while it does not. */
  readonly withoutFileSince: number | null;
  /** Since when it has been watched: its start, or when the user took it up again. */
  readonly watchedSince: number;
}

/** Who lets a search move: an open sidebar or menu, or the time trigger. */
export type Asker = 'sidebar' | 'background';

/** Sixtyfour has finished it. */
export interface Completed extends Accepted {
  /** When, by its own word where it gave one, else when that was noticed. */
  readonly completedAt: number;
  /** How many results Sixtyfour says there are; null where it did not say. */
  readonly expectedRows: number | null;
}

/** The same, with a file to fetch. */
export interface CompletedWithFile extends Completed {
  readonly resourceHandleId: string;
}

export interface Importing extends CompletedWithFile, Retry, Pausable {
  readonly kind: 'importing';
  /** The execution that fetches the file or has it in memory, and until when nobody else should begin. */
  readonly lease: { readonly owner: string; readonly until: number } | null;
  /** The file is known not to come in one piece. */
  readonly inSlices: boolean;
  /** The most slices of it that were ever kept for the next execution, which may be gone again: more is progress. */
  readonly slicesKept: number;
  /** How much of it those were, in percent; null of a file that comes in one piece. */
  readonly percentFetched: number | null;
  /** Which file was begun; null before the first chunk. */
  readonly file: ImportedFile | null;
  readonly tab: { readonly sheetId: number } | null;
  readonly rowsWritten: number;
  readonly verification: Verification;
  /** How often the tab or the file changed while it was written, so that writing started over. */
  readonly restarts: number;
  readonly notes: readonly string[];
  readonly joining: Joining;
}

/** How results join a list; irrelevant for those that go to a tab of their own. */
export interface Joining {
  /** Tells this import from the same one made again: what was interrupted goes on, what is made again starts over. */
  readonly attempt: string;
  /** The user has said that those who are gone from the list were deleted. */
  readonly goesOn: boolean;
  /** Those whose rows the user had deleted are added again, to what the delivery had come to; null where they stay away. */
  readonly bringsBackTo: Delivery | null;
}

export interface ImportedFile {
  /** SHA-256 of the text, in hexadecimal. */
  readonly digest: string;
  readonly rows: number;
}

export interface Done extends Completed {
  readonly kind: 'done';
  /** Null where Sixtyfour found nothing and made no file. */
  readonly resourceHandleId: string | null;
  readonly finishedAt: number;
  readonly rows: number;
  readonly columns: number;
  readonly verification: Verification;
  readonly notes: readonly string[];
  readonly tab: DoneTab | null;
  /** What became of the results in a list, or of those that were left out; null where all went to a new tab. */
  readonly delivery: Delivery | null;
}

export interface DoneTab {
  readonly sheetId: number;
  readonly title: string;
  /** Noticed when the sidebar looked for it. */
  readonly isRemoved: boolean;
  /** Was brought to the front by the sidebar: its colour, which says that it is new, is gone. */
  readonly isOpened: boolean;
}

/** From where a search can go on that was given up. */
export type Resumable =
  /** `askedAt`: when it was last asked after, which is not to be repeated too soon. */
  | ({ readonly kind: 'task'; readonly askedAt: number | null } & Accepted)
  | ({ readonly kind: 'file' } & CompletedWithFile);

export interface Failed {
  readonly kind: 'failed';
  readonly failedAt: number;
  readonly sentence: string;
  /** What a schedule has to know of the reason; null for any other. */
  readonly cause: FailureCause | null;
  readonly resumable: Resumable | StartSent | null;
  /** What the user has to decide before the results can join their list; null where it failed for another reason. */
  readonly question: DeliveryQuestion | null;
}

/** `no-balance`: the next search would fail as well, until its user has added credit. */
export type FailureCause = 'no-balance';

export interface Stopped {
  readonly kind: 'stopped';
  readonly stoppedAt: number;
  readonly resumable: Resumable | StartSent | null;
}

/** A start request went out and may have arrived; repeating it finds the same search. */
export interface StartSent {
  readonly kind: 'start-sent';
  readonly attemptedAt: number;
}

export type SearchIn<State extends SearchState> = SearchRecord & { readonly state: State };

/** Whether the record's search is in a state of that kind; tells the compiler, too. */
export function isIn<Kind extends SearchState['kind']>(
  record: SearchRecord,
  kind: Kind,
): record is SearchIn<Extract<SearchState, { kind: Kind }>> {
  return record.state.kind === kind;
}

/** Waiting, running or importing: there is something left to do. */
export function isUnfinished(record: SearchRecord): boolean {
  return endedAt(record) === null;
}

/** When the search came to its end, epoch ms; null while there is something left to do. */
export function endedAt({ state }: SearchRecord): number | null {
  switch (state.kind) {
    case 'waiting':
    case 'running':
    case 'importing':
      return null;
    case 'done':
      return state.finishedAt;
    case 'failed':
      return state.failedAt;
    case 'stopped':
      return state.stoppedAt;
  }
}

/** Whether the search ended by itself and no sidebar has shown that yet. Who stops one knows that. */
export function isNews(record: SearchRecord): boolean {
  const at = endedAt(record);
  return at !== null && record.state.kind !== 'stopped' && at !== record.seenEndAt;
}

/** Whether Sixtyfour is, or may be, at work on it: at most five of these at once. */
export function isInFlight(record: SearchRecord): boolean {
  return isIn(record, 'running') || (isIn(record, 'waiting') && record.state.attemptedAt !== null);
}
