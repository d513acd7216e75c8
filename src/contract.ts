// What the sidebar and the server say to each other. Everything here survives `google.script.run`:
// strings, finite numbers, booleans, null, arrays and plain objects only. Times are epoch milliseconds. What is about
// schedules stands in contract/.

import type {
  ApiKeyState,
  BackgroundCheckState,
  PermissionsState,
  UnreadableState,
} from './contract/account';
import type {
  Delivery,
  DeliveryAnswer,
  DeliveryQuestion,
  Destination,
  ListView,
  TabLook,
  TabView,
} from './contract/lists';
import type { ScheduleCalls, ScheduleView } from './contract/schedules';
import type { SearchMode } from './contract/search-mode';

export type * from './contract/account';
export type * from './contract/lists';
export type * from './contract/schedules';
export type * from './contract/search-mode';

/** The longest query that Sixtyfour is sent, in UTF-16 code units. */
export const MAX_QUERY_CHARACTERS = 4000;
/** A CSV export of Sixtyfour holds at most this many results. */
export const MAX_RESULTS_LIMIT = 5000;
/** What Sixtyfour uses when nothing is asked for. */
export const DEFAULT_MAX_RESULTS = 1000;
/** The longest search ID that we send, in characters. */
export const MAX_SEARCH_ID_CHARACTERS = 128;

export interface StartSearchRequest {
  /** A UUID made in the sidebar before the click is sent: the same call twice is one search. */
  readonly id: string;
  readonly query: string;
  readonly mode: SearchMode;
  readonly maxResults: number;
  /** The user's own search ID, or '' to let the add-on use `id`. */
  readonly searchId: string;
  /** Where the results go; absent: a new tab. */
  readonly destination?: Destination;
  /** Sheet ids of tabs whose people or companies are left out; absent: nobody is. */
  readonly leaveOut?: readonly number[];
}

/** Everything the sidebar shows; every call but a few answers with it whole. */
export interface SidebarState {
  /** The version of the server code; a sidebar of another version asks to be reopened. */
  readonly version: string;
  /** The server's clock when this was answered, so that the sidebar's own clock does not matter. */
  readonly now: number;
  readonly apiKey: ApiKeyState;
  readonly backgroundCheck: BackgroundCheckState;
  /** What the form offers: the maximum of the last search started, or the default. */
  readonly defaultMaxResults: number;
  /** This user's searches in this spreadsheet, newest first. */
  readonly searches: readonly SearchView[];
  /** What the user has not granted at Google; null where nothing has failed for it. */
  readonly permissions: PermissionsState | null;
  /** What this user repeats in this spreadsheet, newest first. */
  readonly schedules: readonly ScheduleView[];
  /** Searches of this spreadsheet that are stored but cannot be read; null where there are none. */
  readonly unreadable: UnreadableState | null;
  /**
   * The tabs that results can join, the newest first; null where this answer did not look for them (it costs calls):
   * then what was known before still holds. `getState` always looks.
   */
  readonly lists: readonly ListView[] | null;
}

export interface SearchView {
  readonly id: string;
  readonly query: string;
  readonly mode: SearchMode;
  readonly maxResults: number;
  /** The `search_id` that Sixtyfour was sent. */
  readonly searchId: string;
  readonly destination: Destination;
  /** Sheet ids of the tabs whose people or companies are left out. */
  readonly leaveOut: readonly number[];
  readonly createdAt: number;
  /** The schedule that made it; null where a user started it. */
  readonly scheduleId: string | null;
  /** It ended, and no sidebar has shown that yet; `markSeen` takes the news off. */
  readonly isNew: boolean;
  readonly progress: SearchProgress;
}

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
  | { readonly kind: 'present'; readonly title: string }
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

export interface DownloadLink {
  /** A signed URL; anyone who has it can read the file until it expires. */
  readonly url: string;
  readonly expiresAt: number;
}

/** What `google.script.run` offers the sidebar, by name. */
export interface SidebarServer extends ScheduleCalls<SidebarState> {
  /** For when the sidebar opens: also mends what was interrupted, and looks for the trigger and the newest tabs. */
  getState(): SidebarState;
  /** What is stored, and nothing else: light enough to be asked every few seconds while rows arrive. */
  lookAtSearches(): SidebarState;
  saveApiKey(key: string): SidebarState;
  removeApiKey(): SidebarState;
  startSearch(request: StartSearchRequest): SidebarState;
  checkSearches(): SidebarState;
  stopSearch(id: string): SidebarState;
  runAgain(id: string, newId: string): SidebarState;
  importAgain(id: string): SidebarState;
  forgetSearch(id: string): SidebarState;
  /** Takes several finished searches off the list at once; what is no longer there, or under way again, is left out. */
  forgetFinished(ids: readonly string[]): SidebarState;
  /** Somebody has seen that these searches ended: they are new no more. */
  markSeen(ids: readonly string[]): SidebarState;
  /** Removes what is stored of this spreadsheet's searches that cannot be read. */
  forgetUnreadable(): SidebarState;
  openTab(id: string): SidebarState;
  turnOnBackgroundCheck(): SidebarState;
  /** Goes on with results that could not join their list, as the user has decided. */
  answerDelivery(id: string, answer: DeliveryAnswer): SidebarState;
  /** Adds those again who are among the results of a search and whose rows the user had deleted from its list. */
  bringBack(id: string): SidebarState;
  /** From now on people are told apart by that column in a list; null: by what fits best. */
  chooseColumn(sheetId: number, column: string | null): SidebarState;
  /** The tabs that people see, as they are called now; for when the user opens a choice of tabs. */
  getTabs(): readonly TabView[];
  /** Looks at the rows of a tab, which may take some seconds where there are many. */
  lookAtTab(sheetId: number): TabLook;
  getDownloadLink(id: string): DownloadLink;
  getSelectedText(): string;
  /** Runs the self-test and shows its dialog over the spreadsheet. */
  runSelfTest(): void;
  /** Shows the user guide in a dialog over the spreadsheet. */
  showHelp(): void;
}
