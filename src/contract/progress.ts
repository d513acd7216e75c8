// How far a search is, as the sidebar is shown it. Times are epoch milliseconds.

import type { Delivery, DeliveryQuestion } from './lists';

export type SearchProgress =
  | WaitingProgress
  | RunningProgress
  | ImportingProgress
  | DoneProgress
  | FailedProgress
  | StoppedProgress;

/** Not accepted by Sixtyfour yet. */
export interface WaitingProgress {
  readonly kind: 'waiting';
  /** Why it waits and what happens next. */
  readonly sentence: string;
  /** When it is tried again, or null when it waits for the user (a key, say) or for its turn. */
  readonly nextAttemptAt: number | null;
  /** Its place among all of this user's searches that wait their turn, 1 for the next; null where it waits for something else. */
  readonly placeInLine: number | null;
  /** A start request went out and may have arrived: then Sixtyfour may be at work, and nobody can cancel that. */
  readonly mayBeUnderWay: boolean;
}

export interface RunningProgress {
  readonly kind: 'running';
  /** Sixtyfour's own word: queued, running, or one we have never heard of. */
  readonly status: string;
  /** Sixtyfour's `current_phase`. */
  readonly phase: number | null;
  /** Sixtyfour's `progress_message`, or '' when it gave none. Untrusted text. */
  readonly agentMessage: string;
  readonly resultsSoFar: number | null;
  readonly startedAt: number;
  /** When Sixtyfour is asked next. */
  readonly nextAskAt: number;
  /** What is in the way (backing off, an unknown status), or null when all is well. */
  readonly problem: string | null;
}

export interface ImportingProgress {
  readonly kind: 'importing';
  readonly startedAt: number;
  readonly rowsWritten: number;
  /** Rows in the file, or null before it was read. */
  readonly rowsTotal: number | null;
  /** How much has come of a file that comes in parts, in percent; null of any other, and once rows are written. */
  readonly percentFetched: number | null;
  /** When the next attempt is made, where one failed; else null. */
  readonly nextAttemptAt: number | null;
  readonly problem: string | null;
}

export interface DoneProgress {
  readonly kind: 'done';
  readonly startedAt: number;
  /** When Sixtyfour had finished it; fetching it later, or again, is no part of the search's own time. */
  readonly completedAt: number;
  /** When its rows were in their tab. */
  readonly finishedAt: number;
  readonly rows: number;
  readonly columns: number;
  readonly verification: Verification;
  /** What the user should know about the data (cut cells, ragged rows), each a sentence. */
  readonly notes: readonly string[];
  readonly tab: TabState;
  /** Who of the results is new and who was there; null where they all went to a new tab and nobody was left out. */
  readonly delivery: Delivery | null;
}

export type TabState =
  /** The search found nothing, so no tab was made. */
  | { readonly kind: 'none' }
  | { readonly kind: 'present'; readonly title: string; readonly sheetId: number }
  /** The user deleted it; it can be imported again while Sixtyfour keeps the file. */
  | { readonly kind: 'removed'; readonly title: string };

export type Verification =
  | { readonly kind: 'verified' }
  /** Cells that hold something else than the CSV: how many, and the first of them in A1 notation. */
  | { readonly kind: 'differs'; readonly count: number; readonly cells: readonly string[] };

export interface FailedProgress {
  readonly kind: 'failed';
  readonly failedAt: number;
  readonly sentence: string;
  /** Sixtyfour has results or may yet have them: `importAgain` goes on without a new search. */
  readonly canImportAgain: boolean;
  /** Sixtyfour has finished it: `importAgain` fetches its file. Else it watches the search again. */
  readonly hasFile: boolean;
  /** Facts for support, without the key. */
  readonly details: string;
  /** It failed because the user has to decide how the results join their list; null for any other reason. */
  readonly question: DeliveryQuestion | null;
}

/** The user stopped watching; Sixtyfour itself cannot be told to stop. */
export interface StoppedProgress {
  readonly kind: 'stopped';
  readonly stoppedAt: number;
  /** Sixtyfour accepted the search, or may have: `importAgain` goes on with it. Else it was cancelled in time. */
  readonly canImportAgain: boolean;
  /** As of a failed one. */
  readonly hasFile: boolean;
}
